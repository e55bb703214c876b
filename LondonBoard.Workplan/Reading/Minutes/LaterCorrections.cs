using System.Text.RegularExpressions;
using LondonBoard.Papers;

namespace LondonBoard.Reading.Minutes;

/// <summary>
/// Corrections that stand below minutes once they are approved, as this product writes them: what was put right later,
/// or put right in earlier minutes. They are neither items nor anything said on the last of them.
/// </summary>
internal static partial class LaterCorrections
{
    private const int Most = 50;

    /// <summary>The lines without them, and a doubt for each; the same lines where there are none.</summary>
    public static (List<MinuteLine> Lines, List<Doubt> Doubts) Part(List<MinuteLine> lines)
    {
        var last = lines.FindLastIndex(EndsMinutes);
        var first = lines.FindIndex(last + 1, IsHead);
        if (first < 0 || last < 0)
            return (lines, []);
        var (kept, doubts, within, about) = (lines[..first], new List<Doubt>(), false, "");
        foreach (var line in lines.Skip(first))
        {
            if (line.Heading is not null)
                (within, about) = (IsHead(line), line.Text);
            if (!within)
                kept.Add(line);
            else if (line.Heading is null && line.Text.Length > 0 && doubts.Count < Most)
                doubts.Add(new(about, NoPart(line)));
        }

        return (kept, doubts);

        static bool EndsMinutes(MinuteLine line) =>
            line is { Heading: not null, Text.Length: > 0 } && !IsHead(line) && SectionWords.Of(line.Text) != Section.NextMeetings;
    }

    private static string NoPart(MinuteLine line)
    {
        var words = line.Number is { } item ? $"Item {item}: {line.Text}" : line.Text;
        return $"“{words}” is a correction to approved minutes and no part of these; record it at the meeting that made it.";
    }

    /// <summary>
    /// The heading of the next meetings as this product writes it behind numbered items; null where the last item is one.
    /// </summary>
    public static ItemHeading? Closing(List<MinuteLine> lines, Outline outline) =>
        outline.Items is [.., _, { Number: null, Title: "Next meetings" } last] items
        && lines[last.At].Heading is not null
        && items.SkipLast(1).All(i => i.Number is not null)
            ? last
            : null;

    private static bool IsHead(MinuteLine line) => line is { Heading: not null, Number: null } && Head().IsMatch(line.Text);

    [GeneratedRegex(@"^corrections( to the minutes of .{3,300})?$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Head();
}
