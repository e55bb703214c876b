using System.Text;
using LondonBoard.Papers;

namespace LondonBoard.Writing;

/// <summary>
/// The table as comma-separated values (RFC 4180): every field quoted, lines ended by CRLF, UTF-8 with a byte order mark
/// for Excel's sake. What a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection).
/// </summary>
internal static class CsvPaper
{
    /// <summary>Writes the file: the headings, then a record a row; the title is the file's name.</summary>
    public static byte[] Write(PaperTable table)
    {
        var csv = new StringBuilder();
        Record(csv, table.Columns.Select(c => c.Title));
        foreach (var row in table.Rows)
            Record(csv, row.Cells.Select(lines => PaperLine.TypedCell(lines)));
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(csv.ToString())];
    }

    /// <summary>The text with an apostrophe in front where a spreadsheet would take it for a formula.</summary>
    /// <remarks>Spreadsheets skip what they cannot see, so what counts is the first character that can be seen.</remarks>
    internal static string Guard(string text)
    {
        var seen = text.FirstOrDefault(c => !char.IsWhiteSpace(c) && !char.IsControl(c) && c is not ('\uFEFF' or '\u200B'));
        var runs = seen is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠';
        return runs || text.StartsWith('\t') || text.StartsWith('\r') ? "'" + text : text;
    }

    private static void Record(StringBuilder csv, IEnumerable<string> fields) =>
        csv.AppendJoin(',', fields.Select(f => "\"" + Guard(f).Replace("\"", "\"\"", StringComparison.Ordinal) + "\"")).Append("\r\n");
}
