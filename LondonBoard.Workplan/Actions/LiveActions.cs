using LondonBoard.Data;
using LondonBoard.Live;
using LondonBoard.People;

namespace LondonBoard.Actions;

/// <summary>The one live picture of the register in this process, shared by every circuit; read when first looked at, and kept.</summary>
public sealed class LiveActions(BoardDatabase database, ActionMeetings meetings, ChangeFeed feed, ILogger<LiveActions> log) : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private Task<LiveView<RegisterHead, ActionRow>>? _view;

    /// <summary>The shared picture.</summary>
    public Task<LiveView<RegisterHead, ActionRow>> OpenAsync()
    {
        lock (_lock)
        {
            // One that could not be read is tried again by whoever comes next.
            return _view = _view is { IsFaulted: false } ? _view : StartAsync();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_view is { IsFaulted: false } view)
            await (await view).DisposeAsync();
    }

    private Task<LiveView<RegisterHead, ActionRow>> StartAsync() => LiveView<RegisterHead, ActionRow>.StartAsync(
        ActionItem.Register,
        feed,
        () => ActionReader.ReadAsync(database, meetings),
        (_, ids) => ActionReader.ReadRowsAsync(database, meetings, ids),
        e => log.LogError(e, "The register of actions could not be read again after a change"),
        PeopleStore.Place);
}
