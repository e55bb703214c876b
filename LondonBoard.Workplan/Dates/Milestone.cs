namespace LondonBoard.Dates;

/// <summary>A date with what happens then: "Draft July 2006" is the milestone "Draft" in July 2006.</summary>
/// <param name="Label">What happens; null where the words are a date and nothing else, or no date at all.</param>
/// <param name="Date">When, with the whole words as its text.</param>
public sealed record Milestone(string? Label, PartialDate Date)
{
    private static readonly char[] Ends = [' ', ',', ';', ':', '/', '|', '-', '–', '—', '&', '\u00A0', '\t', '\n', '\r'];

    /// <summary>Understands one line of a timing cell; a line with several dates ("Draft July 2006, Final December 2006") gives several.</summary>
    public static IReadOnlyList<Milestone> ReadLine(string line, DateContext context)
    {
        var pieces = DateLine.Read(line, context);
        return pieces.Count == 0
            ? [new(null, PartialDate.Read(line, context))]
            : [.. pieces.Select(p => new Milestone(LabelOf(p), p.Find.Read(p.Text, p.Days)))];
    }

    private static string? LabelOf(DatePiece piece)
    {
        if (piece.Find.First is not null && piece.Days is null)
            return null;
        var (before, after) = (piece.Before.Trim(Ends), piece.After.TrimEnd(Ends));
        var opened = before.EndsWith('(') || before.EndsWith('[');
        if (opened)
            before = before[..^1].TrimEnd(Ends);
        if (!opened && after.StartsWith(')'))
            after = after[1..];
        after = after.TrimStart([.. Ends, '.', .. opened ? ")]" : ""]);
        var label = $"{before} {after}".Trim();
        if (label.StartsWith('(') && label.EndsWith(')') && label.IndexOf(')', StringComparison.Ordinal) == label.Length - 1)
            label = label[1..^1].Trim();
        if (label.StartsWith("and ", StringComparison.OrdinalIgnoreCase))
            label = label[4..];
        return label.Any(char.IsLetterOrDigit) ? label : null;
    }
}
