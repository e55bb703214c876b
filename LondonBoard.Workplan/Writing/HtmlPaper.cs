using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using LondonBoard.Papers;

namespace LondonBoard.Writing;

/// <summary>
/// One page of HTML that needs nothing else: no script, no other file, every word encoded. Headed for screen readers
/// (WCAG 2.2, 1.3.1) and set to print as the board's paper.
/// </summary>
internal static class HtmlPaper
{
    private const string Style = """
        :root {
            color-scheme: light dark;
            --ink: light-dark(#1d2423, #e8eceb); --quiet: light-dark(#4a5452, #b4bebc); --line: light-dark(#c3cecc, #46504e);
            --head: light-dark(#e3eeec, #20302e); --accent: light-dark(#0b4f4a, #8fd3cb);
        }
        body { margin: 24px; font: 15px/22px system-ui, Arial, sans-serif; color: var(--ink); background: light-dark(#fff, #141918); }
        h1 { margin: 0 0 8px; font-size: 24px; line-height: 32px; color: var(--accent); }
        p { margin: 0 0 4px; } .under { color: var(--quiet); }
        .scroll { overflow-x: auto; margin-top: 16px; }
        table { border-collapse: collapse; width: 100%; }
        caption { text-align: left; color: var(--quiet); padding-bottom: 8px; }
        th, td { border: 1px solid var(--line); padding: 4px 8px; text-align: left; vertical-align: top; overflow-wrap: break-word; min-width: 2ch; }
        thead th { background: var(--head); color: var(--accent); vertical-align: bottom; }
        ul { margin: 0; padding-left: 18px; } li.done { list-style-type: "✓ "; }
        .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        @media print {
            @page { size: A4 landscape; margin: 15mm; }
            body { margin: 0; font-size: 9pt; line-height: 1.3; color-scheme: light; } .scroll { overflow: visible; }
            thead { display: table-header-group; } tr { break-inside: avoid; }
        }
        """;

    /// <summary>Writes the file.</summary>
    public static byte[] Write(PaperTable table)
    {
        var page = new StringBuilder();
        var title = Encode(table.Title);
        page.Append("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<title>").Append(title).Append("</title>\n<style>\n").Append(Style).Append("\n</style>\n</head>\n<body>\n<main>\n")
            .Append("<h1 dir=\"auto\">").Append(title).Append("</h1>\n");
        foreach (var line in table.Under.Append(table.AsAt).Where(l => l.Length > 0))
            page.Append("<p class=\"under\" dir=\"auto\">").Append(Encode(line)).Append("</p>\n");

        // A wide table scrolls inside a region of its own, which the keyboard can reach.
        page.Append("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"items\">\n<table>\n<caption id=\"items\">")
            .Append(table.Rows.Length.ToString(CultureInfo.InvariantCulture)).Append(table.Rows.Length == 1 ? " item" : " items").Append("</caption>\n<thead>\n<tr>");
        foreach (var column in table.Columns)
            page.Append("<th scope=\"col\" dir=\"auto\">").Append(Heading(column)).Append("</th>");
        page.Append("</tr>\n</thead>\n<tbody>\n");
        foreach (var row in table.Rows)
            Row(page, table, row);
        page.Append("</tbody>\n</table>\n</div>\n</main>\n</body>\n</html>\n");
        return Encoding.UTF8.GetBytes(page.ToString());
    }

    /// <summary>The heading; where the paper leaves one empty, one that only screen readers meet.</summary>
    private static string Heading(PaperColumn column) =>
        column.Title.Length > 0 ? Encode(column.Title) : $"<span class=\"unseen\">{Encode(column.Column.Title)}</span>";

    private static void Row(StringBuilder page, PaperTable table, PrintedRow row)
    {
        page.Append("<tr>");
        for (var i = 0; i < row.Cells.Length; i++)
        {
            var heads = table.Columns[i].Column == Column.Item && row.Cells[i].Length > 0;
            page.Append(heads ? "<th scope=\"row\" dir=\"auto\">" : "<td dir=\"auto\">");
            if (table.Columns[i].Column == PaperMark.Status && row.Status is { } status)
                page.Append("<span aria-hidden=\"true\">").Append(status.Shape()).Append("</span> ").Append(status.Words());
            else
                Lines(page, row.Cells[i]);
            page.Append(heads ? "</th>" : "</td>");
        }

        page.Append("</tr>\n");
    }

    private static void Lines(StringBuilder page, ImmutableArray<PaperLine> lines)
    {
        for (var i = 0; i < lines.Length;)
        {
            if (lines[i].Bullet)
                i = List(page, lines, i, lines[i].Level);
            else
                page.Append("<p>").Append(Encode(lines[i++].Text)).Append("</p>");
        }
    }

    /// <summary>Writes bullets from <paramref name="at"/> on as one list, what stands deeper as a list within; returns where it ends.</summary>
    private static int List(StringBuilder page, ImmutableArray<PaperLine> lines, int at, int level)
    {
        page.Append("<ul>");
        while (at < lines.Length && lines[at].Bullet && lines[at].Level >= level)
        {
            var line = lines[at++];
            page.Append(line.Done ? "<li class=\"done\"><span class=\"unseen\">Done: </span>" : "<li>").Append(Encode(line.Text));
            if (at < lines.Length && lines[at].Bullet && lines[at].Level > line.Level)
                at = List(page, lines, at, line.Level + 1);
            page.Append("</li>");
        }

        page.Append("</ul>");
        return at;
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
