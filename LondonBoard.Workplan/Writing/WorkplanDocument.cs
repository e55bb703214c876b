using LondonBoard.Papers;

namespace LondonBoard.Writing;

/// <summary>A workplan about to go out as a paper.</summary>
/// <param name="Paper">Its words.</param>
/// <param name="Note">A line printed under the title, such as which snapshot this is; null for the live plan.</param>
/// <param name="Today">The day the paper is made, on the board's calendar; the only time that a written file carries.</param>
public sealed record WorkplanDocument(WorkplanPaper Paper, string? Note, DateOnly Today)
{
    /// <summary>The day from which its relative dates ("in 18 months") count; <see cref="Today"/> where nothing else is known.</summary>
    public DateOnly Reference { get; init; } = Today;
}

/// <summary>A workplan as a file.</summary>
/// <param name="Name">A name that any system takes, with its ending.</param>
/// <param name="ContentType">Its media type, for HTTP.</param>
/// <param name="Content">Its bytes.</param>
public sealed record ExportFile(string Name, string ContentType, byte[] Content);

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
