using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <summary>An item's heading in the lines.</summary>
/// <param name="At">Its line.</param>
/// <param name="Number">Its number.</param>
/// <param name="Title">Its title.</param>
/// <param name="Rest">What follows the title in the same line.</param>
internal sealed record ItemHeading(int At, string? Number, string Title, string Rest)
{
    /// <summary>What actions and decisions call it.</summary>
    public string Name => Number ?? Title;
}

/// <summary>
/// The items of minutes. Numbered lines that count on are items where what they head has content; an agenda, which is
/// numbered too, has none. Without numbers it is headings, then bold lines, then short lines that stand alone.
/// </summary>
internal sealed partial class Outline
{
    private readonly Dictionary<int, ItemHeading> _at;
    private HashSet<string>? _titles;

    private Outline(List<ItemHeading> items, int end)
    {
        // "Proposal: …" and "Proposal: …" are told apart by what they propose.
        var same = items.GroupBy(i => i.Title).Where(g => g.Skip(1).Any()).Select(g => g.Key).ToHashSet();
        var coded = items.Count(i => Numbered(i) is not null) >= FewestListed - 1;
        _at = items.DistinctBy(i => i.At).ToDictionary(i => i.At, i => i with { Title = Topic((coded ? Numbered(i) : null) ?? Told(i)) });
        Items = [.. _at.Values.OrderBy(i => i.At)];
        End = end;

        // "5. Planning 063/18": where several end so, the title ends before what its minute is called.
        static string? Numbered(ItemHeading item) =>
            item.Number is not null && CodeBehind().Match(item.Title) is { Success: true, Index: > 3 } code ? item.Title[..code.Index].TrimEnd() : null;

        string Told(ItemHeading item) =>
            item.Rest.Length == 0 ? item.Title
            : same.Contains(item.Title) || Moves().IsMatch(item.Title) ? $"{item.Title}: {Start(item.Rest)}"
            : Coded().IsMatch(item.Title) ? $"{item.Title} – {Start(item.Rest)}"
            : Counter().IsMatch(item.Title) ? $"{item.Title}: {Start(item.Rest)}"
            : item.Title;
    }

    [GeneratedRegex(@" \d{2,4}/\d{2}$", RegexOptions.NonBacktracking)]
    private static partial Regex CodeBehind();

    // "Motion: that the shed be sold" is titled by what is moved.
    [GeneratedRegex("^(motion|proposal|proposition|resolution)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Moves();

    // "D 4.1 - Report on ropes", "Task 7 – Boats": a code is no title without what it stands for.
    [GeneratedRegex(@"^(d|t|ms?|wp|task|deliverable|milestone|work ?package) ?\d+(\.\d+)*$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Coded();

    // "Motion 1: Approve the minutes", "Agenda 2: Boats": a word and a number only say which.
    [GeneratedRegex(
        @"^(agenda|application|article|bill|bylaw|decision|issue|item|motion|option|ordinance|paper|point|proposal|question|resolution|topic)" +
        @" #?\d+(\.\d+)*[a-z]?$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Counter();

    /// <summary>The items in order; those of an agenda where nothing in the minutes heads one.</summary>
    public IReadOnlyList<ItemHeading> Items { get; private init; }

    /// <summary>Whether words are an item's title, as a row of the agenda has them.</summary>
    public bool IsTitle(string words) => (_titles ??= [.. Items.Select(i => i.Title)]).Contains(words);

    /// <summary>Where the minutes end and the next meeting's agenda begins.</summary>
    public int End { get; }

    /// <summary>The first line of the first item.</summary>
    public int Begin => _at.Count == 0 ? End : Items[0].At;

    // Who brings a topic and for how long is no part of its title where it stands before it: "[ann] Ropes", "(15 min) Ropes".
    private static string Topic(string title)
    {
        var bare = Brought().Replace(TimedBehind().Replace(Timed().Replace(Address().Replace(title, ""), ""), ""), "");
        if (bare.Length <= 2)
            return title;
        return bare.Length < title.Length && bare.TrimEnd(' ', ':', '.', '–', '-') is { Length: > 2 } words ? words : bare;
    }

    // "Boats: https://quay.example/boats"
    [GeneratedRegex(@"[\s:–—-]+<?https?://\S+$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    // "20:30 Finances", "10.05–10.20: Budget"
    [GeneratedRegex(
        @"^\d{1,2}[:.]\d{2}( ?[ap]m)?( ?(-|–|to) ?\d{1,2}[:.]\d{2}( ?[ap]m)?)?( ?[:–-])? +(?=\p{L})",
        RegexOptions.IgnoreCase)]
    private static partial Regex Timed();

    // "Finances 20:30 – 20:45", "Finances (2:00 PM to 2:10 PM)", "Finances (15:47)"
    [GeneratedRegex(
        @"[\s(\[,–-]+\d{1,2}[:.]\d{2}( ?[ap]m)? ?(-|–|to) ?\d{1,2}[:.]\d{2}( ?[ap]m)?[)\]]?$|\s+\(\d{1,2}[:.]\d{2}( ?[ap]m)?\)$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex TimedBehind();

    private const string Minutes = "(min|mins|minutes|m)";

    [GeneratedRegex(
        @"^\[@?[\w.-]{1,25}(, ?[^\[\]]{1,25})*\]\s*" +
        @"|^\(\d{1,3} ?" + Minutes + @"\)\s*" +
        @"|\s+(pdf icon )?PDF \d+ [KM]B$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Brought();

    /// <summary>The item that a line heads; null where it heads none.</summary>
    public ItemHeading? this[int at] => _at.GetValueOrDefault(at);

    /// <summary>What an item holds. Open and done actions before the matters of the day are those of earlier meetings.</summary>
    public Section SectionOf(ItemHeading heading, IReadOnlyList<MinuteLine> lines)
    {
        var section = SectionWords.Of(heading.Title);
        if ((section == Section.Minutes || SectionWords.AreOpen(heading.Title)) && heading.Rest.Length == 0)
            section = ActionLists.Of(lines, heading.At);
        // "Matters arising from the action log", and nothing below it is done: what was said on it charges anew.
        if (section == Section.EarlierActions && heading.Title.StartsWith("matters arising", StringComparison.OrdinalIgnoreCase)
            && !Held(heading, lines).Any(l => ActionStates.AtEnd(l.Text) is not null || IsDone(l)))
            return Section.Minutes;
        // "Review of action items" behind everything else gathers what was given, unless it tells how that stands.
        if (section == Section.EarlierActions && heading.Title.StartsWith("review of action", StringComparison.OrdinalIgnoreCase) && heading.At * 2 > lines.Count
            && Items.All(i => i.At <= heading.At || SectionWords.IsNext(i.Title) || HeadLines.Closes(i.Title) || i.Title.StartsWith("adjourn", StringComparison.OrdinalIgnoreCase))
            && !Held(heading, lines).Any(l => IsDone(l) || ActionStates.AtEnd(l.Text) is not null || ActionStates.Of(l.Text) is not null))
            return Section.Actions;
        if (section != Section.Actions || SectionWords.AreToCome(heading.Title) || Items.Count(i => i.At > heading.At) < 2)
            return section;
        var open = heading.Title.Contains("open", StringComparison.OrdinalIgnoreCase);
        return open || SectionWords.AreFollowUps(heading.Title) || Held(heading, lines).Any(IsDone) ? Section.EarlierActions : section;

        static bool IsDone(MinuteLine line) =>
            line.Ticked == true || line.Struck || ActionStates.AtEnd(line.Text) == Papers.ActionState.Done;
    }

    private IEnumerable<MinuteLine> Held(ItemHeading heading, IReadOnlyList<MinuteLine> lines) =>
        lines.Take(Items.FirstOrDefault(i => i.At > heading.At)?.At ?? End).Skip(heading.At + 1);

    private static bool IsHeaded(MinuteLine line) => line.Heading is not null || line.BoldLead.Length > 0;
    private static IEnumerable<int> Places(IReadOnlyList<MinuteLine> lines, int from = 0) => Enumerable.Range(from, lines.Count - from);

    // Where nothing heads what was said, the agenda above at least says what was spoken of.
    private static List<ItemHeading> Agenda(IReadOnlyList<MinuteLine> lines)
    {
        var start = Places(lines).FirstOrDefault(i => SectionWords.Of(lines[i].Text) == Section.Agenda, -1);
        if (start < 0)
            return [];
        var points = Places(lines, start + 1)
            .TakeWhile(i => lines[i].Heading is null && (lines[i].Bullet || lines[i].Number is not null))
            .Take(MostPoints)
            .Where(i => lines[i].Text.Length is > 2 and <= LongestTitle);
        return [.. points.Select(i => new ItemHeading(i, lines[i].Number, lines[i].Text.TrimEnd('.', ':'), ""))];
    }

    private const int MostPoints = 60;

    // Behind the minutes some papers have the next agenda; nothing in it was said in this meeting.
    private static int AgendaAfter(IReadOnlyList<MinuteLine> lines, int last)
    {
        var closed = Places(lines).FirstOrDefault(i => HeadLines.Closes(lines[i].Text), -1);
        for (var i = closed < 0 ? last + 1 : closed + 1; i < lines.Count; i++)
        {
            if ((closed >= 0 || i > last) && lines[i].Text.Length <= 60 && SectionWords.Of(lines[i].Text) == Section.Agenda)
                return i;
        }

        return lines.Count;
    }
}
