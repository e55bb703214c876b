using System.Collections.Immutable;
using LondonBoard.Papers;
using LondonBoard.Writing;

namespace LondonBoard.Actions;

/// <summary>A list of actions as a paper of five columns.</summary>
public static class ExportActions
{
    private static readonly Column Status = Column.Extra("Status"), Raised = Column.Extra("Raised");

    private static readonly ImmutableArray<PaperColumn> Columns =
    [
        new(Column.Item, "Action"),
        new(Column.Responsible, "Owner"),
        new(Column.Timing, "Due"),
        new(Status, "Status"),
        new(Raised, "Raised"),
    ];

    /// <summary>Writes the file.</summary>
    /// <param name="rows">The actions.</param>
    /// <param name="whose">What they are, under the title: "Carla Cole"; null for all.</param>
    /// <param name="format">Docx, Xlsx, Csv, Html or Markdown.</param>
    /// <param name="today">The day the paper is made.</param>
    public static ExportFile Write(IEnumerable<ActionRow> rows, string? whose, ExportFormat format, DateOnly today) =>
        WorkplanWriter.File(new WorkplanDocument(new WorkplanPaper(whose is null ? "Actions" : $"Actions – {whose}", null, Columns, [.. rows.Select(Row)]), null, today), format);

    private static PaperRow Row(ActionRow row)
    {
        (Column Column, string Text)[] cells =
        [
            (Column.Item, row.Stored.Text),
            (Column.Responsible, row.Who),
            (Column.Timing, row.Stored.DueText ?? ""),
            (Status, row.Stored.Status.Words()),
            (Raised, row.Raised),
        ];
        return new(null, [.. cells.Where(c => c.Text.Length > 0).Select(c => new PaperCell(c.Column, [new PaperLine(c.Text)]))]);
    }
}
