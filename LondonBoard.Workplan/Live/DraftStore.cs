using System.Data.Common;
using LondonBoard.Data;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Live;

/// <summary>
/// Keeps what people are typing. Not the door for edits: a draft is no change and no history. All that was typed within a
/// quarter of a second is written in one transaction, one row a person and field.
/// </summary>
public sealed class DraftStore
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly BoardDatabase _database;
    private readonly TimeProvider _time;
    private readonly ILogger<DraftStore> _log;
    private readonly Coalescing<Write> _writes;

    /// <summary>Uses a database.</summary>
    public DraftStore(BoardDatabase database, TimeProvider time, ILogger<DraftStore> log)
    {
        (_database, _time, _log) = (database, time, log);
        _writes = new(time, Pause, WriteAsync);
    }

    /// <summary>Keeps a text in place of what was kept of that field before, unless that was typed later.</summary>
    /// <param name="account">The person.</param>
    /// <param name="key">The field.</param>
    /// <param name="text">All that stands in it.</param>
    /// <param name="basis">What it is based on; null leaves what was said before.</param>
    /// <param name="stroke">Which text of which page it is.</param>
    /// <returns>Once it, or what was typed after it, is durable. False where it is too long, the person has too many drafts, or the database did not take it.</returns>
    public Task<bool> KeepAsync(Guid account, FieldKey key, string text, string? basis = null, Stroke? stroke = null) =>
        text.Length > Draft.MaxText || basis?.Length > Draft.MaxBasis || key.ToString().Length > FieldKey.Longest
            ? Task.FromResult(false)
            : PostAsync(new(account, key.ToString(), text, basis, stroke ?? Stroke.None));

    /// <summary>Lets a draft go, since its text was saved or given up.</summary>
    /// <param name="account">The person.</param>
    /// <param name="key">The field.</param>
    /// <param name="stroke">The last text of the page it goes with: what is no later does not bring the draft back. Null where no page typed it.</param>
    public Task DropAsync(Guid account, FieldKey key, Stroke? stroke = null) => PostAsync(new(account, key.ToString(), null, null, stroke ?? Stroke.None));

    /// <summary>The drafts that a person has on a paper, oldest first.</summary>
    public async Task<IReadOnlyList<Draft>> ListAsync(Guid account, Place place)
    {
        await FlushAsync();
        var start = new FieldKey(place, "").ToString();
        await using var db = _database.Reading();
        var all = await db.Set<Draft>().AsNoTracking().Where(d => d.AccountId == account && !d.Spent).OrderBy(d => d.At).ToListAsync();
        return [.. all.Where(d => d.Key.StartsWith(start, StringComparison.Ordinal))];
    }

    /// <summary>Waits until all that was handed in before is stored.</summary>
    public Task FlushAsync() => PostAsync(Write.Nothing());

    /// <summary>Removes what nobody has come back to for <see cref="Draft.Life"/>, and what was spent longer ago than a text is on its way.</summary>
    public Task ExpireAsync()
    {
        var now = _time.GetUtcNow().UtcDateTime;
        var (last, lastSpent) = (now - Draft.Life, now - Draft.LongestWay);
        return _database.WriteAsync(async db => (await db.Set<Draft>().Where(d => d.At < last || (d.Spent && d.At < lastSpent)).ExecuteDeleteAsync(), true));
    }

    private Task<bool> PostAsync(Write write)
    {
        _writes.Post(write);
        return write.Done.Task;
    }

    private async Task WriteAsync(IReadOnlyList<Write> writes)
    {
        // The newest of a field is what counts; its basis may have come with an earlier one.
        var fields = writes.Where(w => w.Key.Length > 0).GroupBy(w => (w.Account, w.Key)).ToList();
        try
        {
            var taken = fields.Count == 0 ? [] : await _database.WriteAsync(async db =>
            {
                var kept = new Dictionary<(Guid, string), bool>();
                foreach (var field in fields)
                {
                    var newest = field.Aggregate((last, next) => next.ComesLateAfter(last) ? last : next);
                    var basis = field.Select(w => w.Basis).LastOrDefault(b => b is not null);
                    kept[field.Key] = await StoreAsync(db, newest, basis);
                }

                return (kept, true);
            });
            foreach (var write in writes)
                write.Done.TrySetResult(write.Key.Length == 0 || taken[(write.Account, write.Key)]);
        }
        catch (Exception e) when (e is DbException or DbUpdateException)
        {
            _log.LogError(e, "{Count} drafts could not be kept; their pages send them again", fields.Count);
            foreach (var write in writes)
                write.Done.TrySetResult(false);
        }
        catch (Exception e)
        {
            foreach (var write in writes)
                write.Done.TrySetException(e);
        }
    }

    private async Task<bool> StoreAsync(BoardDb db, Write write, string? basis)
    {
        var spent = write.Text is null;
        if (spent && write.Stroke == Stroke.None)
        {
            await db.Set<Draft>().Where(d => d.AccountId == write.Account && d.Key == write.Key).ExecuteDeleteAsync();
            return true;
        }

        var now = _time.GetUtcNow().UtcDateTime;
        var stored = await db.Database.ExecuteSqlAsync($"""
            INSERT INTO "Drafts" ("AccountId", "Key", "Text", "Basis", "At", "Page", "Stroke", "Spent")
            SELECT {write.Account}, {write.Key}, {write.Text ?? ""}, {basis}, {now}, {write.Stroke.Page}, {write.Stroke.Number}, {spent}
            WHERE {spent} OR (SELECT COUNT(*) FROM "Drafts" WHERE "AccountId" = {write.Account} AND "Key" <> {write.Key} AND NOT "Spent") < {Draft.MaxPerPerson}
            ON CONFLICT ("AccountId", "Key") DO UPDATE
            SET "Text" = excluded."Text", "At" = excluded."At", "Page" = excluded."Page", "Spent" = excluded."Spent",
                "Basis" = CASE WHEN excluded."Spent" THEN NULL ELSE COALESCE(excluded."Basis", "Drafts"."Basis") END,
                "Stroke" = CASE WHEN "Drafts"."Page" = excluded."Page" AND "Drafts"."Stroke" > excluded."Stroke" THEN "Drafts"."Stroke" ELSE excluded."Stroke" END
            WHERE excluded."Spent" OR "Drafts"."Page" <> excluded."Page" OR "Drafts"."Stroke" < excluded."Stroke"
                OR ("Drafts"."Stroke" = excluded."Stroke" AND NOT "Drafts"."Spent")
            """);
        // What came too late is not needed: what was typed after it is there.
        return stored > 0 || await db.Set<Draft>().AnyAsync(d => d.AccountId == write.Account && d.Key == write.Key);
    }

    /// <summary>One thing to write: a text, or null to let go of it; without a key nothing, only to be told when it is its turn.</summary>
    private sealed record Write(Guid Account, string Key, string? Text, string? Basis, Stroke Stroke)
    {
        public TaskCompletionSource<bool> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Whether it is a text that was typed before another of the same field, or the very one that the other saved or gave up.</summary>
        public bool ComesLateAfter(Write other) =>
            Text is not null && (Stroke.IsBefore(other.Stroke) || (other.Text is null && Stroke == other.Stroke && Stroke != Stroke.None));

        public static Write Nothing() => new(Guid.Empty, "", null, null, Stroke.None);
    }
}

/// <summary>Removes drafts that have expired, and writes the last ones before the program ends.</summary>
internal sealed class DraftKeeping(DraftStore drafts, TimeProvider time, ILogger<DraftKeeping> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await drafts.FlushAsync();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Rounds.RunAsync(
            Every, time, drafts.ExpireAsync, e => log.LogWarning(e, "Old drafts could not be removed; it is tried again in an hour"), stoppingToken);
}
