using System.Collections.Immutable;
using LondonBoard.Papers;

namespace LondonBoard.Reading;

/// <summary>The kinds of paper that can be read.</summary>
public enum PaperFormat
{
    /// <summary>Word (.docx, ECMA-376).</summary>
    Docx,

    /// <summary>Excel (.xlsx, ECMA-376).</summary>
    Xlsx,

    /// <summary>Separated values, by comma, semicolon or tab (RFC 4180 and what people send).</summary>
    Csv,

    /// <summary>Markdown with pipe tables or lists under headings.</summary>
    Markdown,

    /// <summary>Plain text, as Word gives it when a table is copied.</summary>
    Text,

    /// <summary>HTML from the clipboard of Word, Excel or a browser.</summary>
    Html,

    /// <summary>Our own JSON (<see cref="PaperJson"/>).</summary>
    Json,
}

/// <summary>What came of reading a paper.</summary>
/// <param name="Paper">The workplan; null exactly when there is a refusal.</param>
/// <param name="Doubts">What the reader is not sure of.</param>
/// <param name="Refusal">One sentence: what is wrong and what to do.</param>
public sealed record WorkplanReading(WorkplanPaper? Paper, ImmutableArray<Doubt> Doubts, string? Refusal)
{
    /// <summary>How each column of the paper was understood, in the paper's order.</summary>
    public ImmutableArray<ColumnMatch> Columns { get; init; } = [];

    /// <summary>For each row of the paper, the row of the source it began in, as the doubts count them; empty where there was no table.</summary>
    public ImmutableArray<int> SourceRows { get; init; } = [];

    internal static WorkplanReading Refuse(string sentence) => new(null, [], sentence);
}

/// <summary>How a column of the paper was understood.</summary>
/// <param name="Heading">Its heading as written; empty where it has none.</param>
/// <param name="Column">Where its cells went; null for the status, which is no column of its own, and for what was left out.</param>
/// <param name="Sure">Whether heading and cells leave no doubt.</param>
public sealed record ColumnMatch(string Heading, Column? Column, bool Sure)
{
    /// <summary>Which of the columns under the same heading, from 0.</summary>
    public int Nth { get; init; }

    /// <summary>Whether a person left it out.</summary>
    public bool LeftOut { get; init; }

    /// <summary>What a correction calls it.</summary>
    public SourceColumn Source => new(Heading, Nth);
}

/// <summary>Reads workplans from what people already have. Pure; takes any bytes; never throws on bad content.</summary>
public static class WorkplanReader
{
    /// <summary>How many bytes a file may have.</summary>
    public const int MaxBytes = Limits.FileBytes;

    /// <summary>Reads a file; its content decides what it is, its name only where the content leaves a choice.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="fileName">The file's name.</param>
    /// <param name="corrections">
    /// Where a person wants columns to go, by <see cref="ColumnMatch.Source"/>: one of the seven, <see cref="PaperMark.Status"/>,
    /// any extra column to keep it under its own heading, or null to leave it out.
    /// </param>
    public static WorkplanReading Read(ReadOnlyMemory<byte> content, string fileName, IReadOnlyDictionary<SourceColumn, Column?>? corrections = null) => Guarded(() =>
    {
        var format = Sniff.Format(content.Span, fileName);
        return ReadAs(content, format, fileName, corrections ?? Corrections.None);
    });

    /// <summary>Reads content whose format is known (pasted, or from standard input).</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="format">What they are.</param>
    /// <param name="name">A name to fall back on for a title.</param>
    /// <param name="corrections">Where a person wants columns to go.</param>
    public static WorkplanReading Read(
        ReadOnlyMemory<byte> content,
        PaperFormat format,
        string name,
        IReadOnlyDictionary<SourceColumn, Column?>? corrections = null) => Guarded(() =>
    {
        Sniff.Check(content.Span, format);
        return ReadAs(content, format, name, corrections ?? Corrections.None);
    });

    private static WorkplanReading Guarded(Func<WorkplanReading> read)
    {
        try
        {
            return read();
        }
        catch (Refused refused)
        {
            return WorkplanReading.Refuse(refused.Message);
        }
        catch (Exception e) when (e is System.Xml.XmlException or InvalidDataException or IOException or CsvHelper.CsvFormatException or NotSupportedException)
        {
            return WorkplanReading.Refuse("This file is damaged and cannot be read; open it in the program it was made with, save it again and try once more.");
        }
    }

    private static WorkplanReading ReadAs(ReadOnlyMemory<byte> content, PaperFormat format, string name, IReadOnlyDictionary<SourceColumn, Column?> corrections) => format switch
    {
        PaperFormat.Docx => WorkplanRows.Find(DocxTables.Scan(content), name, corrections),
        PaperFormat.Xlsx => WorkplanRows.Find(XlsxTables.Scan(content), name, corrections),
        PaperFormat.Json => Corrections.Apply(ReadJson(TextBytes.Decode(content.Span)), corrections),
        _ => WorkplanRows.Find(ScanText(TextBytes.Decode(content.Span), format), name, corrections),
    };

    private static Scan ScanText(string text, PaperFormat format) => format switch
    {
        PaperFormat.Csv => CsvTables.Scan(text),
        PaperFormat.Markdown => MarkdownTables.Scan(text),
        PaperFormat.Html => HtmlTables.Scan(text),
        _ => TextTables.Scan(text),
    };

    private static WorkplanReading ReadJson(string text)
    {
        var doubts = new List<Doubt>();
        var paper = PaperJson.Read(text, doubts);
        if (paper is null)
            return WorkplanReading.Refuse("This JSON is no workplan: it needs an object with “rows”; give the file that “read workplan” or an export made.");
        var sources = Corrections.Sources(paper.Columns.Select(c => c.Title));
        return new WorkplanReading(paper, [.. doubts], null)
        {
            Columns = [.. paper.Columns.Zip(sources, (c, source) => new ColumnMatch(c.Title, c.Column, true) { Nth = source.Nth })],
        };
    }
}
