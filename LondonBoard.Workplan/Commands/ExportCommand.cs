using System.CommandLine;
using LondonBoard.Dates;
using LondonBoard.Snapshots;
using LondonBoard.Workplan;
using LondonBoard.Writing;

namespace LondonBoard.Commands;

/// <summary><c>export workplan</c>: writes a workplan or a snapshot as a file, the same that the page gives.</summary>
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
        return new Command("export", "Writes what is stored as a file.") { workplan };
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
