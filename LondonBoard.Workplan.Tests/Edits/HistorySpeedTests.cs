using System.Diagnostics;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Papers;
using LondonBoard.Tests.Support;
using LondonBoard.Workplan;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.Edits;

/// <summary>A history of 100,000 changes: three plans of 200 items, twenty people, four hundred days (docs/performance.md).</summary>
public sealed class HistorySpeedTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Changes = 100_000, People = 20, Days = 400;
    private static readonly DateTime First = new(2025, 6, 2, 8, 0, 0, DateTimeKind.Utc);
    private TestBoard _board = null!;
    private IServiceProvider _ann = null!;
    private Account[] _people = [];
    private Guid[] _plans = [];

    public async ValueTask InitializeAsync()
    {
        _board = await TestBoard.OpenAsync();
        _people = [.. Enumerable.Range(0, People).Select(n => new Account
        {
            Id = Guid.CreateVersion7(),
            Name = $"Person {n}",
            UserName = $"p{n}@example.org",
            Role = Role.Secretariat,
        })];
        await using (var db = _board.Database.Reading())
        {
            db.AddRange(_people.AsEnumerable());
            await db.SaveChangesAsync();
        }

        _ann = _board.SignIn(_people[0]);
        var store = _ann.GetRequiredService<WorkplanStore>();
        _plans = [await _board.PlanAsync(store, 200), await _board.PlanAsync(store, 200), await _board.PlanAsync(store, 200)];
        var rows = new List<WorkplanRow>();
        foreach (var plan in _plans)
            rows.AddRange((await RowReader.ReadAsync(_board.Database, plan)).Rows);
        var random = new Random(100_000);
        await _board.Database.WriteAsync(async db =>
        {
            await BulkInsert.IntoAsync(db, [.. Enumerable.Range(0, Changes).Select(n => Made(n, rows[random.Next(rows.Count)], _people[random.Next(People)], random))]);
            return (0, true);
        });
    }

    public ValueTask DisposeAsync() => _board.DisposeAsync();

    [Fact(Explicit = true)]
    [Trait("Category", "Long")]
    public async Task The_history_is_quick_at_a_hundred_thousand_changes()
    {
        var history = _ann.GetRequiredService<HistoryStore>();
        var undo = _ann.GetRequiredService<UndoStore>();
        var item = (await RowReader.ReadAsync(_board.Database, _plans[1])).Rows[7].Id;
        var day = DateOnly.FromDateTime(First);
        await MeasureAsync("newest page", () => history.ReadAsync(new()));
        await MeasureAsync("a page in the middle", () => history.ReadAsync(new(), Changes / 2));
        await MeasureAsync("one workplan, newest page", () => history.ReadAsync(new(_plans[1])));
        await MeasureAsync("one person, newest page", () => history.ReadAsync(new(AuthorId: _people[3].Id)));
        await MeasureAsync("one person on the first day", () => history.ReadAsync(new(AuthorId: _people[3].Id, Day: day)));
        await MeasureAsync("the first day", () => history.ReadAsync(new(Day: day)));
        await MeasureAsync("the last day", () => history.ReadAsync(new(Day: day.AddDays(Days - 1))));
        await MeasureAsync("a day on which nothing happened", () => history.ReadAsync(new(Day: day.AddDays(-30))));
        await MeasureAsync("one item, newest page", () => history.ReadAsync(new(ItemId: item), count: 20));
        await MeasureAsync("one column of an item", () => history.ReadAsync(new(ItemId: item, Field: "progress"), count: 20));
        await MeasureAsync("somebody who never did anything", () => history.ReadAsync(new(AuthorId: Guid.NewGuid())));
        var visits = _ann.GetRequiredService<VisitStore>();
        await MeasureAsync("what happened since I was here", () => visits.BeginAsync(AnnualWorkplan.PlaceOf(_plans[0])));
        await MeasureAsync("what undo and redo offer", () => undo.FindAsync(AnnualWorkplan.PlaceOf(_plans[0])));
        var store = _ann.GetRequiredService<WorkplanStore>();
        var n = 0;
        await MeasureAsync("an edit, stored", async () =>
        {
            var row = (await store.FindRowAsync(item))!;
            (await store.EditCellAsync(EditCell.From(item, Column.Item, row[Column.Item], $"title {n++}"))).ShouldBeOfType<EditResult.Saved>();
        });
        await MeasureAsync("an undo, stored", async () =>
        {
            var place = AnnualWorkplan.PlaceOf(_plans[1]);
            (await undo.UndoAsync(new(place, (await undo.FindAsync(place))!.Undo!.CommandId))).ShouldBeOfType<EditResult.Saved>();
        });
    }

    private async Task MeasureAsync(string what, Func<Task> work)
    {
        var times = new List<double>();
        for (var n = 0; n < 20; n++)
        {
            var clock = Stopwatch.StartNew();
            await work();
            times.Add(clock.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        output.WriteLine($"| {what} | {times[9]:N1} ms | {times[^1]:N1} ms |");
        times[9].ShouldBeLessThan(200, what);
    }

    private static Change Made(int n, WorkplanRow row, Account by, Random random) => new()
    {
        CommandId = Guid.CreateVersion7(),
        At = First.AddMinutes(n * (Days * 24.0 * 60 / Changes)),
        AuthorId = by.Id,
        Author = by.Name,
        Kind = "edit",
        Room = Room.Workplan,
        PaperId = row.Stored.WorkplanId,
        ItemId = row.Id,
        LineId = row.Cells[random.Next(row.Cells.Length)].Lines[0].Id,
        Field = Column.Paper[random.Next(1, 7)].Key,
        Before = $"Agree what each partner pays by week {n % 52} and write to all of them",
        After = $"Agree what each partner pays by week {(n + 1) % 52} and write to all of them",
    };
}
