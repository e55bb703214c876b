using LondonBoard.Access;
using LondonBoard.Edits;
using LondonBoard.Papers;
using LondonBoard.Snapshots;
using LondonBoard.Tests.Support;
using LondonBoard.Workplan;
using LondonBoard.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.Snapshots;

public sealed class SnapshotTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2026, 10, 12);
    private TestBoard _board = null!;
    private WorkplanStore _plans = null!;
    private SnapshotStore _snapshots = null!;
    private Guid _plan;

    public async ValueTask InitializeAsync()
    {
        _board = await TestBoard.OpenAsync();
        _plans = await _board.StoreAsync();
        _plan = (await _plans.CreateAsync(new CreateWorkplan(SamplePlans.BoardPlanWithStatus()))).ShouldBeOfType<EditResult.Saved>().Id;
        var scope = _board.Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().SetProgram();
        _snapshots = ActivatorUtilities.CreateInstance<SnapshotStore>(scope.ServiceProvider);
    }

    public ValueTask DisposeAsync() => _board.DisposeAsync();

    [Fact]
    public async Task A_snapshot_keeps_the_workplan_as_it_stood_whatever_is_edited_later()
    {
        var paper = PlanPaper.Of((await _plans.FindAsync(_plan))!);
        var id = await FreezeAsync();
        var frozen = Enum.GetValues<ExportFormat>().Select(async f => (await _snapshots.FindAsync(id))!.Export(f)!.Content).Select(t => t.Result).ToList();

        var row = (await _plans.FindAsync(_plan))!.Rows[0];
        (await _plans.EditCellAsync(EditCell.From(row.Id, Column.Item, row[Column.Item], "Quite another title"))).ShouldBeOfType<EditResult.Saved>();
        (await _plans.ArchiveItemAsync(new ArchiveItem(row.Id, true, null))).ShouldBeOfType<EditResult.Saved>();
        (await _plans.RenameAsync(new RenameWorkplan(_plan, "Renamed 2027/28", (await _plans.FindAsync(_plan))!.Head.Version))).ShouldBeOfType<EditResult.Saved>();

        var opened = (await _snapshots.FindAsync(id)).ShouldNotBeNull();
        PaperJson.Write(opened.Paper.ShouldNotBeNull(), [], Day).ShouldBe(PaperJson.Write(paper, [], Day));
        Enum.GetValues<ExportFormat>().Select(f => opened.Export(f)!.Content).ShouldBe(frozen);
    }

    [Theory]
    [InlineData("UPDATE Snapshots SET Paper = replace(Paper, 'Newsletter', 'Newspaper')")]
    [InlineData("UPDATE Snapshots SET Name = 'November board'")]
    [InlineData("UPDATE Snapshots SET Date = '2026-11-12'")]
    [InlineData("UPDATE Snapshots SET FrozenBy = 'Somebody else'")]
    [InlineData("UPDATE Snapshots SET FrozenAt = '2020-01-01 00:00:00'")]
    [InlineData("UPDATE Snapshots SET Sequence = Sequence + 1")]
    public async Task A_row_changed_in_the_database_is_found_out_and_not_shown(string change)
    {
        var id = await FreezeAsync();
        (await _snapshots.FindAsync(id))!.Paper.ShouldNotBeNull();
        await _board.Database.WriteAsync<int>(async db => (await db.Database.ExecuteSqlRawAsync(change), true));
        var opened = (await _snapshots.FindAsync(id)).ShouldNotBeNull();
        opened.Paper.ShouldBeNull();
        opened.Export(ExportFormat.Docx).ShouldBeNull();
    }

    [Fact]
    public async Task Freezing_leaves_archived_items_out_and_says_who_when_and_up_to_which_change()
    {
        var row = (await _plans.FindAsync(_plan))!.Rows[0];
        await _plans.ArchiveItemAsync(new ArchiveItem(row.Id, true, null));
        long last;
        await using (var db = _board.Database.Reading())
            last = await db.Changes.MaxAsync(c => c.Sequence);
        var id = await FreezeAsync();

        var frozen = (await _snapshots.FindAsync(id))!;
        frozen.Paper!.Rows.Length.ShouldBe(13);
        frozen.Snapshot.Sequence.ShouldBe(last);
        var listed = (await _snapshots.ListAsync(_plan)).ShouldHaveSingleItem();
        (listed.Id, listed.Name, listed.Date, listed.FrozenBy).ShouldBe((id, "October board", Day, "LondonBoard"));
        await using var after = _board.Database.Reading();
        (await after.Changes.SingleAsync(c => c.Kind == "freeze")).After.ShouldBe("October board");
    }

    [Theory]
    [InlineData("", 2026)]
    [InlineData("   ", 2026)]
    [InlineData("October board", 1)]
    public async Task A_snapshot_needs_a_name_and_a_day(string name, int year)
    {
        (await _snapshots.FreezeAsync(new FreezeSnapshot(_plan, name, new DateOnly(year, 10, 12)))).ShouldBeOfType<EditResult.Invalid>();
        (await _snapshots.ListAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_not_there_cannot_be_frozen() =>
        (await _snapshots.FreezeAsync(new FreezeSnapshot(Guid.NewGuid(), "October board", Day))).ShouldBeOfType<EditResult.Gone>();

    private async Task<Guid> FreezeAsync() => (await _snapshots.FreezeAsync(new FreezeSnapshot(_plan, "October board", Day))).ShouldBeOfType<EditResult.Saved>().Id;
}
