using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Live;
using LondonBoard.Papers;
using LondonBoard.Tests.Support;
using LondonBoard.Workplan;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Tests.Workplan;

public sealed class EditCellTests : IAsyncLifetime
{
    private TestBoard _board = null!;
    private WorkplanStore _store = null!;
    private OpenView<WorkplanHead, WorkplanRow> _open = null!;
    private Guid _plan;

    public async ValueTask InitializeAsync()
    {
        _board = await TestBoard.OpenAsync();
        _store = await _board.StoreAsync();
        _plan = await _board.PlanAsync(_store);
        _open = (await _board.Plans.OpenAsync(_plan))!;
    }

    public async ValueTask DisposeAsync()
    {
        _open.Dispose();
        await _board.DisposeAsync();
    }

    private WorkplanRow First => _open.View.Current.Rows[0];

    private Task<EditResult> EditAsync(WorkplanRow seen, string text, Column? column = null, WorkplanStore? store = null, string? reason = null) =>
        (store ?? _store).EditCellAsync(EditCell.From(seen.Id, column ?? Column.Activity, seen[column ?? Column.Activity], text, reason));

    private async Task<WorkplanRow> ReadAsync() => (await RowReader.ReadAsync(_board.Database, _plan)).Rows[0];

    [Fact]
    public async Task An_edit_is_stored_with_its_history_in_one_go()
    {
        (await EditAsync(First, "• activity one, reworded\n• a second")).ShouldBeOfType<EditResult.Saved>().Sequence.ShouldBeGreaterThan(0);

        (await ReadAsync()).Typed(Column.Activity).ShouldBe("• activity one, reworded\n• a second");
        await using var db = _board.Database.Reading();
        var history = await db.Changes.Where(c => c.ItemId == First.Id && c.Kind != "import").OrderBy(c => c.Sequence).ToListAsync();
        history.Select(c => (c.Kind, c.Before, c.After, c.Author)).ShouldBe(
        [
            ("edit", "• activity 1", "• activity one, reworded", "Ann Example"),
            ("add", null, "• a second", "Ann Example"),
        ]);
        history.Select(c => c.CommandId).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Two_people_adding_bullets_to_one_cell_keep_both()
    {
        var seen = First;
        await EditAsync(seen, "• activity 1\n• from one");
        (await EditAsync(seen, "• activity 1\n• from another", store: await _board.StoreAsync(name: "Bo"))).ShouldBeOfType<EditResult.Saved>();

        (await ReadAsync())[Column.Activity].Select(l => l.Line.Text).ShouldBe(["activity 1", "from one", "from another"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_line_changed_by_somebody_else_is_never_overwritten()
    {
        var seen = First;
        await EditAsync(seen, "• theirs");

        (await EditAsync(seen, "• mine")).ShouldBe(new EditResult.Conflict("• theirs") { By = "Ann Example", Wanted = "• mine" });
        (await ReadAsync()).Typed(Column.Activity).ShouldBe("• theirs");
    }

    [Fact]
    public async Task A_line_changed_by_somebody_else_is_not_removed_unseen()
    {
        var seen = First;
        await EditAsync(seen, "• theirs");

        (await EditAsync(seen, "")).ShouldBeOfType<EditResult.Conflict>();
        (await ReadAsync()).Typed(Column.Activity).ShouldBe("• theirs");
    }

    [Fact]
    public async Task The_same_words_from_two_people_are_no_conflict()
    {
        var seen = First;
        await EditAsync(seen, "• agreed");
        (await EditAsync(seen, "• agreed")).ShouldBeOfType<EditResult.Saved>().Sequence.ShouldBe(0);
    }

    [Fact]
    public async Task Two_people_filling_an_empty_number_at_once_are_told()
    {
        var empty = (await _store.AddItemAsync(new AddItem(_plan))).ShouldBeOfType<EditResult.Saved>().Id;
        EditCell Fill(string number) => new(empty, Column.Number, [], [new LineEdit(null, new PaperLine(number))]);

        (await _store.EditCellAsync(Fill("4"))).ShouldBeOfType<EditResult.Saved>();
        (await _store.EditCellAsync(Fill("5"))).ShouldBe(new EditResult.Conflict("4") { Wanted = "5" });
    }

    [Theory]
    [InlineData(Role.Member)]
    [InlineData(Role.Chair)]
    public async Task Who_may_not_edit_is_denied_and_nothing_is_stored(Role role)
    {
        (await EditAsync(First, "• mine", store: await _board.StoreAsync(role))).ShouldBeOfType<EditResult.Denied>();
        (await ReadAsync()).Typed(Column.Activity).ShouldBe("• activity 1");
    }

    [Fact]
    public async Task A_cell_over_its_length_is_refused_with_a_sentence()
    {
        var result = await EditAsync(First, new string('x', EditCell.MaxCell + 1));
        result.ShouldBeOfType<EditResult.Invalid>().Message.ShouldContain("at most 20,000 characters");
        (await EditAsync(First, new string('x', EditCell.MaxCell))).ShouldBeOfType<EditResult.Saved>();
    }

    [Fact]
    public async Task A_column_the_plan_does_not_have_is_gone()
    {
        var edit = new EditCell(First.Id, Column.Extra("Risk"), [], [new LineEdit(null, new PaperLine("high"))]);
        (await _store.EditCellAsync(edit)).ShouldBeOfType<EditResult.Gone>();
    }

    [Fact]
    public async Task Sixty_lines_put_into_one_gap_still_stand_in_order()
    {
        await EditAsync(await ReadAsync(), "• first\n• last");
        for (var n = 1; n <= 60; n++)
        {
            var row = await ReadAsync();
            var lines = row[Column.Activity].Select(l => l.Line.Typed).ToList();
            lines.Insert(1, $"• line {n}");
            (await EditAsync(row, string.Join('\n', lines))).ShouldBeOfType<EditResult.Saved>();
        }

        (await ReadAsync())[Column.Activity].Select(l => l.Line.Text)
            .ShouldBe(["first", .. Enumerable.Range(1, 60).Reverse().Select(n => $"line {n}"), "last"]);
    }

    [Fact]
    public async Task Changes_to_different_words_of_one_line_are_put_together_and_the_second_is_told()
    {
        await EditAsync(First, "• train every ward manager in May");
        var seen = await ReadAsync();
        await EditAsync(seen, "• train every ward manager in June", store: await _board.StoreAsync(name: "Bo"));

        var saved = (await EditAsync(seen, "• brief every ward manager in May")).ShouldBeOfType<EditResult.Saved>();
        saved.Merged.ShouldBe(new("Bo", "• brief every ward manager in May", "• brief every ward manager in June"));
        (await ReadAsync()).Typed(Column.Activity).ShouldBe("• brief every ward manager in June");
    }

    [Fact]
    public async Task A_tick_by_one_and_words_by_another_are_put_together()
    {
        var seen = First;
        await EditAsync(seen, "✓ activity 1", store: await _board.StoreAsync(name: "Bo"));
        (await EditAsync(seen, "• activity one")).ShouldBeOfType<EditResult.Saved>();
        (await ReadAsync()).Typed(Column.Activity).ShouldBe("✓ activity one");
    }

    [Fact]
    public async Task A_line_removed_by_one_and_edited_by_the_other_is_a_clash_either_way()
    {
        var bo = await _board.StoreAsync(name: "Bo");
        await EditAsync(First, "• stays\n• disputed");
        var seen = await ReadAsync();
        await EditAsync(seen, "• stays", store: bo);
        (await EditAsync(seen, "• stays\n• disputed, reworded")).ShouldBe(new EditResult.Conflict("• stays") { By = "Bo", Wanted = "• stays\n• disputed, reworded" });
    }

    [Fact]
    public async Task A_refused_text_is_kept_in_the_history()
    {
        var seen = First;
        await EditAsync(seen, "• theirs");
        await EditAsync(seen, "• mine\n• and more of mine");
        await using var db = _board.Database.Reading();
        var kept = await db.Changes.SingleAsync(c => c.Kind == ChangeKind.SetAside);
        (kept.ItemId, kept.Field, kept.Before, kept.After).ShouldBe((seen.Id, "activity", "• theirs", "• mine\n• and more of mine"));
        // It is no change of the item: a program's version of it still holds, and no screen glows.
        (await ReadAsync()).Last!.Sequence.ShouldBeLessThan(kept.Sequence);
    }
}
