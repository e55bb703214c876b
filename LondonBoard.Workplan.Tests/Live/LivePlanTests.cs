using LondonBoard.Live;
using LondonBoard.Papers;
using LondonBoard.Tests.Support;
using LondonBoard.Workplan;

namespace LondonBoard.Tests.Live;

public sealed class LivePlanTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private TestBoard _board = null!;
    private WorkplanStore _store = null!;
    private OpenView<WorkplanHead, WorkplanRow> _open = null!;

    public async ValueTask InitializeAsync()
    {
        _board = await TestBoard.OpenAsync();
        _store = await _board.StoreAsync(name: "Cleo Marsh");
        _open = (await _board.Plans.OpenAsync(await _board.PlanAsync(_store)))!;
    }

    public async ValueTask DisposeAsync()
    {
        _open.Dispose();
        await _board.DisposeAsync();
    }

    private Task<LondonBoard.Live.LiveStep<WorkplanHead, WorkplanRow>> NextStep()
    {
        var next = new TaskCompletionSource<LondonBoard.Live.LiveStep<WorkplanHead, WorkplanRow>>(TaskCreationOptions.RunContinuationsAsynchronously);
        _open.View.Subscribe(step => next.TrySetResult(step));
        return next.Task.WaitAsync(Patience);
    }

    [Fact]
    public async Task An_edit_gives_everybody_the_same_new_row_and_leaves_the_others_alone()
    {
        var before = _open.View.Current;
        var one = NextStep();
        var two = NextStep();
        await _store.EditCellAsync(EditCell.From(before.Rows[1].Id, Column.Activity, before.Rows[1][Column.Activity], "• changed"));

        var step = await one;
        step.Changed.Single().ShouldBeSameAs((await two).Changed.Single());
        step.Changed[0].Typed(Column.Activity).ShouldBe("• changed");
        step.Changed[0].Last.ShouldNotBeNull().Field.ShouldBe("activity");
        step.Changed[0].Last!.Initials.ShouldBe("CM");
        step.Reordered.ShouldBeFalse();
        step.Now.Rows[0].ShouldBeSameAs(before.Rows[0]);
        step.Now.Rows[1].ShouldBeSameAs(step.Changed[0]);
    }

    [Fact]
    public async Task A_moved_row_is_told_as_a_new_order()
    {
        var rows = _open.View.Current.Rows;
        var next = NextStep();
        await _store.MoveItemAsync(new MoveItem(rows[2].Id, null, rows[2].Stored.Version));
        var step = await next;
        step.Reordered.ShouldBeTrue();
        step.Now.Rows.Select(r => r.Id).ShouldBe([rows[2].Id, rows[0].Id, rows[1].Id]);
    }

    [Fact]
    public async Task Who_opens_the_same_plan_shares_the_picture()
    {
        using var again = await _board.Plans.OpenAsync(_open.View.Current.Head.Id);
        again!.View.ShouldBeSameAs(_open.View);
    }

    [Fact]
    public async Task A_plan_that_is_not_there_opens_as_nothing() => (await _board.Plans.OpenAsync(Guid.NewGuid())).ShouldBeNull();

    [Fact]
    public async Task Who_has_left_hears_nothing_more()
    {
        var heard = 0;
        _open.View.Subscribe(_ => heard++).Dispose();
        var next = NextStep();
        var row = _open.View.Current.Rows[0];
        await _store.ArchiveItemAsync(new ArchiveItem(row.Id, true, row.Stored.Version));
        await next;
        heard.ShouldBe(0);
    }
}
