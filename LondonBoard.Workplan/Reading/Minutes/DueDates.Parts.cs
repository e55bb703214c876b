using System.Text.RegularExpressions;
using LondonBoard.Dates;

namespace LondonBoard.Reading.Minutes;

/// <content>Deadlines that stand apart from the deed: behind owners, in a sentence of their own, in a column.</content>
internal sealed partial class DueDates
{
    /// <summary>For telling deadlines from other words where nothing need be understood of them.</summary>
    public static readonly DueDates Undated = new(null, null);

    /// <summary>Whether words are a date or a deadline and nothing else.</summary>
    public bool IsDate(string words) =>
        words.Length is > 0 and <= 40 && (IsNearlyAll(words) || Standing().IsMatch(words.Trim()));

    // A date with a few letters around it, none of them a bracket before it.
    private bool IsNearlyAll(string words) =>
        Finds(words) is [{ First: not null } only] && words.Length - (only.End - only.Start) <= 12
        && words.AsSpan(0, only.Start).IndexOfAny("(") < 0;

    /// <summary>The day that a task ends with: "Ring the yard 14 May 2010"; null where it is of something, "… on 14 May 2010".</summary>
    public PartialDate? AtEnd(string text) =>
        Finds(text) is [.., { First.Part.Grain: Grain.Day, LacksYear: false } last] && text.AsSpan(last.End).Trim(" .)").IsEmpty && last.Start > 0
        && !Told().IsMatch(text[..last.PointStart]) && Meant(last) is { } day && (meeting is not { } held || day.To >= held)
            ? Until(text[last.Start..last.End], day.To) : null;

    [GeneratedRegex(@"\b(on|of|for|from|since|at|the|to|and|dated|in)( the)? $", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Told();

    /// <summary>Whether a cell is a day before the meeting; null where it is no day.</summary>
    public bool? Given(string cell) => meeting is { } day && IsDate(cell) && HeadLines.Day(cell) is { } given ? given < day : null;

    /// <summary>
    /// Owners and the deadline behind them: "JS by 4 May", "CW, 21/10/22", "RN. Complete by 2 May"; no deadline where none
    /// stands there.
    /// </summary>
    public (string Who, string? Day) Parted(string entry)
    {
        // "A Bell, C Dove 3 May": the comma divides the owners.
        for (var at = entry.Contains(',', StringComparison.Ordinal) ? entry.IndexOf(' ') : -1; at > 0; at = entry.IndexOf(' ', at + 1))
        {
            if (entry[(at + 1)..] is { Length: <= 40 } tail && Alone(tail.Trim('(', ')', '.')))
                return (Until().Replace(entry[..at], "").TrimEnd(' ', ',', ';', '–', '-', ':'), tail.Trim('(', ')', '.'));
        }

        foreach (var sign in (ReadOnlySpan<string>)[" by ", " for ", " – ", " - ", "; ", ", ", " (", ": ", " "])
        {
            var cut = entry.IndexOf(sign, StringComparison.Ordinal);
            if (cut > 0 && IsDate(entry[(cut + sign.Length)..].TrimEnd(')', '.')))
                return (Until().Replace(entry[..cut], "").TrimEnd(' ', ',', ';', '–', '-'), entry[(cut + sign.Length)..].TrimEnd(')', '.'));
        }

        return (entry, null);
    }

    /// <summary>
    /// What stands behind an action's last full stop: "… to the yard. AB 4 May", "… to the yard. 4 May"; both null where
    /// that is no deadline.
    /// </summary>
    public (string Deed, string? Who, string? Day) Behind(string text, OwnerWords owners)
    {
        var said = Sentences.Of(text);
        var tail = said.Count > 1 ? said[^1].TrimEnd(' ', '.', ')', ']').TrimStart('(', '[') : "";
        if (tail.Length is 0 or > 60 || ActionStates.Of(tail) is not null)
            return (text, null, null);
        var words = text[..text.LastIndexOf(said[^1], StringComparison.Ordinal)].TrimEnd();
        var (who, day) = Parted(tail);
        return Alone(tail) ? (words, null, tail)
            : day is not null && owners.IsKnown(who) ? (words, who, day)
            : (text, null, null);
    }

    /// <summary>What stands at the end behind a sign and is a day: "… (Ann) – by 5 May", "… – Ann [5 May]"; null where none does.</summary>
    public (string Deed, string Day)? Trailing(string text)
    {
        foreach (Match sign in Sign().Matches(text).Reverse())
        {
            var tail = text[sign.Index..].Trim(' ', '-', '–', '—', '(', ')', '[', ']', ',', ';', '.', ':');
            if (sign.Index > 3 && tail.Length <= 40 && (IsDate(tail) || Alone(tail)))
                return (text[..sign.Index].TrimEnd(), tail);
        }

        return null;
    }

    [GeneratedRegex(@" [-–—] |[,;.] | [(\[]| (?=by |before |due |until )", RegexOptions.IgnoreCase)]
    private static partial Regex Sign();

    // A date with nothing beside it but what makes a deadline of it.
    private bool Alone(string words) =>
        Finds(words) is [{ First: not null } only] && words.AsSpan(only.End).TrimEnd(" .)").IsEmpty
        && Lead().IsMatch(words[..only.Start]);

    [GeneratedRegex(
        "^((to be |for )?(completed?|completion|done|due|deadline|target( date)?|action|report back|timescale)[ :–-]*)?" +
        "(by |for |on |in )?(the )?$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Lead();

    [GeneratedRegex(
        @"[.,;]? ?[–-]? ?\b(to be )?(completed?|done|due|deadline|finish(ed)?|to report( back)?)$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Until();

    [GeneratedRegex(
        "^((by |for |before |at )?(the |our )?next (meeting|board|committee|council|session|call)" +
        "|asap|on-?going|immediately|tbc|tba" +
        "|((by|on|before|this|next) )?" + AnyWeekday +
        "|(by |before )?(the )?end of (the |this |next )?(week|month|quarter|term|year))$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Standing();
}
