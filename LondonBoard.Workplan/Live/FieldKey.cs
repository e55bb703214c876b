using LondonBoard.Data;

namespace LondonBoard.Live;

/// <summary>A field that somebody can type in, on any paper: what presence and drafts go by.</summary>
/// <param name="Place">The paper.</param>
/// <param name="Field">The field of that paper, in the words of its room, such as "title" or an item's cell.</param>
public readonly record struct FieldKey(Place Place, string Field)
{
    /// <summary>The longest key as text, in characters.</summary>
    public const int Longest = 400;

    private const string NoPaper = "-";

    /// <summary>The key as pages and the database carry it: room, paper, field.</summary>
    public override string ToString() => $"{Place.Room}/{(Place.PaperId is { } paper ? paper.ToString() : NoPaper)}/{Field}";

    /// <summary>Reads what <see cref="ToString"/> wrote; refuses everything else.</summary>
    public static bool TryParse(string? text, out FieldKey key)
    {
        key = default;
        if (text is not { Length: > 0 and <= Longest } || text.Split('/', 3) is not [var room, var paper, { Length: > 0 } field])
            return false;
        if (!Enum.TryParse<Room>(room, out var known) || !Enum.IsDefined(known) || known.ToString() != room)
            return false;
        Guid? id = Guid.TryParseExact(paper, "D", out var parsed) ? parsed : null;
        if (id is null && paper != NoPaper)
            return false;
        key = new(new(known, id), field);
        return true;
    }
}
