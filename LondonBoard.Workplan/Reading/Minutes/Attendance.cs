namespace LondonBoard.Reading.Minutes;

/// <summary>Who was there and who was not, from lists, tables, side-by-side columns and sentences.</summary>
internal sealed partial class Attendance
{
    private readonly List<Person> _present = [];
    private readonly List<Person> _away = [];
    private readonly List<(string Text, string? Body, bool? Ticked)> _open = [];
    private readonly Dictionary<int, Announces> _columns = [];
    private readonly HashSet<string> _officials = new(StringComparer.OrdinalIgnoreCase);
    private Announces _section;
    private Announces _outer;
    private HashSet<int> _rows = [];
    private bool _inline;
    private bool _listed;
    private int _misses;
    private int? _level;

    /// <summary>Those present.</summary>
    public IReadOnlyList<Person> Present => _present;

    /// <summary>Those who sent apologies.</summary>
    public IReadOnlyList<Person> Away => _away;

    /// <summary>Who chaired; null where the paper does not say.</summary>
    public string? Chair { get; private set; }

    /// <summary>Whether a label announced people at all.</summary>
    public bool Labelled { get; private set; }

    /// <summary>Reads the lines.</summary>
    public static Attendance Of(IReadOnlyList<MinuteLine> lines, Outline outline)
    {
        var people = new Attendance();
        ItemHeading? item = null;
        lines = [.. lines.Select(WithoutMail)];
        people._rows = OnePersonRows(lines);
        bool TakesTold(int i) => !people.Labelled && i < MostHead && people.TakeTold(lines[i].Text);
        for (var i = 0; i < outline.End; i++)
        {
            if (outline[i] is { } heading)
            {
                people.Flush();
                (people._section, item) = (Announces.Nothing, heading);
                people.EnterItem(heading, lines[i]);
                continue;
            }

            if (item is null || people._section != Announces.Nothing || IsListHead(lines[i]) || TakesTold(i) || HeadsPeople(lines[i]))
                people.Take(people._rows.Contains(i) ? lines[i] with { OnePerson = true } : lines[i]);
            if (item is not null)
                people.TakeSentences(lines[i], item);
        }

        people.Flush();
        if (people._present.TrueForAll(p => people._officials.Contains(p.Name)))
            people.TakeUnlabelled(lines, outline.Begin);
        else if (!people._listed)
            people.TakeAbove(lines, Math.Min(outline.Begin, FirstLabel(lines)));
        else
            people.TakeOfficer(lines, Math.Min(outline.Begin, FirstLabel(lines)));
        if (people._present.Count < Fewest)
            people.TakeListed(lines);
        if (people._present.Count == 0)
            people.TakeSignedIn(lines);
        if (people._present.Count == 0)
            people.TakeFirstNames(lines, outline.Begin);
        if (people._present.TrueForAll(p => people._officials.Contains(p.Name)))
            people.TakeSpeakers(lines);
        people.TurnShouted();
        people.DropInitials();
        people.DropShort();
        people.DropScraps();
        people.DropBodies();
        people.TakeRollCall();
        TakeNicknames(people._present);
        people.FindChair(lines);
        return people;
    }

    private static readonly string[] ListHeads = ["pres", "members pres", "att", "apol", "regr", "part", "other att", "others pres"];

    // Some papers have the attendance list at the foot.
    private static bool IsListHead(MinuteLine line) =>
        line.Text.Length < 400 && Labels.Read(line.Text) is (Announces.Present or Announces.Apologies, var rest)
        && (rest.Length == 0 ? line.Text.EndsWith(':') || line.Heading is not null || line.Number is not null : AreSeveral(rest))
        && Array.Exists(ListHeads, w => line.Text.StartsWith(w, StringComparison.OrdinalIgnoreCase));

    private static bool AreSeveral(string names) =>
        PersonWords.Names(names) > 1
        || (PersonWords.Pieces(names) is { Count: > 1 } each && each.TrueForAll(p => PersonWords.One(p) is not null));

    private static bool HeadsPeople(MinuteLine line) => line.Heading is not null && SectionWords.Of(line.Text) == Section.People;

    private void Take(MinuteLine line)
    {
        var first = line.Cells.FirstOrDefault(c => c.Length > 0) ?? "";
        if (line.Table is not null || (line.Data && _section == Announces.Nothing && Labels.Read(first).What == Announces.Nothing))
            return;
        if (IsPeopleHead(line) && !AreSides(line.Cells))
            return;
        // Behind names one a line a table of figures names nobody.
        if (line.Data && _columns.Count == 0 && _open.Count(o => o.Body is null) >= Fewest && !line.OnePerson)
        {
            Open(Announces.Nothing);
            return;
        }

        if (line.Cells.Count(c => c.Length > 0) > 1 || (line.Cells.Count > 1 && line.Cells[0].Length == 0 && _columns.Count > 0))
        {
            TakeCells(line.Cells, line.OnePerson);
            return;
        }

        var (what, rest) = Labels.Read(line.Text);
        var leads = !line.Bold && line.BoldLead.Length > 0 && line.BoldLead.Length < line.Text.Length;
        if (what == Announces.Nothing && leads && Labels.Meaning(line.BoldLead) is not Announces.Nothing and var bold)
            (what, rest) = (bold, line.Text[line.BoldLead.Length..].TrimStart(' ', ':', '-', '–'));
        if (what == Announces.Nothing)
        {
            if (_section != Announces.Nothing || !TakeTold(line.Text))
                Continue(line);
            return;
        }

        // "# Minutes" is what the paper is called, and no label of who wrote them.
        if (what == Announces.Scribe && rest.Length == 0 && line.Heading is not null && SectionWords.IsContainer(line.Text.Split('(')[0]))
            return;
        if (what is Announces.Scribe or Announces.Chair && rest.Length > 0 && _section is not Announces.Nothing && !PersonWords.Begin(rest))
        {
            Continue(line);
            return;
        }

        // "### Committee" below "## Present" says who of those present they are.
        if (what == Announces.Title && rest.Length == 0 && _section == Announces.Present && line.Heading > _level)
            return;
        // "### Guests" below "## Present" is a part of it.
        _level = what == Announces.Present && _section == Announces.Present && line.Heading > _level ? _level : line.Heading;
        Announce(what, rest, line.Text[..Math.Max(0, line.Text.Length - rest.Length)].Trim(' ', ':', '-', '–'));
    }

    private void Announce(Announces what, string rest, string label)
    {
        Labelled |= what is Announces.Present or Announces.Apologies;
        _listed |= what == Announces.Present && !BesideMembers().IsMatch(label);
        // "Clerk: A B" within a list of those present does not end the list.
        if (what is Announces.Chair or Announces.Scribe)
        {
            var named = PersonWords.Read(rest, false);
            // "Present: Chairman: A, B, C and D": they were all there, one of them in the chair.
            if (what == Announces.Chair && _section == Announces.Present && named.Count > 2)
            {
                Official(named[0], what, label);
                TakeInline(rest);
                return;
            }

            named.ForEach(p => Official(p, what, label));
            if (rest.Length == 0 || _section == Announces.Nothing)
            {
                _outer = _section == Announces.Present ? _section : Announces.Nothing;
                Open(rest.Length == 0 ? what : Announces.Nothing);
            }

            return;
        }

        // Of those invited some were there, who are named above.
        if (what == Announces.Present && label.StartsWith("invite", StringComparison.OrdinalIgnoreCase)
            && PersonWords.Read(rest, false) is { Count: > 0 } invited)
        {
            Flush();
            if (invited.Count(i => _present.Exists(p => p.Name.Equals(i.Name, StringComparison.OrdinalIgnoreCase))) > 1)
                what = Announces.Other;
        }

        Open(what is Announces.Present or Announces.Apologies ? what : Announces.Nothing);
        _inline = rest.Length > 0;
        if (rest.Length > 0 && _section != Announces.Nothing)
            TakeInline(rest);
    }

    // Names behind a label, and what is said after them: "A, B and C. Apologies: D. The clerk was present."
    private void TakeInline(string rest)
    {
        foreach (var sentence in Sentences.Of(rest))
        {
            var (what, more) = Labels.Read(sentence);
            if (what is Announces.Present or Announces.Apologies && more.Length > 0)
                Announce(what, more, "");
            else if (Called().Match(sentence) is { Success: true } called)
                PersonWords.Read(called.Groups["names"].Value, false).ForEach(p => Add(called.Groups["away"].Success ? _away : _present, p));
            else if (Theirs().Match(sentence) is { Success: true } away)
                PersonWords.Read(away.Groups["names"].Value, false).ForEach(p => Add(_away, p));
            else if (Before().Match(sentence) is { Success: true } told && !told.Groups["away"].Success
                && PersonWords.Names(told.Groups["names"].Value) > 0)
                _open.Add((told.Groups["names"].Value, null, null));
            else
                TakeNames(sentence);
        }
    }

    private void TakeNames(string sentence)
    {
        if (_section == Announces.Nothing || sentence.Split('(')[0].Contains(" apolog", StringComparison.OrdinalIgnoreCase))
            return;
        var names = PersonWords.Divided(sentence.Split(" was present", 2)[0].Split(" were present", 2)[0]);
        if (_open.Count == 0 || PersonWords.Names(names) > 0)
            _open.Add((names, null, null));
    }

    private void Open(Announces what)
    {
        Flush();
        (_section, _misses, _inline) = (what, 0, false);
        _columns.Clear();
    }
}
