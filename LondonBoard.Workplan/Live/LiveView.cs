using System.Collections.Immutable;
using System.Threading.Channels;
using LondonBoard.Data;

namespace LondonBoard.Live;

/// <summary>A row that a live view shows: immutable, and one object for everybody who looks.</summary>
public interface ILiveRow
{
    /// <summary>What it is a row of.</summary>
    Guid Id { get; }

    /// <summary>Rows stand in ascending order of this.</summary>
    double Order { get; }
}

/// <summary>All rows at one moment.</summary>
/// <typeparam name="THead">What stands above the rows: title, columns.</typeparam>
/// <typeparam name="TRow">A row.</typeparam>
public sealed class LiveRows<THead, TRow>
    where TRow : class, ILiveRow
{
    private readonly Dictionary<Guid, int> _places;

    /// <summary>Makes the state of rows, which are put in their order.</summary>
    public LiveRows(THead head, IEnumerable<TRow> rows)
        : this(head, [.. rows.OrderBy(r => r.Order)], null)
    {
    }

    private LiveRows(THead head, ImmutableArray<TRow> rows, Dictionary<Guid, int>? places)
    {
        Head = head;
        Rows = rows;
        _places = places ?? Places(rows);
    }

    /// <summary>What stands above the rows.</summary>
    public THead Head { get; }

    /// <summary>The rows in their order.</summary>
    public ImmutableArray<TRow> Rows { get; }

    /// <summary>The row of an id; null where it is not there.</summary>
    public TRow? Find(Guid id) => _places.TryGetValue(id, out var at) ? Rows[at] : null;

    /// <summary>The state with some rows as they are now; the others are the same objects as before.</summary>
    /// <param name="ids">The rows that were read again.</param>
    /// <param name="read">What was found of them.</param>
    /// <param name="reordered">Whether a row came, went or moved.</param>
    internal LiveRows<THead, TRow> With(IReadOnlyCollection<Guid> ids, IReadOnlyList<TRow> read, out bool reordered)
    {
        reordered = read.Any(row => Find(row.Id)?.Order != row.Order) || ids.Any(id => Find(id) is not null && read.All(r => r.Id != id));
        if (reordered)
            return new(Head, Rows.Where(r => !ids.Contains(r.Id)).Concat(read));
        var rows = Rows.ToBuilder();
        foreach (var row in read)
            rows[_places[row.Id]] = row;
        return new(Head, rows.MoveToImmutable(), _places);
    }

    private static Dictionary<Guid, int> Places(ImmutableArray<TRow> rows)
    {
        var places = new Dictionary<Guid, int>(rows.Length);
        for (var at = 0; at < rows.Length; at++)
            places[rows[at].Id] = at;
        return places;
    }
}

/// <summary>A step from one state to the next.</summary>
/// <param name="Now">The state after it.</param>
/// <param name="Changed">The rows with new content, as they now are.</param>
/// <param name="Reordered">Whether rows came, went or moved, or what stands above them changed.</param>
public sealed record LiveStep<THead, TRow>(LiveRows<THead, TRow> Now, ImmutableArray<TRow> Changed, bool Reordered)
    where TRow : class, ILiveRow;

/// <summary>
/// The one shared picture of a paper in this process. It re-reads a changed row once, whoever and how many look on,
/// and hands every circuit the same object.
/// </summary>
public sealed class LiveView<THead, TRow> : IAsyncDisposable
    where TRow : class, ILiveRow
{
    /// <summary>Where more rows than this have changed, reading all of them is quicker.</summary>
    private const int Few = 200;

    private readonly Channel<ChangeSignal> _signals = Channel.CreateUnbounded<ChangeSignal>(new() { SingleReader = true });
    private readonly Func<Task<LiveRows<THead, TRow>>> _readAll;
    private readonly Func<THead, IReadOnlyCollection<Guid>, Task<IReadOnlyList<TRow>>> _readRows;
    private readonly Action<Exception> _failed;
    private readonly IDisposable _subscription;
    private ImmutableArray<Action<LiveStep<THead, TRow>>> _viewers = [];
    private Task _running = Task.CompletedTask;

    private LiveView(
        Place place,
        ChangeFeed feed,
        Func<Task<LiveRows<THead, TRow>>> readAll,
        Func<THead, IReadOnlyCollection<Guid>, Task<IReadOnlyList<TRow>>> readRows,
        Action<Exception> failed,
        Place? beside)
    {
        (_readAll, _readRows, _failed) = (readAll, readRows, failed);
        _subscription = feed.Subscribe(signal =>
        {
            if (signal.Place == place || signal.Place == beside)
                _signals.Writer.TryWrite(signal.Place == place ? signal : signal with { ItemIds = [] });
        });
    }

    /// <summary>Starts a view: listens first, then reads, so that nothing falls between.</summary>
    /// <param name="place">Whose signals it hears.</param>
    /// <param name="feed">Where they come from.</param>
    /// <param name="readAll">Reads everything.</param>
    /// <param name="readRows">Reads the rows of some ids; those that are gone are left out.</param>
    /// <param name="failed">Told of a read that failed; the view reads everything again at the next signal.</param>
    /// <param name="beside">Another paper that its rows name things of: whatever changes there, everything is read again.</param>
    public static async Task<LiveView<THead, TRow>> StartAsync(
        Place place,
        ChangeFeed feed,
        Func<Task<LiveRows<THead, TRow>>> readAll,
        Func<THead, IReadOnlyCollection<Guid>, Task<IReadOnlyList<TRow>>> readRows,
        Action<Exception> failed,
        Place? beside = null)
    {
        var view = new LiveView<THead, TRow>(place, feed, readAll, readRows, failed, beside);
        try
        {
            view.Current = await readAll();
        }
        catch
        {
            view._subscription.Dispose();
            throw;
        }

        view._running = Task.Run(view.FollowAsync);
        return view;
    }

    /// <summary>The state now.</summary>
    public LiveRows<THead, TRow> Current { get; private set; } = null!;

    /// <summary>Hears every step from now on. Subscribe first, then take <see cref="Current"/>.</summary>
    /// <param name="viewer">Called in turn with all others: must hand over to its own circuit and return.</param>
    public IDisposable Subscribe(Action<LiveStep<THead, TRow>> viewer)
    {
        ImmutableInterlocked.Update(ref _viewers, (all, one) => all.Add(one), viewer);
        return new Subscription(() => ImmutableInterlocked.Update(ref _viewers, (all, one) => all.Remove(one), viewer));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _subscription.Dispose();
        _signals.Writer.TryComplete();
        await _running;
    }

    private async Task FollowAsync()
    {
        var ids = new HashSet<Guid>();
        var all = false;
        while (await _signals.Reader.WaitToReadAsync())
        {
            while (_signals.Reader.TryRead(out var signal))
            {
                all |= signal.ItemIds.IsEmpty;
                ids.UnionWith(signal.ItemIds);
            }

            try
            {
                var step = all || ids.Count > Few ? new(await _readAll(), [], Reordered: true) : await ReadStepAsync(ids);
                Current = step.Now;
                foreach (var viewer in _viewers)
                    viewer(step);
                all = false;
                ids.Clear();
            }
            catch (Exception e)
            {
                // What could not be read is read whole at the next signal; until then everybody keeps what they have.
                all = true;
                _failed(e);
            }
        }
    }

    private async Task<LiveStep<THead, TRow>> ReadStepAsync(HashSet<Guid> ids)
    {
        var read = await _readRows(Current.Head, ids);
        var now = Current.With(ids, read, out var reordered);
        return new(now, [.. read], reordered);
    }
}
