using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <summary>
/// Heads of tables that were flattened to one line: "Item Action", "Minute Action by", "Name Agency", or "ACTION" above those
/// who were there. They head no list of actions and name nobody.
/// </summary>
internal static partial class FlatHeads
{
    private const int Longest = 100;
    private const int MostWords = 6;

    /// <summary>Takes them out; where people stand below, each line is the cells of one.</summary>
    public static List<MinuteLine> Take(List<MinuteLine> lines)
    {
        lines = [.. lines.Where((_, at) => !HeadsLostColumn(lines, at))];
        for (var at = lines.Count - 1; at >= 0; at--)
        {
            if (lines[at] is not { Heading: null, Number: null, Bullet: false, Quoted: false, Table: null, Cells.Count: <= 1, Margin: null } line
                || Columns(line.Text) is not { Length: > 1 } columns)
                continue;
            if (ArePeople(columns) && People(lines, at) is { Count: > 0 } people)
                lines.RemoveRange(at, people.Count + 1);
            else if (IsOfMinutes(columns))
                people = [];
            else
                continue;
            if (people.Count == 0)
                lines.RemoveAt(at);
            if (people.Count > 0 && (at == 0 || Labels.Meaning(lines[at - 1].Text) is not (Announces.Present or Announces.Apologies)))
                people.Insert(0, new MinuteLine(line.Row, "Present") { Apart = true });
            lines.InsertRange(at, people);
            if (people.Count == 0 && at < lines.Count)
                lines[at] = lines[at] with { Apart = true };
        }

        return lines;
    }

    // "ACTION", and right below it those who were there: the column has gone, and what is there heads nothing.
    private static bool HeadsLostColumn(List<MinuteLine> lines, int at) =>
        lines[at] is { Heading: null, Number: null, Bullet: false, Table: null, Cells.Count: <= 1 }
        && Lone().IsMatch(lines[at].Text)
        && at + 1 < lines.Count
        && Labels.Read(lines[at + 1].Text).What is Announces.Present or Announces.Apologies;

    [GeneratedRegex(@"^actions?( by| for)?( ?\|)*$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Lone();

    private static bool ArePeople(Holds[] columns) => columns is [Holds.Name, Holds.About, ..] && columns.Length < 4;

    // "Ann Bell Harbour Trust (chair)", "Cllr Carl Dove Quay Council": a name, and behind it where from.
    private static List<MinuteLine> People(List<MinuteLine> lines, int head)
    {
        var people = new List<MinuteLine>();
        for (var at = head + 1; at < lines.Count && !(lines[at].Apart && at > head + 1) && lines[at].Heading is null; at++)
        {
            if (NameAndBody().Match(lines[at].Text) is not { Success: true } found || !NameWords.IsFullName(found.Groups["name"].Value))
                return people.Count > 1 ? people : [];
            string[] cells = [found.Groups["title"].Value + found.Groups["name"].Value, found.Groups["body"].Value];
            people.Add(lines[at] with { Text = string.Join(" – ", cells), Cells = cells, OnePerson = true });
        }

        return people.Count > 1 ? people : [];
    }

    [GeneratedRegex(
        @"^(?<title>((Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr|Prof|Rev|Sir|Supt|Insp|Sgt|PC|PCSO|DCI|DI|DS)\.? )*)" +
        @"(?<name>\p{Lu}[\p{L}'’-]+ (\p{Lu}\.? )?\p{Lu}[\p{L}'’-]+) +(?<body>\p{Lu}.*)$")]
    private static partial Regex NameAndBody();

    // What heads a column of items or their numbers comes first; "No Action" is none.
    private static bool IsOfMinutes(Holds[] columns) =>
        columns[0] is Holds.Item or Holds.Number or Holds.Talk
        && (columns[0] is not Holds.Number || columns[1] is Holds.Item or Holds.Talk)
        && Array.TrueForAll(columns, c => c is Holds.Item or Holds.Number or Holds.Talk or Holds.Deed or Holds.Owner or Holds.Due or Holds.Aside)
        && (columns[^1] is Holds.Deed or Holds.Owner or Holds.Due || columns is [Holds.Number, ..]);

    // The columns whose headings a line is made of; null where it has other words.
    private static Holds[]? Columns(string text)
    {
        if (text.Length is < 8 or > Longest || !char.IsUpper(text[0]) || text.AsSpan().ContainsAnyInRange('0', '9'))
            return null;
        var words = Asides().Replace(text, "").Split([' ', '|'], StringSplitOptions.RemoveEmptyEntries);
        var columns = new List<Holds>();
        for (var at = 0; at < words.Length;)
        {
            var most = Math.Min(MostWords, words.Length - at);
            var taken = Enumerable.Range(0, most).Select(i => most - i)
                .FirstOrDefault(n => TableColumns.Heads(string.Join(' ', words[at..(at + n)])) is not null);
            taken = char.IsUpper(words[at][0]) && !IsOfList(columns, words[at]) ? taken : 0;
            if (taken == 0)
                return null;
            columns.Add(TableColumns.Heads(string.Join(' ', words[at..(at + taken)]))!.Value);
            at += taken;
        }

        return [.. columns];
    }

    // "Meeting actions", "Summary of actions", "Agenda" say what follows.
    private static bool IsOfList(List<Holds> columns, string word) =>
        columns.Count == 0 && word is "Meeting" or "Meetings" or "Agenda" or "Summary" or "Outcome" or "Decision" or "Decisions" or "Date" or "Area";

    // "(if any)"
    [GeneratedRegex(@"\((if [^()]*|initials|name)\)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Asides();
}
