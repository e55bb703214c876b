namespace LondonBoard.Reading.Minutes;

/// <summary>Puts together what a paper says twice: an action in the text and its row in the summary.</summary>
internal static class ActionMerge
{
    // Beyond this many, only words that are the same count as the same.
    private const int MostCompared = 600;

    // Words that two actions share without being one.
    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        "next", "meeting", "meetings", "board", "committee", "council", "group", "members", "report", "letter", "email",
        "this", "that", "them", "they", "their", "from", "before", "about", "also", "would", "into", "back",
        "send", "write", "contact",
    };

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
            var same = exact.TryGetValue(key, out var equal) && bag.Count > 2 && SameOwners(kept[equal], action) && !AreBrief(kept[equal], action);
            var at = same ? equal : kept.Count <= MostCompared ? Twin(kept, bags, action, bag, found) : -1;
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

    private static int Twin(
        List<FoundAction> kept,
        List<HashSet<string>> bags,
        FoundAction action,
        HashSet<string> bag,
        IReadOnlyList<FoundAction> found)
    {
        var (best, most) = (-1, 0.0);
        for (var i = 0; i < kept.Count; i++)
        {
            // What was not done and stands under "New actions" was given once more.
            if (kept[i].Earlier != action.Earlier && (action.Anew || !(kept[i].Reference is not null && kept[i].Reference == action.Reference)))
                continue;
            var pair = new Pair(kept[i], action, Contained(bags[i], bag));
            var echo = i == kept.Count - 1 && bag.Count > 2 && pair.IsTracked;
            var told = pair.IsOfSamePeople && bag.Any(w => w.Length > 3 && bags[i].Contains(w) && !Common.Contains(w));
            var one = echo || told || pair.IsPlaced || pair.IsChargedAgain || pair.IsOfOneDay;
            var numbered = pair.HasOneNumber;
            var like = Likeness(bags[i], bag);
            like = numbered ? Math.Max(like, pair.Shared) : like;
            var need = one ? 0.0 : pair.Need;
            if (like >= need && like + (numbered ? 1 : 0) > most)
                (best, most) = (i, like + (numbered ? 1 : 0));
        }

        return best >= 0 || action.By is not (FoundBy.Table or FoundBy.List) ? best : Only(kept, action, found);
    }

    /// <summary>Two that may be one.</summary>
    /// <param name="Kept">The one that came first.</param>
    /// <param name="Found">The other.</param>
    /// <param name="Shared">How much of the shorter of them stands in the other.</param>
    private readonly record struct Pair(FoundAction Kept, FoundAction Found, double Shared)
    {
        /// <summary>A tracker repeats the action above it with its number.</summary>
        public bool IsTracked => Found is { Reference: not null, By: FoundBy.Mark } && Kept.Reference is null && Shared >= 0.8;

        /// <summary>A row that names the item and the owner is of that item's action; two rows of one list are two.</summary>
        public bool IsPlaced =>
            IsSummary(Found) && Kept.By != Found.By && IsOf(Kept.Item, Found.Reference ?? Found.Item) && HasOwners && SameOwners(Kept, Found) && Shared >= 0.6;

        /// <summary>What a sentence told and the summary lists for the same people, in whatever words.</summary>
        public bool IsOfSamePeople =>
            Found is { By: FoundBy.Prose, Owners: { } charged } && Kept.Owners is { } listed && IsSummary(Kept)
            && charged.Names.ToHashSet(StringComparer.OrdinalIgnoreCase).SetEquals(listed.Names);

        /// <summary>"Comment by 4 May" and, in the summary, "Comment on the rules", by the same people and the same day.</summary>
        public bool IsOfOneDay =>
            IsSummary(Found) && !IsSummary(Kept) && HasOwners && SameOwners(Kept, Found)
            && Kept.Due?.To is { } day && Found.Due?.To == day
            && Kept.Text.Split(' ')[0].Equals(Found.Text.Split(' ')[0], StringComparison.OrdinalIgnoreCase);

        /// <summary>Who is charged below a sentence is charged in it, too.</summary>
        public bool IsChargedAgain =>
            Found.By == FoundBy.Prose && Kept.By == FoundBy.MarkBehind && Kept.Item == Found.Item
            && HasOwners && SameOwners(Kept, Found) && Shared >= 0.8;

        /// <summary>Both have the same number, or a row has that of the place in which the other stands.</summary>
        public bool HasOneNumber => Found.Reference is { } number && (Kept.Reference == number || IsRowOf(number));

        /// <summary>How much alike they must be to count as one; more than can be where they never do.</summary>
        public double Need =>
            AreBrief(Kept, Found) ? 2
            : HasOneNumber ? (Kept.By is FoundBy.MarkBehind or FoundBy.Margin || Found.By == FoundBy.MarkBehind ? 0.0 : 0.3)
            : AreTwo || !(IsRepeating(Kept) || IsRepeating(Found) || Found.By == FoundBy.Margin) ? 2
            : (Kept.By == Found.By && Kept.Collected == Found.Collected) || AreApart ? 0.95
            : SameOwners(Kept, Found) ? 0.5
            : 0.75;

        private bool HasOwners => Kept.Owners is not null && Found.Owners is not null;

        // Each has a number of its own, or one list says the same of two people, to each their own.
        private bool AreTwo =>
            (Found.Reference is not null && Kept.Reference is not null)
            || (Found.By == FoundBy.List && Kept.By == FoundBy.List && Kept.Item == Found.Item && !SameOwners(Kept, Found));

        // What two sentences say under different items.
        private bool AreApart =>
            !IsSummary(Kept) && !IsSummary(Found) && Kept.By != FoundBy.Mark && Found.By == FoundBy.Prose
            && Kept.Item is { } one && Found.Item is { } other && one != other;

        private bool IsRowOf(string number) =>
            Kept.Reference is null && Kept.Place == number && IsSummary(Found) && SameOwners(Kept, Found);

        // Of marks in the text each is an action of its own.
        private static bool IsRepeating(FoundAction action) => IsSummary(action) || action.By == FoundBy.Prose;
    }

    // "Clerk to ring the yard" behind two sentences: of each it is something else.
    private static bool AreBrief(FoundAction a, FoundAction b) =>
        a.Above is { Length: > 0 } one && b.Above is { Length: > 0 } other && one != other
        && Math.Max(a.Text.Count(c => c == ' '), b.Text.Count(c => c == ' ')) < 5;

    private static bool IsSummary(FoundAction action) => action.By is FoundBy.Table or FoundBy.List;

    // The one row for an item and its owners is of the one action there, in whatever words.
    private static int Only(List<FoundAction> kept, FoundAction row, IReadOnlyList<FoundAction> found)
    {
        bool IsThere(FoundAction f) => !f.Earlier && f.Owners is not null && row.Owners is not null && SameOwners(f, row);
        bool IsOfRow(FoundAction f) => !IsSummary(f) && IsOf(f.Item, row.Reference ?? row.Item) && IsThere(f);
        bool IsRowOf(FoundAction f, string? item) => f.By == row.By && IsOf(item, f.Reference ?? f.Item) && IsThere(f);
        var inline = kept.Index().Where(k => IsOfRow(k.Item)).Select(k => k.Index).Take(2).ToList();
        return inline.Count == 1 && found.Count(f => IsRowOf(f, kept[inline[0]].Item)) == 1 ? inline[0] : -1;
    }

    private static FoundAction Joined(FoundAction first, FoundAction second)
    {
        var fuller = first.By is FoundBy.MarkBehind or FoundBy.Margin && second.By is FoundBy.Table or FoundBy.List ? second : first;
        return first with
        {
            By = first.By is FoundBy.MarkBehind or FoundBy.Margin ? second.By : first.By,
            Text = fuller.Text,
            Item = second.By == FoundBy.Prose || (first.Collected && !second.Collected) ? second.Item ?? first.Item : first.Item ?? second.Item,
            Collected = first.Collected && second.Collected,
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
        a.Equals(b, StringComparison.OrdinalIgnoreCase)
        || a.StartsWith(b + ' ', StringComparison.OrdinalIgnoreCase)
        || b.StartsWith(a + ' ', StringComparison.OrdinalIgnoreCase);

    // "BD24/038a" and "3b" are of the items "BD24/038" and "3".
    private static bool IsOf(string? item, string? reference) =>
        item is { Length: > 0 } && reference is not null && reference.StartsWith(item, StringComparison.OrdinalIgnoreCase)
        && (reference.Length == item.Length || !char.IsAsciiDigit(reference[item.Length]));

    // How much of the shorter of two stands in the other.
    private static double Contained(HashSet<string> a, HashSet<string> b) =>
        Math.Min(a.Count, b.Count) < 2 ? 0 : a.Count(b.Contains) / (double)Math.Min(a.Count, b.Count);

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
