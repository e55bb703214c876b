namespace LondonBoard.Workplan;

/// <summary>A table from the clipboard, in UTF-8.</summary>
/// <param name="Html">As HTML; empty where the clipboard had none.</param>
/// <param name="Text">As plain text.</param>
public sealed record PastedTable(ReadOnlyMemory<byte> Html, ReadOnlyMemory<byte> Text);
