using System.Text.RegularExpressions;
using LondonBoard.Papers;

namespace LondonBoard.Reading;

/// <content>Rows that are no items: headings, sums, keys. What is not taken is told.</content>
internal sealed partial class RowMaker
{
    // A heading that no item has been put under yet.
    private (string Text, int Row)? _waiting;
    private string? _shape;

    private void TakeHeading(string text, int row)
    {
        if (Legend().IsMatch(text) || text.Length > 200)
        {
            doubts.Add(new Doubt($"row {row}", $"Not taken as an item, since it stands alone across the table: “{Shortened(text)}”"));
            return;
        }

        LeaveHeading();
        (_section, _waiting) = (text, (text, row));
    }

    private void LeaveHeading()
    {
        if (_waiting is { } left)
            doubts.Add(new Doubt($"row {left.Row}", $"Taken as a heading with no items under it: “{Shortened(left.Text)}”"));
        _waiting = null;
    }

    private void SetAside(GridRow row, string why) =>
        doubts.Add(new Doubt($"row {row.Number}", $"Not taken as an item, since {why}: “{Shortened(string.Join(" | ", row.Filled.Select(c => row.Cells[c].Text)))}”"));

    // "D. Contingency | £50,000" among headings "A. …", "B. …": money set out as they are, with no item of its own.
    private bool IsHeadingWithSum(GridRow row)
    {
        _shape ??= table.Rows
            .Select(r => TableSection.Alone(r) is { } c ? Shape(r.Cells[c].Text) : "")
            .Where(s => s.Length > 0)
            .GroupBy(s => s)
            .FirstOrDefault(g => g.Count() > 1)?.Key ?? "";
        if (_loneAreItems || _shape.Length == 0 || row.Filled.Count() < 2)
            return false;
        var first = row.Filled.First();
        return Shape(row.Cells[first].Text) == _shape && row.Filled.Skip(1).All(c => roles[c].Meaning == Meaning.Cost || ColumnEvidence.IsFigure(row.Cells[c].Text));
    }

    private void TakeHeadingWithSum(GridRow row)
    {
        LeaveHeading();
        SetAside(row, "it is set out as a heading and has only a sum");
        _section = row.Cells[row.Filled.First()].Text;
    }

    // "A. " and "B. " are one shape, "1) " and "2) " another; words without such a mark have none.
    private static string Shape(string text) => Lettered().Match(text) is { Success: true } mark ? (char.IsDigit(mark.Value[0]) ? "1" : "A") + mark.Groups["end"].Value : "";

    // "Total", and rows that only sum up figures or count ("Actions: 9 | Complete 2") under a remark.
    private bool IsTotal(GridRow row)
    {
        var words = row.Filled.Where(c => !ColumnEvidence.IsFigure(row.Cells[c].Text)).ToList();
        if (words.Count == 0)
            return row.Filled.Count() > 1 && !roles.Any(r => r.Meaning == Meaning.Date);
        var first = words[0];
        if (words.Any(c => ColumnEvidence.SpeaksOfTotal(row.Cells[c].Text)))
        {
            return words.Count == 1
                || (ColumnEvidence.BeginsTotal(row.Cells[first].Text)
                    && words.Skip(1).All(c => Tally().IsMatch(row.Cells[c].Text) || roles[c] is { Funder: true }));
        }

        return words.Count == 1
            && row.Filled.Count() >= 3
            && roles[first].Meaning is Meaning.Number or Meaning.Other
            && roles.Any(r => r.Meaning is Meaning.Activity or Meaning.Item);
    }

    // A row of nothing but its columns' numbers or dashes.
    private static bool IsRuler(GridRow row) => row.Filled.All(c =>
        row.Cells[c].Text is { Length: <= 40 } text && text.All(ch => ch is '-' or '–' or '—' or '_' or '=' or '.' or '…' or ' '));

    // "Key | Blue = complete | Green = on target", in cells of their own.
    private static bool IsKey(GridRow row)
    {
        var cells = row.Filled.Select(c => row.Cells[c].Text).ToList();
        if (cells.Count < 2 || cells.Exists(t => t.Length > 60))
            return false;
        return KeyWord().IsMatch(cells[0])
            ? cells.Skip(1).All(t => t.Length <= 40 && !t.Any(char.IsAsciiDigit))
            : cells.Count >= 3 && cells.TrueForAll(t => Explained().IsMatch(t));
    }

    private static string Shortened(string text) => text.Length <= 300 ? text : text[..299] + "…";

    [GeneratedRegex(@"^\s*((rag |brag |colour |status )?(key|legend)|notes?|source|nb|n\.b\.)\s*[:\-–*]", RegexOptions.IgnoreCase)]
    private static partial Regex Legend();

    [GeneratedRegex(@"^((rag|brag|colour|status|progress) )?(key|legend)( to [a-z ]{1,30})?\s*:?$", RegexOptions.IgnoreCase)]
    private static partial Regex KeyWord();

    [GeneratedRegex(@"^[\p{L}\d]+( [\p{L}\d]+)?\s*=\s*\S")]
    private static partial Regex Explained();

    [GeneratedRegex(@"^([A-Z]|[IVX]{1,4}|\d{1,2})(?<end>[.)])\s+\p{L}")]
    private static partial Regex Lettered();

    [GeneratedRegex(@"^([\p{L}/ ]{1,30}\s*[:=–-]?\s*\d{1,6}%?|[-–—])$")]
    private static partial Regex Tally();
}
