using System.CommandLine;
using LondonBoard.Actions;
using LondonBoard.Dates;
using LondonBoard.Meetings;
using LondonBoard.Snapshots;
using LondonBoard.Workplan;
using LondonBoard.Writing;

namespace LondonBoard.Commands;

/// <summary>
/// <c>export workplan</c>, <c>export minutes</c> and <c>export actions</c>: writes a workplan or snapshot, minutes, or the
/// register as a file, the same that the page gives.
/// </summary>
public static class ExportCommand
{
    /// <summary>Builds the verb.</summary>
    /// <param name="open">Opens the program with its database, not listening; asked only once the command line is right.</param>
    public static Command Build(Func<Task<WebApplication>> open)
    {
        var format = new Option<string>("--format") { Description = "docx, xlsx, csv, html, md or json", Required = true };
        format.AcceptOnlyFromAmong([.. Enum.GetValues<ExportFormat>().Select(f => WorkplanWriter.Extension(f)[1..])]);
        var to = new Option<string>("--out") { Description = "The file to write; - is standard output", Required = true };
        var snapshot = new Option<Guid?>("--snapshot") { Description = "The snapshot to write instead of the live workplan" };
        var which = new Option<Guid?>("--id") { Description = "The workplan; the newest where none is named" };
        var workplan = new Command("workplan", "Writes a workplan, or a snapshot of one") { format, to, snapshot, which };
        workplan.SetAction((parsed, _) => Verb.RunAsync<IServiceProvider>(parsed, open, async (services, _) =>
        {
            var wanted = WorkplanWriter.Parse(parsed.GetRequiredValue(format))!.Value;
            var file = parsed.GetValue(snapshot) is { } frozen
                ? await SnapshotAsync(services.GetRequiredService<SnapshotStore>(), frozen, wanted)
                : await WorkplanAsync(services.GetRequiredService<WorkplanStore>(), parsed.GetValue(which), wanted, services.GetRequiredService<TimeProvider>().Today());
            await WriteAsync(parsed.GetRequiredValue(to), file.Content);
        }));
        return new Command("export", "Writes what is stored as a file.") { workplan, Minutes(open), Actions(open) };
    }

    private static Command Minutes(Func<Task<WebApplication>> open)
    {
        var format = new Option<string>("--format") { Description = "docx, html, md or json", Required = true };
        format.AcceptOnlyFromAmong("docx", "html", "md", "json");
        var to = new Option<string>("--out") { Description = "The file to write; - is standard output", Required = true };
        var which = new Option<Guid?>("--id") { Description = "The meeting; the latest where none is named" };
        var minutes = new Command("minutes", "Writes the minutes of a meeting") { format, to, which };
        minutes.SetAction((parsed, _) => Verb.RunAsync<IServiceProvider>(parsed, open, async (services, _) =>
        {
            var store = services.GetRequiredService<MeetingStore>();
            if ((parsed.GetValue(which) ?? (await store.ListAsync()).FirstOrDefault()?.Meeting.Id) is not { } id)
                throw new VerbRefused("There is no meeting yet. 'import minutes FILE' brings one in.");
            var rows = await store.FindAsync(id) ?? throw new VerbRefused($"There is no meeting {id}.");
            var actions = (await services.GetRequiredService<ActionStore>().ListAsync()).ToDictionary(a => a.Id);
            var file = ExportMinutes.Write(rows, actions, WorkplanWriter.Parse(parsed.GetRequiredValue(format))!.Value, services.GetRequiredService<TimeProvider>().Today());
            await WriteAsync(parsed.GetRequiredValue(to), file!.Content);
        }));
        return minutes;
    }

    private static Command Actions(Func<Task<WebApplication>> open)
    {
        var format = new Option<string>("--format") { Description = "docx, xlsx, csv, html or md", Required = true };
        format.AcceptOnlyFromAmong("docx", "xlsx", "csv", "html", "md");
        var to = new Option<string>("--out") { Description = "The file to write; - is standard output", Required = true };
        var owner = new Option<string?>("--owner") { Description = "Only the actions of this person or group" };
        var actions = new Command("actions", "Writes the register of actions") { format, to, owner };
        actions.SetAction((parsed, _) => Verb.RunAsync<IServiceProvider>(parsed, open, async (services, _) =>
        {
            var (whose, today) = (parsed.GetValue(owner), services.GetRequiredService<TimeProvider>().Today());
            var rows = (await services.GetRequiredService<ActionStore>().ListAsync()).Where(a => whose is null || a.IsOwnedBy(whose));
            await WriteAsync(parsed.GetRequiredValue(to), ExportActions.Write(rows, whose, WorkplanWriter.Parse(parsed.GetRequiredValue(format))!.Value, today).Content);
        }));
        return actions;
    }

    private static async Task<ExportFile> WorkplanAsync(WorkplanStore store, Guid? id, ExportFormat format, DateOnly today)
    {
        if ((id ?? (await store.ListAsync()).FirstOrDefault()?.Id) is not { } which)
            throw new VerbRefused("There is no workplan yet. 'import workplan FILE' brings one in.");
        return await store.ExportAsync(which, format, today) ?? throw new VerbRefused($"There is no workplan {which}.");
    }

    private static async Task<ExportFile> SnapshotAsync(SnapshotStore store, Guid id, ExportFormat format)
    {
        var plan = await store.FindAsync(id) ?? throw new VerbRefused($"There is no snapshot {id}.");
        return plan.Export(format) ?? throw new VerbRefused(FrozenPlan.Changed);
    }

    private static async Task WriteAsync(string file, byte[] content)
    {
        try
        {
            await using var output = file == "-" ? Console.OpenStandardOutput() : File.Create(file);
            await output.WriteAsync(content);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new VerbRefused($"The file {file} cannot be written ({e.Message}). Choose another place.");
        }
    }
}
