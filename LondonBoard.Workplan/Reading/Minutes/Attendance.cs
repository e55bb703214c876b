namespace LondonBoard.Reading.Minutes;

/// <summary>Who was there and who was not, from lists, tables, side-by-side columns and sentences.</summary>
internal sealed partial class Attendance
{
    private readonly List<Person> _present = [];
    private readonly List<Person> _away = [];
    private readonly List<(string Text, string? Body, bool? Ticked)> _open = [];
    private readonly Dictionary<int, Announces> _columns = [];
    private Announces _section;
    private HashSet<int> _rows = [];
    private int _misses;

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
        people._rows = OnePersonRows(lines);
        for (var i = 0; i < outline.End; i++)
        {
            if (outline[i] is { } heading)
            {
                people.Flush();
                (people._section, item) = (Announces.Nothing, heading);
                people.EnterItem(heading, lines[i]);
                continue;
            }

            if (item is null || people._section != Announces.Nothing || IsListHead(lines[i]) || (!people.Labelled && i < MostHead && people.TakeTold(lines[i].Text)) || (lines[i].Heading is not null && SectionWords.Of(lines[i].Text) == Section.People))
                people.Take(people._rows.Contains(i) ? lines[i] with { OnePerson = true } : lines[i]);
            if (item is not null)
                people.TakeSentences(lines[i], item);
        }

        people.Flush();
        if (!people.Labelled && people._present.Count == 0)
            people.TakeUnlabelled(lines, outline.Begin);
        people.DropInitials();
        people.FindChair(lines);
        return people;
    }

    // Some papers have the attendance list at the foot.
    private static bool IsListHead(MinuteLine line) =>
        line.Text.Length < 400 && Labels.Read(line.Text) is (Announces.Present or Announces.Apologies, var rest) && (rest.Length == 0 ? line.Text.EndsWith(':') || line.Heading is not null : PersonWords.Names(rest) > 1 || (PersonWords.Pieces(rest) is { Count: > 1 } pieces && pieces.TrueForAll(p => NameWords.IsName(p) && !Verbs.Is(p.Split(' ')[0]))))
        && (line.Text.StartsWith("pres", StringComparison.OrdinalIgnoreCase) || line.Text.StartsWith("att", StringComparison.OrdinalIgnoreCase) || line.Text.StartsWith("apol", StringComparison.OrdinalIgnoreCase) || line.Text.StartsWith("regr", StringComparison.OrdinalIgnoreCase) || line.Text.StartsWith("part", StringComparison.OrdinalIgnoreCase));

    private void Take(MinuteLine line)
    {
        if (line.Table is not null || line.Data && _section == Announces.Nothing && Labels.Read(line.Cells.FirstOrDefault(c => c.Length > 0) ?? "").What == Announces.Nothing)
            return;
        if (line.Cells.Count(c => c.Length > 0) > 1 || (line.Cells.Count > 1 && line.Cells[0].Length == 0 && _columns.Count > 0))
        {
            TakeCells(line.Cells, line.OnePerson);
            return;
        }

        var (what, rest) = Labels.Read(line.Text);
        if (what == Announces.Nothing && line.BoldLead.Length > 0 && !line.Bold && line.BoldLead.Length < line.Text.Length && Labels.Meaning(line.BoldLead) is not Announces.Nothing and var bold)
            (what, rest) = (bold, line.Text[line.BoldLead.Length..].TrimStart(' ', ':', '-', '–'));
        if (what == Announces.Nothing)
        {
            if (_section != Announces.Nothing || !TakeTold(line.Text))
                Continue(line);
            return;
        }

        if (what is Announces.Scribe or Announces.Chair && rest.Length > 0 && _section is not Announces.Nothing && PersonWords.One(rest) is null)
        {
            Continue(line);
            return;
        }

        Announce(what, rest, line.Text[..Math.Max(0, line.Text.Length - rest.Length)].Trim(' ', ':', '-', '–'));
    }

    private void Announce(Announces what, string rest, string label)
    {
        Labelled |= what is Announces.Present or Announces.Apologies;
        // "Clerk: A B" within a list of those present does not end the list.
        if (what is Announces.Chair or Announces.Scribe)
        {
            foreach (var person in PersonWords.Read(rest, false))
                Official(person, what, label);
            if (rest.Length == 0 || _section == Announces.Nothing)
                Open(rest.Length == 0 ? what : Announces.Nothing);
            return;
        }

        Open(what is Announces.Present or Announces.Apologies ? what : Announces.Nothing);
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
            else if (_section != Announces.Nothing && (_open.Count == 0 || PersonWords.Names(sentence) > 0) && !sentence.Split('(')[0].Contains(" apolog", StringComparison.OrdinalIgnoreCase))
                _open.Add((sentence.Split(" was present", 2)[0].Split(" were present", 2)[0], null, null));
        }
    }

    private void Open(Announces what)
    {
        Flush();
        (_section, _misses) = (what, 0);
        _columns.Clear();
    }

    // A line under a label: names, or what ends the list.
    private void Continue(MinuteLine line)
    {
        var text = line.Text;
        if (_section == Announces.Nothing)
        {
            // Of names in columns some have nothing beside them.
            if (_columns.Count > 0 && text.Length < 80 && PersonWords.Names(text) == 1 && PersonWords.IsOne(text))
                TakeCells([text], false);
            return;
        }

        if (_section is Announces.Chair or Announces.Scribe)
        {
            foreach (var person in PersonWords.Read(text, false))
                Official(person, _section, "");
            if (!line.Bullet)
                Open(Announces.Nothing);
            return;
        }

        var colon = text.IndexOf(':');
        if (colon is > 0 and < 60 && PersonWords.One(text[..colon]) is null or { Name: not null } && colon + 1 < text.Length && PersonWords.Names(text[(colon + 1)..]) > 0 && PersonWords.Names(text[..colon]) == 0)
        {
            _open.Add((text[(colon + 1)..].Trim(), text[..colon], null));
            return;
        }

        if (_open.Count > 0 && line.Apart && !line.Bullet && text == text.ToUpperInvariant() && !_open.Exists(o => o.Text == o.Text.ToUpperInvariant()))
        {
            Open(Announces.Nothing);
            return;
        }

        var named = PersonWords.Names(text) > 0 || (PersonWords.One(PersonWords.Pieces(text).FirstOrDefault() ?? "") is not null && text.Length < 80 && (line.Bullet || text.Contains(',', StringComparison.Ordinal) || !text.Contains(' ', StringComparison.Ordinal)));
        if (named && (line.Heading is null) && !IsSentence(text))
        {
            var sentences = Sentences.Of(text);
            _open.Add((sentences.Count > 1 && sentences.TrueForAll(s => PersonWords.Names(s) == 0 || s == sentences[0]) ? sentences[0] : text, null, line.Ticked));
            _misses = 0;
        }
        else if (line.Heading is not null || ++_misses > 2 || text.Length > 200 || IsSentence(text) && !text.Contains("apolog", StringComparison.OrdinalIgnoreCase))
        {
            Open(Announces.Nothing);
        }
    }

    private static bool IsSentence(string text) => text.Length > 40 && text.EndsWith('.') && (text.Contains(" was ", StringComparison.Ordinal) || text.Contains(" were ", StringComparison.Ordinal) || text.Contains(" had ", StringComparison.Ordinal) || text.Contains(" the ", StringComparison.Ordinal) && !text.Contains(',', StringComparison.Ordinal));

    private void Flush()
    {
        if (_open.Count > 0 && _section is Announces.Present or Announces.Apologies)
        {
            // Where boxes are ticked, those not ticked were not there.
            if (_open.Exists(l => l.Ticked == true))
                _open.RemoveAll(l => l.Ticked == false);
            var pairs = _open.Count > 2 && _open.Count(l => PersonWords.Pieces(l.Text).Count == 2 && !l.Text.Contains(" and ", StringComparison.Ordinal)) * 2 > _open.Count;
            var single = _open.Count > 1 && _open.Count(l => PersonWords.IsOne(l.Text)) * 2 > _open.Count;
            foreach (var (text, body, _) in _open)
            {
                foreach (var person in PersonWords.Read(text, (single && PersonWords.IsOne(text)) || (pairs && PersonWords.Pieces(text).Count <= 2)))
                    Add(_section == Announces.Apologies ? _away : _present, body is null || NameWords.IsRole(body) ? person : person with { Organisation = person.Organisation ?? body });
            }
        }

        _open.Clear();
    }
}
