namespace LondonBoard.Meetings;

/// <summary>Where a meeting is, as its chair shows it.</summary>
/// <param name="Line">The line shown: an item or an action; null for the agenda as a whole.</param>
/// <param name="Item">The item it belongs to, whose clock runs; null for none.</param>
/// <param name="Since">When that clock was last started (UTC); null while nobody leads.</param>
/// <param name="Spent">What each item had taken before.</param>
/// <param name="Leader">The account of who leads, or led last.</param>
/// <param name="By">Their name.</param>
public sealed record MeetingPosition(Guid? Line, Guid? Item, DateTime? Since, IReadOnlyDictionary<Guid, TimeSpan> Spent, Guid Leader, string By)
{
    /// <summary>Whether somebody leads.</summary>
    public bool IsLed => Since is not null;

    /// <summary>Since when every page of the leader's is closed or without a connection (UTC); null while one is not.</summary>
    internal DateTime? AwaySince { get; init; }

    /// <summary>How long an item has taken.</summary>
    public TimeSpan Elapsed(Guid item, DateTime now) => Spent.GetValueOrDefault(item) + (item == Item && Since is { } since ? now - since : TimeSpan.Zero);

    /// <summary>What each item has taken by now.</summary>
    internal IReadOnlyDictionary<Guid, TimeSpan> SpentBy(DateTime now) =>
        Item is { } item ? new Dictionary<Guid, TimeSpan>(Spent) { [item] = Elapsed(item, now) } : Spent;
}
