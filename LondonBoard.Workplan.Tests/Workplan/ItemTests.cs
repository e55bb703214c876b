using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Papers;
using LondonBoard.Tests.Support;
using LondonBoard.Workplan;

namespace LondonBoard.Tests.Workplan;

public sealed class ItemTests : IAsyncLifetime
{
    private TestBoard _board = null!;
    private WorkplanStore _store = null!;
    private Guid _plan;

    public async ValueTask InitializeAsync()
    {
        _board = await TestBoard.OpenAsync();
        _store = await _board.StoreAsync();
        _plan = await _board.PlanAsync(_store);
    }

    public ValueTask DisposeAsync() => _board.DisposeAsync();

    private async Task<IReadOnlyList<WorkplanRow>> RowsAsync() => (await RowReader.ReadAsync(_board.Database, _plan)).Rows;

    private async Task<string[]> NumbersAsync() => [.. (await RowsAsync()).Select(r => r.Text(Column.Number))];

    [Fact]
    public async Task An_item_is_added_where_it_was_asked_for()
    {
        var rows = await RowsAsync();
        await _store.AddItemAsync(new AddItem(_plan, rows[0].Id, TestBoard.Row(9, "new")));
        await _store.AddItemAsync(new AddItem(_plan, null, TestBoard.Row(8, "last")));
        (await NumbersAsync()).ShouldBe(["1", "9", "2", "3", "8"]);
    }

    [Fact]
    public async Task An_item_moves_to_the_top_and_below_another()
    {
        var rows = await RowsAsync();
        (await _store.MoveItemAsync(new MoveItem(rows[2].Id, null, rows[2].Stored.Version))).ShouldBeOfType<EditResult.Saved>();
        (await NumbersAsync()).ShouldBe(["3", "1", "2"]);
        (await _store.MoveItemAsync(new MoveItem(rows[0].Id, rows[1].Id, rows[0].Stored.Version))).ShouldBeOfType<EditResult.Saved>();
        (await NumbersAsync()).ShouldBe(["3", "2", "1"]);
    }

    [Fact]
    public async Task A_hundred_moves_into_one_gap_keep_the_order()
    {
        for (var n = 0; n < 100; n++)
        {
            var rows = await RowsAsync();
            (await _store.MoveItemAsync(new MoveItem(rows[2].Id, rows[0].Id, rows[2].Stored.Version))).ShouldBeOfType<EditResult.Saved>();
            (await RowsAsync()).Select(r => r.Id).ShouldBe([rows[0].Id, rows[2].Id, rows[1].Id]);
        }
    }

    [Fact]
    public async Task Status_is_the_chairs_to_set_and_a_stale_one_is_a_conflict()
    {
        var chair = await _board.StoreAsync(Role.Chair);
        var row = (await RowsAsync())[0];
        (await chair.SetStatusAsync(new SetStatus(row.Id, ItemStatus.AtRisk, row.Stored.Version))).ShouldBeOfType<EditResult.Saved>();
        (await _store.SetStatusAsync(new SetStatus(row.Id, ItemStatus.Complete, row.Stored.Version))).ShouldBe(new EditResult.Conflict("At risk"));
        (await RowsAsync())[0].Stored.Status.ShouldBe(ItemStatus.AtRisk);
        (await (await _board.StoreAsync(Role.Member)).SetStatusAsync(new SetStatus(row.Id, null, row.Stored.Version))).ShouldBeOfType<EditResult.Denied>();
    }

    [Fact]
    public async Task An_archived_item_comes_back_as_it_was()
    {
        var row = (await RowsAsync())[1];
        await _store.ArchiveItemAsync(new ArchiveItem(row.Id, true, row.Stored.Version));
        (await RowsAsync())[1].Stored.ArchivedAt.ShouldNotBeNull();
        await _store.ArchiveItemAsync(new ArchiveItem(row.Id, false, null));
        (await RowsAsync())[1].Typed(Column.Activity).ShouldBe("• activity 2");
        (await RowsAsync())[1].Stored.ArchivedAt.ShouldBeNull();
    }

    [Fact]
    public async Task What_is_not_there_is_gone()
    {
        (await _store.ArchiveItemAsync(new ArchiveItem(Guid.NewGuid(), true, null))).ShouldBeOfType<EditResult.Gone>();
        (await _store.AddItemAsync(new AddItem(Guid.NewGuid()))).ShouldBeOfType<EditResult.Gone>();
        (await _store.AddItemAsync(new AddItem(_plan, Guid.NewGuid()))).ShouldBeOfType<EditResult.Gone>();
    }

    [Fact]
    public async Task A_paper_with_a_fault_stores_nothing()
    {
        var rows = Enumerable.Range(1, 3).Select(n => TestBoard.Row(n, n == 3 ? new string('x', EditCell.MaxCell + 1) : "fine"));
        var result = await _store.CreateAsync(new CreateWorkplan(new WorkplanPaper("A plan", null, WorkplanPaper.BoardColumns, [.. rows])));
        result.ShouldBeOfType<EditResult.Invalid>().Message.ShouldContain("Row 3: Activity holds more than 20,000 characters");
        (await _store.ListAsync()).Count.ShouldBe(1);
    }
}
