using LondonBoard.Papers;
using LondonBoard.Reading.Minutes;

namespace LondonBoard.Meetings;

/// <summary>The meetings to come as they stand in a field, one a line; a line of a paper may name several.</summary>
internal static class PlannedLines
{
    /// <summary>The lines.</summary>
    public static string Typed(IEnumerable<PlannedMeeting> next) => string.Join('\n', next.Select(m => PaperLine.Clean(m.Text)).Distinct());

    /// <summary>What the lines say; one that was there before still names all that it named.</summary>
    /// <param name="typed">The lines.</param>
    /// <param name="before">What was there before.</param>
    /// <param name="after">The day after which they are, where their words have no year.</param>
    public static IEnumerable<PlannedMeeting> Read(string? typed, IEnumerable<PlannedMeeting> before, DateOnly? after)
    {
        var known = before.ToLookup(m => PaperLine.Clean(m.Text));
        return Split(typed).SelectMany(l => known.Contains(l) ? known[l] : [TypedLines.Planned(l, after)]);
    }

    /// <summary>The lines by themselves.</summary>
    public static IEnumerable<string> Split(string? typed) =>
        (typed ?? "").ReplaceLineEndings("\n").Split('\n').Select(PaperLine.Clean).Where(l => l.Length > 0);
}
