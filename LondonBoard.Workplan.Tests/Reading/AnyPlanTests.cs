using System.Text;
using LondonBoard.Papers;
using LondonBoard.Reading;
using static LondonBoard.Tests.Reading.OfficeFile;

namespace LondonBoard.Tests.Reading;

/// <summary>Tables under headings that the reader knows, filled with whatever people put in cells.</summary>
public class AnyPlanTests
{
    // In an order of their own, so that a seed gives the same tables everywhere.
    private static readonly string[] Headings = [.. HeadingWords.Known.Order(StringComparer.Ordinal)];

    private static readonly string[] Formats = ["docx", "xlsx", "csv", "txt", "md", "html"];

    [Fact]
    public void Every_heading_over_any_cells_is_read_or_refused_and_no_word_is_lost()
    {
        var random = new Random(20071);
        var (read, tables) = (0, 0);
        foreach (var heading in Headings)
        {
            foreach (var format in Formats)
            {
                // In a table that is a plan without it, and among others drawn at random.
                string[] drawn = [heading, .. Enumerable.Range(0, random.Next(1, 7)).Select(_ => Headings[random.Next(Headings.Length)])];
                read += Check(random.Next(2) == 0 ? ["Action", heading, "Owner", "Due date"] : drawn, random, format) ? 1 : 0;
                tables++;
            }
        }

        (read * 2).ShouldBeGreaterThan(tables);
    }

    private static bool Check(string[] headings, Random random, string format)
    {
        string[][] rows = [.. Enumerable.Range(0, random.Next(1, 7)).Select(_ => headings.Select(_ => Cell(random)).ToArray())];
        var bytes = Written([headings, .. rows], format);
        var shown = $"{format}: {string.Join(" / ", rows.Prepend(headings).Select(r => string.Join(" | ", r)))}";
        var reading = Should.NotThrow(() => WorkplanReader.Read(bytes, "plan." + format), shown);
        if (reading.Paper is not { } paper)
        {
            reading.Refusal.ShouldNotBeNull(shown);
            return false;
        }

        var texts = paper.Rows.SelectMany(r =>
            r.Cells.SelectMany(c => c.Lines).Select(l => l.Text).Append(r.StatusAsWritten ?? r.Status?.Words() ?? ""));
        var words = Words(string.Join('\n', texts.Concat(reading.Doubts.Select(d => d.Message)))).ToHashSet();
        foreach (var word in rows.SelectMany(r => r).SelectMany(Words))
            words.ShouldContain(word, shown);
        return true;
    }

    private static string Cell(Random random)
    {
        var n = random.Next(1000, 10_000);
        return random.Next(14) switch
        {
            0 or 1 => "",
            2 => "–",
            3 => $"{random.Next(1, 28)} March {n}",
            4 => $"£{n}",
            5 => $"EUR {random.Next(1, 99)} {random.Next(100, 999)}",
            6 => $"{n}",
            7 => $"• Sow bed {n}\n• Mow verge {n + 1}",
            8 => $"Paint the {n} benches by the pond and the hall before visitors come",
            9 => random.Next(2) == 0 ? "Green" : $"Delayed, waiting for {n} bricks",
            10 => $"Parks {n} & Estates Team / J Bell",
            11 => $"S{n} £{n},000; Lottery £{random.Next(100, 999)}",
            12 => random.Next(2) == 0 ? "TBC" : "n/a",
            _ => $"Nell {n}",
        };
    }

    private static byte[] Written(string[][] rows, string format) => format switch
    {
        "docx" => Word(Heading("Some plan") + TextTable(rows)),
        "xlsx" => Excel(("Plan", [.. rows.Select(r => r.Cast<object?>().ToArray())], "")),
        "csv" => Separated(rows, ','),
        "txt" => Separated(rows, '\t'),
        "md" => Encoding.UTF8.GetBytes($"# Some plan\n\n{Piped(rows[0])}\n{Piped([.. rows[0].Select(_ => "---")])}\n{string.Join('\n', rows.Skip(1).Select(Piped))}\n"),
        _ => Encoding.UTF8.GetBytes($"<table>{string.Concat(rows.Select(HtmlRow))}</table>"),
    };

    private static string HtmlRow(string[] cells) =>
        $"<tr>{string.Concat(cells.Select(c => $"<td>{Xml(c).Replace("\n", "<br>", StringComparison.Ordinal)}</td>"))}</tr>";

    private static byte[] Separated(string[][] rows, char separator) =>
        Encoding.UTF8.GetBytes(string.Concat(rows.Select(r => string.Join(separator, r.Select(c => c.Contains('\n') || c.Contains(separator) ? $"\"{c}\"" : c)) + "\n")));

    private static string Piped(string[] cells) => $"| {string.Join(" | ", cells.Select(c => c.Replace("\n", "<br>", StringComparison.Ordinal)))} |";

    private static IEnumerable<string> Words(string text) =>
        text.Split([' ', '\n', '|', '/', ';', ',', ':', '“', '”', '(', ')', '•', '–', '£', '&', '.'], StringSplitOptions.RemoveEmptyEntries);
}
