using LondonBoard.Papers;

namespace LondonBoard.Reading.Minutes;

/// <summary>
/// Walks through the lines and finds the actions, each notation in a place of its own: marks (<see cref="ActionMarks"/>),
/// lists under a heading, tables (<see cref="ActionTable"/>), margins (<see cref="ActionMargins"/>), boxes, and sentences
/// that plainly charge somebody.
/// </summary>
internal sealed class ActionReader(IReadOnlyList<MinuteLine> lines, Outline outline, OwnerWords owners, DueDates dues)
{
    private readonly List<FoundAction> _found = [];
    private readonly List<FoundAction> _prose = [];
    private readonly ActionMargins _margins = new(lines, owners, dues);
    private ItemHeading? _item;
    private Section _section;
    private Scope? _scope;
    private bool _quotes;

    /// <summary>A list of actions that a line has opened.</summary>
    /// <param name="Indent">How deep the line stands.</param>
    /// <param name="Headed">Whether it is a heading, so that the list goes on to the next.</param>
    /// <param name="Single">Whether one action is announced.</param>
    private sealed record Scope(int Indent, bool Headed, bool Single)
    {
        /// <summary>Whether its entries are bullets; null before the first.</summary>
        public bool? Bullets { get; init; }

        /// <summary>How deep its entries stand.</summary>
        public int EntryIndent { get; init; }
    }

    /// <summary>All actions, repetitions not yet put together.</summary>
    public List<FoundAction> Read()
    {
        for (var i = 0; i < outline.End; i++)
            Take(i);
        if (!_found.Exists(f => !f.Earlier && f.By != FoundBy.Margin))
            _found.AddRange(_prose.Where(p => Deeds.IsCharge(p.Text) || _found.Count == 0));
        return _found;
    }

    private void Take(int at)
    {
        var line = lines[at];
        if (outline[at] is { } heading)
        {
            (_item, _section, _scope) = (heading, SectionWords.Of(heading.Title), null);
            _quotes = false;
            if (_section is Section.Actions or Section.EarlierActions)
                _scope = new Scope(line.Indent, true, false);
            TakeWords(at, line with { Text = heading.Rest, Cells = line.Number is null ? line.Cells : [], Table = null });
            TakeMargin(at);
            return;
        }

        if (line.Table is { } table)
        {
            table.Rows.ToList().ForEach(TakeRow);
            return;
        }

        if (Opens(line, at))
            return;
        TakeWords(at, line);
        TakeMargin(at);
    }

    // "Actions", "Action points:" and other headings on lines of their own.
    private bool Opens(MinuteLine line, int at)
    {
        var announces = SectionWords.Of(line.Text);
        var alone = line.Heading is not null || line.Bold || line.Text.EndsWith(':') || (!line.Bullet && line.Cells.Count <= 1 && line.Text.Length <= 40);
        if (announces is Section.Actions or Section.EarlierActions && alone && line.Quoted == false)
        {
            var single = line.Text.Trim(' ', ':', '-', '–', '*', '.').Equals("action", StringComparison.OrdinalIgnoreCase);
            _section = announces;
            _quotes = false;
            _scope = new Scope(line.Indent + (line.Bullet ? 1 : 0), line.Heading is not null || (!line.Bullet && !single && line.Number is null && at + 1 < lines.Count && lines[at + 1].Apart), single);
            return true;
        }

        if (line.Heading is null && !(announces is Section.NextMeetings or Section.Agenda && alone && line.Text.Length < 60))
            return false;
        (_section, _scope) = (announces, null);
        return line.Heading is not null;
    }

    private void TakeWords(int at, MinuteLine line)
    {
        if (line.Text.Length == 0 || _section is Section.People or Section.Agenda)
            return;
        var marks = ActionMarks.Find(line.Text, owners);
        _quotes |= line.Quoted && marks.Count > 0;
        foreach (var mark in marks)
            TakeMark(at, line, mark);
        if (marks.Count > 0)
            return;
        if (_scope is not null && InScope(line))
            TakeEntry(line);
        else if (line.Ticked is not null && _section != Section.People && line.Text.Length > 6 && _item is not null)
            Add(FoundBy.List, line, line.Text, null, null);
        else if (!TakeToAction(at, line))
            TakeProse(line);
    }

    private void TakeMark(int at, MinuteLine line, ActionMark mark)
    {
        switch (mark.Kind)
        {
            case MarkKind.Full:
                if (mark.Reference is not null && SectionWords.Of(line.Text) == Section.EarlierActions)
                    break;
                Divide(mark.Body).ForEach(b => Add(FoundBy.Mark, line, b, null, mark.Reference));
                break;
            case MarkKind.Opener:
                if (mark.Before.Length == 0 || line.Text.EndsWith(':'))
                    _scope = new Scope(line.Indent + (line.Bullet ? 1 : 0), false, !mark.Several) { };
                break;
            default:
                var before = mark.Before.Any(char.IsLetter) && !ActionMarks.IsOnlyPreface(mark.Before) ? mark.Before : Above(at);
                var deed = Deeds.Choose(Sentences.Of(before), mark.Kind == MarkKind.OwnersOnly ? mark.Body : "");
                if (deed.Length > 0)
                    Add(FoundBy.MarkBehind, line, deed, mark.Kind == MarkKind.OwnersOnly ? mark.Body : null, mark.Reference);
                break;
        }
    }

    private string Above(int at) => at > 0 && outline[at - 1] is null && lines[at - 1].Table is null ? lines[at - 1].Text : "";

    /// <summary>Several actions in one: "JS to write. AB to ring."; what has no owner of its own stays with the one before.</summary>
    private List<string> Divide(string body)
    {
        var pieces = new List<string>();
        foreach (var sentence in Sentences.Of(body).SelectMany(s => s.Split("; ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
        {
            var words = sentence;
            var owned = owners.Leading(ref words) is { } lead && (owners.IsStrict(lead.Written) || NameWords.IsFullName(lead.Written));
            if (pieces.Count > 0 && owned)
                pieces.Add(sentence);
            else if (pieces.Count == 0)
                pieces.Add(sentence);
            else
                pieces[^1] = body[body.IndexOf(pieces[^1], StringComparison.Ordinal)..(body.IndexOf(sentence, body.IndexOf(pieces[^1], StringComparison.Ordinal) + pieces[^1].Length, StringComparison.Ordinal) is >= 0 and var start ? start + sentence.Length : body.Length)];
        }

        return pieces;
    }

    // Whether a line still belongs to the list that was opened.
    private bool InScope(MinuteLine line)
    {
        var scope = _scope!;
        if (scope.Bullets is null)
        {
            _scope = scope = scope with { Bullets = line.Bullet || line.Number is not null || line.Ticked is not null, EntryIndent = line.Indent };
            if (!scope.Headed && line.Bullet && line.Indent < scope.Indent)
                _scope = null;
            return _scope is not null;
        }

        var bullet = line.Bullet || line.Number is not null || line.Ticked is not null;
        var ends = scope.Bullets == true ? !bullet || (!scope.Headed && line.Indent < scope.EntryIndent) : scope.Single || !HasOwner(line.Text);
        if (!ends)
            return true;
        if (!scope.Headed || scope.Bullets == true)
            _scope = scope.Headed ? scope : null;
        return scope.Headed && HasOwner(line.Text);
    }

    private bool HasOwner(string text) => owners.Split(text).Owners is not null;

    private void TakeEntry(MinuteLine line)
    {
        if (line.Bullet && _scope is { EntryIndent: var indent } && line.Indent > indent + 1)
            return;
        if (line.Text.Length < 4 || line.Text.Trim('.', ' ').ToLowerInvariant() is "none" or "n/a" or "no actions" or "none recorded" or "nil" or "tbc" or "no new actions")
            return;
        if (Labels.Meaning(line.Text) != Announces.Nothing || Decisions.IsMarked(line.Text))
            return;
        var number = line.Number is not null && line.Delimiter != 'a' && line.Number.Any(c => c is '.' or '/') ? line.Number : null;
        if (line.Cells.Count(c => c.Length > 0) > 1 && ActionTable.Guess([line.Cells]) is { Rows: [var row] })
            TakeRow(row);
        else
            Add(FoundBy.List, line, line.Text, null, number);
    }

    private void TakeRow(ActionRow row)
    {
        var struck = row.Deed.StartsWith("~~", StringComparison.Ordinal);
        var deed = struck ? row.Deed[2..] : row.Deed;
        if (deed.Length < 3)
            return;
        var number = row.Number;
        if (number is null && ItemNumber.Take(deed) is { } own)
            (number, deed) = (own.Label, deed[own.Rest..]);
        var state = struck ? ActionState.Done : row.Status is null ? ActionState.Open : ActionStates.Of(row.Status) ?? ActionState.Open;
        var split = row.Owner is null || !owners.IsOwnerCell(row.Owner) ? owners.Split(deed) : new OwnedText(deed, owners.Read(row.Owner));
        if (row.Owner is not null && split.Owners is null && row.Owner.Trim('-', '–', ' ').Length > 1 && row.Owner.Length <= 120)
            split = split with { Owners = owners.Read(row.Owner) };
        if (row.Owner is not null)
            split = split with { Text = WithoutLeading(split.Text, split.Owners) };
        _found.Add(new FoundAction(FoundBy.Table, row.Item?.Trim('.', ' ') ?? _item?.Name, split.Text)
        {
            Owners = split.Owners,
            Due = (row.Due is null ? null : dues.InColumn(row.Due)) ?? dues.In(deed),
            State = state,
            Reference = number?.Trim('.', ' ', ':'),
            Earlier = _section == Section.EarlierActions || state == ActionState.Done,
        });
    }

    // The column names the owner; the same name before the deed is no part of it.
    private string WithoutLeading(string text, Owners? named)
    {
        var words = text.StartsWith("To ", StringComparison.Ordinal) ? text[3..] : text;
        var rest = words;
        return named is not null && owners.Leading(ref rest) is { } lead && lead.Names.All(n => named.Names.Contains(n)) ? rest : words;
    }

    // "Clerk to action", on a line of its own or behind the deed.
    private bool TakeToAction(int at, MinuteLine line)
    {
        var text = line.Text.TrimEnd('.', ' ', ')');
        if (!text.EndsWith(" to action", StringComparison.OrdinalIgnoreCase))
            return false;
        var words = text[..^10];
        var sentences = Sentences.Of(words);
        var who = (sentences.Count > 0 ? sentences[^1] : words).Split([" – ", " - ", "("], StringSplitOptions.None)[^1].Trim();
        if (who.Length is 0 or > 60 || !owners.IsOwnerCell(who))
            return false;
        var before = words[..^Math.Min(words.Length, who.Length)].TrimEnd(' ', '–', '-', '(');
        var deed = Deeds.Choose(Sentences.Of(before.Length > 0 ? before : Above(at)), who);
        if (deed.Length > 0)
            Add(FoundBy.MarkBehind, line, deed, who, null);
        return deed.Length > 0;
    }

    private void TakeMargin(int at)
    {
        if (_section is Section.People or Section.Agenda || at < outline.Begin)
            return;
        _found.AddRange(_margins.At(at, _item?.Name));
    }

    private void TakeProse(MinuteLine line)
    {
        if (_item is null || line.Quoted || line.Data)
            return;
        foreach (var sentence in Sentences.Of(line.Text).Where(s => s.Length < 600))
        {
            var words = sentence;
            foreach (var lead in (ReadOnlySpan<string>)["It was agreed that ", "It was agreed ", "It was decided that ", "Agreed that ", "It was noted that ", "Agreed: "])
                words = words.StartsWith(lead, StringComparison.Ordinal) ? words[lead.Length..] : words;
            var deed = words;
            if ((Deeds.IsCharge(words) || Deeds.IsPromise(words)) && owners.Leading(ref deed) is { } who && (owners.IsStrict(who.Written) || Deeds.IsCharge(words)) && deed.Length > 8 && Verbs.Is(deed.Split(' ')[0]))
                _prose.Add(new FoundAction(FoundBy.Prose, _item.Name, sentence) { Owners = who, Due = dues.In(deed), Earlier = _section == Section.EarlierActions });
        }
    }

    private void Add(FoundBy by, MinuteLine line, string words, string? who, string? reference)
    {
        var text = words.Trim(' ', '-', '–', '—', '*', ';');
        if (text.Length < 3)
            return;
        var state = line.Struck || line.Ticked == true ? ActionState.Done : ActionStates.AtEnd(text) ?? ActionStates.Of(text.Length < 30 ? text : "") ?? ActionState.Open;
        var split = owners.Split(text);
        if (who is not null)
        {
            var rest = text;
            var lead = owners.Leading(ref rest);
            split = new(lead is not null && lead.Names.Length > 0 ? rest : text, owners.Read(who));
        }
        else if (split.Owners is null && by is FoundBy.List or FoundBy.Mark)
        {
            split = LabelledByName(split.Text);
        }

        var earlier = state == ActionState.Done || (_section == Section.EarlierActions && !(by == FoundBy.Mark && _quotes && !line.Quoted));
        _found.Add(new FoundAction(by, _item?.Name, split.Text.Length > 1 ? split.Text : text)
        {
            Owners = split.Owners,
            Due = dues.In(text),
            State = state,
            Reference = reference,
            Earlier = earlier,
        });
    }

    // In a list of actions "Ben: book the hall" names Ben, whether or not he is on the list of those present.
    private OwnedText LabelledByName(string text)
    {
        foreach (var sign in (ReadOnlySpan<string>)[": ", " – ", " - ", " — "])
        {
            var at = text.AsSpan(0, Math.Min(40, text.Length)).IndexOf(sign, StringComparison.Ordinal);
            if (at > 0 && owners.Parties(text[..at]) is { Count: > 0 } parties && parties.TrueForAll(p => NameWords.IsName(p) && !Verbs.Is(p.Split(' ')[0]) && p.Count(c => c == ' ') < 3))
                return new(text[(at + sign.Length)..], owners.Read(text[..at]));
        }

        return new(text, null);
    }
}
