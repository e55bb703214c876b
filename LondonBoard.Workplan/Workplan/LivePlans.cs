using LondonBoard.Data;
using LondonBoard.Live;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Workplan;

/// <summary>The live picture of each workplan that somebody looks at.</summary>
public sealed class LivePlans(BoardDatabase database, ChangeFeed feed, TimeProvider time, ILogger<LivePlans> log) : IAsyncDisposable
{
    private readonly SharedViews<WorkplanHead, WorkplanRow> _views = new(time, id => StartAsync(database, feed, log, id));

    /// <summary>Opens the picture of a workplan; null where there is no such workplan. The caller disposes it.</summary>
    public Task<OpenView<WorkplanHead, WorkplanRow>?> OpenAsync(Guid workplanId) => _views.OpenAsync(workplanId);

    /// <summary>A row as somebody sees it on their screen, perhaps a moment old; null where nobody looks at its workplan.</summary>
    public WorkplanRow? Glance(Guid itemId) => _views.Glance(itemId);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _views.DisposeAsync();

    private static async Task<LiveView<WorkplanHead, WorkplanRow>?> StartAsync(BoardDatabase database, ChangeFeed feed, ILogger log, Guid workplanId)
    {
        await using (var db = database.Reading())
        {
            if (!await db.Set<AnnualWorkplan>().IgnoreQueryFilters().AnyAsync(p => p.Id == workplanId))
                return null;
        }

        return await LiveView<WorkplanHead, WorkplanRow>.StartAsync(
            AnnualWorkplan.PlaceOf(workplanId),
            feed,
            () => RowReader.ReadAsync(database, workplanId),
            (head, ids) => RowReader.ReadRowsAsync(database, head, ids),
            e => log.LogError(e, "Workplan {Workplan} could not be read again after a change", workplanId));
    }
}
