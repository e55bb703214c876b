using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <content>Owners in a bracket with the day by which they are to do it.</content>
internal sealed partial class OwnerWords
{
    /// <summary>"Ring the yard (Ann - deadline: 5 June)": the deed and, from the bracket at its end, who and by when; null where none says so.</summary>
    public (string Deed, string Who, string Day)? WithDeadline(string text)
    {
        var end = text.TrimEnd(' ', '.');
        if (!end.EndsWith(')') || Opening(end) is not (> 8 and var open) || Until().Match(end[(open + 1)..^1]) is not { Success: true, Groups: var until })
            return null;
        var (who, day) = (until["who"].Value, until["day"].Value);
        return IsOwnerCell(who) && DueDates.Undated.IsDate(day) ? (end[..open].TrimEnd(), who, day) : null;
    }

    // "Ann, Carl - deadline: 5 June", "all – 5 June"
    private static string WithoutDay(string words) =>
        Until().Match(words) is { Success: true } until && DueDates.Undated.IsDate(until.Groups["day"].Value) ? until.Groups["who"].Value
        : DueDates.Undated.Parted(words) is { Day: not null, Who: { Length: > 1 } who } ? who
        : words;

    [GeneratedRegex(@"^(?<who>.{2,120}?)[ ,;:–-]+(deadline|due|by|before|until|eta)\b:? *(?<day>.{3,30})$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Until();
}
