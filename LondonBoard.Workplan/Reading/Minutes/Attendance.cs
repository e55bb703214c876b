namespace LondonBoard.Reading.Minutes;

/// <summary>Who was there and who was not, from lists, tables, side-by-side columns and sentences.</summary>
internal sealed class Attendance
{
    private readonly List<Person> _present = [];
    private readonly List<Person> _away = [];
    private readonly List<(string Text, string? Body)> _open = [];
    private readonly Dictionary<int, Announces> _columns = [];
    private Announces _section;
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
        for (var i = 0; i < outline.End; i++)
        {
            if (outline[i] is { } heading)
            {
                people.Flush();
                (people._section, item) = (Announces.Nothing, heading);
                people.EnterItem(heading, lines[i]);
                continue;
            }

            if (item is null || people._section != Announces.Nothing || (lines[i].Heading is not null && SectionWords.Of(lines[i].Text) == Section.People))
                people.Take(lines[i]);
            if (item is not null)
                people.TakeSentences(lines[i], item);
        }

        people.Flush();
        people.FindChair(lines);
        return people;
    }

    private static bool IsPeopleItem(string title) =>
        title.Contains("apolog", StringComparison.OrdinalIgnoreCase) || title.Contains("attend", StringComparison.OrdinalIgnoreCase) || title.Contains("present", StringComparison.OrdinalIgnoreCase) && title.Length < 30 || title.Contains("absence", StringComparison.OrdinalIgnoreCase) || title.Contains("welcome", StringComparison.OrdinalIgnoreCase) || title.Contains("roll call", StringComparison.OrdinalIgnoreCase) || title.Contains("introductions", StringComparison.OrdinalIgnoreCase) || title.Contains("participants", StringComparison.OrdinalIgnoreCase);

    private void EnterItem(ItemHeading heading, MinuteLine line)
    {
        if (!IsPeopleItem(heading.Title))
            return;
        var what = Labels.Read(heading.Title).What;
        _section = what is Announces.Present or Announces.Apologies ? what
            : heading.Title.Contains("apolog", StringComparison.OrdinalIgnoreCase) ? Announces.Apologies : Announces.Nothing;
        _misses = 0;
        if (heading.Rest.Length > 0)
            Take(line with { Text = heading.Rest, Number = null, Cells = [], BoldLead = "" });
        if (heading.Rest.Length > 0)
            TakeSentences(line with { Text = heading.Rest }, heading);
    }

    private void Take(MinuteLine line)
    {
        if (line.Table is not null || line.Data && _section == Announces.Nothing && Labels.Read(line.Cells.FirstOrDefault(c => c.Length > 0) ?? "").What == Announces.Nothing)
            return;
        if (line.Cells.Count(c => c.Length > 0) > 1 || (line.Cells.Count > 1 && line.Cells[0].Length == 0 && _columns.Count > 0))
        {
            TakeCells(line.Cells);
            return;
        }

        var (what, rest) = Labels.Read(line.Text);
        if (what == Announces.Nothing && line.BoldLead.Length > 0 && !line.Bold && line.BoldLead.Length < line.Text.Length && Labels.Meaning(line.BoldLead) is not Announces.Nothing and var bold)
            (what, rest) = (bold, line.Text[line.BoldLead.Length..].TrimStart(' ', ':', '-', '–'));
        if (what == Announces.Nothing)
        {
            Continue(line);
            return;
        }

        if (what is Announces.Scribe or Announces.Chair && rest.Length > 0 && _section is not Announces.Nothing && PersonWords.One(rest) is null)
        {
            Continue(line);
            return;
        }

        Announce(what, rest);
    }

    private void Announce(Announces what, string rest)
    {
        Labelled |= what is Announces.Present or Announces.Apologies;
        // "Clerk: A B" within a list of those present does not end the list.
        if (what is Announces.Chair or Announces.Scribe)
        {
            foreach (var person in PersonWords.Read(rest, false))
                Official(person, what);
            if (rest.Length == 0 || _section == Announces.Nothing)
                Open(rest.Length == 0 ? what : Announces.Nothing);
            return;
        }

        Open(what is Announces.Present or Announces.Apologies ? what : Announces.Nothing);
        if (rest.Length > 0 && _section != Announces.Nothing)
            _open.Add((rest, null));
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
        if (_section == Announces.Nothing)
            return;
        if (line.Ticked == false && !line.Bullet)
            return;
        var text = line.Text;
        if (_section is Announces.Chair or Announces.Scribe)
        {
            foreach (var person in PersonWords.Read(text, false))
                Official(person, _section);
            if (!line.Bullet)
                Open(Announces.Nothing);
            return;
        }

        var colon = text.IndexOf(':');
        if (colon is > 0 and < 60 && PersonWords.One(text[..colon]) is null or { Name: not null } && colon + 1 < text.Length && PersonWords.Names(text[(colon + 1)..]) > 0 && PersonWords.Names(text[..colon]) == 0)
        {
            _open.Add((text[(colon + 1)..].Trim(), text[..colon]));
            return;
        }

        var named = PersonWords.Names(text) > 0 || (PersonWords.One(PersonWords.Pieces(text).FirstOrDefault() ?? "") is not null && text.Length < 80 && (line.Bullet || text.Contains(',', StringComparison.Ordinal) || !text.Contains(' ', StringComparison.Ordinal)));
        if (named && (line.Heading is null) && !IsSentence(text))
        {
            _open.Add((text, null));
            _misses = 0;
        }
        else if (line.Heading is not null || ++_misses > 2 || text.Length > 200 || IsSentence(text) && !text.Contains("apolog", StringComparison.OrdinalIgnoreCase))
        {
            Open(Announces.Nothing);
        }
    }

    private static bool IsSentence(string text) => text.Length > 40 && text.EndsWith('.') && (text.Contains(" was ", StringComparison.Ordinal) || text.Contains(" were ", StringComparison.Ordinal) || text.Contains(" had ", StringComparison.Ordinal) || text.Contains(" the ", StringComparison.Ordinal) && !text.Contains(',', StringComparison.Ordinal));

    // Columns side by side: a label holds for its column and those right of it, downwards.
    private void TakeCells(IReadOnlyList<string> cells)
    {
        Flush();
        Person? last = null;
        var at = Announces.Nothing;
        for (var c = 0; c < cells.Count; c++)
        {
            var cell = cells[c];
            if (cell.Length == 0)
                continue;
            var (what, rest) = Labels.Read(cell);
            if (what == Announces.Nothing && cell.EndsWith(':'))
                what = Announces.Other;
            if (what != Announces.Nothing && (rest.Length > 0 || cell.EndsWith(':') || !NameWords.IsRole(cell) || last is null))
            {
                Labelled |= what is Announces.Present or Announces.Apologies;
                foreach (var column in _columns.Keys.Where(k => k >= c).ToList())
                    _columns.Remove(column);
                (_columns[c], at, last) = (what, what, null);
                if (rest.Length == 0)
                    continue;
                cell = rest;
            }
            else
            {
                var column = _columns.Keys.Where(k => k <= c).DefaultIfEmpty(-1).Max();
                var section = column >= 0 ? _columns[column] : _section;
                last = section == at ? last : null;
                at = section;
            }

            if (at is Announces.Nothing or Announces.Other or Announces.Date or Announces.Time or Announces.Place or Announces.Title)
                continue;
            var people = PersonWords.Read(cell, false);
            if (last is not null && (people.Count == 0 || NameWords.IsRole(cell) || NameWords.IsInitials(cell)))
                Replace(last, last = PersonWords.With(last, cell), at);
            else if (people.Count > 0)
                people.ForEach(p => Put(last = p, at));
        }
    }

    private void Put(Person person, Announces where)
    {
        if (where is Announces.Chair or Announces.Scribe)
            Official(person, where);
        else
            Add(where == Announces.Apologies ? _away : _present, person);
    }

    private void Replace(Person old, Person person, Announces where)
    {
        var list = where == Announces.Apologies ? _away : _present;
        var at = list.FindIndex(p => p.Name == old.Name);
        if (at >= 0)
            list[at] = person;
    }

    private void Flush()
    {
        if (_open.Count > 0 && _section is Announces.Present or Announces.Apologies)
        {
            var single = _open.Count > 1 && _open.Count(l => PersonWords.IsOne(l.Text)) * 2 > _open.Count;
            foreach (var (text, body) in _open)
            {
                foreach (var person in PersonWords.Read(text, single && PersonWords.IsOne(text)))
                    Add(_section == Announces.Apologies ? _away : _present, body is null || NameWords.IsRole(body) ? person : person with { Organisation = person.Organisation ?? body });
            }
        }

        _open.Clear();
    }

    private void Official(Person person, Announces what)
    {
        if (what == Announces.Chair && !NameWords.IsRole(person.Name))
            Chair ??= person.Name;
        var role = what == Announces.Chair ? "Chair" : null;
        Add(_present, person.Role is null && role is not null ? person with { Role = role } : person);
    }

    // Somebody named twice is one person, of whom more is known.
    private static void Add(List<Person> list, Person person)
    {
        if (person.Name.Length < 2)
            return;
        var at = list.FindIndex(p => p.Name.Equals(person.Name, StringComparison.OrdinalIgnoreCase) || (person.Words.Length == 1 && p.Words.Length > 1 && p.Words.Contains(person.Name, StringComparer.OrdinalIgnoreCase)) || (person.Words is [{ Length: <= 2 } i, var s] && p.Words.Length > 1 && p.Words[^1].Equals(s, StringComparison.OrdinalIgnoreCase) && p.Name[0] == i[0]));
        if (at < 0)
            list.Add(person);
        else
            list[at] = list[at] with { Organisation = list[at].Organisation ?? person.Organisation, Role = list[at].Role ?? person.Role, Stated = list[at].Stated ?? person.Stated, Handle = list[at].Handle ?? person.Handle };
    }

    /// <summary>"Apologies were received from A and B.", "A and B sent apologies."</summary>
    private void TakeSentences(MinuteLine line, ItemHeading item)
    {
        if (!line.Text.Contains("apolog", StringComparison.OrdinalIgnoreCase) || line.Text.Length > 1_500 || !IsPeopleItem(item.Title) && !line.Text.StartsWith("apolog", StringComparison.OrdinalIgnoreCase))
            return;
        foreach (var sentence in Sentences.Of(line.Text))
        {
            var at = sentence.IndexOf("apolog", StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                continue;
            var from = sentence.IndexOf(" from ", at, StringComparison.OrdinalIgnoreCase);
            from = from >= 0 ? from + 6 : sentence.IndexOf(':', at) is >= 0 and var colon ? colon + 1 : -1;
            var words = from >= 0 ? sentence[from..] : sentence[..at];
            foreach (var cut in (ReadOnlySpan<string>)[" had ", " have ", " has ", " sent ", " gave ", " who ", " due to ", " because ", " were ", " was ", " and these ", " tendered ", " for ", " submitted "])
                words = words.IndexOf(cut, StringComparison.Ordinal) is > 0 and var end ? words[..end] : words;
            if (words.Length <= 600 && PersonWords.Names(words) > 0)
                PersonWords.Read(words, false).Where(p => p.Words.Length > 1 || p.Name.Length > 3).ToList().ForEach(p => Add(_away, p));
        }
    }

    private void FindChair(IReadOnlyList<MinuteLine> lines)
    {
        var roll = new Roll(_present, _away);
        Chair = Chair is { } named ? roll.Find(named).Name : _present.Find(p => IsChair(p.Role))?.Name;
        if (Chair is not null)
            return;
        foreach (var line in lines)
        {
            foreach (var words in (ReadOnlySpan<string>)[" took the chair", " in the chair", " chaired the meeting", " opened the meeting", " was in the chair", " chaired", " chairing"])
            {
                var at = line.Text.AsSpan(0, Math.Min(line.Text.Length, 200)).IndexOf(words, StringComparison.OrdinalIgnoreCase);
                if (at > 0 && line.Text[..at].Split(". ")[^1] is { Length: <= 50 } name && (name.EndsWith(" was", StringComparison.Ordinal) ? name[..^4] : name) is var who && roll.Find(who) is { Known: true } match)
                {
                    Chair = match.Name;
                    return;
                }
            }
        }
    }

    private static bool IsChair(string? role) =>
        role is not null && role.Split([',', '/', ';']).Any(r => r.Trim().ToLowerInvariant() is "chair" or "chairman" or "chairperson" or "chairwoman" or "chairing" or "convenor" or "convener" or "facilitator" or "moderator" || (r.Contains("chair", StringComparison.OrdinalIgnoreCase) && !r.Contains("vice", StringComparison.OrdinalIgnoreCase) && !r.Contains("deputy", StringComparison.OrdinalIgnoreCase) && !r.Contains("past", StringComparison.OrdinalIgnoreCase)));
}
