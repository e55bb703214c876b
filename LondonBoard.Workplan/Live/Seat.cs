namespace LondonBoard.Live;

/// <summary>A page that a person has open on a paper: tells others where they are and what they type, ten times a second at most.</summary>
public sealed class Seat : IDisposable
{
    /// <summary>The most of a text that others are shown, in characters, counted from its end.</summary>
    public const int MostShown = 2000;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Lock _lock = new();
    private readonly Gathering _gathering;
    private readonly TimeProvider _time;
    private readonly Action<Seat> _left;
    private readonly Coalescing<bool> _changes;
    private SeatState _state;
    private DateTimeOffset _heard;
    private bool _here, _ended;

    internal Seat(Gathering gathering, Guid account, string name, TimeProvider time, Action<Seat> left)
    {
        (_gathering, _time, _left) = (gathering, time, left);
        _state = new(Id, account, name, null, null);
        _changes = new(time, Pause, _ =>
        {
            Publish();
            return Task.CompletedTask;
        });
    }

    /// <summary>The page.</summary>
    public Guid Id { get; } = Guid.CreateVersion7();

    /// <summary>A sign of life: the person is here, or here again.</summary>
    public void Heard()
    {
        lock (_lock)
        {
            _heard = _time.GetUtcNow();
            if (_here)
                return;
            _here = true;
        }

        Publish();
    }

    /// <summary>The person has gone for now: at once, and until the next sign of life.</summary>
    public void Away()
    {
        lock (_lock)
            _here = false;
        Publish();
    }

    /// <summary>The person is in a field, or with null in none; what they typed in another is no longer shown.</summary>
    public void Move(string? field)
    {
        lock (_lock)
        {
            if (_state.Field == field)
                return;
            _state = _state with { Field = field, Text = null };
        }

        _changes.Post(true);
    }

    /// <summary>The person types in a field: all that now stands in it.</summary>
    public void Type(string field, string text)
    {
        lock (_lock)
            _state = _state with { Field = field, Text = text.Length <= MostShown ? text : "…" + text[^MostShown..] };
        Heard();
        _changes.Post(true);
    }

    /// <summary>The person is done with a field; nothing happens where they are in another by now.</summary>
    public void Leave(string field)
    {
        lock (_lock)
        {
            if (_state.Field != field)
                return;
            _state = _state with { Field = null, Text = null };
        }

        Publish();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
            _ended = true;
        _left(this);
        Publish();
    }

    /// <summary>Goes away where there was no sign of life for too long.</summary>
    internal void FallAway(TimeSpan patience)
    {
        lock (_lock)
        {
            if (!_here || _time.GetUtcNow() - _heard < patience)
                return;
        }

        Away();
    }

    private void Publish()
    {
        // In the lock, so that an older state cannot overtake a newer one.
        lock (_lock)
            _gathering.Put(Id, _here && !_ended ? _state : null);
    }
}
