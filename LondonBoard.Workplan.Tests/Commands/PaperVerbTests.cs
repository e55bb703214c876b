using System.Diagnostics;
using LondonBoard.Commands;
using LondonBoard.Data;
using LondonBoard.Dates;
using LondonBoard.Edits;
using LondonBoard.Papers;
using LondonBoard.Reading;
using LondonBoard.Snapshots;
using LondonBoard.Tests.Support;
using LondonBoard.Workplan;
using LondonBoard.Writing;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Tests.Commands;

public sealed class PaperVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("papers-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_workplan_goes_in_and_comes_out_the_same()
    {
        var paper = SamplePlans.BoardPlanWithStatus();
        var imported = await ProgramRun.RunAsync(_folder, "import", "workplan", await FileAsync("plan.docx", paper, ExportFormat.Docx));
        imported.Code.ShouldBe(0, imported.Error);
        var id = Guid.Parse(imported.Text.Trim());

        var to = Path.Combine(_folder, "out.json");
        (await ProgramRun.RunAsync(_folder, "export", "workplan", "--format", "json", "--out", to)).Code.ShouldBe(0);
        var standard = await ProgramRun.RunAsync(_folder, "export", "workplan", "--format", "json", "--out", "-", "--id", id.ToString());
        standard.Output.ShouldBe(await File.ReadAllBytesAsync(to));
        var back = PaperJson.Read(standard.Text).ShouldNotBeNull();
        PaperJson.Write(back, [], default).ShouldBe(PaperJson.Write(paper, [], default));
    }

    [Fact]
    public async Task What_cannot_be_done_exits_1_with_one_line_and_what_was_not_meant_exits_2()
    {
        var nonsense = Path.Combine(_folder, "nonsense.docx");
        await File.WriteAllTextAsync(nonsense, "nonsense");
        await RefusedAsync("import", "workplan", nonsense);
        await RefusedAsync("import", "workplan", Path.Combine(_folder, "not-there.docx"));
        File.Exists(Path.Combine(_folder, "board.db")).ShouldBeFalse("a refused file opens no database");
        await RefusedAsync("export", "workplan", "--format", "csv", "--out", "-");
        await RefusedAsync("export", "workplan", "--format", "csv", "--out", "-", "--id", Guid.NewGuid().ToString());
        await RefusedAsync("export", "workplan", "--format", "csv", "--out", "-", "--snapshot", Guid.NewGuid().ToString());
        (await ProgramRun.RunAsync(_folder, "export", "workplan", "--format", "wordperfect", "--out", "-")).Code.ShouldBe(2);
        (await ProgramRun.RunAsync(_folder, "import", "workplan")).Code.ShouldBe(2);
        (await ProgramRun.RunAsync(_folder, "frobnicate")).Code.ShouldBe(2);
        (await ProgramRun.RunAsync(_folder, "--Data:Folder=elsewhere", "user", "list")).Code.ShouldBe(2, "a verb behind options starts no server");
        var help = await ProgramRun.RunAsync(_folder, "--help");
        help.Code.ShouldBe(0);
        foreach (var verb in new[] { "serve", "demo", "read", "import", "export", "user", "token" })
            help.Text.ShouldContain($"  {verb} ");

        async Task RefusedAsync(params string[] args)
        {
            var run = await ProgramRun.RunAsync(_folder, args);
            run.Code.ShouldBe(1);
            run.Output.ShouldBeEmpty();
            run.Error.Trim().ShouldNotBeEmpty();
            run.Error.Trim().ShouldNotContain('\n');
        }
    }

    [Fact]
    public async Task Page_verb_and_snapshot_give_the_same_file_in_every_format()
    {
        await using var app = await AppHost.StartAsync();
        var made = await app.AsProgramAsync<WorkplanStore, EditResult>(s => s.CreateAsync(new CreateWorkplan(SamplePlans.BoardPlanWithStatus())));
        var plan = made.ShouldBeOfType<EditResult.Saved>().Id;
        var archived = (await app.AsProgramAsync<WorkplanStore, Guid>(async s => (await s.FindAsync(plan))!.Rows[3].Id));
        await app.AsProgramAsync<WorkplanStore, EditResult>(s => s.ArchiveItemAsync(new ArchiveItem(archived, true, null)));
        var day = TimeProvider.System.Today();
        var snapshot = (await app.AsProgramAsync<SnapshotStore, EditResult>(s => s.FreezeAsync(new FreezeSnapshot(plan, "Board", day)))).ShouldBeOfType<EditResult.Saved>().Id;
        using var member = await SignedInAsync(app);
        foreach (var format in Enum.GetValues<ExportFormat>())
        {
            var name = WorkplanWriter.Extension(format)[1..];
            foreach (var (path, verb) in new[] { ($"/workplans/{plan}/export", $"--id {plan}"), ($"/snapshots/{snapshot}/export", $"--snapshot {snapshot}") })
            {
                using var page = await member.GetAsync($"{path}?format={name}");
                page.EnsureSuccessStatusCode();
                page.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
                page.Content.Headers.ContentDisposition.FileNameStar.ShouldBe($"Northshire Safeguarding Partnership Workplan 2026-27.{name}");
                page.Content.Headers.ContentType!.ToString().ShouldBe(WorkplanWriter.ContentType(format));
                var bytes = await page.Content.ReadAsByteArrayAsync();
                var to = Path.Combine(_folder, "out." + name);
                var export = ExportCommand.Build(() => BoardServices.OpenAsync([$"--Data:Folder={app.Folder}"]));
                (await export.Parse($"workplan --format {name} --out {to} {verb}").InvokeAsync()).ShouldBe(0);
                (await File.ReadAllBytesAsync(to)).ShouldBe(bytes, $"{path} as {name}");
                if (format is ExportFormat.Docx or ExportFormat.Xlsx or ExportFormat.Json)
                    WorkplanReader.Read(bytes, $"plan.{name}").Paper!.Rows.Length.ShouldBe(13);
            }
        }

        using (var print = await member.GetAsync($"/workplans/{plan}/export?format=html&view=print"))
        {
            print.Content.Headers.ContentDisposition.ShouldBeNull();
            print.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("style-src 'unsafe-inline'");
            print.Headers.GetValues("Content-Security-Policy").Single().ShouldNotContain("script-src");
        }

        (await member.GetAsync($"/workplans/{Guid.NewGuid()}/export?format=docx")).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        (await member.GetAsync($"/snapshots/{Guid.NewGuid()}/export?format=docx")).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        (await member.GetAsync($"/workplans/{plan}/export?format=doc")).StatusCode.ShouldBe(System.Net.HttpStatusCode.BadRequest);
        var opened = await member.Http.GetStringAsync($"/snapshots/{snapshot}");
        opened.ShouldContain("Newsletter &amp; website");
        opened.ShouldContain("It does not change.");
    }

    [Fact]
    public async Task Ten_thousand_rows_of_csv_are_stored_with_their_history()
    {
        var file = await FileAsync("long.csv", SamplePlans.Generated(7, 10_000), ExportFormat.Csv);
        var clock = Stopwatch.StartNew();
        var run = await ProgramRun.RunAsync(_folder, "import", "workplan", file);
        TestContext.Current.TestOutputHelper!.WriteLine($"10,000 rows of CSV imported in {clock.Elapsed.TotalSeconds:0.00} s, the start of the process included");
        run.Code.ShouldBe(0, run.Error);
        await using var database = new BoardDatabase(Path.Combine(_folder, "board.db"));
        await database.OpenAsync();
        await using var db = database.Reading();
        var plan = Guid.Parse(run.Text.Trim());
        (await db.Set<WorkplanItem>().CountAsync(i => i.WorkplanId == plan)).ShouldBe(10_000);
        (await db.Changes.CountAsync(c => c.PaperId == plan && c.ItemId != null)).ShouldBe(10_000);
        (await db.Set<ItemLine>().CountAsync()).ShouldBeGreaterThan(50_000);
    }

    [Fact]
    public async Task An_import_beside_a_live_server_reaches_its_screens()
    {
        await using var app = await AppHost.StartAsync();
        var heard = new TaskCompletionSource<Guid?>();
        using var listening = ((LondonBoard.Live.ChangeFeed)app.Services.GetService(typeof(LondonBoard.Live.ChangeFeed))!).Subscribe(s => heard.TrySetResult(s.Place.PaperId));
        var run = await ProgramRun.RunAsync(app.Folder, "import", "workplan", await FileAsync("plan.xlsx", SamplePlans.BoardPlan(), ExportFormat.Xlsx));
        run.Code.ShouldBe(0, run.Error);
        (await heard.Task.WaitAsync(TimeSpan.FromSeconds(20))).ShouldBe(Guid.Parse(run.Text.Trim()));
    }

    private static async Task<Visitor> SignedInAsync(AppHost app)
    {
        await app.AddAccountAsync("member@example.org", Role.Member);
        return await app.SignInAsync("member@example.org");
    }

    private async Task<string> FileAsync(string name, WorkplanPaper paper, ExportFormat format)
    {
        var file = Path.Combine(_folder, name);
        await File.WriteAllBytesAsync(file, WorkplanWriter.Write(new WorkplanDocument(paper, null, new DateOnly(2026, 11, 22)), format));
        return file;
    }
}
