using FluentValidation;
using LondonBoard.Access;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Papers;
using LondonBoard.Workplan;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Snapshots;

/// <summary>Freezes a workplan as it now stands, under a name and a date.</summary>
/// <param name="WorkplanId">Which workplan.</param>
/// <param name="Name">What the board calls it.</param>
/// <param name="Date">The day it stands for.</param>
public sealed record FreezeSnapshot(Guid WorkplanId, string Name, DateOnly Date) : IEdit
{
    /// <inheritdoc/>
    public Permission Needs => Permission.FreezeSnapshot;
}

/// <summary>The rules of <see cref="FreezeSnapshot"/>.</summary>
public sealed class FreezeSnapshotRules : AbstractValidator<FreezeSnapshot>
{
    /// <summary>Sets them up.</summary>
    public FreezeSnapshotRules()
    {
        RuleFor(c => c.Name).Must(n => PaperLine.Clean(n).Length > 0).WithMessage("Give the snapshot a name, such as “October board”.");
        RuleFor(c => c.Name).MaximumLength(Snapshot.MaxName).WithMessage($"A name holds at most {Snapshot.MaxName} characters.");
        RuleFor(c => c.Date).Must(d => d.Year is >= 1980 and <= 2200).WithMessage("Give the day the snapshot stands for, between 1980 and 2200.");
    }
}

public sealed partial class SnapshotStore
{
    /// <summary>Freezes a workplan; the result's id is the snapshot's. Reads it in the transaction that stores it, so that no edit is half in.</summary>
    public Task<EditResult> FreezeAsync(FreezeSnapshot command) => door.RunAsync(command, async scope =>
    {
        if (!await scope.Db.Set<AnnualWorkplan>().AnyAsync(p => p.Id == command.WorkplanId))
            return new EditResult.Gone();
        var plan = await RowReader.ReadAsync(scope.Db, command.WorkplanId);
        var snapshot = new Snapshot
        {
            WorkplanId = command.WorkplanId,
            Name = PaperLine.Clean(command.Name),
            Date = command.Date,
            FrozenAt = scope.Now,
            FrozenBy = scope.Actor.Name,
            Sequence = await scope.Db.Changes.MaxAsync(c => (long?)c.Sequence) ?? 0,
            Paper = PaperJson.Write(PlanPaper.Of(plan), [], plan.Head.Dates.Reference),
        };
        snapshot.Hash = snapshot.ComputeHash();
        scope.Db.Add(snapshot);
        scope.Record(ChangeKind.Freeze, AnnualWorkplan.PlaceOf(command.WorkplanId), null, "snapshot", after: snapshot.Name);
        return new EditResult.Saved(snapshot.Id, 0);
    });
}
