using System.Text.Json.Nodes;
using LondonBoard.Workplan;

namespace LondonBoard.Tests.Api;

/// <summary>The workplan of a board over HTTP.</summary>
public abstract class ItemApiContext : IAsyncLifetime
{
    protected ApiBoard Board { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Board = await ApiBoard.StartAsync();

    public ValueTask DisposeAsync() => Board.DisposeAsync();

    protected async Task<WorkplanRow> RowAsync(Guid id) => (await Board.App.AsProgramAsync<WorkplanStore, WorkplanRow?>(store => store.FindRowAsync(id))).ShouldNotBeNull();

    protected static string? Text(JsonNode? node) => (string?)node;
}
