using LondonBoard.Live;
using LondonBoard.Papers;
using LondonBoard.Writing;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Workplan;

/// <summary>The live workplan as a paper.</summary>
internal static class PlanPaper
{
    /// <summary>Its words as they now stand; archived items are left out.</summary>
    public static WorkplanPaper Of(LiveRows<WorkplanHead, WorkplanRow> plan) => new(
        plan.Head.Title, plan.Head.Period, plan.Head.Columns, [.. plan.Rows.Where(r => r.Stored.ArchivedAt is null).Select(r => r.Paper)]);
}

public sealed partial class WorkplanStore
{
    /// <summary>A workplan as it now stands; null where there is none.</summary>
    public async Task<LiveRows<WorkplanHead, WorkplanRow>?> FindAsync(Guid workplanId)
    {
        await using (var db = database.Reading())
        {
            if (!await db.Set<AnnualWorkplan>().AnyAsync(p => p.Id == workplanId))
                return null;
        }

        return await RowReader.ReadAsync(database, workplanId);
    }

    /// <summary>A workplan as a file; null where there is none. The page, the HTTP interface and the verbs give out this very file.</summary>
    /// <param name="workplanId">Which.</param>
    /// <param name="format">As what.</param>
    /// <param name="today">The day the file is made.</param>
    public async Task<ExportFile?> ExportAsync(Guid workplanId, ExportFormat format, DateOnly today) =>
        await FindAsync(workplanId) is { } plan
            ? WorkplanWriter.File(new WorkplanDocument(PlanPaper.Of(plan), null, today) { Reference = plan.Head.Dates.Reference }, format)
            : null;
}
