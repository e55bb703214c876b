using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Papers;
using LondonBoard.Tests.Support;
using LondonBoard.Workplan;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Tests.Edits;

/// <summary>Many people saving one cell at once: nobody loses a word unnoticed.</summary>
public sealed class LostUpdateTests : IAsyncLifetime
{
    private TestBoard _board = null!;
    private Guid _plan;

    public async ValueTask InitializeAsync()
    {
        _board = await TestBoard.OpenAsync();
        _plan = await _board.PlanAsync(await _board.StoreAsync());
    }

    public ValueTask DisposeAsync() => _board.DisposeAsync();

    [Fact]
    public Task Every_loser_is_told_and_every_text_is_in_the_history() => RunAsync(writers: 8, edits: 5);

    [Fact(Explicit = true)]
    [Trait("Category", "Long")]
    public Task Every_loser_among_fifty_is_told_and_every_text_is_in_the_history() => RunAsync(writers: 50, edits: 20);

    [Fact]
    public async Task Eight_people_each_at_their_own_word_of_one_line_all_keep_it()
    {
        const int people = 8, rounds = 5;
        await EditAsync(await _board.StoreAsync(), await FirstAsync(), "• " + string.Join(" and ", Enumerable.Range(0, people).Select(p => $"p{p}r0")));
        var outcomes = await Task.WhenAll(Enumerable.Range(0, people).Select(p => Task.Run(async () =>
        {
            var store = await _board.StoreAsync(name: $"Person {p}");
            for (var round = 1; round <= rounds; round++)
            {
                var seen = await FirstAsync();
                var result = await EditAsync(store, seen, seen.Typed(Column.Activity).Replace($"p{p}r{round - 1}", $"p{p}r{round}"));
                if (result is not EditResult.Saved)
                    return result;
            }

            return null;
        })));
        outcomes.ShouldAllBe(o => o == null);
        (await FirstAsync()).Typed(Column.Activity).ShouldBe("• " + string.Join(" and ", Enumerable.Range(0, people).Select(p => $"p{p}r{rounds}")));
    }

    private async Task RunAsync(int writers, int edits)
    {
        var stores = await Task.WhenAll(Enumerable.Range(0, writers).Select(n => _board.StoreAsync(name: $"Writer {n}")));
        // All begin with the same words under their eyes, so that some are sure to be refused.
        var began = await FirstAsync();
        var outcomes = (await Task.WhenAll(stores.Select((store, w) => Task.Run(async () =>
        {
            var told = new List<(string Text, EditResult Result)>();
            for (var n = 0; n < edits; n++)
                told.Add(($"• writer{w}edit{n}", await EditAsync(store, n == 0 ? began : await FirstAsync(), $"• writer{w}edit{n}")));
            return told;
        })))).SelectMany(o => o).ToList();

        await using var db = _board.Database.Reading();
        var history = await db.Changes.Where(c => c.PaperId == _plan && c.Field == "activity").ToListAsync();
        var saved = outcomes.Where(o => o.Result is EditResult.Saved).Select(o => o.Text).ToList();
        var refused = outcomes.Where(o => o.Result is EditResult.Conflict).Select(o => o.Text).ToList();
        (saved.Count + refused.Count).ShouldBe(writers * edits);
        refused.ShouldNotBeEmpty();
        history.Where(c => c.Kind != ChangeKind.SetAside).Select(c => c.After).ShouldBe(saved, ignoreOrder: true);
        history.Where(c => c.Kind == ChangeKind.SetAside).Select(c => c.After).ShouldBe(refused, ignoreOrder: true);
        // What stands there is what was saved last, not a mixture.
        (await FirstAsync()).Typed(Column.Activity).ShouldBe(history.Where(c => c.Kind != ChangeKind.SetAside).MaxBy(c => c.Sequence)!.After);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{writers} writers × {edits} edits: {saved.Count} saved, {refused.Count} refused and told, "
            + $"all {saved.Count + refused.Count} in the history.");
    }

    private async Task<WorkplanRow> FirstAsync() => (await RowReader.ReadAsync(_board.Database, _plan)).Rows[0];

    private static Task<EditResult> EditAsync(WorkplanStore store, WorkplanRow seen, string text) =>
        store.EditCellAsync(EditCell.From(seen.Id, Column.Activity, seen[Column.Activity], text));
}
