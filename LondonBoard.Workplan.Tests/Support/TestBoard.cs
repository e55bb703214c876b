using LondonBoard.Access;
using LondonBoard.Actions;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Live;
using LondonBoard.Meetings;
using LondonBoard.Papers;
using LondonBoard.People;
using LondonBoard.Workplan;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.Support;

/// <summary>A board on a real SQLite database in a folder of its own, without a web server.</summary>
public sealed class TestBoard : IAsyncDisposable
{
    private readonly string _folder;
    private readonly bool _guest;

    private TestBoard(TestBoard? beside)
    {
        _guest = beside is not null;
        _folder = beside?._folder ?? Directory.CreateTempSubdirectory("board-").FullName;
        Services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddSingleton<IConfiguration>(Configuration(_folder))
            .AddLogging()
            .AddData(Configuration(_folder)).AddLive().AddEdits().AddPeople().AddWorkplan().AddActions().AddMeetings()
            .AddScoped<CurrentActor>()
            .BuildServiceProvider();
    }

    public ServiceProvider Services { get; }

    public BoardDatabase Database => Services.GetRequiredService<BoardDatabase>();

    public LivePlans Plans => Services.GetRequiredService<LivePlans>();

    /// <summary>Opens a board.</summary>
    /// <param name="beside">Another one, whose database this shall use too, as a second process does.</param>
    public static async Task<TestBoard> OpenAsync(TestBoard? beside = null)
    {
        var board = new TestBoard(beside);
        await board.Database.OpenAsync(board._guest);
        return board;
    }

    /// <summary>A store that acts for a new account with a role.</summary>
    public async Task<WorkplanStore> StoreAsync(Role role = Role.Secretariat, string name = "Ann Example") => StoreOf(await AccountAsync(role, name));

    /// <summary>A store of any room that acts for a new account with a role.</summary>
    public async Task<TStore> StoreAsync<TStore>(Role role = Role.Secretariat, string name = "Ann Example")
        where TStore : notnull => StoreOf<TStore>(await AccountAsync(role, name));

    /// <summary>The services of a circuit of a new account with a role.</summary>
    public async Task<IServiceProvider> SignInAsync(Role role = Role.Secretariat, string name = "Ann Example") => SignIn(await AccountAsync(role, name));

    /// <summary>A new account with a role.</summary>
    public async Task<Account> AccountAsync(Role role = Role.Secretariat, string name = "Ann Example")
    {
        var account = new Account { Id = Guid.CreateVersion7(), Name = name, UserName = $"{Guid.NewGuid():n}@example.org", Role = role };
        await using (var db = Database.Reading())
        {
            db.Add(account);
            await db.SaveChangesAsync();
        }

        return account;
    }

    public WorkplanStore StoreOf(Account account) => StoreOf<WorkplanStore>(account);

    /// <summary>A store of any room that acts for an account.</summary>
    public TStore StoreOf<TStore>(Account account)
        where TStore : notnull => SignIn(account).GetRequiredService<TStore>();

    /// <summary>The services of another circuit of an account.</summary>
    public IServiceProvider SignIn(Account account)
    {
        var scope = Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Set(new(new System.Security.Claims.ClaimsIdentity(
            [new(System.Security.Claims.ClaimTypes.NameIdentifier, account.Id.ToString())], "Test")));
        return scope.ServiceProvider;
    }

    /// <summary>A workplan of some items, each with its number and one activity "activity n".</summary>
    public async Task<Guid> PlanAsync(WorkplanStore store, int items = 3)
    {
        var rows = Enumerable.Range(1, items).Select(n => Row(n, $"activity {n}"));
        var made = await store.CreateAsync(new CreateWorkplan(new WorkplanPaper("Northshire Workplan 2026/27", null, WorkplanPaper.BoardColumns, [.. rows])));
        return made.ShouldBeOfType<EditResult.Saved>().Id;
    }

    public static PaperRow Row(int number, params string[] activities) => new(null,
    [
        new(Column.Number, [new(number.ToString())]),
        new(Column.Item, [new($"Item {number}")]),
        new(Column.Activity, [.. activities.Select(a => new PaperLine(a, Bullet: true))]),
    ]);

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        if (!_guest)
            Directory.Delete(_folder, recursive: true);
    }

    private static IConfiguration Configuration(string folder) =>
        new ConfigurationBuilder().AddInMemoryCollection([new("Data:Folder", folder)]).Build();
}
