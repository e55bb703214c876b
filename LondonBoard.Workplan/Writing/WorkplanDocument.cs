using LondonBoard.Papers;

namespace LondonBoard.Writing;

/// <summary>A workplan about to go out as a paper.</summary>
/// <param name="Paper">Its words.</param>
/// <param name="Note">A line printed under the title, such as which snapshot this is; null for the live plan.</param>
/// <param name="Today">The day the paper is made, on the board's calendar; the only time that a written file carries.</param>
public sealed record WorkplanDocument(WorkplanPaper Paper, string? Note, DateOnly Today);

/// <summary>What a workplan can be written as. Docx, Xlsx and Json read back as the identical workplan.</summary>
public enum ExportFormat
{
    /// <summary>Word (ISO/IEC 29500): the board's own paper.</summary>
    Docx,

    /// <summary>Excel (ISO/IEC 29500): one sheet, every cell a text.</summary>
    Xlsx,

    /// <summary>Comma-separated values (RFC 4180), UTF-8 with a byte order mark.</summary>
    Csv,

    /// <summary>One page of HTML that needs nothing else.</summary>
    Html,

    /// <summary>Markdown with a pipe table.</summary>
    Markdown,

    /// <summary>JSON, the shape that reading a workplan gives.</summary>
    Json,
}
