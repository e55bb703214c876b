using System.Collections.Immutable;
using LondonBoard.Papers;

namespace LondonBoard.Reading;

/// <summary>What every format is turned into before anything is recognised: headings, lines and tables in their order.</summary>
/// <param name="Blocks">The document from top to bottom.</param>
/// <param name="PropertiesTitle">The title in the file's properties, where it has one.</param>
internal sealed record Scan(IReadOnlyList<Block> Blocks, string? PropertiesTitle = null)
{
    /// <summary>What one of our own files says of its columns; null in any other file.</summary>
    public PaperMark? Mark { get; init; }

    /// <summary>What the format's reader could not take in and a person should know.</summary>
    public IReadOnlyList<Doubt> Doubts { get; init; } = [];
}

/// <summary>A piece of a document.</summary>
internal abstract record Block;

/// <summary>A heading; level 0 is the document's title.</summary>
internal sealed record HeadingBlock(string Text, int Level) : Block
{
    /// <summary>The number a numbered list gives it.</summary>
    public string? Number { get; init; }
}

/// <summary>A paragraph or a list entry outside any table.</summary>
internal sealed record LineBlock(PaperLine Line) : Block
{
    /// <summary>The number a numbered list gives it.</summary>
    public string? Number { get; init; }
}

/// <summary>A table.</summary>
internal sealed record TableBlock(Grid Grid) : Block;

/// <summary>A table as rows of equally many cells; a merged cell stands at its first place and leaves the others covered.</summary>
internal sealed class Grid
{
    /// <summary>The sheet's name, where the table is a sheet.</summary>
    public string? Name { get; init; }

    /// <summary>The table in one of whose cells this one stands.</summary>
    public Grid? Outer { get; init; }

    /// <summary>The rows from top to bottom.</summary>
    public List<GridRow> Rows { get; } = [];

    /// <summary>How many columns the widest row has.</summary>
    public int Width => Rows.Count == 0 ? 0 : Rows.Max(r => r.Cells.Count);

    /// <summary>Adds a row; refuses a table larger than any workplan.</summary>
    public void Add(GridRow row)
    {
        if (Rows.Count >= Limits.Rows)
            throw new Refused($"This file has more than {Limits.Rows:N0} rows, which is more than a workplan can have; leave only the workplan's rows in it and try again.");
        foreach (var cell in row.Cells)
        {
            if (cell.Length > Limits.CellCharacters)
                throw new Refused($"Row {row.Number} has a cell with more than {Limits.CellCharacters:N0} characters; divide that row's text and try again.");
        }

        Rows.Add(row);
    }

    /// <summary>The same table with rows of one width; refuses more columns than a workplan can have, not counting empty ones.</summary>
    public Grid Tidied()
    {
        var width = Width;
        var used = Enumerable.Range(0, width).ToArray();
        if (width > Limits.Columns)
        {
            var filled = new bool[width];
            foreach (var row in Rows)
            {
                foreach (var c in row.Filled)
                    filled[c] = true;
            }

            used = [.. used.Where(c => filled[c])];
        }

        if (used.Length > Limits.Columns)
        {
            throw new Refused(
                $"This file has a table with {used.Length} columns, and at most {Limits.Columns} can be read; "
                + "leave only the workplan's columns in it and try again.");
        }

        var tidied = new Grid { Name = Name, Outer = Outer };
        foreach (var row in Rows)
            tidied.Rows.Add(row with { Cells = [.. used.Select(c => c < row.Cells.Count ? row.Cells[c] : GridCell.Empty)] });
        return tidied;
    }
}

/// <summary>A row of a table.</summary>
/// <param name="Number">Its place in the table or sheet, from 1, as a person counts.</param>
/// <param name="Cells">Its cells, one a column.</param>
/// <param name="Header">Whether the format itself says that it is a heading row.</param>
internal sealed record GridRow(int Number, IReadOnlyList<GridCell> Cells, bool Header = false)
{
    /// <summary>The cells with words of their own.</summary>
    public IEnumerable<int> Filled => Enumerable.Range(0, Cells.Count).Where(c => !Cells[c].IsEmpty);
}

/// <summary>A cell of a table.</summary>
/// <param name="Lines">Its lines; those of a covered cell are the lines of the cell that covers it.</param>
/// <param name="Span">Over how many columns it stretches.</param>
/// <param name="Covered">By which neighbour it is covered.</param>
internal sealed record GridCell(ImmutableArray<PaperLine> Lines, int Span = 1, Cover Covered = Cover.None)
{
    public static readonly GridCell Empty = new([]);

    /// <summary>The number a numbered list gives its first paragraph: "3", "2.1".</summary>
    public string? AutoNumber { get; init; }

    /// <summary>The colour the cell is filled with where it has no words: "FF0000".</summary>
    public string? Fill { get; init; }

    public bool IsEmpty => Lines.IsEmpty || Covered != Cover.None;

    public int Length => Lines.Sum(l => l.Text.Length);

    public string Text => Lines.Length == 1 ? Lines[0].Text : string.Join(' ', Lines.Select(l => l.Text));

    public static GridCell Of(string text) => text.Length == 0 ? Empty : new GridCell([.. PaperLine.ParseCell(text)]);
}

/// <summary>How a cell of a merged area belongs to it.</summary>
internal enum Cover
{
    None,
    FromLeft,
    FromAbove,
}

/// <summary>Ends a reading with the one sentence that the person gets: what is wrong and what to do.</summary>
internal sealed class Refused(string sentence) : Exception(sentence);
