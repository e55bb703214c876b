using System.Text;
using LondonBoard.Papers;

namespace LondonBoard.Writing;

/// <summary>
/// The table as Markdown (GitHub's pipe tables): a line break in a cell is <c>&lt;br&gt;</c>, and every character that
/// Markdown would act on is escaped, so that text stays text.
/// </summary>
internal static class MarkdownPaper
{
    private const string Acting = @"\`*_[]<>|~#$";

    /// <summary>Writes the file.</summary>
    public static byte[] Write(PaperTable table)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(Escape(table.Title)).Append("\n\n");
        foreach (var line in table.Under.Append(table.AsAt).Where(l => l.Length > 0))
            text.Append(Escape(line)).Append("\n\n");

        Row(text, table.Columns.Select(c => Escape(c.Title)));
        Row(text, table.Columns.Select(_ => "---"));
        foreach (var row in table.Rows)
            Row(text, row.Cells.Select(lines => string.Join("<br>", lines.Select(Line))));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Row(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static string Line(PaperLine line) =>
        string.Concat(Enumerable.Repeat("&nbsp;&nbsp;", line.Level)) + (line.Done ? "✓ " : line.Bullet ? "• " : "") + Escape(line.Text);

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        if (LeadsABlock(text))
            escaped.Append('\\');
        for (var i = 0; i < text.Length; i++)
        {
            var entity = text[i] == '&' && i + 1 < text.Length && (text[i + 1] == '#' || char.IsAsciiLetterOrDigit(text[i + 1]));
            if (entity || Acting.Contains(text[i], StringComparison.Ordinal))
                escaped.Append('\\');
            escaped.Append(text[i]);
        }

        return escaped.ToString();
    }

    /// <summary>Whether a line that begins so would be a list or a rule outside a table.</summary>
    private static bool LeadsABlock(string text) => text.Length > 0 && text[0] is '-' or '+' or '=';
}
