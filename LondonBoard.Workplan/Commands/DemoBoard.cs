using System.Security.Claims;
using System.Security.Cryptography;
using LondonBoard.Access;
using LondonBoard.Data;
using LondonBoard.Dates;
using LondonBoard.Edits;
using LondonBoard.Papers;
using LondonBoard.Snapshots;
using LondonBoard.Workplan;

namespace LondonBoard.Commands;

/// <summary>Somebody who may sign in to a demonstration.</summary>
public sealed record DemoPerson(string Name, string Email, Role Role, string Password);

/// <summary>
/// The board of a demonstration: a made-up partnership with last year's workplan, this year's and a subgroup's. Its dates
/// stand round today, so that some have passed and some have slipped whenever it is shown.
/// </summary>
internal sealed partial class DemoBoard(DateOnly today, WorkplanStore workplans, SnapshotStore snapshots)
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    private static readonly (string Name, Role Role)[] People =
        [("Ada Brook", Role.Administrator), ("Sam Okoro", Role.Secretariat), ("Christine Vale", Role.Chair), ("Lee Marsh", Role.Member)];

    /// <summary>Fills an empty database; the secretary is the author of its workplans.</summary>
    public static async Task<IReadOnlyList<DemoPerson>> FillAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var (accounts, actor) = (scope.ServiceProvider.GetRequiredService<AccountStore>(), scope.ServiceProvider.GetRequiredService<CurrentActor>());
        var people = new List<DemoPerson>();
        Guid secretary = default, chair = default;
        actor.SetProgram();
        foreach (var (name, role) in People)
        {
            var person = new DemoPerson(name, $"{name.Split(' ')[0].ToLowerInvariant()}@board.example", role, Password());
            var made = await accounts.AddAsync(new AddAccount(person.Email, name, role, person.Password));
            var id = made.Account?.Id ?? throw new InvalidOperationException(string.Join(" ", made.Faults.Select(f => f.Message)));
            people.Add(person);
            secretary = role == Role.Secretariat ? id : secretary;
            chair = role == Role.Chair ? id : chair;
        }

        actor.Set(new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, secretary.ToString())], "Demonstration")));
        var today = scope.ServiceProvider.GetRequiredService<TimeProvider>().Today();
        await ActivatorUtilities.CreateInstance<DemoBoard>(scope.ServiceProvider, today).FillAsync();
        await ActivatorUtilities.CreateInstance<DemoDirectory>(scope.ServiceProvider, today).FillAsync();
        await ActivatorUtilities.CreateInstance<DemoMeetings>(scope.ServiceProvider, today).FillAsync(secretary, chair);
        return people;
    }

    /// <summary>Four groups of four: eighty bits, and still to be typed by hand.</summary>
    private static string Password() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));

    private async Task FillAsync()
    {
        var year = today.AddMonths(-3).Year;
        await CreateAsync($"Tidewater Safeguarding Partnership Workplan {Span(year - 1)}", LastYear(year));
        await CreateAsync($"Tidewater Training Subgroup Workplan {Span(year)}", Subgroup());
        var plan = await CreateAsync($"Tidewater Safeguarding Partnership Workplan {Span(year)}", ThisYear(year));
        await snapshots.FreezeAsync(new FreezeSnapshot(plan, $"{Month(-1)} board", today.AddMonths(-1)));

        var rows = (await workplans.FindAsync(plan))!.Rows;
        await RewordAsync(rows[5], Column.Timing, $"Consultation {Month(-2)}\nPublish {Month(3)}", "Two agencies asked for more time to answer.");
        await RewordAsync(rows[9], Column.Timing, Month(4), "The hall was not free in autumn.");
        await RewordAsync(rows[1], Column.Progress, "✓ New web pages are up\n• First newsletter sent to 1,800 readers\n• Second newsletter is with the printer");
    }

    private async Task<Guid> CreateAsync(string title, IEnumerable<PaperRow> rows) =>
        Saved(await workplans.CreateAsync(new CreateWorkplan(new WorkplanPaper(title, Period.Find(title), WorkplanPaper.BoardColumns, [.. rows]))));

    private async Task RewordAsync(WorkplanRow row, Column column, string text, string? reason = null) =>
        Saved(await workplans.EditCellAsync(EditCell.From(row.Id, column, row[column], text, reason)));

    private static Guid Saved(EditResult result) =>
        result is EditResult.Saved(var id, _) ? id : throw new InvalidOperationException(result.Sentence());

    private static string Span(int year) => FormattableString.Invariant($"{year}/{(year + 1) % 100:00}");

    /// <summary>A month counted from this one, as people write it: "July 2026".</summary>
    private string Month(int from) => today.AddMonths(from).ToString("MMMM yyyy", LondonTime.British);

    /// <summary>A row out of typed cells, in the paper's order; an empty text makes no cell.</summary>
    private static PaperRow Row(ItemStatus? status, params ReadOnlySpan<string> cells)
    {
        var made = new List<PaperCell>();
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].Length > 0)
                made.Add(new PaperCell(Column.Paper[i], [.. PaperLine.ParseCell(cells[i])]));
        }

        return new PaperRow(status, [.. made]);
    }

    private string Day(int from) => today.AddDays(from).ToString("d.M.yy", LondonTime.British);
}
