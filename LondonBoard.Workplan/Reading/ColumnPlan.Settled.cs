namespace LondonBoard.Reading;

/// <content>Columns that claim the same meaning.</content>
internal static partial class ColumnPlan
{
    // Titles of one thing first, then what it serves, then the heading it falls under.
    private static readonly string[] ItemRank = ["item", "title", "project", "task", "name", "work package", "recommendation", "objective", "aim", "goal", "issue"];

    // "Funding" beside a column of sums says who pays them, with or without parts of those sums.
    private static void SettleFunders(ColumnRole[] roles, ColumnEvidence[] evidence)
    {
        if (!Enumerable.Range(0, roles.Length).Any(c => roles[c] is { Meaning: Meaning.Cost, NamesFunders: false } && evidence[c].Money >= 0.5))
            return;
        for (var c = 0; c < roles.Length; c++)
        {
            if (roles[c] is { NamesFunders: true, Meaning: Meaning.Cost or Meaning.Other } && HeadingWords.Read(roles[c].Heading) is { Meaning: Meaning.Cost, IsPlain: true })
                roles[c] = roles[c] with { Meaning = Meaning.Cost, Funder = true };
        }
    }

    // A status that is told in words is progress, where no other column is.
    private static void SettleStates(ColumnRole[] roles, ColumnEvidence[] evidence)
    {
        if (Has(roles, Meaning.Progress))
            return;
        for (var c = 0; c < roles.Length; c++)
        {
            if (roles[c].Meaning == Meaning.Status)
                roles[c] = evidence[c] is { Filled: > 0, Begun: < 0.3 } ? roles[c] with { Meaning = Meaning.Progress } : roles[c] with { TellsProgress = true };
        }
    }

    // Columns headed by dates: what was said at each if they hold sentences, when something falls due if they hold codes.
    private static void SettleDates(ColumnRole[] roles, ColumnEvidence[] evidence)
    {
        var dates = Enumerable.Range(0, roles.Length).Where(c => roles[c].Meaning == Meaning.Date).ToList();
        var filled = dates.Where(c => evidence[c].Filled > 0).ToList();
        var words = filled.Count == 0 ? 0 : filled.Average(c => evidence[c].Words);
        var apart = filled.Count > 0 && (filled.Average(c => evidence[c].Status) >= 0.6 || filled.All(HoldsSums));
        foreach (var c in dates)
        {
            roles[c] = words >= 4 ? roles[c] with { Meaning = Meaning.Progress, Prefix = roles[c].Heading + ": " }
                : apart || dates.Count < 2 ? roles[c] with { Meaning = Meaning.Other }
                : roles[c];
        }

        bool HoldsSums(int c) => evidence[c] is { Money: >= 0.6, Numbered: < 0.6 }
            && roles[c].Heading.Any(char.IsAsciiDigit)
            && !Has(roles, Meaning.Timing);
    }

    private static void SettleItems(ColumnRole[] roles, ColumnEvidence[] evidence)
    {
        var items = Enumerable.Range(0, roles.Length).Where(c => roles[c].Meaning == Meaning.Item).ToList();
        if (items.Count < 2)
            return;
        var best = items.Where(c => evidence[c].Filled > 0).DefaultIfEmpty(items[0]).OrderBy(c => Rank(roles[c].Heading)).ThenByDescending(c => c).First();
        foreach (var c in items.Where(c => c != best))
            roles[c] = roles[c] with { Meaning = Meaning.Other };
    }

    private static bool Says(ColumnRole role, string word) => role.Heading.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static int Rank(string heading)
    {
        var at = Array.FindIndex(ItemRank, w => heading.Contains(w, StringComparison.OrdinalIgnoreCase));
        return at < 0 ? ItemRank.Length : at;
    }

    // Of two columns that say what is done, the left one names it where nothing else does; what follows from it is kept apart.
    private static void SettleActivities(ColumnRole[] roles, ColumnEvidence[] evidence)
    {
        var activities = Enumerable.Range(0, roles.Length).Where(c => roles[c].Meaning == Meaning.Activity).ToList();
        foreach (var c in activities.Skip(1).Where(c => Says(roles[c], "next step") || Says(roles[c], "deliverable")).ToList())
        {
            roles[c] = roles[c] with { Meaning = Meaning.Other };
            activities.Remove(c);
        }

        // What is to be reached says what is done where nothing else does.
        var reached = Array.FindIndex(roles, r => r.Meaning == Meaning.Other && (Says(r, "milestone") || Says(r, "output")));
        if (reached >= 0 && activities.Count == 0 && !Has(roles, Meaning.Item) && evidence[reached].Words >= 1.5)
            roles[reached] = roles[reached] with { Meaning = Meaning.Activity, Sure = false };

        if (activities.Count > 1 && !Has(roles, Meaning.Item) && evidence[activities[0]].Words <= 12)
            roles[activities[0]] = roles[activities[0]] with { Meaning = Meaning.Item };
    }

    private static void KeepFirst(ColumnRole[] roles, Meaning meaning)
    {
        var first = Array.FindIndex(roles, r => r.Meaning == meaning);
        for (var c = first + 1; first >= 0 && c < roles.Length; c++)
        {
            if (roles[c].Meaning == meaning)
                roles[c] = roles[c] with { Meaning = Meaning.Other };
        }
    }

    // "Start" and "End" share the timing cell, so each line says which it is; so do dated updates.
    private static void SettlePrefixes(ColumnRole[] roles)
    {
        var timings = roles.Count(r => r.Meaning == Meaning.Timing);
        var updates = roles.Count(r => r.Meaning == Meaning.Progress);
        for (var c = 0; c < roles.Length; c++)
        {
            if (timings > 1 && roles[c] is { Meaning: Meaning.Timing, Heading.Length: > 0 and <= 40 })
                roles[c] = roles[c] with { Prefix = roles[c].Heading.TrimEnd(':') + ": " };
            else if (updates > 1 && roles[c] is { Meaning: Meaning.Progress, Heading.Length: > 0 and <= 60, Prefix: "" } && roles[c].Heading.Any(char.IsAsciiDigit))
                roles[c] = roles[c] with { Prefix = roles[c].Heading.TrimEnd(':') + ": " };
        }
    }
}
