using LondonBoard.Papers;

namespace LondonBoard.Reading.Minutes;

/// <summary>
/// Turns a document of any format into lines of minutes. Tables of actions stay tables; minutes kept in a table, and
/// attendance lists, become lines with what stands beside them.
/// </summary>
internal sealed partial class MinuteLines
{
    /// <summary>Characters that minutes may have; some seven hundred pages.</summary>
    public const int MostCharacters = 2_000_000;

    private const int LongestLine = 8_000;
    private const int ShortestBroken = 40;

    private static readonly string TooMuch =
        $"This file has more text than minutes can have ({MostCharacters:N0} characters or {Limits.Rows:N0} lines); " +
        "leave only the minutes in it and try again.";

    private readonly List<MinuteLine> _lines = [];
    private int _blocks;
    private int _characters;
    private string _above = "";

    /// <summary>The lines of a scanned document.</summary>
    public static List<MinuteLine> Of(Scan scan) => Of(scan.Blocks.Select(b => (object)b));

    /// <summary>The lines of a text.</summary>
    public static List<MinuteLine> Of(string text) =>
        text.Length > MostCharacters ? throw new Refused(TooMuch) : Of(TextLines.Read(text));

    private static List<MinuteLine> Of(IEnumerable<object> pieces)
    {
        var lines = new MinuteLines();
        foreach (var piece in pieces)
            lines.Take(piece);
        var read = FlatHeads.Take(WithTabTables(WithWholeBrackets(lines._lines)));
        TakeColumnHead(read);
        LetteredNumbers.Take(read);
        return read;
    }

    private void Take(object piece)
    {
        switch (piece)
        {
            case MinuteLine line:
                foreach (var part in Labels.Parts(line.Text))
                    Add(part.Length == line.Text.Length ? line : LineMaker.Make(line.Row, part) with { Apart = line.Apart });
                break;
            case HeadingBlock heading:
                Add(Made(LineMaker.WithoutPicture(heading.Text)) with { Heading = heading.Level, Apart = true }, heading.Number);
                break;
            case LineBlock { Line: var words } block:
                var made = Made(words.Text);
                if (block.Number is null && !words.Bullet && GoesOn(made))
                    break;
                var read = made with
                {
                    Bullet = (words.Bullet && block.Number is null) || made.Bullet,
                    Indent = 2 * words.Level,
                    Ticked = words.Done ? true : made.Ticked,
                    Apart = true,
                };
                Add(read, block.Number);
                break;
            case TableBlock { Grid: var grid }:
                TakeTable(grid);
                break;
            default:
                break;
        }
    }

    private MinuteLine Made(string words) => LineMaker.Make(_lines.Count + 1, Escaped(words));

    private MinuteLine Made(PaperLine words) => Made(words.Text) with { Bullet = words.Bullet, Indent = 2 * words.Level };

    // A break that was set by hand within a sentence: the line above is put together with its rest.
    private bool GoesOn(MinuteLine rest)
    {
        if (_lines is not [.., var above] || !IsBroken(above, rest))
            return false;
        var lead = above.Bold && rest.Bold ? $"{above.BoldLead} {rest.BoldLead}" : above.BoldLead;
        _lines[^1] = above with { Text = $"{above.Text} {rest.Text}", BoldLead = lead };
        _characters += rest.Text.Length;
        return _characters <= MostCharacters ? true : throw new Refused(TooMuch);
    }

    private static bool IsBroken(MinuteLine above, MinuteLine rest) =>
        above is { Heading: null, Table: null, Block: 0, Data: false, Cells.Count: 0 }
        && rest is { Number: null, Bullet: false, Text: [var first, ..] }
        && above.Text.Length is >= ShortestBroken and <= LongestLine / 2
        && char.IsLower(first)
        && (char.IsLetter(above.Text[^1]) || above.Text[^1] is ',');

    // A quote or heading mark is one only in a text; in Word "# 5" and "> 10" are words.
    private static string Escaped(string words) => words.StartsWith('#') || words.StartsWith('>') ? "\\" + words : words;

    private void Add(MinuteLine line, string? number = null)
    {
        if (number is not null && line.Number is null)
            line = line with { Number = number, Delimiter = 'a' };
        if (line.Text.Length == 0 && line.Cells.Count == 0 && line.Number is null)
            return;
        _characters += line.Text.Length;
        if (_lines.Count > Limits.Rows || _characters > MostCharacters)
            throw new Refused(TooMuch);
        for (var rest = line; ;)
        {
            if (rest.Text.Length <= LongestLine)
            {
                _lines.Add(rest);
                break;
            }

            var cut = rest.Text.LastIndexOf(' ', LongestLine);
            cut = cut < LongestLine / 2 ? LongestLine : cut;
            _lines.Add(rest with { Text = rest.Text[..cut] });
            rest = new MinuteLine(line.Row, rest.Text[cut..].TrimStart());
        }

        if (line.Text.Length > 0)
            _above = line.Text;
    }

    private static string Plain(string cell) => LineMarks.Take(cell).Text;

    // A table of actions that was pasted as text: a line of headings, then lines of cells.
    private static List<MinuteLine> WithTabTables(List<MinuteLine> lines)
    {
        var kept = new List<MinuteLine>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var holds = lines[i] is { Cells.Count: > 1, Data: false } ? TableColumns.Of(lines[i].Cells) : [];
            holds = kept.Count > 0 && IsAction(kept[^1].Text) ? TableColumns.UnderActions(holds) : holds;
            if (TableColumns.ArePeople(holds) && !Attendance.AreSides(lines[i].Cells) && i + 1 < lines.Count && lines[i + 1].Cells.Count > 1)
            {
                if (i == 0 || Labels.Meaning(lines[i - 1].Text) is not (Announces.Present or Announces.Apologies))
                    kept.Add(new MinuteLine(lines[i].Row, "Present") { Apart = true });
                while (i + 1 < lines.Count && lines[i + 1].Cells.Count > 1)
                    kept.Add(lines[++i] with { OnePerson = true });
                continue;
            }

            if (!TableColumns.AreActions(holds))
            {
                if (!TableColumns.AreMinutes(holds) && !HeadsMargin(lines[i].Cells))
                    kept.Add(lines[i]);
                continue;
            }

            var rows = new List<IReadOnlyList<string>>();
            while (i + 1 < lines.Count && lines[i + 1].Cells.Count > 1)
                rows.Add(lines[++i].Cells);
            kept.Add(lines[i] with { Text = "", Cells = [], Table = ActionTable.Read(rows, holds) });
        }

        return kept;
    }
    // "| | Action": the headings of a margin alone say nothing.
    private static bool HeadsMargin(IReadOnlyList<string> cells) =>
        cells.Count > 1
        && cells[0].Length == 0
        && TableColumns.AreOnlyHeadings(cells)
        && Labels.Meaning(cells[^1]) is Announces.Nothing or Announces.Other;
}
