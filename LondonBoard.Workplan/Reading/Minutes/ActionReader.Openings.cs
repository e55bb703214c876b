using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <content>Lines that open a list of actions, a part of one, or another section.</content>
internal sealed partial class ActionReader
{
    private const int LongestList = 60;

    // "Actions", "Action points:" and other headings on lines of their own.
    private bool Opens(MinuteLine line, int at)
    {
        if (_section == Section.Agenda && (line.Bullet || line.Number is not null))
            return false;
        if (IsHolder(line))
        {
            _scope = _scope! with { Holder = line.Text.TrimEnd(':', ' '), Bullets = null };
            return true;
        }

        if (EndsList(line, at))
            (_section, _scope) = (Section.Minutes, null);
        var heads = _section is Section.Actions or Section.EarlierActions ? ActionStates.Heads(line.Text) : null;
        var announces = heads ?? ActionLists.Of(lines, at);
        // "**Discussion and decisions**" behind an agenda that was headed in bold, too.
        if (_section == Section.Agenda && announces == Section.Minutes && line is { Bold: true, Heading: null })
            _section = Section.Minutes;
        // "Action item: Paint the gate" is one and announces none.
        if (announces == Section.Actions && line.Heading is null && IsOne(line.Text))
            return false;
        var alone = line.Heading is not null || line.Bold || line.Text.EndsWith(':') || (!line.Bullet && line.Cells.Count <= 1 && line.Text.Length <= 40);
        var brief = line.Heading is not null || line.Text.Count(c => c == ' ') < 7;
        if (announces is Section.Actions or Section.EarlierActions && alone && brief && !line.Quoted && line.Cells.Count <= 1)
        {
            (_section, _scope) = (announces, Opened(line, at));
            (_anew, _quotes) = (ActionStates.IsAnew(line.Text), false);
            return true;
        }

        return IsWithin(line, announces) ?? Turns(line, announces, alone);
    }

    // "Parking lot:", "**Links**" with nothing to do below it ends the list.
    private bool EndsList(MinuteLine line, int at) =>
        _section == Section.Actions && _scope is not null && line is { Heading: null, Apart: true, Ticked: null } && IsHead(line)
        && !line.Text.Contains(". ", StringComparison.Ordinal)
        && ActionLists.Of(lines, at) == Section.Minutes && ActionStates.Heads(line.Text) is null && !ActionLists.HoldsDeeds(lines, at);

    // The list that a line opens.
    private Scope Opened(MinuteLine line, int at)
    {
        var single = line.Text.Trim(' ', ':', '-', '–', '*', '.').Equals("action", StringComparison.OrdinalIgnoreCase);
        var apart = !line.Bullet && !single && line.Number is null && at + 1 < lines.Count && lines[at + 1].Apart;
        return new Scope(line.Indent + (line.Bullet ? 1 : 0), line.Heading is not null || apart, single)
        {
            Level = _scope is { Headed: true, Level: { } over } && over < line.Heading ? over : line.Heading ?? _scope?.Level,
            Holder = ActionMarks.Find(line.Text, owners) is [{ Kind: MarkKind.Opener, Who: { } whose }] ? whose : null,
            News = HasNews(at),
        };
    }

    // What goes on with the section that it stands in: whether it only heads a part of it; null where it does not go on.
    private bool? IsWithin(MinuteLine line, Section announces)
    {
        // "To be discussed at the next meeting.", "Invite Ann to the next meeting" within a list are of it.
        if (line.Heading is null && _scope is not null && announces == Section.NextMeetings
            && (line.Text.EndsWith('.') || Verbs.Is(line.Text.Split(' ')[0])))
            return false;
        // "### Website" below "## Actions" heads a part of the list.
        if (_section == Section.Actions && announces == Section.Minutes && _scope is { Headed: true, Level: { } level } && line.Heading > level)
        {
            _scope = _scope with { Bullets = null, Holder = null };
            return true;
        }

        // "### Members" below "## Attended by" are people, too.
        return _section == Section.People && line.Heading > _peopleLevel && announces == Section.Minutes && NameWords.IsGroup(line.Text) ? true : null;
    }

    // Another section; only a heading says no more than that.
    private bool Turns(MinuteLine line, Section announces, bool alone)
    {
        _peopleLevel = announces == Section.People ? line.Heading : _peopleLevel;
        if (line.Heading is null && !(announces is Section.NextMeetings or Section.Agenda or Section.Decisions && alone && line.Text.Length < 60))
            return false;
        (_section, _scope) = (announces == Section.Agenda && _agendaIsAll ? Section.Minutes : announces, null);
        return line.Heading is not null;
    }

    // "Action item: Paint the gate", "Ropes: Action item Ann to buy some"
    private bool IsOne(string text) =>
        text.Contains(": ", StringComparison.Ordinal) && ActionMarks.Find(text, owners) is [{ Kind: MarkKind.Full }];

    // "The following was agreed:" above the entries of a list.
    private bool LeadsIn(MinuteLine line) =>
        line is { Bullet: false, Number: null, Ticked: null, Text: [.., ':'] text } && text.Contains(' ')
        && _at + 1 < lines.Count && IsEntry(lines[_at + 1]) && owners.Split(text).Owners is null && !Holds(text.TrimEnd(':'));

    // "### Ann" or "Ann:" within a list of actions: what stands below is hers. A heading of the list's own level ends it.
    private bool IsHolder(MinuteLine line) =>
        _section == Section.Actions && _scope is { Headed: true } scope && IsHead(line)
        && !(line.Heading <= scope.Level) && SectionWords.Of(line.Text) == Section.Minutes && Holds(line.Text.TrimEnd(':', ' '));

    private bool Holds(string who) =>
        owners.IsSomebody(who) || (owners.AreOfficial(who) && !SectionWords.IsContainer(who) && !NameWords.IsInitials(who));

    private static bool IsHead(MinuteLine line) =>
        line is { Bullet: false, Number: null, Cells.Count: <= 1, Text.Length: <= 60 }
        && (line.Heading is not null || line.Bold || line.Text.EndsWith(':'));

    // Whether a list that a line opens has entries that say they are new.
    private bool HasNews(int at)
    {
        var end = at + 1;
        while (end < lines.Count && end - at < LongestList && outline[end] is null && lines[end].Heading is null)
            end++;
        return lines.Skip(at + 1).Take(end - at - 1).Any(l => NewEntry().IsMatch(l.Text));
    }

    [GeneratedRegex(@"^(NEW|New) ?([:–—-]|\)) ?(?=\p{Lu}|\d)")]
    private static partial Regex NewEntry();
}
