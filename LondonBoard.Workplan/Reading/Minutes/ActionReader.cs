using System.Text.RegularExpressions;
using LondonBoard.Papers;

namespace LondonBoard.Reading.Minutes;

/// <summary>
/// Walks through the lines and finds the actions, each notation in a place of its own: marks (<see cref="ActionMarks"/>),
/// lists under a heading, tables (<see cref="ActionTable"/>), margins (<see cref="ActionMargins"/>), boxes, and sentences
/// that plainly charge somebody.
/// </summary>
internal sealed partial class ActionReader(IReadOnlyList<MinuteLine> lines, Outline outline, OwnerWords owners, DueDates dues)
{
    private const int MostActions = 5_000;
    private const int LongestSentence = 600;
    private const int LongestName = 80;
    private const int LeastSigned = 3;

    private readonly List<FoundAction> _found = [];
    private readonly List<FoundAction> _prose = [];
    private readonly HashSet<string> _reviewed = [];
    private readonly ActionMargins _margins = new(lines, owners, dues);
    private ItemHeading? _item;
    private Section _section;
    private Scope? _scope;
    private bool _quotes;
    private bool _anew;
    private bool _collects;
    private int _at;
    private int _foundAt = -9;
    private int _taken = -1;
    private string? _place;
    private int? _peopleLevel;
    private readonly bool _arrows = ActionMarks.AreArrowed(lines, owners);
    private readonly string? _picture = ActionMarks.Picture(lines, owners);
    private readonly bool _boxed = ActionMarks.AreBoxed(lines, owners);
    private readonly bool _talk = IsTalk(lines, bullets: false);
    private readonly bool _talkInBullets = IsTalk(lines, bullets: true);
    private readonly bool _setIn = AreSetIn(lines);
    private bool _signs;
    private bool _ticks;
    private int _byHand;
    private bool _agendaIsAll;

    /// <summary>All actions, repetitions not yet put together.</summary>
    public List<FoundAction> Read()
    {
        _signs = AreSigned();
        _ticks = AreTicked();
        _agendaIsAll = IsAgendaAll();
        for (var i = 0; i < outline.End; i++)
        {
            Take(i);
            if (_found.Count > MostActions)
            {
                throw new Refused($"This file has more than {MostActions:N0} actions, which is more than minutes can have; "
                    + "leave only the minutes in it and try again.");
            }
        }

        // A paper that marks its actions means few others, those that plainly charge somebody; one that has none marked
        // says them in sentences.
        // The list that was gone through at the beginning had its new entries then.
        // Initials behind one sentence or two are no habit, and neither is a mark or two beside many that charge without one.
        var given = _found.Count(f => f is { Earlier: false, Told: false } && !(f.By == FoundBy.List && _reviewed.Contains(f.Item ?? "")));
        var unmarked = given <= (_byHand < LeastSigned ? _byHand : 0)
            || (given < LeastSigned && _prose.Count(p => !p.Possible) > 2 * LeastSigned);
        bool IsPossible(FoundAction p) => p.Possible || (!unmarked && (p.By != FoundBy.MarkBehind || IsMarkedToo(p)));
        _found.AddRange(_prose.Select(p => p with { By = FoundBy.Prose, Possible = IsPossible(p) }));
        return _found;
    }

    // "Will to look into it", and below it the same in form: what is marked for one person says the sentence again.
    private bool IsMarkedToo(FoundAction prose) =>
        _found.Exists(f => f.By == FoundBy.Mark && f.Item == prose.Item
            && f.Owners is { } marked && prose.Owners is { } said && marked.Names.SequenceEqual(said.Names)
            && prose.Text.Count(c => c == ' ') < 5);

    private void Take(int at)
    {
        var line = lines[at];
        _at = at;
        if (outline[at] is { } heading)
        {
            (_item, _section, _scope, _place) = (heading, outline.SectionOf(heading, lines), null, null);
            _anew = ActionStates.IsAnew(heading.Title);
            _quotes = false;
            _collects = _section == Section.Actions;
            if (_section == Section.EarlierActions)
                _reviewed.Add(heading.Name);
            if (_section is Section.Actions or Section.EarlierActions)
                _scope = new Scope(line.Indent, true, false) { Level = line.Heading, News = HasNews(at) };
            var rest = heading.Rest.Length > 0 ? heading.Rest : ChargesByTitle(heading) ? heading.Title : "";
            TakeWords(at, line with { Text = rest, Cells = line.Number is null ? line.Cells : [], Table = null });
            TakeMargin(at);
            return;
        }

        if (line.Table is { } table)
        {
            var news = table.Rows.Any(r => IsNew(r.Status));
            table.Rows.ToList().ForEach(r => TakeRow(r, !IsNew(r.Status) && (IsReview(table) || (news && r.Status is not null))));
            // What stands apart below the table that a heading announced is no entry of it.
            if (_scope is { Headed: true, Level: null } && at > 0 && SectionWords.Of(lines[at - 1].Text) == Section.Actions)
                (_section, _scope) = (Section.Minutes, null);
            return;
        }

        _place = line.Number is { } number && ItemNumber.Depth(number) > 1 ? number : _place;
        if (at > _taken && TakeFields(at))
            return;
        if (at > _taken && ActionFields.Take(line.Text) is { Alone: true } fields && BelongAbove(fields, at)
            && (_scope is null || owners.Labelled(line.Text) is null))
        {
            Attach(fields, at);
            return;
        }

        if (at <= _taken || TakeInLines(at, line))
            return;
        if (line.Block > 0)
            _section = _section == Section.Agenda ? Section.Minutes : _section;
        // Above the first item its title is a row of the agenda.
        if ((_item is null && outline.IsTitle(line.Text)) || Opens(line, at))
            return;
        TakeWords(at, line);
        // A row of a list of actions has its owner beside it, but no margin.
        if (_scope is null || (line.Cells.Count(c => c.Length > 0) < 2 && (line.Margin is null || _foundAt != at || Held(line) is null)))
            TakeMargin(at);
    }

    private void TakeWords(int at, MinuteLine line)
    {
        if (line.Text.Length == 0 || line.OnePerson || _section is Section.Agenda)
            return;
        var marks = ActionMarks.Find(line.Text, owners);
        if (marks.Count == 0 && _arrows && ActionMarks.BehindArrow(line.Text) is { Length: > 2 } pointed)
            marks.Add(Pointed(pointed));
        if (marks.Count == 0 && _boxed && ActionMarks.InBox(line.Text) is { } boxed)
            marks.Add(Pointed(boxed));
        if (marks.Count == 0 && _picture is not null && line.Text.StartsWith(_picture, StringComparison.Ordinal))
            marks.Add(Pointed(line.Text[_picture.Length..].TrimStart(' ', '\uFE0F')));
        // Among apologies only what is marked is an action.
        if (_section == Section.People
            && ((marks.Count == 0 && !IsBeyondPeople(line) && !IsPlainlyCharged(line)) || (_item is null && outline.Items.Count > 0)))
            return;
        _quotes |= _section == Section.EarlierActions && (marks.Count == 0 || line.Quoted);
        if (marks is [{ Kind: MarkKind.Full } first, ..])
            TakeBefore(first, line);
        foreach (var mark in marks)
            TakeMark(at, line, mark);
        if (marks.Count > 0)
            return;
        if (ChargesInBold(line))
        {
            Add(FoundBy.Mark, line, new(line.Text));
            return;
        }

        if (IsOnlyTalk(line))
            return;
        if (_scope is not null && InScope(line))
            TakeEntry(line);
        else if (line is { Ticked: not null, Text.Length: > 6 } && _item is not null && !IsElsewhere() && (_ticks || MayBeDone(line.Text)))
            Each(line.Text).ForEach(e => Add(FoundBy.List, line, new(e)));
        else if (!TakeToAction(at, line))
            TakeProse(line);
    }

    // "Ann was asked to thank them" among apologies.
    private bool IsPlainlyCharged(MinuteLine line) =>
        _item is not null && line.Text.EndsWith('.') && Asking().IsMatch(line.Text)
        && Deeds.Charged(Sentences.Of(line.Text)[^1], owners) is { Plainly: true, Deed.Owners: not null };

    [GeneratedRegex(@"\b(asked|requested|instructed) to ", RegexOptions.NonBacktracking)]
    private static partial Regex Asking();

    // Below the apologies of an item what is a paragraph of something else.
    private bool IsBeyondPeople(MinuteLine line) =>
        _item is { } item && _at > item.At + 1 && line is { Apart: true, Bullet: false, Text: { Length: > LongestName } text }
        && Labels.Read(text).What is Announces.Nothing && !OfAbsence().IsMatch(text);

    [GeneratedRegex(@"apolog|absen|present|attend|welcome|resign", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex OfAbsence();

    // "→ Ann" alone is of what stands above.
    private ActionMark Pointed(string words) => new(owners.IsKnown(words) ? MarkKind.OwnersOnly : MarkKind.Full, words, "", null, false);

    private void TakeMark(int at, MinuteLine line, ActionMark mark)
    {
        switch (mark.Kind)
        {
            case MarkKind.Full:
                if (mark.Reference is not null && ActionStates.IsTold(mark.Body))
                {
                    Add(FoundBy.Mark, line, new(mark.Body) { Reference = mark.Reference, State = ActionStates.AtEnd(mark.Body) ?? ActionState.Carried });
                    break;
                }

                // "Action: the Committee RESOLVED to approve the notes"
                if (Decisions.IsMade(mark.Body))
                    break;
                var speaks = mark.Before.Length is > 1 and <= 60 && owners.IsStrict(mark.Before) && owners.Split(mark.Body).Owners is null;
                var charge = new Said(mark.Body)
                {
                    Who = mark.Who ?? (speaks ? mark.Before : null),
                    When = mark.When,
                    Reference = mark.Reference,
                    State = mark.State,
                };
                owners.Divide(mark.Before.Length == 0 ? mark.Body : WithoutTalk(mark.Body)).ForEach(b => Add(FoundBy.Mark, line, charge with { Words = b }));
                break;
            case MarkKind.Opener:
                if (mark.Before.Length == 0 || line.Text.EndsWith(':'))
                    _scope = new Scope(line.Indent + (line.Bullet ? 1 : 0), false, !mark.Several) { Holder = mark.Who };
                break;
            case MarkKind.NumberOnly when ActionStates.IsUpdate(mark.Before):
                break;
            default:
                var before = mark.Before.Any(char.IsLetter) && !ActionMarks.IsOnlyPreface(mark.Before) ? mark.Before : Above(at);
                // A mark in a line is of the sentence just before it, where that says what is to be done.
                var said = Deeds.WithoutConsent(Sentences.Of(before));
                var who = mark.Kind == MarkKind.OwnersOnly ? mark.Body : null;
                var tells = mark.Before.Length > 0 && said.Count > 0 && (Deeds.IsDeed(said[^1]) || Verbs.Is(said[^1].Split(' ')[0]));
                var deed = tells ? said[^1] : Deeds.Choose(said, who ?? "");
                if (tells && said.Count > 1)
                    deed = Deeds.WithContext(deed, said[^2], before);
                // "Apologies: Ann Bell. ACTION" is the head of a column.
                if (_section == Section.People && who is null && !Deeds.IsDeed(deed))
                    break;
                if (mark.Kind == MarkKind.NumberOnly)
                    who = Charged(deed) ?? Speaking(before);
                // "Ann to ring the yard. Carl to mend it. Action: AB, CD"
                var shared = who is null || said.Count < 2 ? [] : _margins.Shared(said, who);
                foreach (var (owner, clause) in shared)
                    Add(FoundBy.MarkBehind, line, new(clause) { Who = owner, Reference = mark.Reference, When = mark.When });
                if (deed.Length > 0 && shared.Count == 0)
                    Add(FoundBy.MarkBehind, line, new(deed) { Who = who, Reference = mark.Reference, When = mark.When });
                break;
        }
    }

    // "The list is long, but AB will send it [ACTION]"
    private string? Charged(string sentence) =>
        owners.Split(sentence).Owners is null
            ? Deeds.Clauses(sentence, owners).Select(c => Deeds.Charged(c, owners)?.Deed.Owners).OfType<Owners>().LastOrDefault()?.Written
            : null;

    // "AB: has more to say, will write it down [ACTION]"
    private string? Speaking(string said) =>
        said.IndexOf(": ", StringComparison.Ordinal) is > 0 and < LongestName and var colon && owners.IsKnown(said[..colon]) ? said[..colon] : null;

    // Fields are of the action just above them; further down only those that say who.
    private bool BelongAbove(ActionFields fields, int at) =>
        (at - _foundAt <= 2 || fields.Who is not null) && _section is not (Section.People or Section.Agenda) && _item is not null;

    // What somebody says in talk and does not undertake.
    private bool IsOnlyTalk(MinuteLine line) =>
        (line.Bullet ? _talkInBullets && _scope is null : _talk) && line is { Number: null, Ticked: null }
        && IsSpoken(line) && !Undertaking().IsMatch(line.Text);

    // A box before a question or a few words of no deed is of something else.
    private bool MayBeDone(string text) =>
        !text.EndsWith('?') && (HasOwner(text) || Deeds.IsDeed(text) || owners.Entry(text) is not null || text.Split(' ').Take(6).Any(Verbs.Is));

    // Boxes of who came, and of what the next meeting is to speak of.
    private bool IsElsewhere() => _section is Section.People or Section.NextMeetings or Section.Agenda;

    private string Above(int at) =>
        at > 0 && outline[at - 1] is null && lines[at - 1].Table is null ? lines[at - 1].Text
        : "";

    private void TakeMargin(int at)
    {
        // Beside the words that close the meeting stands who signs.
        if (_section is Section.Agenda || lines[at].OnePerson || at < outline.Begin || HeadLines.Closes(lines[at].Text))
            return;
        var beside = _margins.At(at, _item?.Name);
        var onlyDeeds = _section is Section.People or Section.NextMeetings;
        _found.AddRange(onlyDeeds ? beside.Where(b => Deeds.IsDeed(b.Text) || Verbs.Is(b.Text.Split(' ')[0])) : beside);
    }
}
