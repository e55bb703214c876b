using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <summary>What a label at the head of minutes announces.</summary>
internal enum Announces
{
    /// <summary>Nothing known.</summary>
    Nothing,

    /// <summary>Those present.</summary>
    Present,

    /// <summary>Those who are not.</summary>
    Apologies,

    /// <summary>The chair.</summary>
    Chair,

    /// <summary>Whoever writes.</summary>
    Scribe,

    /// <summary>The day.</summary>
    Date,

    /// <summary>The hours.</summary>
    Time,

    /// <summary>The place.</summary>
    Place,

    /// <summary>The title.</summary>
    Title,

    /// <summary>Something else that ends a list of names.</summary>
    Other,
}

/// <summary>The labels of minutes: "Present:", "In attendance", "Apologies", "Date of meeting".</summary>
internal static partial class Labels
{
    private const int LongestLabel = 60;
    private const int LongestParts = 300;

    private static readonly Dictionary<string, Announces> Known = new(StringComparer.OrdinalIgnoreCase);

    private static readonly char[] Quotes = ['“', '"'];

    private static readonly char[] Ends = [' ', ':', '-', '–', '—', '.', '*', '(', ')', '\t', '=', '+'];

    /// <summary>
    /// Reads the label a line begins with and what stands behind it: "Chair: A B" is the chair and "A B"; a line that is
    /// the label alone has no rest. Nothing where the line begins with no label.
    /// </summary>
    public static (Announces What, string Words) Read(string text)
    {
        var colon = text.AsSpan(0, Math.Min(text.Length, LongestLabel)).IndexOf(':');
        if (colon > 0 && Meaning(text[..colon]) is not Announces.Nothing and var labelled)
        {
            var behind = text[(colon + 1)..].Trim();
            return (labelled, labelled == Announces.Apologies ? Received().Replace(behind, "") : behind);
        }

        // "Board attendance: President Ann Bell, Secretary Carl Dove"
        if (colon > 0 && text.AsSpan(0, colon).EndsWith(" attendance", StringComparison.OrdinalIgnoreCase) && text.AsSpan(0, colon).Count(' ') < 3
            && (colon + 1 == text.Length || PersonWords.Names(text[(colon + 1)..]) > 1))
            return (Announces.Present, text[(colon + 1)..].Trim());
        var semicolon = text.AsSpan(0, Math.Min(text.Length, LongestLabel)).IndexOf(';');
        if (semicolon > 0 && Meaning(text[..semicolon]) is Announces.Present or Announces.Apologies)
            return (Meaning(text[..semicolon]), text[(semicolon + 1)..].Trim());
        if (text.Length <= LongestLabel && Meaning(text) is not Announces.Nothing and var alone)
            return (alone, "");
        // "Besides, these are not in attendance but agree:"
        if (text.Length <= LongestParts && text.EndsWith(':') && NotThere().IsMatch(text))
            return (Announces.Apologies, "");
        if (Were().Match(text) is { Success: true } were)
            return (Announces.Present, text[were.Length..].Trim());
        if (Sent().Match(text) is { Success: true } sent)
            return (Announces.Apologies, text[sent.Length..].Trim());
        foreach (var by in (ReadOnlySpan<string>)["chaired by ", "minutes taken by ", "notes taken by ", "sent apologies "])
        {
            if (text.StartsWith(by, StringComparison.OrdinalIgnoreCase))
                return (Meaning(by), text[by.Length..].Trim());
        }

        foreach (var dash in (ReadOnlySpan<string>)[" - ", " – ", " — ", "- ", "– ", "\t"])
        {
            var at = text.AsSpan(0, Math.Min(text.Length, LongestLabel)).IndexOf(dash, StringComparison.Ordinal);
            if (at > 0 && IsOfficial(Meaning(text[..at])))
                return (Meaning(text[..at]), text[(at + dash.Length)..].Trim());
        }

        // "Present John Martin (Chair)", "Present. Councillors Bell and Dove", "Apologies, Eve Frost"
        if (Plain().Match(text) is { Success: true } plain && IsSomebody(text[plain.Length..]))
            return (Meaning(plain.Value.TrimEnd(' ', ',', '.')), text[plain.Length..]);
        return (Announces.Nothing, text);

        static bool IsSomebody(string words) => PersonWords.Begin(Sentences.Of(words)[0]) || NameWords.IsRole(words.Split('(')[0]);
    }

    private const string CameOrNot =
        "(Also )?[Pp]resent|(ALSO )?PRESENT|Attended by|ATTENDED BY|(Also )?[Ii]n attendance|(ALSO )?IN ATTENDANCE|Attendees|ATTENDEES|Attending" +
        "|Apologies( for absence)?|APOLOGIES|Absent|ABSENT|Regrets|REGRETS";

    [GeneratedRegex("^(" + CameOrNot + @")[+.,]? (?=\p{Lu})")]
    private static partial Regex Plain();

    /// <summary>A line of several labels as one line each: "Chair: Ann Bell  Scribe: Carl Dove"; any other as it is.</summary>
    public static List<string> Parts(string text)
    {
        var parts = new List<string>();
        // "Present – A, B and C Apologies – D and E"
        if (Read(text).What == Announces.Present && Away().Match(text) is { Success: true } away)
            return [text[..away.Index].TrimEnd(), .. Parts(text[(away.Index + 1)..])];
        if (text.Length > LongestParts || text.AsSpan().Count(':') < 2 || !IsOfficial(Read(text)))
            return [text];
        var start = 0;
        for (var colon = text.IndexOf(':') + 1; (colon = text.IndexOf(": ", colon, StringComparison.Ordinal)) > 0; colon++)
        {
            var word = text.LastIndexOfAny([' ', ',', ';', '|', '\u00A0'], colon - 1) + 1;
            // "In attendance:" begins before its last word.
            for (var back = word; back > start + 1 && word - back < LongestLabel && Meaning(text[word..colon]) != Announces.Nothing;)
            {
                back = text.LastIndexOfAny([' ', ',', ';', '|', '.'], back - 2) + 1;
                if (Meaning(text[back..colon]) == Announces.Nothing || text.AsSpan(back, word - back).IndexOfAny(",;|.:") >= 0)
                    break;
                word = back;
            }

            if (word <= start || !IsOfficial((Meaning(text[word..colon]), text[(colon + 1)..])))
                continue;
            parts.Add(text[start..word].Trim(' ', ',', ';', '|', '–', '-'));
            start = word;
        }

        parts.Add(text[start..].Trim());
        return parts.Count == 1 ? [text] : parts;
    }

    [GeneratedRegex(@" (Apologies|Regrets|Absent)( for absence)?( from)? ?[:–-] ?(?=\p{Lu})")]
    private static partial Regex Away();

    private const string WereGiven =
        "(also|received|given|sent|noted|accepted|tendered|intimated|submitted|recorded|presented)";

    [GeneratedRegex(
        "^(apologies|regrets)( (for|of) (absence|lateness))?( (were|had been|have been|was))?" +
        "(( ?" + WereGiven + ")? (from|by|on behalf of)|( ?" + WereGiven + ")( and " + WereGiven + ")? (for|from))(:? the following( \\w+)?)?(:$|:? )",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Sent();

    [GeneratedRegex(
        @"\b(are|were|was|is) (not (in attendance|present|there|able to attend)|unable to attend|absent)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex NotThere();

    // "Apologies: were received from Ann Bell"
    [GeneratedRegex(
        "^((had|have) been |were |was )?(also )?(received|given|sent|noted|accepted|tendered) (from|by) ",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Received();

    private const string Those =
        "those|also|(board |council |committee )?members|trustees|governors|councillors|committee members|others";

    [GeneratedRegex(
        "^(" +
        "((" + Those + @") )?(present|in attendance)( at the meeting| for [\w ]{2,30}?)? (were|was|are)" +
        @"|the following( \w+){0,2} (were|was) (present|in attendance)( at the meeting)?" +
        @")( \(\d{1,3}\))?[: .]+",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Were();

    private static bool IsOfficial((Announces What, string Words) label) => IsOfficial(label.What) && label.Words.Length > 0;

    private static bool IsOfficial(Announces what) => what
        is Announces.Chair or Announces.Scribe
        or Announces.Present or Announces.Apologies
        or Announces.Date or Announces.Time or Announces.Place;

    /// <summary>Whether a line begins with a label of any kind ("Word:", "ACTION 3 –"), so that it begins a paragraph.</summary>
    public static bool Opens(string text)
    {
        if (Read(text).What != Announces.Nothing)
            return true;
        var colon = text.AsSpan(0, Math.Min(text.Length, 30)).IndexOf(':');
        return colon > 0 && text.AsSpan(colon + 1) is [' ', ..] && char.IsUpper(text[0]) && text.AsSpan(0, colon).Count(' ') <= 3
            && !GoesOver().IsMatch(text[..colon]);
    }

    // "Hall. Ann: it is let" goes on from the line above.
    [GeneratedRegex(@"[\p{Ll}\p{Lu}]{2}[.?!] (?<!\b(Cllr|Mr|Mrs|Ms|Dr|Prof|Rev|No|Tel)\. )")]
    private static partial Regex GoesOver();

    /// <summary>What a label announces.</summary>
    public static Announces Meaning(string label)
    {
        var words = label.Trim(Ends);
        if (words.Length is 0 or > LongestLabel)
            return Announces.Nothing;
        // "Attendees “Name (Harbour)”:"
        if (words.IndexOfAny(Quotes) is > 3 and var quoted)
            words = words[..quoted].TrimEnd(Ends);
        if (words.EndsWith(')') || words.Contains('(', StringComparison.Ordinal))
            words = words[..Math.Max(0, words.IndexOf('(', StringComparison.Ordinal))].TrimEnd(Ends);
        if (Known.TryGetValue(words, out var known) || Known.TryGetValue(Spelt(words), out known) || words.Count(c => c == ' ') > 6)
            return known;
        if (words.Contains(':', StringComparison.Ordinal))
            return AtHour().IsMatch(words) ? Announces.Present : known;
        // "New Board of Directors Members Present" is a label, "The board noted the above apologies" a sentence.
        if (words.Count(c => c == ' ') > 4 && words.Split(' ').Any(w => w.Length > 3 && char.IsLower(w[0])))
            return Announces.Nothing;
        if (OfTwo(words) is not Announces.Nothing and var both)
            return both;
        if (Tells(label, words))
            return Announces.Nothing;
        if (Joined().IsMatch(words) || AtHour().IsMatch(words) || AreBoth(words))
            return Announces.Present;
        return EndsOfAway.Any(EndIn) ? Announces.Apologies
            : EndsOfPresent.Any(EndIn) || words.StartsWith("roll call of ", StringComparison.OrdinalIgnoreCase) ? Announces.Present
            : Announces.Nothing;
        bool EndIn(string end) => words.EndsWith(end, StringComparison.OrdinalIgnoreCase);
    }

    private static readonly string[] EndsOfAway = [" absent", " absentees", " apologies", " regrets", "not present", "not in attendance", "not attending"];

    private static readonly string[] EndsOfPresent =
        [" present", " in attendance", " attending", " attendees", " participants", " observers"];

    // "Ann Bell – present" says it of her, "Welcome to all present" and "Note those absent" say something else.
    private static bool Tells(string label, string words) =>
        label.Contains(". ", StringComparison.Ordinal)
        || Verbs.Is(words.Split(' ')[0])
        || words.StartsWith("there ", StringComparison.OrdinalIgnoreCase)
        || words.StartsWith("welcome", StringComparison.OrdinalIgnoreCase)
        || SentThem().IsMatch(words)
        || words.AsSpan().IndexOfAny('–', '—') > 0
        || words.Contains(" - ", StringComparison.Ordinal);
}
