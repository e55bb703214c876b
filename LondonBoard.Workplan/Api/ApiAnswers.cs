using System.Globalization;
using LondonBoard.Edits;
using LondonBoard.Workplan;

namespace LondonBoard.Api;

/// <summary>How the HTTP interface answers: an edit's end as a status with a sentence, a version as an entity tag (RFC 9110, 8.8.3).</summary>
internal static class ApiAnswers
{
    /// <summary>An edit that was not stored, as problem details (RFC 9457) with every fault.</summary>
    public static IResult Problem(EditResult result) => result switch
    {
        EditResult.Invalid { Faults: [var only] } => Unprocessable("Nothing was stored. " + only.Message, [only]),
        EditResult.Invalid invalid => Unprocessable("Nothing was stored. Mend what “faults” names and send it again.", invalid.Faults),
        EditResult.Denied => Results.Problem(
            "This role may not do that. Ask an administrator for a token or account with a role that may.",
            statusCode: StatusCodes.Status403Forbidden),
        EditResult.Gone => NotFound(),
        EditResult.Conflict => Results.Problem(result.Sentence(), statusCode: StatusCodes.Status409Conflict),
        EditResult.NotStored notStored => Results.Problem(notStored.Message, statusCode: StatusCodes.Status503ServiceUnavailable),
        _ => throw new ArgumentOutOfRangeException(nameof(result)),
    };

    /// <summary>422 with every fault and its place.</summary>
    public static IResult Unprocessable(string sentence, IEnumerable<EditFault> faults) => Results.Problem(
        sentence,
        statusCode: StatusCodes.Status422UnprocessableEntity,
        extensions: new Dictionary<string, object?> { ["faults"] = faults.Select(f => new { where = f.Field, message = f.Message }).ToArray() });

    /// <summary>404, the same for what is not there and for what one may not see.</summary>
    public static IResult NotFound() =>
        Results.Problem("There is nothing of that id, or it is not open to you. Lists give the ids that are.", statusCode: StatusCodes.Status404NotFound);

    /// <summary>The version of an item as clients hold it.</summary>
    public static string Version(this WorkplanRow row) => row.Revision.ToString(CultureInfo.InvariantCulture);

    /// <summary>Says the version in the answer's <c>ETag</c>.</summary>
    public static void Tag(this HttpResponse response, string version) => response.Headers.ETag = $"\"{version}\"";
}
