using LondonBoard.Actions;
using LondonBoard.Edits;
using LondonBoard.Tests.Support;

namespace LondonBoard.Tests.Actions;

/// <summary>A board with an empty register of actions, and its secretary.</summary>
public abstract class ActionContext : IAsyncLifetime
{
    protected TestBoard Board { get; private set; } = null!;

    protected ActionStore Store { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Board = await TestBoard.OpenAsync();
        Store = await Board.StoreAsync<ActionStore>();
    }

    public ValueTask DisposeAsync() => Board.DisposeAsync();

    protected async Task<ActionRow> AddAsync(string text, string? owners = null, string? due = null)
    {
        var made = await Store.AddAsync(new AddAction(ActionWords.Typed(text, owners, due)));
        return await NowAsync(made.ShouldBeOfType<EditResult.Saved>().Id);
    }

    protected async Task<ActionRow> NowAsync(Guid id) => (await Store.FindAsync(id)).ShouldNotBeNull();

    protected static MoveAction To(ActionRow row, ActionStatus status, Guid? after = null) => new(row.Id, status, after, row.Stored.Status);
}
