namespace LondonBoard.Reading.Minutes;

/// <summary>Puts together what a paper says twice: an action in the text and its row in the summary.</summary>
internal static class ActionMerge
{
    // Beyond this many, only words that are the same count as the same.
    private const int MostCompared = 600;

    // Words that two actions share without being one.
    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase) { "next", "meeting", "meetings", "board", "committee", "council", "group", "members", "report", "this", "that", "them", "they", "their", "from", "before", "about", "letter", "email", "send", "write", "contact", "also", "would", "into", "back" };

    /// <summary>The actions, each once, in the order of first mention.</summary>
    public static List<FoundAction> Once(IReadOnlyList<FoundAction> found)
    {
        var kept = new List<FoundAction>();
        var bags = new List<HashSet<string>>();
        var exact = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var action in found)
        {
            var bag = Bag(action.Text);
            var key = string.Join(' ', bag.Select(w => w.ToLowerInvariant()).Order(StringComparer.Ordinal)) + (action.Earlier ? "|" : "");
            var at = exact.TryGetValue(key, out var same) && bag.Count > 2 && SameOwners(kept[same], action) ? same : kept.Count <= MostCompared ? Twin(kept, bags, action, bag, found) : -1;
            if (at < 0)
            {
                exact[key] = kept.Count;
                kept.Add(action);
                bags.Add(bag);
            }
            else
            {
                kept[at] = Joined(kept[at], action);
            }
        }

        return kept;
    }

    private static int Twin(List<FoundAction> kept, List<HashSet<string>> bags, FoundAction action, HashSet<string> bag, IReadOnlyList<FoundAction> found)
    {
        var (best, most) = (-1, 0.0);
        for (var i = 0; i < kept.Count; i++)
        {
            // What was not done and stands under "New actions" was given once more.
            if (kept[i].Earlier != action.Earlier && (action.Anew || !(kept[i].Reference is not null && kept[i].Reference == action.Reference)))
                continue;
            var like = Likeness(bags[i], bag);
            var shared = Contained(bags[i], bag);
            // A tracker repeats the action above it with its number; a row that names the item and the owner is of that item's action.
            var echo = i == kept.Count - 1 && action.Reference is not null && kept[i].Reference is null && action.By == FoundBy.Mark && shared >= 0.8 && bag.Count > 2;
            var placed = action.By is FoundBy.Table or FoundBy.List && IsOf(kept[i].Item, action.Reference ?? action.Item) && kept[i].Owners is not null && action.Owners is not null && SameOwners(kept[i], action) && shared >= 0.6;
            // What a sentence told and the summary lists for the same people, in other words.
            var told = action.By == FoundBy.Prose && kept[i].By is FoundBy.Table or FoundBy.List && action.Owners is { } charged && kept[i].Owners is { } listed && charged.Names.ToHashSet(StringComparer.OrdinalIgnoreCase).SetEquals(listed.Names) && bag.Any(w => w.Length > 3 && bags[i].Contains(w) && !Common.Contains(w));
            // Who is charged below a sentence is charged in it, too.
            var again = action.By == FoundBy.Prose && kept[i].By == FoundBy.MarkBehind && kept[i].Item == action.Item && kept[i].Owners is not null && action.Owners is not null && SameOwners(kept[i], action) && shared >= 0.8;
            var numbered = action.Reference is not null && (kept[i].Reference == action.Reference || (kept[i].Reference is null && kept[i].Place == action.Reference && action.By is FoundBy.Table or FoundBy.List && SameOwners(kept[i], action)));
            // One list says the same of two people, to each their own.
            var other = (action.Reference is not null && kept[i].Reference is not null && !numbered) || (action.By == FoundBy.List && kept[i].By == FoundBy.List && kept[i].Item == action.Item && !SameOwners(kept[i], action));
            var lists = action.By is FoundBy.Table or FoundBy.List or FoundBy.Prose or FoundBy.Margin || numbered || kept[i].By is FoundBy.Table or FoundBy.List or FoundBy.Prose;
            like = numbered ? Math.Max(like, shared) : like;
            var need = echo || placed || told || again ? 0.0 : numbered ? (kept[i].By is FoundBy.MarkBehind or FoundBy.Margin || action.By == FoundBy.MarkBehind ? 0.0 : 0.3) : other || !lists ? 2 : kept[i].By == action.By ? 0.95 : SameOwners(kept[i], action) ? 0.5 : 0.75;
            if (like >= need && like + (numbered ? 1 : 0) > most)
                (best, most) = (i, like + (numbered ? 1 : 0));
        }

        return best >= 0 || action.By is not (FoundBy.Table or FoundBy.List) ? best : Only(kept, action, found);
    }

    // The one row for an item and its owners is of the one action there, in whatever words.
    private static int Only(List<FoundAction> kept, FoundAction row, IReadOnlyList<FoundAction> found)
    {
        bool IsThere(FoundAction f) => !f.Earlier && f.Owners is not null && row.Owners is not null && SameOwners(f, row);
        var inline = Enumerable.Range(0, kept.Count).Where(i => kept[i].By is not (FoundBy.Table or FoundBy.List) && IsOf(kept[i].Item, row.Reference ?? row.Item) && IsThere(kept[i])).Take(2).ToList();
        return inline.Count == 1 && found.Count(f => f.By == row.By && IsOf(kept[inline[0]].Item, f.Reference ?? f.Item) && IsThere(f)) == 1 ? inline[0] : -1;
    }

    private static FoundAction Joined(FoundAction first, FoundAction second)
    {
        var fuller = first.By is FoundBy.MarkBehind or FoundBy.Margin && second.By is FoundBy.Table or FoundBy.List ? second : first;
        return first with
        {
            By = first.By is FoundBy.MarkBehind or FoundBy.Margin ? second.By : first.By,
            Text = fuller.Text,
            Item = second.By == FoundBy.Prose ? second.Item ?? first.Item : first.Item ?? second.Item,
            Owners = Better(fuller.Owners, fuller == first ? second.Owners : first.Owners),
            Possible = first.Possible && second.Possible,
            Due = first.Due ?? second.Due,
            Reference = first.Reference ?? second.Reference,
            State = second.State > first.State ? second.State : first.State,
            Earlier = first.Earlier || second.Earlier && second.State == Papers.ActionState.Done,
        };
    }

    private static Owners? Better(Owners? own, Owners? other) => own is { Names.Length: > 0 } ? own : other ?? own;

    private static bool SameOwners(FoundAction a, FoundAction b) =>
        a.Owners is null || b.Owners is null || a.Owners.Names.Any(n => b.Owners.Names.Any(m => IsOne(n, m)));

    // "Annika" and "Annika Holm" may be one; "AB" and "Ann Bell" were told apart before.
    private static bool IsOne(string a, string b) =>
        a.Equals(b, StringComparison.OrdinalIgnoreCase) || a.StartsWith(b + ' ', StringComparison.OrdinalIgnoreCase) || b.StartsWith(a + ' ', StringComparison.OrdinalIgnoreCase);

    // "BD24/038a" and "3b" are of the items "BD24/038" and "3".
    private static bool IsOf(string? item, string? reference) =>
        item is { Length: > 0 } && reference is not null && reference.StartsWith(item, StringComparison.OrdinalIgnoreCase) && (reference.Length == item.Length || !char.IsAsciiDigit(reference[item.Length]));

    // How much of the shorter of two stands in the other.
    private static double Contained(HashSet<string> a, HashSet<string> b) => Math.Min(a.Count, b.Count) < 2 ? 0 : a.Count(b.Contains) / (double)Math.Min(a.Count, b.Count);

    private static double Likeness(HashSet<string> a, HashSet<string> b)
    {
        if (a.Count == 0 || b.Count == 0)
            return 0;
        var shared = a.Count(b.Contains);
        var jaccard = shared / (double)(a.Count + b.Count - shared);
        return Math.Min(a.Count, b.Count) >= 4 ? Math.Max(jaccard, 0.85 * shared / Math.Min(a.Count, b.Count)) : jaccard;
    }

    private static HashSet<string> Bag(string text)
    {
        var bag = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var word in text.Split([' ', ',', '.', ';', ':', '(', ')', '/', '-', '–', '“', '”', '"', '\''], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.ToLowerInvariant() is not ("to" or "the" or "a" or "an" or "of" or "and" or "for" or "in" or "on" or "will" or "with"))
                bag.Add(word);
        }

        return bag;
    }
}
