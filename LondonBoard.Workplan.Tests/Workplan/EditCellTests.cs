using System.Collections.Immutable;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Papers;
using LondonBoard.Tests.Support;
using LondonBoard.Workplan;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Tests.Workplan;

public sealed class EditCellTests : IAsyncLifetime
{
    private TestBoard _board = null!;
    private WorkplanStore _store = null!;
    private OpenPlan _open = null!;
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

        (await EditAsync(seen, "• mine")).ShouldBe(new EditResult.Conflict("• theirs"));
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
        (await _store.EditCellAsync(Fill("5"))).ShouldBe(new EditResult.Conflict("4"));
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
    public async Task Fifty_writers_on_one_cell_lose_no_edit_unnoticed()
    {
        var writers = await Task.WhenAll(Enumerable.Range(0, 50).Select(n => _board.StoreAsync(name: $"Writer {n}")));
        var outcomes = await Task.WhenAll(writers.Select((store, w) => Task.Run(async () =>
        {
            var told = ImmutableArray.CreateBuilder<(string Text, bool Saved)>();
            for (var n = 0; n < 4; n++)
            {
                var text = $"• writer {w} edit {n}";
                var result = await EditAsync(await ReadAsync(), text, store: store);
                result.ShouldBeAssignableTo<EditResult>().ShouldNotBeOfType<EditResult.Denied>();
                told.Add((text, result is EditResult.Saved));
            }

            return told.ToImmutable();
        })));

        await using var db = _board.Database.Reading();
        var kept = await db.Changes.Where(c => c.ItemId == First.Id && c.After != null).Select(c => c.After!).ToListAsync();
        var saved = outcomes.SelectMany(o => o).Where(o => o.Saved).Select(o => o.Text).ToList();
        saved.Count.ShouldBeGreaterThan(0);
        saved.Except(kept).ShouldBeEmpty();
        // What was not saved was told so, and did not slip into the history by another way.
        outcomes.SelectMany(o => o).Where(o => !o.Saved).Select(o => o.Text).Intersect(kept).ShouldBeEmpty();
    }
}
