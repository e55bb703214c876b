using System.Text.Json;
using System.Text.Json.Nodes;
using LondonBoard.Edits;

namespace LondonBoard.Api;

/// <summary>The faults of a meeting's command by the names that a program knows them by.</summary>
internal static class MeetingFaults
{
    /// <summary>The same result; a refusal with the fields as they are called over HTTP.</summary>
    /// <param name="result">What came of the command.</param>
    /// <param name="body">The fields that the program sent.</param>
    public static EditResult Named(EditResult result, JsonObject body) =>
        result is EditResult.Invalid invalid ? new EditResult.Invalid([.. invalid.Faults.Select(f => f with { Field = Name(f.Field, body) })]) : result;

    private static string Name(string field, JsonObject body) => field.Split('.', '[') switch
    {
        ["Words", "Place", ..] => "location",
        ["Words", var words, ..] => JsonNamingPolicy.CamelCase.ConvertName(words),
        ["People", ..] => new[] { "attendees", "guests", "apologies" }.FirstOrDefault(body.ContainsKey) ?? "attendees",
        ["Lines" or "", ..] => "items",
        // Approved minutes refuse whatever was to be changed.
        ["state"] when !body.ContainsKey("state") => body.Select(f => f.Key).FirstOrDefault() ?? field,
        _ => field,
    };
}
