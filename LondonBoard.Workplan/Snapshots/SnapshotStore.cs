using System.Text;
using LondonBoard.Data;
using LondonBoard.Dates;
using LondonBoard.Edits;
using LondonBoard.Papers;
using LondonBoard.Writing;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Snapshots;

/// <summary>Snapshots as they are stored. They are frozen, listed and opened; no command changes one.</summary>
public sealed partial class SnapshotStore(BoardDatabase database, EditDoor door)
{
    /// <summary>All snapshots, the latest first; of one workplan where it is named.</summary>
    public async Task<IReadOnlyList<SnapshotSummary>> ListAsync(Guid? workplanId = null, CancellationToken cancellation = default)
    {
        await using var db = database.Reading();
        return await db.Set<Snapshot>().AsNoTracking()
            .Where(s => workplanId == null || s.WorkplanId == workplanId)
            .OrderByDescending(s => s.FrozenAt)
            .Select(s => new SnapshotSummary(s.Id, s.WorkplanId, s.Name, s.Date, s.FrozenAt, s.FrozenBy, s.Sequence))
            .ToListAsync(cancellation);
    }

    /// <summary>One snapshot; null where there is none. Checks it against its hash.</summary>
    public async Task<FrozenPlan?> FindAsync(Guid id, CancellationToken cancellation = default)
    {
        await using var db = database.Reading();
        return await db.Set<Snapshot>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancellation) is { } snapshot
            ? new FrozenPlan(snapshot, snapshot.Hash == snapshot.ComputeHash() ? PaperJson.Read(snapshot.Paper) : null)
            : null;
    }
}

/// <summary>A snapshot in a list.</summary>
public sealed record SnapshotSummary(Guid Id, Guid WorkplanId, string Name, DateOnly Date, DateTime FrozenAt, string FrozenBy, long Sequence);

/// <summary>A snapshot that was opened.</summary>
/// <param name="Snapshot">What is stored.</param>
/// <param name="Paper">The workplan; null where what is stored is not what was frozen, and nobody should rely on it.</param>
public sealed record FrozenPlan(Snapshot Snapshot, WorkplanPaper? Paper)
{
    /// <summary>What to tell who opens a snapshot that was changed after it was frozen.</summary>
    public const string Changed =
        "This snapshot was changed in the database after it was frozen, so it is not shown. "
        + "Tell your administrator, who can bring it back from a backup.";

    /// <summary>It, as lists show it.</summary>
    public SnapshotSummary Summary => new(Snapshot.Id, Snapshot.WorkplanId, Snapshot.Name, Snapshot.Date, Snapshot.FrozenAt, Snapshot.FrozenBy, Snapshot.Sequence);

    /// <summary>What stands under the title of a paper made of it.</summary>
    public string Note => $"Snapshot “{Snapshot.Name}” of {Snapshot.Date.Words()}, frozen by {Snapshot.FrozenBy} on {Snapshot.FrozenAt.Words()}";

    /// <summary>The snapshot as a file, the same bytes whenever it is asked for; null where it was changed behind our back.</summary>
    public ExportFile? Export(ExportFormat format)
    {
        if (Paper is null)
            return null;
        var document = new WorkplanDocument(Paper, Note, Snapshot.Date);
        // As JSON it is given out as it was frozen, with the meaning its words had then.
        return format == ExportFormat.Json
            ? new ExportFile(WorkplanWriter.FileName(document, format), WorkplanWriter.ContentType(format), Encoding.UTF8.GetBytes(Snapshot.Paper))
            : WorkplanWriter.File(document, format);
    }
}
