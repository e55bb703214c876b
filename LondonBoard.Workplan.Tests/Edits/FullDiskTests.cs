using LondonBoard.Edits;
using LondonBoard.Papers;
using LondonBoard.Tests.Support;
using LondonBoard.Workplan;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Tests.Edits;

/// <summary>A database that cannot take an edit never says it did, and goes on where it left off.</summary>
public sealed class FullDiskTests : IAsyncLifetime
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

    [Fact]
    public async Task An_edit_that_a_full_disk_does_not_take_says_so_and_is_taken_once_there_is_room()
    {
        var text = "• " + new string('x', 19_000);
        await WriterAsync("PRAGMA max_page_count=1");
        (await EditAsync(text)).ShouldBeOfType<EditResult.NotStored>().Message.ShouldContain("keep your text");
        (await TextAsync()).ShouldBe("• activity 1");

        await WriterAsync("PRAGMA max_page_count=1073741823");
        (await EditAsync(text)).ShouldBeOfType<EditResult.Saved>();
        (await TextAsync()).ShouldBe(text);
        await using var db = _board.Database.Reading();
        (await db.Changes.CountAsync(c => c.Field == "activity")).ShouldBe(1);
    }

    [Fact]
    public async Task An_edit_on_a_database_that_can_only_be_read_says_so_and_reading_goes_on()
    {
        await WriterAsync("PRAGMA query_only=1");
        (await EditAsync("• mine")).ShouldBeOfType<EditResult.NotStored>().Message.ShouldContain("keep your text");
        (await EditAsync("• mine")).ShouldBeOfType<EditResult.NotStored>();
        (await TextAsync()).ShouldBe("• activity 1");
    }

    [Theory]
    [InlineData("PRAGMA max_page_count=1")]
    [InlineData("PRAGMA query_only=1")]
    public async Task A_refused_text_that_cannot_be_set_aside_is_said_to_be_unsaved(string fault)
    {
        var seen = await FirstAsync();
        await EditAsync("• theirs");
        await WriterAsync(fault);
        var mine = "• " + new string('y', 19_000);
        (await _store.EditCellAsync(EditCell.From(seen.Id, Column.Activity, seen[Column.Activity], mine))).ShouldBeOfType<EditResult.NotStored>();
    }

    private Task<int> WriterAsync(string pragma) => _board.Database.WriteAsync(async db => (await db.Database.ExecuteSqlRawAsync(pragma), true));

    private async Task<EditResult> EditAsync(string text)
    {
        var seen = await FirstAsync();
        return await _store.EditCellAsync(EditCell.From(seen.Id, Column.Activity, seen[Column.Activity], text));
    }

    private async Task<string> TextAsync() => (await FirstAsync()).Typed(Column.Activity);

    private async Task<WorkplanRow> FirstAsync() => (await RowReader.ReadAsync(_board.Database, _plan)).Rows[0];
}
