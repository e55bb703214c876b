using FluentValidation;
using LondonBoard.Access;
using LondonBoard.Data;
using LondonBoard.Dates;
using LondonBoard.Edits;
using LondonBoard.Papers;

namespace LondonBoard.Workplan;

/// <summary>Makes a workplan, empty or from a paper.</summary>
/// <param name="Paper">Its title, period, columns and rows.</param>
/// <param name="Source">The file it came from; null where it was started on the page.</param>
public sealed record CreateWorkplan(WorkplanPaper Paper, string? Source = null) : IEdit
{
    /// <inheritdoc/>
    public Permission Needs => Permission.AddWorkplan;

    /// <summary>An empty workplan; its period is read from its title.</summary>
    public static CreateWorkplan Empty(string title) =>
        new(new WorkplanPaper(PaperLine.Clean(title), Period.Find(title), WorkplanPaper.BoardColumns, []));
}

/// <summary>The rules of <see cref="CreateWorkplan"/>.</summary>
public sealed class CreateWorkplanRules : AbstractValidator<CreateWorkplan>
{
    /// <summary>Sets them up.</summary>
    public CreateWorkplanRules()
    {
        RuleFor(c => c.Paper.Title).NotEmpty().WithMessage("Give the workplan a title, such as “Safeguarding Board Workplan 2026/27”.");
        RuleFor(c => c.Paper.Title).MaximumLength(AnnualWorkplan.MaxTitle).WithMessage($"A title holds at most {AnnualWorkplan.MaxTitle} characters.");
        RuleFor(c => c.Paper).Custom((paper, check) =>
        {
            foreach (var (where, message) in PaperRules.Faults(paper).Take(100))
                check.AddFailure(new FluentValidation.Results.ValidationFailure(where, message));
        });
    }
}

public sealed partial class WorkplanStore
{
    /// <summary>Makes a workplan; the result's id is the new workplan's.</summary>
    public Task<EditResult> CreateAsync(CreateWorkplan command) => door.RunAsync(command, async scope =>
    {
        var plan = new AnnualWorkplan
        {
            Title = command.Paper.Title,
            Period = command.Paper.Period,
            Columns = command.Paper.Columns,
            CreatedAt = scope.Now,
        };
        scope.Db.Add(plan);
        scope.Record(command.Source is null ? ChangeKind.Create : ChangeKind.Import, plan.Place, null, after: command.Source ?? plan.Title);
        await scope.Db.SaveChangesAsync(CancellationToken.None);

        var items = new List<WorkplanItem>(command.Paper.Rows.Length);
        var lines = new List<ItemLine>(command.Paper.Rows.Length * 8);
        var history = new List<Change>(command.Paper.Rows.Length);
        foreach (var row in command.Paper.Rows)
        {
            var item = new WorkplanItem { WorkplanId = plan.Id, Position = Step * (items.Count + 1), Status = row.Status };
            items.Add(item);
            lines.AddRange(LinesOf(scope, item, row));
            history.Add(scope.Entry(ChangeKind.Import, plan.Place, item.Id, TypedRow(row)));
        }

        await BulkInsert.IntoAsync(scope.Db, items);
        await BulkInsert.IntoAsync(scope.Db, lines);
        await BulkInsert.IntoAsync(scope.Db, history);
        return new EditResult.Saved(plan.Id, 0);
    });
}
