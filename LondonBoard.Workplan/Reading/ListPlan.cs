using System.Text.RegularExpressions;
using LondonBoard.Papers;

namespace LondonBoard.Reading;

/// <summary>
/// Reads a plan that is a list: an action a bullet under headings, often "REF: owner - what is to be done" or
/// "[ ] what is to be done (owner, by when)".
/// </summary>
internal static partial class ListPlan
{
    /// <summary>The plan; null where the lists are no plan.</summary>
    public static WorkplanReading? Read(Scan scan, string fileName)
    {
        var items = new List<ItemDraft>();
        var told = 0;
        var (heading, above) = ("", "");
        var start = -1;
        var outer = scan.Blocks.OfType<LineBlock>().Where(b => b.Line.Bullet).Select(b => b.Line.Level).DefaultIfEmpty(0).Min();
        for (var at = 0; at < scan.Blocks.Count; at++)
        {
            if (scan.Blocks[at] is HeadingBlock h)
            {
                (heading, above) = (h.Text, Closing().IsMatch(h.Text) || Opening().IsMatch(h.Text) ? h.Text : above);
            }
            else if (scan.Blocks[at] is LineBlock { Line: { Bullet: true } line })
            {
                if (start < 0)
                    start = at;
                if (line.Level > outer && items.Count > 0)
                {
                    items[^1].Add(Column.Activity, [line with { Level = Math.Max(0, line.Level - outer) }]);
                    continue;
                }

                var item = new ItemDraft(at + 1);
                items.Add(item);
                told += Take(item, line) ? 1 : 0;
                if (heading.Length > 0 && start > 0)
                    item.Add(RowMaker.SectionColumn, [new PaperLine(heading)]);
                if (line.Done || Closing().IsMatch(above))
                    item.Status = ItemStatus.Complete;
            }
        }

        var named = PlanHeading().IsMatch(string.Join('\n', scan.Blocks.Take(Math.Max(start, 0)).OfType<HeadingBlock>().Select(b => b.Text)));
        if (items.Count < 3 || (!named && told * 2 < items.Count))
            return null;
        if (items.Count > Limits.Rows)
            return WorkplanRows.TooMany();
        var title = PlanTitle.Find(scan, start, null, fileName);
        var columns = WorkplanRows.PaperColumns([], items);
        var paper = new WorkplanPaper(title, PlanTitle.Period(title, scan with { Blocks = [] }, 0, fileName), columns, [.. items.Select(i => i.Finish(columns))]);
        return new WorkplanReading(paper, [.. scan.Doubts, new Doubt("the whole paper", "It has no table; each entry of its lists was taken as an item.")], null)
        {
            // A list has no headings; what was found in its entries goes by our own names, so that a person can put it elsewhere.
            Columns = [.. columns.Where(c => paper.Rows.Any(r => !r[c.Column].IsEmpty)).Select(c => new ColumnMatch(c.Title, c.Column, true))],
        };
    }

    // True where the entry has a number of its own, a box to tick or a day it is due, so that it reads as an action;
    // a name before a colon alone may as well be somebody speaking.
    private static bool Take(ItemDraft item, PaperLine line)
    {
        var text = line.Text;
        var told = line.Done;
        if (Open().Match(text) is { Success: true } open)
            (text, told) = (text[open.Length..], true);
        if (Reference().Match(text) is { Success: true } reference)
        {
            item.Number = reference.Groups["ref"].Value;
            if (reference.Groups["before"].Length > 0)
                item.Add(Column.Extra("Before the reference"), [new PaperLine(reference.Groups["before"].Value)]);
            (text, told) = (reference.Groups["rest"].Value, true);
        }

        if (Owner().Match(text) is { Success: true } owner)
        {
            item.Add(Column.Responsible, [new PaperLine(owner.Groups["who"].Value)]);
            text = owner.Groups["rest"].Value;
        }
        else if (AtEnd().Match(text) is { Success: true } end)
        {
            if (end.Groups["who"].Length > 0)
                item.Add(Column.Responsible, [new PaperLine(end.Groups["who"].Value.Trim())]);
            if (end.Groups["when"].Length > 0)
                item.Add(Column.Timing, [new PaperLine(end.Groups["when"].Value.Trim())]);
            (text, told) = (text[..end.Index].TrimEnd(), true);
        }

        item.Add(Column.Activity, [new PaperLine(text)]);
        return told;
    }

    [GeneratedRegex(@"\b(closed|completed?|done|finished|archived?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Closing();

    [GeneratedRegex(@"\b(open|outstanding|current|ongoing|to do)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex(@"work\s?-?plan|work programme|action (plan|log|list|tracker)|delivery plan|improvement plan|actions", RegexOptions.IgnoreCase)]
    private static partial Regex PlanHeading();

    [GeneratedRegex(@"^(\[ ?\]|☐|□)\s*")]
    private static partial Regex Open();

    [GeneratedRegex(
        @"^((?<before>[A-Za-z]{3,9})\s+)?"
        + @"(?<ref>(?=[A-Za-z\-_/.]{0,40}\d)[A-Z][A-Za-z0-9]{0,15}([\-_/.][A-Za-z0-9]{1,15}){0,6}|\d{1,3}(\.\d{1,3}){1,3})"
        + @"\s*:\s+(?<rest>\S.*)$")]
    private static partial Regex Reference();

    [GeneratedRegex(
        @"^(ACTION\s*[:–—-]\s*)?"
        + @"(?<who>(All|[A-Z][A-Za-z]?[A-Z][A-Za-z]{0,3}|[A-Z]{2,4}[a-z]?)"
        + @"(\s?[/&+,]\s?([A-Z][A-Za-z]{0,4}[A-Z]?[a-z]?|[A-Z]{2,4})){0,5}"
        + @"(\s?\([^()]{1,60}\))?)"
        + @"(\s*[:–—]\s*|\s+-\s+|\s+(?=(to|will)\s))(?<rest>\S.*)$")]
    private static partial Regex Owner();

    [GeneratedRegex(
        @"\s*[(\[](?<who>[^()\[\],;–]{2,60}?)\s*[,;–-]\s*(by\s+)?"
        + @"(?<when>[^()\[\]]{0,30}"
        + @"(\d{1,4}|january|february|march|april|may|june|july|august|september|october|november|december)"
        + @"[^()\[\]]{0,20})[)\]]\.?$"
        + @"|\s*[(\[]by\s+(?<when>[^()\[\]]{2,40})[)\]]\.?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex AtEnd();
}
