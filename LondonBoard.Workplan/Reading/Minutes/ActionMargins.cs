using System.Text.RegularExpressions;
using LondonBoard.Dates;
using LondonBoard.Papers;

namespace LondonBoard.Reading.Minutes;

/// <summary>
/// The column beside the minutes: initials or names say who is to do what the paragraph says, "Noted" says that nothing
/// is, longer words are the action itself.
/// </summary>
internal sealed partial class ActionMargins(IReadOnlyList<MinuteLine> lines, OwnerWords owners, DueDates dues)
{
    private const int MostLines = 40;

    // "VA signed", "All to note": nothing is left to do.
    [GeneratedRegex(
        @"^(all|everyone|members)? ?(to )?note\.?$" +
        @"|^[\w. ]{2,20} (signed|noted)\.?$" +
        "|^(info|information|for information)$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Nothing();

    /// <summary>The actions that the margin of a line gives.</summary>
    public IEnumerable<FoundAction> At(int at, string? item)
    {
        var line = lines[at];
        var (margin, due) = Beside(line);
        if (margin is null)
            yield break;
        var paragraph = Paragraph(at);
        var entries = margin.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var holders = (line.MarginWho ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var each = Each(paragraph, entries);
        foreach (var (i, entry) in entries.Index())
        {
            var (who, day) = dues.Parted(OwnerWords.WithoutLead(entry));
            day ??= i + 1 < entries.Length && dues.IsDate(entries[i + 1]) ? entries[i + 1] : null;
            if (who.Length == 0 || ChargesNobody(entry, who))
                continue;
            var ordered = line.MarginWho is not null && Deeds.IsOrder(who);
            if (owners.IsOwnerCell(who) && !ordered)
            {
                var shared = each.TryGetValue(i, out var own) ? [(who, own)] : Shared(paragraph, who);
                foreach (var (owner, clause) in shared.Count > 0 ? shared : [(who, Deeds.Choose(paragraph, who))])
                {
                    if (clause.Length > 2 && !IsDuty(line, clause))
                        yield return Owned(clause, owner, due ?? day, line, item);
                }
            }
            else if (who.Length > 8 && who.Contains(' ', StringComparison.Ordinal))
            {
                var beside = holders.Length == entries.Length ? holders[i] : string.Join(", ", holders);
                foreach (var found in Deeded(OwnerWords.WithoutLead(entry), beside, due, item))
                    yield return found;
            }
        }
    }

    // A day alone, a decision, how something stands, "Noted".
    private bool ChargesNobody(string entry, string who) =>
        (dues.IsDate(entry) && !owners.IsOwnerCell(who))
        || Decisions.InMargin(who) is not null
        || ActionStates.Of(who) is not null
        || Nothing().IsMatch(who);

    // What the paragraph says, its owner beside it.
    private FoundAction Owned(string clause, string owner, string? due, MinuteLine line, string? item)
    {
        var carried = ActionStates.IsCarried(clause);
        return new FoundAction(FoundBy.Margin, item, Deed(clause))
        {
            Owners = owners.Read(owner),
            Due = Due(due, clause),
            Place = line.Number,
            Earlier = carried,
            State = carried ? ActionState.Carried : ActionState.Open,
        };
    }

    // "iii. Allotments | Ann Bell": a heading of a few words and who looks after what it names.
    private static bool IsDuty(MinuteLine line, string clause) =>
        line.Number is not null && clause.Split(' ') is { Length: <= 4 } words
        && !Deeds.IsDeed(clause) && !Verbs.Is(words[0]) && !clause.EndsWith('.');

    // A deed in the action column, its owner before it or in the column of owners.
    private IEnumerable<FoundAction> Deeded(string entry, string beside, string? due, string? item)
    {
        var (who, day) = dues.Parted(beside);
        (who, day) = dues.IsDate(beside) && (day is null || !owners.IsOwnerCell(who)) ? ("", beside) : (who, day);
        foreach (var piece in owners.Divide(entry))
        {
            var behind = dues.Behind(piece, owners);
            var split = owners.Split(behind.Deed);
            var holder = behind.Who ?? (who.Length > 1 && owners.IsOwnerCell(who) ? who : null);
            yield return new FoundAction(FoundBy.Margin, item, split.Text)
            {
                Owners = split.Owners ?? (holder is null ? null : owners.Read(holder)),
                Due = Due(due ?? day ?? behind.Day, piece),
            };
        }
    }

    private PartialDate? Due(string? cell, string words) => (cell is null ? null : dues.InColumn(cell)) ?? dues.In(words);

    /// <summary>What a margin decides.</summary>
    public static (DecisionKind Kind, string Text)? Decision(MinuteLine line) =>
        line.Margin is { } margin && Decisions.InMargin(margin) is { } kind ? (kind, line.Text) : null;

    private (string? Margin, string? Due) Beside(MinuteLine line)
    {
        if (line.Margin is not null || line.Cells.Count < 2 || line.Data)
            return (line.Margin, line.MarginDue);
        string? due = null;
        for (var c = line.Cells.Count - 1; c > 0; c--)
        {
            var cell = line.Cells[c];
            if (cell.Length == 0)
                continue;
            if (due is null && dues.IsDate(cell))
                due = cell;
            else
                return IsBeside(cell) ? (cell, due) : (null, null);
        }

        return (null, null);
    }

    private bool IsBeside(string cell) => cell.Length <= 60 && owners.IsOwnerCell(cell);

    // The sentences that share the margin: those of its cell, or of its own line and what runs on into it.
    private List<string> Paragraph(int at)
    {
        var line = lines[at];
        if (line.Block > 0)
            return Gather(at, i => lines[i].Block == line.Block);
        var said = Sentences.Of(Own(line));
        return line.Margin is null || said.Exists(Deeds.IsDeed) ? said : Gather(at, RunsOn);
    }

    // A plain line of text with no break below it.
    private bool RunsOn(int at) =>
        lines[at] is { Margin: null, Number: null, Heading: null, Bullet: false, Table: null }
        && lines[at + 1] is { Apart: false, Number: null, Bullet: false };

    private List<string> Gather(int at, Func<int, bool> belongs)
    {
        var start = at;
        while (start > 0 && at - start < MostLines && belongs(start - 1))
            start--;
        return [.. Enumerable.Range(start, at - start + 1).SelectMany(i => Sentences.Of(Own(lines[i])))];
    }

    // A line's words without its margin.
    private string Own(MinuteLine line)
    {
        if (line.Cells.Count < 2)
            return line.Text;
        var last = line.Cells.Count;
        while (last > 0 && (line.Cells[last - 1].Length == 0 || IsBeside(line.Cells[last - 1])))
            last--;
        return string.Join(' ', line.Cells.Take(last).Where(c => c.Length > 0));
    }

    /// <summary>"CB/AD" beside "Carl to ring the yard, and Ann offered to draft the text": to each their own; none where they share it.</summary>
    public List<(string Owner, string Clause)> Shared(List<string> paragraph, string who)
    {
        var parties = owners.Parties(who);
        if (parties.Count < 2)
            return [];
        var clauses = paragraph.SelectMany(s => Deeds.Clauses(s, owners)).Where(Deeds.IsDeed).ToList();
        bool IsOwn(string clause, string party) =>
            Deeds.Charged(clause, owners) is { Deed.Owners: { } charged } && charged.Names.SequenceEqual(owners.Read(party).Names);
        var own = parties.ConvertAll(p => clauses.FirstOrDefault(c => IsOwn(c, p)));
        return own.Contains(null) ? [] : [.. parties.Zip(own.OfType<string>())];
    }

    // As many owners one below the other as sentences that say what is to be done: to each their own.
    private Dictionary<int, string> Each(List<string> paragraph, string[] entries)
    {
        var who = entries.Index().Where(e => dues.Parted(OwnerWords.WithoutLead(e.Item)).Who is var w && owners.IsOwnerCell(w) && !ChargesNobody(e.Item, w)).ToList();
        var said = paragraph.FindAll(Deeds.IsDeed);
        said = said.Count == who.Count ? said : paragraph.FindAll(s => Deeds.IsDeed(s) || Deeds.IsOrder(s));
        return who.Count > 1 && said.Count == who.Count ? who.Zip(said).ToDictionary(p => p.First.Index, p => p.Second) : [];
    }

    private string Deed(string sentence)
    {
        var text = sentence;
        return owners.Leading(ref text) is not null && text.Length > 2 ? Deeds.Telling(text, sentence) : sentence;
    }
}
