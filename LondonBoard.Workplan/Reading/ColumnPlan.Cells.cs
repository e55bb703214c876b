namespace LondonBoard.Reading;

/// <content>Columns whose headings say too little: their cells speak.</content>
internal static partial class ColumnPlan
{
    // Left of the first heading stand numbers and block labels; right of the last, remarks.
    private static void NameUnheaded(ColumnRole[] roles, ColumnEvidence[] evidence)
    {
        var first = Array.FindIndex(roles, r => r.Meaning != Meaning.None);
        for (var c = 0; c < roles.Length; c++)
        {
            if (roles[c].Heading.Length > 0 || evidence[c].Filled == 0)
                continue;
            var (meaning, sure) = evidence[c] switch
            {
                { Numbered: >= 0.6 } when c <= Math.Max(first, 0) => (Meaning.Number, true),
                { Words: >= 3 } when c > first && roles.Any(r => r.Heading.Length > 0) => (Meaning.Progress, false),
                { Timed: >= 0.6 } when c > first && !Has(roles, Meaning.Timing) => (Meaning.Timing, false),
                _ => (Meaning.Other, false),
            };
            roles[c] = new ColumnRole(meaning == Meaning.Other && c < first ? "Section" : "", meaning, sure);
        }
    }

    // A heading with one known word in it, where nothing else claims that meaning and the cells do not speak against it.
    private static void TakeHints(ColumnRole[] roles, ColumnEvidence[] evidence)
    {
        for (var c = 0; c < roles.Length; c++)
        {
            var (hint, strength) = HeadingWords.Read(roles[c].Heading);
            if (roles[c].Meaning != Meaning.None || strength == 0 || hint is Meaning.None or Meaning.Date || Has(roles, hint))
                continue;
            var fits = hint switch
            {
                Meaning.Timing => evidence[c].Timed >= 0.4,
                Meaning.Cost => evidence[c].Money >= 0.4,
                Meaning.Number => evidence[c].Numbered >= 0.6,
                Meaning.Lead => evidence[c].Words <= 8 && evidence[c].Timed < 0.5,
                Meaning.Status => evidence[c].Status >= 0.4,
                Meaning.Activity or Meaning.Progress => evidence[c].Words >= 3,
                _ => evidence[c].Timed < 0.6 && evidence[c].Money < 0.6,
            };
            if (fits && evidence[c].Filled > 0)
                roles[c] = roles[c] with { Meaning = hint };
        }
    }

    private static void TakeByCells(ColumnRole[] roles, ColumnEvidence[] evidence)
    {
        var unknown = Enumerable.Range(0, roles.Length).Where(c => roles[c].Meaning == Meaning.None && evidence[c].Filled > 0).ToList();
        void Take(int? column, Meaning meaning)
        {
            if (column is not { } c || Has(roles, meaning))
                return;
            roles[c] = roles[c] with { Meaning = meaning };
            unknown.Remove(c);
        }

        Take(unknown.Cast<int?>().FirstOrDefault(c => evidence[c!.Value] is { Timed: >= 0.6, Words: < 8 }), Meaning.Timing);
        Take(unknown.Cast<int?>().FirstOrDefault(c => evidence[c!.Value] is { Money: >= 0.6, Numbered: < 0.6 }), Meaning.Cost);
        Take(unknown.Cast<int?>().FirstOrDefault(c => evidence[c!.Value] is { Numbered: >= 0.8, Filled: > 1 } && c == 0), Meaning.Number);
        Take(unknown.Cast<int?>().FirstOrDefault(c => evidence[c!.Value] is { Status: >= 0.7, Filled: > 1 }), Meaning.Status);
        if (!Has(roles, Meaning.Activity))
        {
            var fewest = Has(roles, Meaning.Item) ? 4 : 2;
            Take(
                unknown.Cast<int?>()
                    .Where(c => roles[c!.Value].Heading.Length > 0 || !Has(roles, Meaning.Item))
                    .Where(c => evidence[c!.Value].Words >= fewest)
                    .MaxBy(c => evidence[c!.Value].Words),
                Meaning.Activity);
        }

        foreach (var c in unknown)
            roles[c] = roles[c] with { Meaning = Meaning.Other, Sure = roles[c].Heading.Length > 0 };
    }
}
