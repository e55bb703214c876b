using LondonBoard.Papers;

namespace LondonBoard.Reading.Minutes;

/// <content>Tables: of actions, of people, minutes kept in one, and any other.</content>
internal sealed partial class MinuteLines
{
    private void TakeTable(Grid grid)
    {
        var rows = grid.Rows.Where(r => r.Filled.Any()).ToList();
        if (rows.Count == 0)
            return;
        if (TakeSides(rows))
            return;
        var at = 0;
        Holds[] holds = [];
        for (var i = 0; i < Math.Min(3, rows.Count); i++)
        {
            var heads = TableColumns.Of([.. rows[i].Cells.Select(c => Plain(c.Covered == Cover.None ? c.Text : ""))]);
            heads = IsAction(_above) ? TableColumns.UnderActions(heads) : heads;
            if (TableColumns.AreActions(heads) || TableColumns.AreMinutes(heads) || TableColumns.ArePeople(heads))
            {
                (holds, at) = (heads, i + 1);
                for (var above = 0; above < i; above++)
                    AddRow(rows[above]);
                break;
            }
        }

        if (at == 0 && MarginHead(rows[0], grid) is { } margin)
            (holds, at) = (margin, 1);
        rows = rows[at..];
        if (TableColumns.AreActions(holds))
        {
            var others = ActionTable.OfOtherKinds([.. rows.Select(Texts)]);
            others.ForEach(o => AddRow(rows[o]));
            AddActions(ActionTable.Read(rows.Where((_, at) => !others.Contains(at)).Select(Texts), holds));
        }
        else if (TableColumns.AreMinutes(holds))
            rows.ForEach(r => AddMinutes(r, holds));
        else if (TableColumns.ArePeople(holds))
            AddPeople(rows, holds);
        else if (IsAction(_above) && grid.Width > 1 && Labels.Meaning(_above) == Announces.Nothing)
            AddActions(ActionTable.Guess([.. rows.Select(Texts).TakeWhile(r => !HeadsEarlier(r))]));
        else if (IsListOfDeeds(rows))
            AddActions(ActionTable.Guess([.. rows.Skip(1).Select(Texts)]));
        else if (Guessed(grid, rows) is { } guess)
            rows.ForEach(r => AddMinutes(r, guess));
        else
            rows.ForEach(AddRow);
        bool IsListOfDeeds(List<GridRow> rows) =>
            grid.Width == 1
            && rows.Count > 1
            && SectionWords.Of(_above) == Section.Actions
            && TableColumns.Of([Plain(rows[0].Cells[0].Text)]) is [Holds.Deed];
    }

    // "| Attendees | Apologies |", and names below each: a list, and then the other.
    private bool TakeSides(List<GridRow> rows)
    {
        string[] heads = [.. rows[0].Cells.Select(c => Plain(c.Text))];
        if (!Attendance.AreSides(heads))
            return false;
        var away = Array.FindIndex(heads, h => Labels.Meaning(h) == Announces.Apologies);
        if (!rows.Skip(1).Any(r => away < r.Cells.Count && r.Cells[away].Lines.Any(l => PersonWords.Names(Plain(l.Text)) > 0)))
            return false;
        foreach (var (column, head) in heads.Index().Where(h => h.Item.Length > 0))
        {
            _lines.Add(new MinuteLine(_lines.Count + 1, head.TrimEnd(':') + ":") { Apart = true });
            foreach (var words in rows.Skip(1).Where(r => column < r.Cells.Count).SelectMany(r => r.Cells[column].Lines))
                Add(Made(words.Text) with { Bullet = words.Bullet });
        }

        return true;
    }

    private static bool IsAction(string heading) => SectionWords.Of(heading) is Section.Actions or Section.EarlierActions;

    // A row with nothing in it but "Actions from the last meeting".
    private static bool HeadsEarlier(IReadOnlyList<string> cells) =>
        cells.Count(c => c.Length > 0) == 1 && SectionWords.Of(cells.First(c => c.Length > 0)) == Section.EarlierActions;

    private static IReadOnlyList<string> Texts(GridRow row) => [.. row.Cells.Select(Text)];

    private static string Text(GridCell cell) =>
        Marked(cell.Covered == Cover.FromLeft ? ""
            : cell.AutoNumber is { } number && cell.Text != number ? $"{number}. {cell.Text}"
            : cell.Text);

    // Struck words stay marked, so that a struck row is known as such.
    private static string Marked(string cell) =>
        LineMarks.Take(cell) is var plain && plain.Struck ? "~~" + plain.Text : plain.Text;

    private void AddActions(ActionTable table)
    {
        if (table.Rows.Count > 0)
            _lines.Add(new MinuteLine(_lines.Count + 1, "") { Table = table });
    }

    private void AddPeople(List<GridRow> rows, Holds[] holds)
    {
        var inSection = Labels.Meaning(_above) is Announces.Present or Announces.Apologies || SectionWords.Of(_above) == Section.People;
        if (!inSection)
            _lines.Add(new MinuteLine(_lines.Count + 1, "Present:") { Apart = true });
        var came = Presence.Of(rows, holds, Plain);
        foreach (var (row, _) in came.Where(r => r.There != false))
            AddPerson(row, holds);
        if (!came.Exists(r => r.There == false))
            return;
        _lines.Add(new MinuteLine(_lines.Count + 1, "Apologies:") { Apart = true });
        came.FindAll(r => r.There == false).ForEach(r => AddPerson(r.Row, holds));
    }

    // Initials before where they are from, or "SNS" of Shelly Ren would be taken for hers.
    private void AddPerson(GridRow row, Holds[] holds)
    {
        var surname = Array.IndexOf(holds, Holds.Surname);
        var family = surname >= 0 && surname < row.Cells.Count ? " " + Plain(row.Cells[surname].Text) : "";
        var cells = Enumerable.Range(0, Math.Min(holds.Length, row.Cells.Count))
            .Where(c => holds[c] is Holds.Name or Holds.About or Holds.Owner && !row.Cells[c].IsEmpty)
            .OrderBy(c => holds[c] switch { Holds.Name => 0, Holds.Owner => 1, _ => 2 })
            .Select(c => Plain(row.Cells[c].Text) + (holds[c] == Holds.Name ? family : ""))
            .ToList();
        if (cells.Count > 0)
            _lines.Add(new MinuteLine(_lines.Count + 1, string.Join(" – ", cells)) { Cells = cells, OnePerson = true });
    }

    /// <summary>A row of minutes: the number, what was said line by line, and in the margin who acts.</summary>
    private void AddMinutes(GridRow row, Holds[] holds)
    {
        var block = ++_blocks;
        string? number = null, owner = null, deed = null, due = null, counted = null;
        var words = new List<PaperLine>();
        var titles = false;
        var besides = holds.Contains(Holds.Talk) || holds.Contains(Holds.Item);
        for (var c = 0; c < Math.Min(holds.Length, row.Cells.Count); c++)
        {
            var cell = row.Cells[c];
            if (cell.IsEmpty)
                continue;
            switch (holds[c])
            {
                case Holds.Number:
                case Holds.Item when number is null && IsReference(Plain(cell.Text)):
                    number ??= Plain(cell.Text).TrimEnd('.', ')');
                    break;
                case Holds.Owner or Holds.Status:
                    owner ??= Lines(cell);
                    break;
                case Holds.Deed when besides:
                    deed ??= Lines(cell);
                    break;
                case Holds.Due:
                    due = Plain(cell.Text);
                    break;
                case Holds.Aside:
                    break;
                default:
                    titles |= holds[c] == Holds.Item && words.Count == 0;
                    counted ??= cell.AutoNumber;
                    words.AddRange(cell.Lines);
                    break;
            }
        }

        var beside = new MinuteLine(_lines.Count + 1, "")
        {
            Number = number,
            Margin = deed ?? owner,
            MarginWho = deed is null ? null : owner,
            MarginDue = due,
            Block = block,
        };
        for (var i = 0; i < words.Count; i++)
        {
            var line = Made(words[i]) with { Block = block, Apart = i == 0, Titles = titles && i == 0 };
            if (i == words.Count - 1)
                line = line with { Margin = beside.Margin, MarginWho = beside.MarginWho, MarginDue = due };
            Add(line, i == 0 ? number ?? counted : null);
        }

        if (words.Count == 0 && beside.Margin is not null)
            Add(beside with { Cells = [""] });
    }

    private static string Lines(GridCell cell) => string.Join('\n', cell.Lines.Select(l => Plain(l.Text)));

    // "| | | Action |": what was said has no heading; the widest of the other columns is what was said.
    private static Holds[]? MarginHead(GridRow row, Grid grid)
    {
        var heads = TableColumns.Of([.. row.Cells.Select(c => Plain(c.Text))]);
        if (grid.Width < 2 || heads[^1] is not (Holds.Deed or Holds.Owner))
            return null;
        var talk = Enumerable.Range(0, grid.Width - 1).MaxBy(c => grid.Rows.Sum(r => c < r.Cells.Count ? r.Cells[c].Length : 0));
        // "| Ref | | Action |": the number may have one, too.
        if (row.Filled.Count() != 1 && !(row.Filled.Count() == 2 && heads[0] is Holds.Number or Holds.Item && row.Cells[talk].IsEmpty))
            return null;
        return [.. heads.Select((h, c) => c == talk ? Holds.Talk : c == grid.Width - 1 ? h : Holds.Number)];
    }

    private static bool IsReference(string words) =>
        words.Length is > 0 and <= 12 && words.Any(char.IsAsciiDigit) && !words.Contains(' ', StringComparison.Ordinal);

    /// <summary>A row of any other table: its cells' lines one after another, or one line of cells.</summary>
    private void AddRow(GridRow row)
    {
        var filled = row.Filled.ToList();
        if (filled.Count == 1)
        {
            var cell = row.Cells[filled[0]];
            foreach (var (i, words) in cell.Lines.Index())
                Add(Made(words) with { Apart = i == 0 }, i == 0 ? cell.AutoNumber : null);
            return;
        }

        // A label with its value may hold many lines: names under "Present".
        for (var i = 0; i < filled.Count; i++)
        {
            var cell = row.Cells[filled[i]];
            if (Labels.Meaning(Plain(cell.Text)) == Announces.Nothing || i + 1 >= filled.Count)
                continue;
            var value = row.Cells[filled[i + 1]];
            var said = value.Lines.Length == 1 ? Plain(value.Text) : "";
            Add(new MinuteLine(_lines.Count + 1, $"{Plain(cell.Text).TrimEnd(':')}: {said}".Trim()) { Apart = true });
            if (value.Lines.Length > 1)
            {
                foreach (var words in value.Lines)
                    Add(Made(words.Text) with { Bullet = words.Bullet });
            }

            filled.RemoveRange(i, 2);
            i--;
        }

        if (filled.Count == 0)
            return;
        var cells = row.Cells.Select(c => c.Covered == Cover.None ? Plain(c.Text) : "");
        var line = Made(string.Join(" – ", filled.Select(c => row.Cells[c].Text)));
        Add(line with { Cells = [.. cells], Data = true, Apart = true });
    }

    // A title in bold, and no label as "Venue".
    private static bool IsTitle(GridCell cell) =>
        LineMarks.Take(cell.Text) is { BoldLead: { Length: > 2 and <= 80 } lead, Text: var text }
        && lead.Length >= text.TrimEnd(':', ' ').Length
        && Labels.Meaning(text) is Announces.Nothing or Announces.Other;

    private static bool IsNumbered(GridCell cell) =>
        cell.AutoNumber is not null || (Plain(cell.Text) is { Length: > 0 and <= 10 } words && char.IsAsciiDigit(words[0]));

    // Minutes in a table without headings: a number or title, long words, and a narrow column beside.
    private static Holds[]? Guessed(Grid grid, List<GridRow> rows)
    {
        if (grid.Width < 2 || rows.Count < 2)
            return null;
        var lengths = Enumerable.Range(0, grid.Width).Select(c => rows.Sum(r => r.Cells[c].Length)).ToList();
        var talk = lengths.IndexOf(lengths.Max());
        if (grid.Width == 2 && talk == 1 && rows.Count(r => IsTitle(r.Cells[0])) * 2 > rows.Count)
            return [Holds.Item, Holds.Talk];
        if (lengths[talk] < 60 * rows.Count && !rows.Any(r => r.Cells[talk].Lines.Length > 2))
            return null;
        var numbered = rows.Count(r => IsNumbered(r.Cells[0]));
        if (numbered * 2 < rows.Count && lengths[talk] < 200 * rows.Count)
            return null;
        return [.. Enumerable.Range(0, grid.Width).Select(Guess)];

        Holds Guess(int column) =>
            column == talk ? Holds.Talk
            : column > talk ? Holds.Owner
            : column == 0 && numbered * 2 >= rows.Count ? Holds.Number
            : Holds.Item;
    }
}
