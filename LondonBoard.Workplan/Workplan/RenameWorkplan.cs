using System.Text.Json;
using FluentValidation;
using LondonBoard.Access;
using LondonBoard.Data;
using LondonBoard.Dates;
using LondonBoard.Edits;
using LondonBoard.Papers;

namespace LondonBoard.Workplan;

/// <summary>Gives a workplan another title; its period follows the title.</summary>
/// <param name="WorkplanId">The workplan.</param>
/// <param name="Title">Its new title.</param>
/// <param name="SeenVersion">The version that the person saw.</param>
public sealed record RenameWorkplan(Guid WorkplanId, string Title, Guid SeenVersion) : IEdit
{
    /// <inheritdoc/>
    public Permission Needs => Permission.EditWorkplan;
}

/// <summary>The rules of <see cref="RenameWorkplan"/>.</summary>
public sealed class RenameWorkplanRules : AbstractValidator<RenameWorkplan>
{
    /// <summary>Sets them up.</summary>
    public RenameWorkplanRules()
    {
        RuleFor(c => c.Title).Must(t => PaperLine.Clean(t).Length > 0).WithMessage("A workplan needs a title. The old one was kept.");
        RuleFor(c => c.Title).MaximumLength(AnnualWorkplan.MaxTitle).WithMessage($"A title holds at most {AnnualWorkplan.MaxTitle} characters.");
    }
}

public sealed partial class WorkplanStore
{
    /// <summary>Gives a workplan another title.</summary>
    public Task<EditResult> RenameAsync(RenameWorkplan command) => door.RunAsync(command, async scope =>
    {
        if (await scope.Db.Set<AnnualWorkplan>().FindAsync(command.WorkplanId) is not { } plan)
            return new EditResult.Gone();
        var title = PaperLine.Clean(command.Title);
        if (plan.Title == title)
            return new EditResult.Saved(plan.Id, 0);
        if (plan.Version != command.SeenVersion)
        {
            scope.SetAside(plan.Place, null, "title", plan.Title, title);
            return new EditResult.Conflict(plan.Title);
        }

        Retitle(scope, plan, title, Period.Find(title) ?? plan.Period);
        return new EditResult.Saved(plan.Id, 0);
    });

    /// <summary>Gives a workplan another title and period, with its line of history.</summary>
    internal static void Retitle(EditScope scope, AnnualWorkplan plan, string title, Period? period)
    {
        scope.Record(ChangeKind.Edit, plan.Place, null, "title", before: plan.Title, after: title, state: JsonSerializer.Serialize(plan.Period));
        (plan.Title, plan.Period) = (title, period);
    }
}
