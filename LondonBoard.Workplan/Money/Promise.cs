namespace LondonBoard.Money;

/// <summary>Reads a line that speaks of costs without a sum: "officer time", "within existing resources", "no cost", "ALG – TBC".</summary>
internal static class Promise
{
    private static readonly string[] InKind =
    [
        "in kind", "in-kind", "officer time", "staff time", "staffing time", "existing resources", "existing resource", "existing budgets",
        "existing budget", "existing staff", "core budget", "cost neutral", "cost-neutral",
    ];

    private static readonly string[] Nothing = ["nil", "no cost", "no costs", "no additional cost", "no additional costs", "none", "free", "zero cost"];

    private static readonly string[] Unknown = ["tbc", "tba", "n.k", "nk", "to be confirmed", "to be agreed", "to be determined", "not known", "unknown", "unfunded", "?"];

    private static readonly string[] Within = ["within", "from within", "from", "met from", "met within", "through"];

    private static readonly char[] Ends = [' ', ',', ';', ':', '/', '-', '–', '—', '(', ')', '.', '\u00A0', '\t'];

    /// <summary>The cost such a line states; null where it is no such line.</summary>
    public static Cost? Of(string line)
    {
        foreach (var phrase in InKind)
        {
            var at = line.IndexOf(phrase, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                continue;
            var before = WithoutWithin(line[..at].Trim(Ends));
            var after = line[(at + phrase.Length)..].Trim(Ends);
            var (names, purpose) = CostPhrase.DashedNames(before);
            return new(null, Amounts.Sterling, names, after.Length > 0 ? after : purpose, InKind: true, line);
        }

        return Closing(line, Nothing) is { } free ? new(0, Amounts.Sterling, PartyNames.Split(free), null, false, line)
            : Closing(line, Unknown) is { } open ? new(null, Amounts.Sterling, PartyNames.Split(open), null, false, line)
            : null;
    }

    // What stands before the words that close the line; null where it does not close with them.
    private static string? Closing(string line, string[] phrases)
    {
        var text = line.Trim(Ends);
        if (text.Length == 0 && line.Contains('?', StringComparison.Ordinal))
            return "";
        foreach (var phrase in phrases)
        {
            if (text.Equals(phrase, StringComparison.OrdinalIgnoreCase))
                return "";
            if (text.Length > phrase.Length && text.EndsWith(phrase, StringComparison.OrdinalIgnoreCase) && text[^(phrase.Length + 1)] is ' ' or '(' or '-' or '–' or ':')
            {
                var before = text[..^phrase.Length].Trim(Ends);
                foreach (var word in (ReadOnlySpan<string>)["funding", "cost", "costs", "budget", "amount"])
                {
                    if (before.EndsWith(word, StringComparison.OrdinalIgnoreCase))
                        before = before[..^word.Length].Trim(Ends);
                }

                return before;
            }
        }

        return null;
    }

    private static string WithoutWithin(string before)
    {
        foreach (var word in Within)
        {
            if (before.Equals(word, StringComparison.OrdinalIgnoreCase))
                return "";
            if (before.EndsWith(" " + word, StringComparison.OrdinalIgnoreCase))
                return before[..^(word.Length + 1)].Trim(Ends);
        }

        return before;
    }
}
