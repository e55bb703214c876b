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
internal sealed class DemoBoard(DateOnly today, WorkplanStore workplans, SnapshotStore snapshots)
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

    private IEnumerable<PaperRow> ThisYear(int year) =>
    [
        Row(ItemStatus.OnTrack, "1", "The partnership itself", "• Sign the new agreement with all eleven boroughs\n• Hold one away day for the borough chairs\n  • Find a hall on the river\n  • Send papers ten days before\n• Settle what each partner pays next year", "Borough chairs, directors of children’s services", "Tidewater Council\n£140,000", "• Nine boroughs have signed\n✓ Away day is in the diaries", $"{Month(-1)}\n{Month(2)}"),
        Row(ItemStatus.OnTrack, "2", "Telling people", "• Keep the web pages fresh\n• Send a newsletter each quarter\n• Meet faith groups and sports clubs", "Practitioners, parents", "Tidewater Council\n£7,500/Police, Health Trust & Harbour Charity\n(Printing:\n• £2,500/Fire Service\n• £1,000/Probation)", "✓ New web pages are up\n• First newsletter sent to 1,800 readers", $"Ongoing {year}\n{Month(1)}"),
        Row(ItemStatus.AtRisk, "3", "Safe water campaign", "• One message for pools, beaches and docks\n• Posters in every school\n• Look again at the links with the coastguard", "Schools, harbour masters, families", "Boroughs, Coastguard\n£18k", "• Posters drafted; two boroughs have yet to answer", Month(-1)),
        Row(ItemStatus.OnTrack, "4", "Training together", "• Open the shared course list\n• Appoint a training officer\n• Ask the college about credits", "Training leads", "", "• 14 courses on the list\n• Interviews next month", $"Ongoing {year}"),
        Row(ItemStatus.NotStarted, "5", "Sharing what we know", "• One agreement for all agencies\n• Help boroughs with the new record", "Team managers, records officers", "Tidewater Council, Health Trust, Police and Boroughs", "", $"Q4 {year}"),
        Row(ItemStatus.OffTrack, "6", "Tidewater Procedures, 4th edition", "• Ask all agencies about the draft\n• Steering group with health, schools and volunteers\n• Publish", "All member agencies\nHousing associations – for the first time", "Tidewater Council & Health Trust\n£72,000", "• 41 answers so far\n• Chapter 3 is being written again", $"Consultation {Month(-4)}\nPublish {Month(-1)}"),
        Row(ItemStatus.OnTrack, "7", "Children who go missing", "• Count them the same way everywhere\n• Support the two pilot boroughs\n• Publish what was learnt", "Pilot boroughs and their residents\nResearch agency", "£96,000\nPilot boroughs, Home Office & Police", "• Pilot boroughs chosen; counting began on time", $"Beg {Month(-5)} pilot start date\n{Month(5)} publish"),
        Row(ItemStatus.AtRisk, "8", "Learning from reviews", "• Read across the reviews of four years\n• Agree one format\n• Keep a list of independent reviewers", "All member agencies", "£55k", "• Reading done; draft is late", $"Draft {Month(-2)}\nFinal {Month(2)}"),
        Row(ItemStatus.Ongoing, "9", "Young people’s mental health", "• Support the network of designated leads with its own plan (including a short guide)", "Services for adults and children", "Tidewater Mental Health Network", "• Network meets each month", $"Ongoing {year}"),
        Row(ItemStatus.NotStarted, "10", "Yearly conference", "• One day on the theme “Who noticed?”\n• Launch the 4th edition there", "Everybody who works with children", "£36,000", "• Three halls asked", Month(2)),
        Row(ItemStatus.OnTrack, "11", "Harm online", "• Share what works\n• Host the helpline worker for a year\n• Bring out the toolkit", "Schools, youth workers", "£4,500 / Tidewater Council survey of schools", "• Survey sent\n• Helpline worker started", $"{Month(0)}\n{Month(4)}"),
        Row(ItemStatus.Complete, "12", "Project Lantern", "✓ Set up the steering group\n✓ Give the project its pages", "All member agencies", "Police & Health Trust (staff time, in kind)", "✓ Handed over to the boroughs", Month(-3)),
        Row(ItemStatus.OnTrack, "13", "Team and budget", "Team:\n• Partnership manager\n• Researcher\n• Training officer", "", "Tidewater Council, Police, Boroughs, Health Trust\nTidewater Council – manager’s post - £68,000\nPolice – £0.21m", "• Budget agreed\n• Police have paid the first half", Month(-2)),
        Row(null, "14", "Meetings", $"The board meets at 2pm:\n{Day(-65)}\n{Day(26)}\n{Day(117)}", "", "", "• Rooms booked", ""),
    ];

    private IEnumerable<PaperRow> Subgroup() =>
    [
        Row(ItemStatus.OnTrack, "1", "Course list", "• One list of every agency’s courses\n• Count who comes", "Training leads", "Tidewater Council\n£6k", "• List open to all", Month(1)),
        Row(ItemStatus.AtRisk, "2", "Trainers’ pool", "• Ten trainers from five agencies\n• Two days of preparation for each", "Agencies with fewer than fifty staff", "Boroughs (trainers’ time, in kind)\n£3,200/Health Trust", "• Six trainers found", Month(-1)),
        Row(ItemStatus.NotStarted, "3", "Looking back", "• Ask everybody three months after a course\n• Report to the board", "Managers", "", "", "in 9 months"),
        Row(ItemStatus.Ongoing, "4", "E-learning", "• Keep the first-hour course up to date", "New staff, volunteers", "Fire Service – £1,250", "• 640 people have taken it", "Ongoing"),
    ];

    private static IEnumerable<PaperRow> LastYear(int year) =>
    [
        Row(ItemStatus.Complete, "1", "New partnership", "✓ Agree who is a member\n✓ Find an independent chair", "Boroughs, police, health", "Tidewater Council\n£90,000", "✓ Chair in post", $"June {year - 1}"),
        Row(ItemStatus.Complete, "2", "First newsletter", "✓ Choose a printer\n✓ Send to every school", "Schools", "£2,000/Fire Service & Probation", "✓ Sent to 212 schools", $"Autumn {year - 1}"),
        Row(ItemStatus.Ongoing, "3", "Procedures", "✓ List what is out of date\n• Begin the 4th edition", "All member agencies", "Health Trust\n£15,000", "• Goes on next year", $"by end March {year}"),
        Row(ItemStatus.Complete, "4", "Meetings", "• Four meetings", "", "", "✓ All four held", $"{year - 1}-{year}"),
    ];

    private string Day(int from) => today.AddDays(from).ToString("d.M.yy", LondonTime.British);
}
