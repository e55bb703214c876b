using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Papers;
using LondonBoard.Tests.Support;
using LondonBoard.Workplan;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.Edits;

public sealed class HistoryStoreTests : IAsyncLifetime
{
    private TestBoard _board = null!;
    private IServiceProvider _ann = null!;
    private Guid _plan;

    public async ValueTask InitializeAsync()
    {
        _board = await TestBoard.OpenAsync();
        _ann = await _board.SignInAsync();
        _plan = await _board.PlanAsync(Store);
    }

    public ValueTask DisposeAsync() => _board.DisposeAsync();

    private WorkplanStore Store => _ann.GetRequiredService<WorkplanStore>();

    private HistoryStore History => _ann.GetRequiredService<HistoryStore>();

    private async Task<WorkplanRow> FirstAsync() => (await RowReader.ReadAsync(_board.Database, _plan)).Rows[0];

    private async Task EditAsync(Column column, string text, WorkplanStore? by = null)
    {
        var row = await FirstAsync();
        (await (by ?? Store).EditCellAsync(EditCell.From(row.Id, column, row[column], text))).ShouldBeOfType<EditResult.Saved>();
    }

    [Fact]
    public async Task Who_did_what_from_what_to_what_is_told_newest_first()
    {
        await EditAsync(Column.Item, "Another title");
        await EditAsync(Column.Progress, "• begun", await _board.StoreAsync(name: "Bo Other"));
        var entries = (await History.ReadAsync(new(_plan))).Entries;
        entries.Select(e => (e.Change.Author, e.Words.Done, e.Change.Before, e.Change.After)).ShouldBe(
        [
            ("Bo Other", "added a line to Progress of item 1", null, "• begun"),
            ("Ann Example", "edited Item of item 1", "Item 1", "Another title"),
            ("Ann Example", "made this workplan", null, "Northshire Workplan 2026/27"),
        ]);
        entries[0].Words.Paper.ShouldBe("Northshire Workplan 2026/27");
    }

    [Fact]
    public async Task It_is_narrowed_by_item_column_person_and_what_was_seen()
    {
        await EditAsync(Column.Item, "one");
        var bo = await _board.SignInAsync(name: "Bo Other");
        await EditAsync(Column.Progress, "• two", bo.GetRequiredService<WorkplanStore>());
        var all = (await History.ReadAsync(new(_plan))).Entries;
        var first = await FirstAsync();
        async Task<string[]> Of(HistoryFilter filter) => [.. (await History.ReadAsync(filter)).Entries.Select(e => e.Change.After!)];

        (await Of(new(ItemId: first.Id, Field: "progress")))[0].ShouldBe("• two");
        (await Of(new(ItemId: first.Id, Field: "item"))).ShouldNotContain("• two");
        (await Of(new(AuthorId: all[0].Change.AuthorId))).ShouldBe(["• two"]);
        (await Of(new(_plan, After: all[1].Change.Sequence))).ShouldBe(["• two"]);
        (await Of(new(_plan, NotBy: all[0].Change.AuthorId))).ShouldNotContain("• two");
        (await Of(new(Guid.NewGuid()))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Pages_follow_each_other_without_a_gap_while_others_go_on_writing()
    {
        for (var n = 0; n < 7; n++)
            await EditAsync(Column.Item, $"title {n}");
        var first = await History.ReadAsync(new(_plan), count: 3);
        await EditAsync(Column.Item, "in between");
        var second = await History.ReadAsync(new(_plan), first.Older, 3);
        var last = await History.ReadAsync(new(_plan), second.Older, 3);
        HistoryPart[] pages = [first, second, last];
        pages.SelectMany(p => p.Entries).Select(e => e.Change.After).ShouldBe(
            ["title 6", "title 5", "title 4", "title 3", "title 2", "title 1", "title 0", "Northshire Workplan 2026/27"]);
        last.Older.ShouldBeNull();
    }

    [Fact]
    public async Task A_day_is_a_day_in_London()
    {
        // 23:30 UTC on 30 June is half past midnight on 1 July by British Summer Time.
        await using (var db = _board.Database.Reading())
            await db.Changes.ExecuteUpdateAsync(c => c.SetProperty(x => x.At, new DateTime(2026, 6, 30, 23, 30, 0, DateTimeKind.Utc)));
        (await History.ReadAsync(new(Day: new(2026, 7, 1)))).Entries.Count.ShouldBe(1);
        (await History.ReadAsync(new(Day: new(2026, 6, 30)))).Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task Any_earlier_value_comes_back_as_an_ordinary_edit()
    {
        await EditAsync(Column.Activity, "• first\n• second");
        await EditAsync(Column.Activity, "• second");
        await EditAsync(Column.Activity, "• second, reworded");
        var history = (await History.ReadAsync(new(ItemId: (await FirstAsync()).Id, Field: "activity"))).Entries.Select(e => e.Change).ToList();

        (await Store.BringBackAsync(history.First(c => c.Kind == "edit"))).ShouldBeOfType<EditResult.Saved>();
        (await FirstAsync()).Typed(Column.Activity).ShouldBe("• second");
        (await Store.BringBackAsync(history.First(c => c.Kind == "remove"))).ShouldBeOfType<EditResult.Saved>();
        (await FirstAsync()).Typed(Column.Activity).ShouldBe("• second\n• first");
        (await (await _board.StoreAsync(Role.Member)).BringBackAsync(history.First(c => c.Kind == "edit"))).ShouldBeOfType<EditResult.Denied>();
    }

    [Fact]
    public async Task A_refused_text_is_in_the_history_and_can_be_brought_back()
    {
        var seen = await FirstAsync();
        await EditAsync(Column.Item, "theirs", await _board.StoreAsync(name: "Bo Other"));
        var refused = await Store.EditCellAsync(EditCell.From(seen.Id, Column.Item, seen[Column.Item], "mine"));
        refused.ShouldBe(new EditResult.Conflict("theirs") { By = "Bo Other", Wanted = "mine" });

        var entry = (await History.ReadAsync(new(ItemId: seen.Id))).Entries[0];
        (entry.Change.Kind, entry.Change.Author, entry.Change.Before, entry.Change.After).ShouldBe((ChangeKind.SetAside, "Ann Example", "theirs", "mine"));
        (await Store.BringBackAsync(entry.Change)).ShouldBeOfType<EditResult.Saved>();
        (await FirstAsync()).Typed(Column.Item).ShouldBe("theirs\nmine");
    }

    [Fact]
    public async Task Whoever_comes_back_is_told_how_much_others_have_changed()
    {
        var clock = new Clock();
        var bo = await _board.SignInAsync(Role.Member, "Bo Reader");
        var visits = new VisitStore(_board.Database, bo.GetRequiredService<LondonBoard.Access.CurrentActor>(), clock);
        var place = AnnualWorkplan.PlaceOf(_plan);
        (await visits.BeginAsync(place)).ShouldBeNull();
        await visits.EndAsync(place);
        var left = clock.GetUtcNow().UtcDateTime;
        await EditAsync(Column.Item, "one");
        await EditAsync(Column.Item, "two");
        clock.Advance(TimeSpan.FromHours(20));

        var news = (await visits.BeginAsync(place)).ShouldNotBeNull();
        (news.Count, news.Since).ShouldBe((2, left));
        (await History.ReadAsync(new(_plan, After: news.After))).Entries.Count.ShouldBe(2);
        // A page that is reloaded goes on with the same visit.
        (await visits.BeginAsync(place)).ShouldBe(news);
        await visits.EndAsync(place);
        clock.Advance(TimeSpan.FromHours(20));
        (await visits.BeginAsync(place)).ShouldBeNull();
    }
}
