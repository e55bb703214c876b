namespace LondonBoard.Money;

/// <summary>A sum with what its own line says of it.</summary>
/// <param name="Amount">The sum.</param>
/// <param name="Text">Its words.</param>
/// <param name="Funders">Who pays, as far as the line says.</param>
/// <param name="Others">Others who are named: a channel ("via"), a party beside the funder.</param>
/// <param name="Purpose">What for.</param>
/// <param name="Leads">Whether nothing stands before the sum.</param>
/// <param name="Part">Whether it says that it is part or total of other sums.</param>
internal sealed record CostWords(Amount Amount, string Text, IReadOnlyList<string> Funders, IReadOnlyList<string> Others, string? Purpose, bool Leads, bool Part);

/// <summary>Reads a line with sums: "£8,000/MPS, ALG", "ALG – Manager post - £80,000", "£5,000 from X towards Y".</summary>
internal static class CostLine
{
    private static readonly string[] Cuts = [";", "\n", ", ", " and ", " + ", " & ", "/"];
    private static readonly string[] PartMarks = ["of which", "of this", "including", "includes", "incl", "inc"];
    private static readonly string[] TotalMarks = ["total", "sub-total", "subtotal", "grand total"];
    private static readonly string[] PassedMarks = ["passed on", "passed to", "passed through", "passported", "to be passed"];
    // Money that comes in or stays in is no cost.
    private static readonly string[] Savings = ["saves", "saving", "savings", "saving of", "savings of", "to save", "will save", "income", "income of", "surplus"];
    private static readonly string[] Filler =
    [
        "cost", "costs", "budget", "funding", "funded",
        "approx", "approximately", "about", "circa", "c", "up to", "around",
        "at", "of", "plus", "a further", "amount",
        "to fund", "will fund", "to contribute", "to pay",
    ];

    private static readonly char[] Ends = [' ', ',', ';', ':', '/', '-', '–', '—', '&', '+', '.', '=', '~', '(', '\u00A0', '\t'];

    /// <summary>The sums of a line, each with its words.</summary>
    public static List<CostWords> Read(string line, IReadOnlyList<Amount> amounts)
    {
        var read = new List<CostWords>(amounts.Count);
        var namesLead = line.AsSpan(0, amounts[0].Start).ContainsAnyInRange('A', 'z');
        var start = 0;
        for (var i = 0; i < amounts.Count; i++)
        {
            var (end, next) = i + 1 < amounts.Count ? Cut(line, amounts[i].End, amounts[i + 1].Start, namesLead) : (line.Length, line.Length);
            read.Add(Words(amounts[i], line[start..amounts[i].Start], line[amounts[i].End..end], line[start..end].Trim()));
            start = next;
        }

        return read;
    }

    private static (int End, int Next) Cut(string line, int from, int to, bool namesLead)
    {
        var gap = line.AsSpan(from, to - from);
        foreach (var mark in Cuts)
        {
            var at = namesLead ? gap.IndexOf(mark, StringComparison.Ordinal) : gap.LastIndexOf(mark, StringComparison.Ordinal);
            if (at >= 0)
                return (from + at, from + at + mark.Length);
        }

        return namesLead ? (from, from) : (to, to);
    }

    private static CostWords Words(Amount amount, string before, string after, string text)
    {
        var lead = before.Trim(Ends);
        var opening = PartMarks.FirstOrDefault(m => lead.StartsWith(m + " ", StringComparison.OrdinalIgnoreCase));
        if (opening is not null)
            lead = lead[opening.Length..].Trim(Ends);
        var part = opening is not null || EndsWithAny(lead, PartMarks) || TotalMarks.Contains(lead.ToLowerInvariant()) || StartsWithAny(after.TrimStart(Ends), PassedMarks);
        if (Savings.Contains(lead, StringComparer.OrdinalIgnoreCase))
            return new(amount with { Value = null }, text, [], [], Join(lead, after.Trim(Ends)), false, false);
        lead = WithoutFiller(lead);
        var (funders, others, purpose) = Behind(after);
        if (lead.Length == 0)
            return new(amount, text, funders, others, purpose, Leads: true, part);
        if (funders.Count > 0)
        {
            return IsAcronyms(lead)
                ? new(amount, text, funders, [.. PartyNames.Split(lead), .. others], purpose, false, part)
                : new(amount, text, funders, others, Join(lead, purpose), false, part);
        }

        var (payers, what) = CostPhrase.DashedNames(lead);
        return new(amount, text, payers, others, Join(what, purpose), false, part);
    }

    private static (IReadOnlyList<string> Funders, IReadOnlyList<string> Others, string? Purpose) Behind(string after)
    {
        var text = after.Trim();
        var plain = text.Trim(' ', ',', ';', '+', '=');
        if (!plain.EndsWith("p.a.", StringComparison.OrdinalIgnoreCase))
            plain = plain.TrimEnd('.');
        plain = plain.TrimStart('.', ' ').TrimEnd();
        if (plain.Length == 0)
            return ([], [], null);
        if (text[0] is '/' or ':')
            return Named(plain.TrimStart('/', ':', ' '));
        if (After(plain, "from") is { } source)
            return IsOwnBudget(source) ? ([], [], plain.TrimEnd(')')) : Named(source);
        if (After(plain, "by") is { } giver)
            return Named(giver);
        if (After(plain, "via") is { } channel)
            return ([], PartyNames.Split(channel), plain);
        if (After(plain, "for") is { } what)
            return ([], [], what);
        if (After(plain, "towards") is { } goal)
            return ([], [], goal);
        if (plain.StartsWith('(') && plain.EndsWith(')'))
            plain = plain[1..^1].Trim();
        var origin = plain.IndexOf(" from ", StringComparison.OrdinalIgnoreCase);
        if (origin > 0 && char.IsLower(plain[0]) && char.IsUpper(plain[origin + 6]))
        {
            var (givers, goods) = CostPhrase.Names(plain[(origin + 6)..]);
            return (givers, [], Join(plain[..origin], goods));
        }

        var (names, purpose) = CostPhrase.Names(plain.Trim([.. Ends.Except(['.'])]));
        return (names, [], purpose);
    }

    private static (IReadOnlyList<string> Funders, IReadOnlyList<string> Others, string? Purpose) Named(string text)
    {
        var (names, purpose) = CostPhrase.Names(text, surely: true);
        return (names, [], purpose);
    }

    // "From training budget" names no funder: it is the payer's own.
    private static bool IsOwnBudget(string source) => source.Length > 0 && char.IsLower(source[0])
        && (source.Contains("budget", StringComparison.Ordinal) || source.Contains("reserve", StringComparison.Ordinal) || source.Contains("underspend", StringComparison.Ordinal));

    private static string? After(string text, string word) =>
        text.Length > word.Length && text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && text[word.Length] == ' ' ? text[(word.Length + 1)..].Trim() : null;

    // "Training costs £5,000" is for training costs; "ALG costs: £5,000" is the ALG's.
    private static string WithoutFiller(string lead)
    {
        if (Filler.Contains(lead, StringComparer.OrdinalIgnoreCase))
            return "";
        var capitals = lead.Length > 0 && char.IsUpper(lead[0]);
        foreach (var mark in (IEnumerable<string>)[.. PartMarks, .. TotalMarks, .. Filler])
        {
            if ((capitals || !mark.StartsWith("cost", StringComparison.Ordinal))
                && lead.Length > mark.Length && lead.EndsWith(mark, StringComparison.OrdinalIgnoreCase) && !char.IsLetter(lead[^(mark.Length + 1)]))
                lead = lead[..^mark.Length].Trim(Ends);
        }

        return PartMarks.Contains(lead, StringComparer.OrdinalIgnoreCase) || TotalMarks.Contains(lead, StringComparer.OrdinalIgnoreCase) ? "" : lead;
    }

    private static bool EndsWithAny(string text, string[] marks) =>
        marks.Any(m => text.EndsWith(m, StringComparison.OrdinalIgnoreCase) && (text.Length == m.Length || !char.IsLetter(text[^(m.Length + 1)])));

    private static bool StartsWithAny(string text, string[] marks) => marks.Any(m => text.StartsWith(m, StringComparison.OrdinalIgnoreCase));

    private static bool IsAcronyms(string text) => PartyNames.Split(text).All(n => n.Length <= 8 && !n.Any(char.IsLower));

    private static string? Join(string? first, string? second) =>
        string.IsNullOrEmpty(first) ? second : string.IsNullOrEmpty(second) ? first : $"{first} {second}";
}
