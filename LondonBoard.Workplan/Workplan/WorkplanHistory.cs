using System.Text.Json;
using LondonBoard.Access;
using LondonBoard.Data;
using LondonBoard.Dates;
using LondonBoard.Edits;
using LondonBoard.Papers;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Workplan;

/// <summary>How the changes of a workplan are called and taken back.</summary>
public sealed partial class WorkplanHistory : IRoomHistory
{
    /// <inheritdoc/>
    public Room Room => Room.Workplan;

    /// <inheritdoc/>
    public Permission Least => Permission.SetStatus;

    /// <inheritdoc/>
    public bool Reverses(Change change) => change.Kind switch
    {
        ChangeKind.Remove => change.State is not null,
        ChangeKind.Edit or ChangeKind.Add or ChangeKind.Status or ChangeKind.Move or ChangeKind.Archive or ChangeKind.Restore
            or ChangeKind.Create or ChangeKind.Import or ChangeKind.Withdraw or ChangeKind.Return or ChangeKind.Leave or ChangeKind.Spread => true,
        _ => false,
    };

    /// <inheritdoc/>
    public Permission Needs(Change change) => change.Kind switch
    {
        ChangeKind.Status or ChangeKind.Leave => Permission.SetStatus,
        ChangeKind.Create or ChangeKind.Import or ChangeKind.Withdraw or ChangeKind.Return => Permission.AddWorkplan,
        _ => Permission.EditWorkplan,
    };

    /// <inheritdoc/>
    public Task<EditResult?> ReverseAsync(EditScope scope, Change change, bool overLater) => change switch
    {
        { Kind: ChangeKind.Leave or ChangeKind.Spread } => Task.FromResult<EditResult?>(null),
        { LineId: not null } => ReverseLineAsync(scope, change, overLater),
        { ItemId: not null } => ReverseItemAsync(scope, change, overLater),
        _ => ReversePlanAsync(scope, change, overLater),
    };

    private static async Task<EditResult?> ReverseLineAsync(EditScope scope, Change change, bool overLater)
    {
        var line = await scope.Db.Set<ItemLine>().FindAsync(change.LineId);
        var place = new Place(change.Room, change.PaperId);
        switch (change.Kind)
        {
            case ChangeKind.Add when line is not null:
                if (line.Line.Typed != change.After && !overLater)
                    return await Reversal.ClashAsync(scope, change, line.Line.Typed, "");
                LineHistory.Remove(scope, place, line);
                return null;
            case ChangeKind.Remove when line is null:
                LineHistory.BringBack(scope, change);
                return null;
            case ChangeKind.Edit when line is null:
                var removal = await scope.Db.Changes.AsNoTracking()
                    .Where(c => c.LineId == change.LineId && c.Kind == ChangeKind.Remove)
                    .OrderByDescending(c => c.Sequence)
                    .FirstOrDefaultAsync();
                if (!overLater || removal?.State is null)
                    return await Reversal.ClashAsync(scope, change, "", change.Before!);
                LineHistory.BringBack(scope, removal, change.Before);
                return null;
            case ChangeKind.Edit:
                return await RewordAsync(scope, change, line!, overLater);
            default:
                return null;
        }
    }

    private static async Task<EditResult?> RewordAsync(EditScope scope, Change change, ItemLine line, bool overLater)
    {
        PaperLine before = PaperLine.Parse(change.Before!), after = PaperLine.Parse(change.After!);
        // Words that somebody has changed elsewhere in the line since stay as they are.
        var back = line.Line.Typed == change.After || overLater ? before : LineMerge.Merge(after, before, line.Line);
        if (back is null)
            return await Reversal.ClashAsync(scope, change, line.Line.Typed, change.Before!);
        if (back != line.Line)
        {
            LineHistory.Reword(scope, new(change.Room, change.PaperId), line, back, () =>
            {
                if (change.State is not null)
                    LineState.Read(change.State).SlipTo(line);
            });
        }

        return null;
    }

    private static async Task<EditResult?> ReverseItemAsync(EditScope scope, Change change, bool overLater)
    {
        if (await WorkplanStore.LoadAsync(scope, change.ItemId!.Value) is not var (plan, item))
            return new EditResult.Conflict("no longer there");
        switch (change.Kind)
        {
            case ChangeKind.Status:
                if (item.Status?.Words() != change.After && !overLater)
                    return await Reversal.ClashAsync(scope, change, item.Status?.Words() ?? "", change.Before ?? "");
                WorkplanStore.SetStatus(scope, plan, item, change.Before is null ? null : ItemStatusWords.Read(change.Before));
                return null;
            case ChangeKind.Move:
                if (!overLater && await Reversal.LaterByOthersAsync(scope, change, c => c.Kind == ChangeKind.Move) is { } mover)
                    return new EditResult.Conflict("moved again") { By = mover };
                Guid? above = Guid.TryParse(change.State, out var id) ? id : null;
                if (!await WorkplanStore.PlaceBelowAsync(scope, plan, item, above))
                    return new EditResult.Conflict("the item it stood below is no longer there");
                return null;
            case ChangeKind.Add:
                if (!overLater && await Reversal.LaterByOthersAsync(scope, change) is { } editor)
                    return new EditResult.Conflict("changed since") { By = editor };
                WorkplanStore.Archive(scope, plan, item, archived: true);
                return null;
            default:
                WorkplanStore.Archive(scope, plan, item, change.Kind == ChangeKind.Restore);
                return null;
        }
    }

    private static async Task<EditResult?> ReversePlanAsync(EditScope scope, Change change, bool overLater)
    {
        if (await scope.Db.Set<AnnualWorkplan>().IgnoreQueryFilters().FirstOrDefaultAsync(p => p.Id == change.PaperId) is not { } plan)
            return new EditResult.Conflict("no longer there");
        switch (change.Kind)
        {
            case ChangeKind.Edit:
                if (plan.Title != change.After && !overLater)
                    return await Reversal.ClashAsync(scope, change, plan.Title, change.Before!);
                WorkplanStore.Retitle(scope, plan, change.Before!, change.State is null ? plan.Period : JsonSerializer.Deserialize<Period>(change.State));
                return null;
            case ChangeKind.Withdraw:
                plan.WithdrawnAt = null;
                scope.Record(ChangeKind.Return, plan.Place, null, after: plan.Title);
                return null;
            default:
                if (!overLater && await Reversal.LaterByOthersAsync(scope, change) is { } editor)
                    return new EditResult.Conflict("changed since") { By = editor };
                plan.WithdrawnAt = scope.Now;
                scope.Record(ChangeKind.Withdraw, plan.Place, null, after: plan.Title);
                return null;
        }
    }
}
