using System.Collections.Immutable;
using FluentValidation;
using LondonBoard.Access;
using LondonBoard.Edits;
using LondonBoard.Papers;

namespace LondonBoard.Workplan;

/// <summary>Changes a cell, line by line. Lines that others added meanwhile stay; in a line that others changed, both changes are put together or it is a conflict.</summary>
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

    /// <summary>The cell as the person leaves it, as they would type it.</summary>
    public string Typed
    {
        get
        {
            var seen = Seen.DistinctBy(s => s.Id).ToDictionary(s => s.Id, s => s.Line);
            return PaperLine.TypedCell(Lines.Select(e => e.Line ?? (e.Id is { } id ? seen.GetValueOrDefault(id) : null)).OfType<PaperLine>());
        }
    }

    /// <summary>The edit that turns the lines a person began with into the text they leave.</summary>
    public static EditCell From(Guid itemId, Column column, IReadOnlyList<RowLine> was, string text, string? slipReason = null) =>
        new(itemId, column, [.. was.Select(l => new SeenLine(l.Id, l.Version, l.Line))], LineMatcher.Match(was, PaperLine.ParseCell(text)), slipReason);
}

/// <summary>A line as the person saw it.</summary>
/// <param name="Id">Which.</param>
/// <param name="Version">Its version.</param>
/// <param name="Line">Its words: what a merge begins with.</param>
public sealed record SeenLine(Guid Id, Guid Version, PaperLine Line);

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
        RuleForEach(c => c.Lines)
            .Must(e => e.Line is null
                || (e.Line.Text.Length > 0
                    && e.Line.Text == PaperLine.Clean(e.Line.Text)
                    && e.Line.Level is >= 0 and <= PaperLine.MaxLevel))
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
        var lines = (await LinesAsync(scope, item.Id)).Where(l => l.Column == command.Column).ToList();
        var edit = new CellEdit(scope, plan, item, command, lines);
        return edit.Apply() ? new EditResult.Saved(item.Id, 0) { Merged = await edit.MergedAsync() } : await edit.RefuseAsync();
    });
}
