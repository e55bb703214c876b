using System.Globalization;
using System.Text;
using LondonBoard.Papers;

namespace LondonBoard.Writing;

/// <summary>
/// Writes a workplan as a file. Total: any paper can be written, and the same document gives the same bytes. Characters
/// that a format cannot hold become U+FFFD, the replacement character.
/// </summary>
public static class WorkplanWriter
{
    private const int MaxNameLength = 120;

    /// <summary>Writes the file.</summary>
    public static byte[] Write(WorkplanDocument document, ExportFormat format) => format switch
    {
        ExportFormat.Docx => DocxPaper.Write(document),
        ExportFormat.Xlsx => XlsxPaper.Write(document),
        ExportFormat.Csv => CsvPaper.Write(PaperTable.Of(document)),
        ExportFormat.Html => HtmlPaper.Write(PaperTable.Of(document)),
        ExportFormat.Markdown => MarkdownPaper.Write(PaperTable.Of(document)),
        ExportFormat.Json => Encoding.UTF8.GetBytes(PaperJson.Write(document.Paper, [], document.Reference)),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    /// <summary>Writes the file, with its name and media type.</summary>
    public static ExportFile File(WorkplanDocument document, ExportFormat format) =>
        new(FileName(document, format), ContentType(format), Write(document, format));

    /// <summary>The media type, for HTTP.</summary>
    public static string ContentType(ExportFormat format) => format switch
    {
        ExportFormat.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ExportFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ExportFormat.Csv => "text/csv; charset=utf-8",
        ExportFormat.Html => "text/html; charset=utf-8",
        ExportFormat.Markdown => "text/markdown; charset=utf-8",
        ExportFormat.Json => "application/json",
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    /// <summary>The end of a file's name, with its dot: ".docx".</summary>
    public static string Extension(ExportFormat format) => format switch
    {
        ExportFormat.Docx => ".docx",
        ExportFormat.Xlsx => ".xlsx",
        ExportFormat.Csv => ".csv",
        ExportFormat.Html => ".html",
        ExportFormat.Markdown => ".md",
        ExportFormat.Json => ".json",
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    /// <summary>The format people call "docx", "xlsx", "csv", "html", "md" or "json", in any case; null for any other name.</summary>
    public static ExportFormat? Parse(string name)
    {
        foreach (var format in Enum.GetValues<ExportFormat>())
        {
            if (Extension(format)[1..].Equals(name.Trim(), StringComparison.OrdinalIgnoreCase))
                return format;
        }

        return null;
    }

    /// <summary>
    /// A name for the file that any system takes: the title with the plan's span, "2006/07" as "2006-07", and without
    /// the characters that Windows refuses.
    /// </summary>
    public static string FileName(WorkplanDocument document, ExportFormat format)
    {
        var title = PaperLine.Clean(document.Paper.Title);
        var period = PaperLine.Clean(document.Paper.Period?.Text ?? "");
        if (!title.Contains(period, StringComparison.Ordinal))
            title += " " + period;

        var name = new StringBuilder();
        foreach (var rune in title.EnumerateRunes())
        {
            if (name.Length + rune.Utf16SequenceLength > MaxNameLength)
                break;
            if (rune.Value is '/' or '\\' or ':' or '|')
                name.Append('-');
            else if (rune.Value is not ('<' or '>' or '"' or '*' or '?') && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format)
                name.Append(rune.ToString());
        }

        var safe = name.ToString().Trim(' ', '.', '-');
        return (IsReserved(safe) ? ("Workplan " + safe).TrimEnd() : safe) + Extension(format);
    }

    /// <summary>Names that are empty, or that Windows keeps for devices whatever follows the first dot.</summary>
    private static bool IsReserved(string name)
    {
        var stem = name.Split('.')[0].TrimEnd().ToUpperInvariant();
        return stem is "" or "CON" or "PRN" or "AUX" or "NUL"
            || (stem.Length == 4 && (stem.StartsWith("COM", StringComparison.Ordinal) || stem.StartsWith("LPT", StringComparison.Ordinal)));
    }
}
