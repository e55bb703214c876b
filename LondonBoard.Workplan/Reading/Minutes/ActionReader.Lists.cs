using System.Text.RegularExpressions;
using LondonBoard.Papers;

namespace LondonBoard.Reading.Minutes;

/// <content>Actions in lists and tables under a heading of their own.</content>
internal sealed partial class ActionReader
{
    /// <summary>A list of actions that a line has opened.</summary>
    /// <param name="Indent">How deep the line stands.</param>
    /// <param name="Headed">Whether it is a heading, so that the list goes on to the next.</param>
    /// <param name="Single">Whether one action is announced.</param>
    private sealed record Scope(int Indent, bool Headed, bool Single)
    {
        /// <summary>Whether its entries are bullets; null before the first.</summary>
        public bool? Bullets { get; init; }

        /// <summary>Whether its new entries say that they are new, so that the others are older.</summary>
        public bool News { get; init; }

        /// <summary>How many lines in a row were none of it.</summary>
        public int Passed { get; init; }

        /// <summary>How deep its entries stand.</summary>
        public int EntryIndent { get; init; }

        /// <summary>The level of the heading that opened it; null where a line of text did.</summary>
        public int? Level { get; init; }

        /// <summary>Who is to do what the entries say, where that is said once above them.</summary>
        public string? Holder { get; init; }
    }

    private const int MostPassed = 2;

    // Whether a line still belongs to the list that was opened.
    private bool InScope(MinuteLine line)
    {
        var scope = _scope!;
        if (scope.Bullets is null)
        {
            if (LeadsIn(line))
                return false;
            _scope = scope = scope with { Bullets = IsEntry(line) && !(line.Who is not null && !line.Bullet), EntryIndent = line.Indent };
            // Words before the list leave it to begin below them; below "Action" they are the one that is announced.
            if (scope is { Headed: true, Bullets: false, Single: false } && !IsCharge(line))
            {
                _scope = scope with { Bullets = null };
                return false;
            }

            return true;
        }

        var bullet = IsEntry(line);
        var ends = scope.Bullets == true ? !bullet || (!scope.Headed && line.Indent < scope.EntryIndent)
            : (scope.Single && line.Apart) || !IsCharge(line);
        if (!ends)
        {
            _scope = scope with { Passed = 0 };
            return true;
        }

        // Behind paragraphs that are none of it a list of paragraphs is over.
        _scope = scope.Headed && (scope.Bullets == true || scope.Passed < MostPassed) ? scope with { Passed = scope.Passed + 1 } : null;
        return scope.Headed && HasOwner(line.Text);
    }

    private static bool IsEntry(MinuteLine line) => line.Entry || line.Who is not null;

    // What is to be done, by somebody or by whoever will: "Mend the gate", "To mend the gate".
    private bool IsCharge(MinuteLine line) => line.Who is not null || HasOwner(line.Text) || Deeds.Orders(line.Text);

    private bool HasOwner(string text) => owners.Split(text).Owners is not null;

    private void TakeEntry(MinuteLine line)
    {
        if (HeadsEntries(line))
        {
            _scope = _scope! with { EntryIndent = lines[_at + 1].Indent };
            return;
        }

        if (IsPart(line) && _scope is { EntryIndent: var indent, Holder: null } && line.Indent > indent + 1)
            return;
        // "UNASSIGNED" in a list by person.
        if (line.Bullet && OwnerWords.IsNobody(line.Text))
        {
            _scope = _scope! with { Holder = null };
            return;
        }

        if (line.Text.Length < 4 || Nil.Contains(line.Text.Trim('.', ' ', '(', ')').ToLowerInvariant()))
            return;
        if (IsNoEntry(line.Text))
            return;
        if (_scope is { News: true })
        {
            TakeMixed(line);
            return;
        }

        var number = line.Number is not null && line.Delimiter != 'a' && line.Number.Any(c => c is '.' or '/') ? line.Number : null;
        if (_section == Section.EarlierActions && line.Ticked is null && !HasOwner(line.Text) && ActionStates.AtEnd(line.Text) is null)
            return;
        if (line.Cells.Where(c => c.Length > 0).ToList() is { Count: 2 } two && string.Join(" | ", two) is var sides && owners.Entry(sides) is not null)
            Add(FoundBy.List, line, new(sides) { Reference = number });
        else if (line.Cells.Count(c => c.Length > 0) > 1 && ActionTable.Guess([line.Cells]) is { Rows: [var row] })
            TakeRow(row, false);
        else
            Each(line.Text).ForEach(b => Add(FoundBy.List, line, new(b) { Who = Held(line), Reference = number }));
    }

    // What stands deeper in bullets or counted from 1 on says more of the entry above.
    private static bool IsPart(MinuteLine line) =>
        line.Who is null && (line.Bullet || (line.Number is { Length: < 3 } number && number.All(char.IsAsciiDigit)));

    // "- Website" with "- Ann: renew the name" set in below it, "- Shared tasks" with "- Renew the name".
    private bool HeadsEntries(MinuteLine line) =>
        line is { Bullet: true, Ticked: null } && _at + 1 < lines.Count && lines[_at + 1] is { Bullet: true } below
        && below.Indent > line.Indent && outline[_at + 1] is null && ((HasOwner(below.Text) && !IsSaidOn(line, below)) || SectionWords.Of(line.Text) == Section.Actions)
        && !(owners.Split(line.Text).Owners is { } who && owners.IsKnown(who.Written));

    // "- Find a home for the boats", and below it "- Ann: we could ask the mill": what was said on it.
    private bool IsSaidOn(MinuteLine entry, MinuteLine below) => Deeds.Orders(entry.Text) && Talk().IsMatch(owners.Split(below.Text).Text);

    [GeneratedRegex("^(let['’]s|we|i|it|this|that|there|you|they|maybe|perhaps|yes|no)\\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Talk();

    // "NEW – Mend the gate – Ann" among entries that go on: those that do not say so were given before.
    private void TakeMixed(MinuteLine line)
    {
        var news = NewEntry().Match(line.Text);
        if (news.Success && _item is { Name: var item })
            _reviewed.Add(item);
        if (line.Text.Length > news.Length + 3)
            Add(FoundBy.List, line, new(line.Text[news.Length..]) { State = news.Success ? ActionState.Open : ActionState.Carried });
    }

    // What says that a list has no entries.
    private static readonly string[] Nil = ["none", "n/a", "no actions", "none recorded", "nil", "tbc", "no new actions", "none specified", "nothing", "not applicable"];

    // What stands in a list and is none of it.
    private static bool IsNoEntry(string text) =>
        Labels.Meaning(text) != Announces.Nothing || Decisions.IsMarked(text) || Legend().IsMatch(text) || Heading().IsMatch(text)
        || Asked().IsMatch(text) || HeadLines.Closes(text);

    // "Question: …?", "AB: do we want a second one?", "What do we have?"
    [GeneratedRegex(
        @"^(question.*|(what|which|why|how|when|where) .*|[\w ]{2,25}: (do|does|did|is|are|can|could|should|shall|will|would|has|have) .*)\?$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Asked();

    // "Ann to write to the head, Carl to sign": two of a list in one entry, where both are certainly people.
    private const int LeastShared = 3;

    private List<string> Each(string entry)
    {
        // "Ann – ring the yard; the ropes; a new sail": each of them is hers.
        if (entry.Split("; ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: >= LeastShared } shared
            && owners.Entry(shared[0]) is { Owners: { } holder } && owners.IsStrict(holder.Written)
            && shared.Skip(1).All(s => owners.Split(s).Owners is null))
        {
            return [shared[0], .. shared.Skip(1).Select(s => $"{holder.Written}: {s}")];
        }

        // "For Ann: Ring the yard. Count the ropes."
        if (owners.Entry(entry) is { Owners: { Names: [_] } one, Text: var deeds } && Sentences.Of(deeds) is { Count: > 1 } orders
            && orders.TrueForAll(o => Deeds.IsOrder(o) && char.IsUpper(o[0])))
            return orders.ConvertAll(o => $"{one.Written}: {o}");

        bool IsCharge(string piece) => owners.Split(piece).Owners is { } who && owners.IsKnown(who.Written);
        return owners.Divide(entry) is { Count: > 1 } pieces && pieces.TrueForAll(IsCharge) ? pieces : [entry];
    }

    // What the colours of a table above mean.
    [GeneratedRegex(@"^(key|legend|rag( rating| status)?( key)?)\b ?[:=–-]", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Legend();

    // What heads a part of the list, or what comes behind it.
    [GeneratedRegex(
        @"^(decisions? (needed|required|to be made|made)|next (actions|steps)( \([^()]*\))?|(members|those|also) present" +
        @"|progress|no action(:| (required|needed)).*|(end of meeting|meeting (ends|ended|closed|adjourned))" +
        @"|((previous )?minutes|notes) (of|from) (the )?(last|previous) meeting\b.{0,40}\b(approved|agreed|accepted|correct|correct record)( as .*)?" +
        @"|(date|day|time)( and time| & time)? of (the )?(next )?meeting\b.*|(action|page|item) no|owner|by whom" +
        @"|signed( by)?:.*|help or discussion needed\b.*|discussion points?|in attendance)[:.]?$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Heading();

    private string? Held(MinuteLine line) =>
        line.Who ?? (line.Margin is { } beside && owners.IsOwnerCell(beside) ? beside : null) ?? OfHolder(line);

    private string? OfHolder(MinuteLine line) => _scope is { Holder: { } holder } && owners.Split(line.Text).Owners is null ? holder : null;

    private static readonly string[] LooksBack = ["arising", "action log", "previous"];

    // A table under "Matters arising" that says how its actions stand is of older ones.
    private bool IsReview(ActionTable table) =>
        _item is { Title: var title } && Array.Exists(LooksBack, w => title.Contains(w, StringComparison.OrdinalIgnoreCase))
        && table.Rows.Any(r => r.Status is not null);

    // Where rows say "new", those that do not are older.
    private static bool IsNew(string? status) =>
        status is not null && status.Trim(' ', '.', '*').Equals("new", StringComparison.OrdinalIgnoreCase);

    private void TakeRow(ActionRow row, bool review)
    {
        var struck = row.Deed.StartsWith("~~", StringComparison.Ordinal);
        var deed = struck ? row.Deed[2..] : row.Deed;
        if (deed.Length < 3 || Nil.Contains(deed.Trim('.', ' ', '(', ')').ToLowerInvariant()))
            return;
        var number = row.Number;
        if (number is null && ItemNumber.Take(deed) is { } own)
            (number, deed) = (own.Label, deed[own.Rest..]);
        var told = row.Status is { } status ? ActionStates.Of(status) ?? ActionStates.AtEnd(status) : null;
        var state = struck ? ActionState.Done : told ?? ActionState.Open;
        // "Ann to ring the yard. Carl to mend it." beside both: to each their own.
        if (row.Owner is { } both && Sentences.Of(row.Deed) is { Count: > 1 } said && _margins.Shared(said, both) is { Count: > 1 } shared)
        {
            shared.ForEach(s => TakeRow(row with { Owner = s.Owner, Deed = s.Clause }, review));
            return;
        }

        // A column "By" may have names, days, or both.
        var (who, day) = row is { Owner: { } cell, Due: null } ? dues.IsDate(cell) ? (null, cell) : dues.Parted(cell) : (row.Owner, row.Due);
        row = row with { Owner = who, Due = day ?? row.Due };
        var split = row.Owner is null || !owners.IsOwnerCell(row.Owner) ? owners.Split(deed) : new OwnedText(deed, owners.Read(row.Owner));
        if (row.Owner is not null && split.Owners is null && row.Owner.Trim('-', '–', ' ').Length > 1 && row.Owner.Length <= 120)
            split = split with { Owners = owners.Read(row.Owner) };
        if (row.Owner is not null)
            split = split with { Text = WithoutLeading(split.Text, split.Owners) };
        // A column "Meeting" says when the action was given; one of an earlier day was not given now.
        var raised = row.Item is { } given ? dues.Given(given) : null;
        var item = raised is null ? row.Item?.Trim('.', ' ') : null;
        _found.Add(new FoundAction(FoundBy.Table, item ?? _item?.Name, split.Text)
        {
            Owners = split.Owners,
            Due = (row.Due is null ? null : dues.InColumn(row.Due)) ?? dues.In(deed),
            State = state,
            Reference = number?.Trim('.', ' ', ':'),
            Anew = _anew,
            Earlier = review || raised == true || IsEarlier(row, number, deed) || state == ActionState.Done,
        });
    }

    // Its words, its number, its status or the list say that it goes on from an earlier meeting.
    private bool IsEarlier(ActionRow row, string? number, string deed) =>
        ActionStates.IsCarried(deed)
        || (number is not null && ActionStates.Of(number) == ActionState.Carried)
        || (row.Status is not null && ActionStates.IsPutOff(row.Status))
        || (_section == Section.EarlierActions && !IsNew(row.Status));

    // The column names the owner; the same name before the deed is no part of it.
    private string WithoutLeading(string text, Owners? named)
    {
        var words = text.StartsWith("To ", StringComparison.Ordinal) ? text[3..] : text;
        var rest = words;
        return named is not null && owners.Leading(ref rest) is { } lead && lead.Names.All(n => named.Names.Contains(n)) ? rest : words;
    }

    // In a list of actions "Ben: book the hall" names Ben, whether or not he is on the list of those present.
    private OwnedText? LabelledByName(string text)
    {
        foreach (var sign in (ReadOnlySpan<string>)[": ", " – ", " - ", " — "])
        {
            var at = text.AsSpan(0, Math.Min(40, text.Length)).IndexOf(sign, StringComparison.Ordinal);
            if (at > 0 && owners.Parties(text[..at]) is { Count: > 0 } parties && parties.TrueForAll(IsShortName))
                return new(text[(at + sign.Length)..], owners.Read(text[..at]));
        }

        // "QuayCo: please book the hall" asks whoever that is.
        if (Pleading().Match(text) is { Success: true } plea)
            return new(text[plea.Length..], owners.Read(plea.Groups["who"].Value));
        // "Book the hall (Ben)"
        if (text.EndsWith(')') && text.LastIndexOf('(') is > 3 and var open && text[(open + 1)..^1] is { Length: > 1 and < 30 } inside
            && NameWords.IsName(inside) && !DateWords.LooksTimed(inside))
            return new(text[..open].TrimEnd(), owners.Read(inside));
        // "ben: book the hall" where one of those present is Ben or begins with it
        return text.IndexOf(": ", StringComparison.Ordinal) is > 2 and < 9 and var end && text[..end].All(char.IsAsciiLetterLower)
            && $"{char.ToUpperInvariant(text[0])}{text[1..end]}" is var called && owners.IsKnown(called)
            ? new(text[(end + 2)..], owners.Read(called)) : null;
    }

    [GeneratedRegex(@"^(?<who>\p{Lu}[^:–-]{1,30}?)(:| -| –) [Pp]lease ", RegexOptions.NonBacktracking)]
    private static partial Regex Pleading();

    private static bool IsShortName(string words) =>
        NameWords.IsName(words) && !Verbs.Begin(words) && words.Count(c => c == ' ') < 3;
}
