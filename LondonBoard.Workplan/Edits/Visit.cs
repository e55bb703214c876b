using LondonBoard.Access;
using LondonBoard.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LondonBoard.Edits;

/// <summary>When an account last looked at a paper, and how far its history had come by then.</summary>
public sealed class Visit
{
    /// <summary>Whose.</summary>
    public Guid AccountId { get; set; }

    /// <summary>Which paper; empty for a room that has only one.</summary>
    public Guid PaperId { get; set; }

    /// <summary>The last time it was seen open (UTC).</summary>
    public DateTime At { get; set; }

    /// <summary>The last change of all at that time.</summary>
    public long Sequence { get; set; }

    /// <summary>The end of the visit before (UTC); null at the first.</summary>
    public DateTime? BeforeAt { get; set; }

    /// <summary>The last change of all at the end of the visit before.</summary>
    public long BeforeSequence { get; set; }
}

/// <summary>How <see cref="Visit"/> is stored.</summary>
internal sealed class VisitTable : IEntityTypeConfiguration<Visit>
{
    public void Configure(EntityTypeBuilder<Visit> table)
    {
        table.ToTable("Visits");
        table.HasKey(v => new { v.AccountId, v.PaperId });
    }
}

/// <summary>
/// Keeps the visits of accounts. They are no part of the board's papers and say nothing to others, so they do not go
/// through the door and leave no history.
/// </summary>
public sealed class VisitStore(BoardDatabase database, CurrentActor current, TimeProvider time)
{
    /// <summary>Coming back within this time goes on with the same visit: a page is reloaded, a train goes through a tunnel.</summary>
    private static readonly TimeSpan Same = TimeSpan.FromMinutes(30);

    /// <summary>The most changes that are counted.</summary>
    public const int MostCounted = 1_000;

    /// <summary>Begins a visit, or goes on with it.</summary>
    /// <returns>What others have changed since the visit before; null at the first, where nothing changed, and for programs.</returns>
    public async Task<News?> BeginAsync(Place place)
    {
        if (await SeeAsync(place, begins: true) is not { BeforeAt: { } before } visit)
            return null;
        await using var db = database.Reading();
        var changes = new HistoryFilter(place.PaperId, After: visit.BeforeSequence, NotBy: visit.AccountId).Of(db.Changes);
        var count = await changes.Where(c => c.Kind != ChangeKind.SetAside).Take(MostCounted).CountAsync();
        return count == 0 ? null : new(count, before, visit.BeforeSequence);
    }

    /// <summary>Ends a visit: all that there is now has been seen.</summary>
    public Task EndAsync(Place place) => SeeAsync(place, begins: false);

    private Task<Visit?> SeeAsync(Place place, bool begins) => database.WriteAsync<Visit?>(async db =>
    {
        if (await current.FindAsync(db) is not { Kind: ActorKind.Account } actor)
            return (null, false);
        var paper = place.PaperId ?? Guid.Empty;
        var visit = await db.Set<Visit>().FindAsync(actor.Id, paper);
        var now = time.GetUtcNow().UtcDateTime;
        if (visit is null)
            db.Add(visit = new() { AccountId = actor.Id, PaperId = paper });
        else if (begins && now - visit.At > Same)
            (visit.BeforeAt, visit.BeforeSequence) = (visit.At, visit.Sequence);
        (visit.At, visit.Sequence) = (now, await db.Changes.MaxAsync(c => (long?)c.Sequence) ?? 0);
        await db.SaveChangesAsync();
        return (visit, true);
    });
}

/// <summary>What happened since somebody was last here.</summary>
/// <param name="Count">How many changes; <see cref="VisitStore.MostCounted"/> stands for so many or more.</param>
/// <param name="Since">When they were last here (UTC).</param>
/// <param name="After">The last change they had seen.</param>
public sealed record News(int Count, DateTime Since, long After);
