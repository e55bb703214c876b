using Bunit;
using LondonBoard.Data;
using LondonBoard.Papers;
using LondonBoard.Workplan;

namespace LondonBoard.Tests.Workplan;

public sealed class ItemHistoryTests : PageContext
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private Guid _plan;

    private async Task<WorkplanRow> FirstAsync() => (await RowReader.ReadAsync(Board.Database, _plan)).Rows[0];

    private async Task<IRenderedComponent<ItemHistory>> OpenAsync(Role role, string? column = null, int edits = 2)
    {
        var bo = await Board.StoreAsync(name: "Bo Other");
        _plan = await Board.PlanAsync(bo);
        for (var n = 1; n <= edits; n++)
        {
            var row = await FirstAsync();
            await bo.EditCellAsync(EditCell.From(row.Id, Column.Item, row[Column.Item], $"title {n}"));
        }

        await bo.SetStatusAsync(new((await FirstAsync()).Id, ItemStatus.AtRisk, (await FirstAsync()).Stored.Version));
        await SignInAsync(role);
        var first = await FirstAsync();
        var history = Render<ItemHistory>(p => p.Add(h => h.Row, first).Add(h => h.Column, column).Add(h => h.Columns, WorkplanPaper.BoardColumns)
            .Add(h => h.MayEdit, role == Role.Secretariat).Add(h => h.MaySetStatus, role is Role.Secretariat or Role.Chair));
        history.WaitForState(() => history.FindAll(".change").Count > 0, Patience);
        return history;
    }

    [Fact]
    public async Task A_cells_history_is_its_own_and_any_earlier_value_comes_back()
    {
        var history = await OpenAsync(Role.Secretariat, Column.Item.Key);
        history.FindAll(".change-head span").Select(s => s.TextContent).ShouldBe(
            ["Bo Other edited Item of item 1", "Bo Other edited Item of item 1", "Bo Other brought in item 1"]);
        await history.Find("button[aria-label='Bring back “Item 1”']").ClickAsync(new());
        (await FirstAsync()).Text(Column.Item).ShouldBe("Item 1");
        history.Find("[role=alert]").TextContent.ShouldBe("Brought back: “Item 1”.");
        history.FindAll(".change").Count.ShouldBe(4);
    }

    [Fact]
    public async Task An_earlier_status_comes_back_too()
    {
        var history = await OpenAsync(Role.Chair);
        history.FindAll("button[aria-label^='Bring back']").Count.ShouldBe(1);
        await history.Find("button[aria-label='Bring back “No status”']").ClickAsync(new());
        (await FirstAsync()).Stored.Status.ShouldBeNull();
    }

    [Fact]
    public async Task Who_only_reads_sees_all_and_changes_nothing()
    {
        var history = await OpenAsync(Role.Member);
        history.FindAll(".change").Count.ShouldBe(4);
        history.FindAll("button[aria-label^='Bring back']").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_long_history_comes_a_page_at_a_time()
    {
        var history = await OpenAsync(Role.Member, edits: 25);
        history.FindAll(".change").Count.ShouldBe(20);
        await history.FindAll("dialog > .dialog-body > button").Single().ClickAsync(new());
        history.FindAll(".change").Count.ShouldBe(27);
    }
}
