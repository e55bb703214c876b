using LondonBoard.Data;

namespace LondonBoard.Edits;

/// <summary>
/// Puts the changes of a history together as entries. A text that is stored while it is typed makes a change at each breath:
/// what one person typed of it without a longer pause is one entry, with the whole difference. What is stored, and how it is
/// taken back, is no affair of this.
/// </summary>
/// <param name="typedAs">What typing such a text is called (<see cref="IRoomHistory.TypedAs"/>).</param>
/// <param name="most">The most entries.</param>
internal sealed class HistoryEntries(Func<Change, string?> typedAs, int most)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    private readonly List<Run> _runs = [];
    private readonly List<Run> _open = [];

    /// <summary>Takes the change that came before those taken so far.</summary>
    /// <returns>Whether there was room for it.</returns>
    public bool Take(Change change)
    {
        var done = typedAs(change);
        var run = done is null ? null : _open.Find(r => r.GoesOnWith(change, done, Pause));
        if (run is null && _runs.Count == most)
            return false;
        // Whatever else its author did there, and another's hand in one of its lines, ends a run.
        _open.RemoveAll(r => r != run && r.IsOf(change) && (r.Newest.AuthorId == change.AuthorId || r.Has(change.ItemId)));
        if (run is null)
        {
            _runs.Add(run = new Run(change, done));
            if (done is not null)
                _open.Add(run);
        }

        run.Add(change);
        return true;
    }

    /// <summary>The entries, newest first; those changes are called later whose words are asked for.</summary>
    /// <param name="words">What a change is called.</param>
    public IReadOnlyList<HistoryEntry> With(IReadOnlyDictionary<long, ChangeWords> words) =>
        [.. _runs.Select(r => r.Entry(words[r.Newest.Sequence])).OfType<HistoryEntry>()];

    /// <summary>The changes that entries are called after.</summary>
    public IEnumerable<Change> Named => _runs.Select(r => r.Newest);

    private sealed class Run(Change newest, string? done)
    {
        private readonly Dictionary<Guid, Stroke> _lines = [];
        private DateTime _began;
        private int _count;

        public Change Newest => newest;

        public bool IsOf(Change change) => newest.Room == change.Room && newest.PaperId == change.PaperId;

        public bool Has(Guid? line) => line is { } id && _lines.ContainsKey(id);

        public bool GoesOnWith(Change change, string typed, TimeSpan pause) =>
            IsOf(change) && newest.AuthorId == change.AuthorId && done == typed && _began - change.At <= pause;

        public void Add(Change change)
        {
            (_began, _count) = (change.At, _count + 1);
            if (change.ItemId is not { } line)
                return;
            var later = _lines.GetValueOrDefault(line) ?? new Stroke(change, null, change.After, change.Before);
            _lines[line] = later with { First = change, Before = change.Before };
        }

        public HistoryEntry? Entry(ChangeWords words)
        {
            if (_count == 1)
                return new(newest, words);
            var pieces = _lines.Values.OrderBy(l => l.First.Sequence).Select(l => l.Piece).Where(p => (p.Before ?? "") != (p.After ?? "")).ToList();
            return pieces.Count == 0 ? null : new(Typed(), words with { Done = done! }) { Pieces = pieces };
        }

        private Change Typed() => new()
        {
            Sequence = newest.Sequence,
            At = newest.At,
            AuthorId = newest.AuthorId,
            Author = newest.Author,
            Kind = ChangeKind.Edit,
            Room = newest.Room,
            PaperId = newest.PaperId,
            ItemId = _lines.Count == 1 ? newest.ItemId : null,
        };
    }

    /// <summary>What became of a line.</summary>
    /// <param name="First">The first change of it.</param>
    /// <param name="Before">What it said before that.</param>
    /// <param name="After">What it said at last.</param>
    /// <param name="Last">What it said before its last change.</param>
    private sealed record Stroke(Change First, string? Before, string? After, string? Last)
    {
        /// <summary>A line that came and went says what was lost with it.</summary>
        public HistoryPiece Piece => Before is null && After is null ? new(Last, null) : new(Before, After);
    }
}

/// <summary>From what to what a text was changed.</summary>
/// <param name="Before">What stood there; null for nothing.</param>
/// <param name="After">What stands there; null for nothing.</param>
public sealed record HistoryPiece(string? Before, string? After);
