namespace LondonBoard.Ui;

/// <summary>What was pasted, or typed where it is pasted, in UTF-8.</summary>
/// <param name="Html">As HTML; empty where the clipboard had none, or none was asked for.</param>
/// <param name="Text">As plain text.</param>
public sealed record PastedText(ReadOnlyMemory<byte> Html, ReadOnlyMemory<byte> Text);
