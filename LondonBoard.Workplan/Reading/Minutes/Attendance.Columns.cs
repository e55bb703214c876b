namespace LondonBoard.Reading.Minutes;

/// <content>Attendance in columns side by side, as a table pasted into a text has it.</content>
internal sealed partial class Attendance
{
    // Rows of two cells, of which the second mostly is an office or a body: then it always says who the first is.
    private static HashSet<int> OnePersonRows(IReadOnlyList<MinuteLine> lines)
    {
        var rows = new HashSet<int>();
        for (var i = 0; i < lines.Count; i++)
        {
            var headed = IsPeopleHead(lines[i]) && !AreSides(lines[i].Cells);
            i += headed ? 1 : 0;
            var start = i;
            while (i < lines.Count && lines[i].Cells is [{ Length: > 0 }, { Length: > 0 }, ..])
                i++;
            var run = Enumerable.Range(start, i - start).ToList();
            if (headed || AreOfPeople(run, lines))
                rows.UnionWith(run);
        }

        // Of those who sent apologies there may be but one or two.
        var widths = rows.Select(r => lines[r].Cells.Count).Where(w => w > 2).ToHashSet();
        bool IsAsWide(int i) => widths.Contains(lines[i].Cells.Count) && PersonWords.Names(lines[i].Cells[0]) == 1;
        rows.UnionWith(Enumerable.Range(0, lines.Count).Where(IsAsWide));
        return rows;
    }

    private static bool AreOfPeople(List<int> run, IReadOnlyList<MinuteLine> lines) =>
        run.Count >= 3
        && run.Count(r => PersonWords.Names(lines[r].Cells[0]) == 1) * 10 >= run.Count * 7
        && run.Count(r => IsAbout(lines[r].Cells[1])) * 2 >= run.Count
        && run.TrueForAll(r => lines[r].Cells.Count == 2);

    private static bool IsPeopleHead(MinuteLine line) =>
        TableColumns.AreOnlyHeadings(line.Cells) && TableColumns.ArePeople(TableColumns.Of(line.Cells));

    /// <summary>Whether cells head a column of those present and one of those who were not: "Attendees | Apologies".</summary>
    internal static bool AreSides(IEnumerable<string> cells)
    {
        var sides = cells.Where(c => c.Length > 0).Select(Labels.Meaning).ToList();
        return sides.Contains(Announces.Present) && sides.Contains(Announces.Apologies)
            && sides.TrueForAll(s => s is Announces.Present or Announces.Apologies);
    }

    private static bool IsAbout(string cell) =>
        NameWords.IsRole(cell) || NameWords.IsBody(cell) || NameWords.IsInitials(cell)
        || (PersonWords.Pieces(cell) is var pieces
            && (NameWords.IsRole(pieces.FirstOrDefault() ?? "") || !pieces.Exists(PersonWords.IsFull)));

    // What stands beside somebody and names nobody else.
    private static bool IsSaidOf(Person last, string cell, List<Person> people, bool pair)
    {
        if (people.Count == 0 || NameWords.IsRole(cell) || NameWords.IsInitials(cell))
            return true;
        var isUnstated = last.Stated is not null && people is [{ Stated: null }] && !NameWords.IsTitle(cell.Split(' ')[0]);
        var isWord = last.Words.Length > 1 && !people[0].Name.Contains(' ', StringComparison.Ordinal);
        return pair && (isUnstated || isWord);
    }

    // Columns side by side: a label holds for its column and those right of it, downwards.
    private void TakeCells(IReadOnlyList<string> cells, bool onePerson)
    {
        Flush();
        Person? last = null;
        var at = Announces.Nothing;
        for (var c = 0; c < cells.Count; c++)
        {
            var cell = cells[c];
            if (cell.Length == 0)
                continue;
            // "Ann Bell | - | Harbour Office": behind a stroke stands what is said of her.
            if (cell is "-" or "–" or "—")
            {
                onePerson = true;
                continue;
            }

            // "CC" beside a name is Carla Cole, and no list of who gets a copy.
            var (what, rest) = last is not null && NameWords.IsInitialShape(cell) ? (Announces.Nothing, "") : Labels.Read(cell);
            if (what == Announces.Nothing && cell.EndsWith(':'))
                what = Announces.Other;
            else if (what == Announces.Other && onePerson && last is not null && !cell.EndsWith(':'))
                what = Announces.Nothing;
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
            var people = PersonWords.Read(PersonWords.Divided(cell), false);
            if (last is not null && (onePerson || IsSaidOf(last, cell, people, cells.Count == 2)))
                Replace(last, last = PersonWords.With(last, cell), at);
            else if (people.Count > 0)
                people.ForEach(p => Put(last = p, at));
        }
    }

    private void Put(Person person, Announces where)
    {
        if (where is Announces.Chair or Announces.Scribe)
            Official(person, where, "");
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
}
