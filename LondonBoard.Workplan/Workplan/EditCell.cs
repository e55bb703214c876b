using System.Collections.Immutable;
using FluentValidation;
using LondonBoard.Access;
using LondonBoard.Dates;
using LondonBoard.Edits;
using LondonBoard.Papers;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Workplan;

/// <summary>Changes a cell, line by line. Lines that others added meanwhile stay; a line that others changed is a conflict.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="Column">Which of its cells.</param>
/// <param name="Seen">Every line that stood there when the person began, with the version seen.</param>
/// <param name="Lines">The lines as they shall be, in order; one of <paramref name="Seen"/> that is missing here goes.</param>
/// <param name="SlipReason">Why a date moved to later, where the person says so.</param>
public sealed record EditCell(Guid ItemId, Column Column, ImmutableArray<SeenLine> Seen, ImmutableArray<LineEdit> Lines, string? SlipReason = null) : IEdit
{
    /// <summary>The longest cell, in characters.</summary>
    public const int MaxCell = 20_000;

    /// <summary>The most lines in a cell.</summary>
    public const int MaxLines = 500;

    /// <inheritdoc/>
    public Permission Needs => Permission.EditWorkplan;

    /// <summary>The edit that turns the lines a person began with into the text they leave.</summary>
    public static EditCell From(Guid itemId, Column column, IReadOnlyList<RowLine> was, string text, string? slipReason = null) =>
        new(itemId, column, [.. was.Select(l => new SeenLine(l.Id, l.Version))], LineMatcher.Match(was, PaperLine.ParseCell(text)), slipReason);
}

/// <summary>A line as the person saw it.</summary>
public sealed record SeenLine(Guid Id, Guid Version);

/// <summary>One line of an edited cell.</summary>
/// <param name="Id">Which of the lines seen; null for a new one.</param>
/// <param name="Line">Its words now; null where it was left alone.</param>
public sealed record LineEdit(Guid? Id, PaperLine? Line);

/// <summary>The rules of <see cref="EditCell"/>.</summary>
public sealed class EditCellRules : AbstractValidator<EditCell>
{
    /// <summary>Sets them up.</summary>
    public EditCellRules()
    {
        RuleFor(c => c.Column).Must(c => c.IsKnown).WithMessage("There is no such column.");
        RuleFor(c => c.Lines).Must(l => l.Length <= EditCell.MaxLines)
            .WithMessage($"A cell holds at most {EditCell.MaxLines} lines. Move some of them to another item.");
        RuleFor(c => c.Lines).Must(l => l.Sum(e => e.Line?.Text.Length ?? 0) <= EditCell.MaxCell)
            .WithMessage($"A cell holds at most {EditCell.MaxCell:N0} characters. Nothing was saved; shorten the text or copy part of it elsewhere.");
        RuleForEach(c => c.Lines).Must(e => e.Line is null || (e.Line.Text.Length > 0 && e.Line.Text == PaperLine.Clean(e.Line.Text) && e.Line.Level is >= 0 and <= PaperLine.MaxLevel))
            .WithMessage("A line must hold words, on one line.");
        RuleFor(c => c.Lines).Must(l => l.All(e => e.Id is not null || e.Line is not null)).WithMessage("A new line must hold words.");
        RuleFor(c => c.Lines).Must(l => l.Length <= 1).When(c => c.Column == Column.Number).WithMessage("The number is one line.");
        RuleFor(c => c.Lines).Must(l => l.All(e => e.Line is null || e.Line.Text.Length <= 50)).When(c => c.Column == Column.Number)
            .WithMessage("A number holds at most 50 characters. Put the words into Item.");
        RuleFor(c => c.SlipReason).MaximumLength(1000).WithMessage("A reason holds at most 1,000 characters.");
    }
}

public sealed partial class WorkplanStore
{
    /// <summary>Changes a cell.</summary>
    public Task<EditResult> EditCellAsync(EditCell command) => door.RunAsync(command, async scope =>
    {
        if (await LoadAsync(scope, command.ItemId) is not var (plan, item))
            return new EditResult.Gone();
        if (command.Column.IsExtra && plan.Columns.All(c => c.Column != command.Column))
            return new EditResult.Gone();
        var lines = await scope.Db.Set<ItemLine>().Where(l => l.ItemId == item.Id && l.Column == command.Column).OrderBy(l => l.Position).ToListAsync();
        var current = PaperLine.TypedCell(lines.Select(l => l.Line));
        return new CellEdit(scope, plan, item, command, lines).Apply() ? new EditResult.Saved(item.Id, 0) : new EditResult.Conflict(current);
    });

    /// <summary>Carries an edit out on the lines as they now stand.</summary>
    private sealed class CellEdit(EditScope scope, AnnualWorkplan plan, WorkplanItem item, EditCell command, List<ItemLine> lines)
    {
        private readonly Dictionary<Guid, ItemLine> _now = lines.ToDictionary(l => l.Id);
        private readonly Dictionary<Guid, Guid> _seen = command.Seen.DistinctBy(s => s.Id).ToDictionary(s => s.Id, s => s.Version);

        /// <summary>False, with nothing to be kept, where somebody else changed one of the same lines.</summary>
        public bool Apply()
        {
            var kept = command.Lines.Where(e => e.Id is not null).Select(e => e.Id!.Value).ToHashSet();
            foreach (var (id, version) in _seen.Where(s => !kept.Contains(s.Key)))
            {
                if (!_now.TryGetValue(id, out var line))
                    continue;
                if (line.Version != version)
                    return false;
                Remove(line);
            }

            ItemLine? before = null;
            foreach (var edit in command.Lines)
            {
                if (edit.Id is { } id)
                {
                    _now.TryGetValue(id, out var line);
                    if (edit.Line is { } words && !Reword(line, words))
                        return false;
                    before = line ?? before;
                }
                else
                {
                    before = Add(edit.Line!, before);
                }
            }

            // Two people filling one empty number at once: the second is shown the first's.
            return command.Column != Column.Number || lines.Count <= 1;
        }

        private void Remove(ItemLine line)
        {
            scope.Db.Remove(line);
            lines.Remove(line);
            scope.Record("remove", plan.Place, item.Id, line.Column.Key, line.Id, before: line.Line.Typed);
        }

        private bool Reword(ItemLine? line, PaperLine words)
        {
            if (line is null)
                return false;
            if (line.Line == words)
                return true;
            if (!_seen.TryGetValue(line.Id, out var seen) || seen != line.Version)
                return false;
            var before = line.Line;
            line.Line = words;
            if (before.Text != words.Text)
            {
                line.EditedAt = scope.Now;
                NoteSlip(line, before.Text);
            }

            scope.Record("edit", plan.Place, item.Id, line.Column.Key, line.Id, before.Typed, words.Typed, line.SlippedFrom is null ? null : command.SlipReason);
            return true;
        }

        private ItemLine Add(PaperLine words, ItemLine? after)
        {
            var at = after is null ? 0 : lines.IndexOf(after) + 1;
            var line = new ItemLine
            {
                ItemId = item.Id,
                Column = command.Column,
                Position = PositionAt(at),
                Text = words.Text,
                Line = words,
                AuthorId = scope.AuthorId,
                Author = scope.Actor.Name,
                CreatedAt = scope.Now,
                EditedAt = scope.Now,
            };
            scope.Db.Add(line);
            lines.Insert(at, line);
            scope.Record("add", plan.Place, item.Id, line.Column.Key, line.Id, after: words.Typed);
            return line;
        }

        private double PositionAt(int at)
        {
            var before = at == 0 ? (double?)null : lines[at - 1].Position;
            var after = at == lines.Count ? (double?)null : lines[at].Position;
            var between = Between(before, after);
            if (between > (before ?? double.MinValue) && between < (after ?? double.MaxValue))
                return between;
            // Fifty lines put into one gap use up its numbers: give all lines room again.
            for (var i = 0; i < lines.Count; i++)
                lines[i].Position = Step * (i + 1);
            return PositionAt(at);
        }

        private void NoteSlip(ItemLine line, string before)
        {
            if (line.Column != Column.Timing)
                return;
            var context = plan.DateContext;
            if (Last(before) is { } was && Last(line.Text) is { } now && now > was)
                (line.SlippedFrom, line.SlipReason) = (line.SlippedFrom ?? before, command.SlipReason);

            DateOnly? Last(string text) => Milestone.ReadLine(text, context).Max(m => m.Date.To);
        }
    }
}
