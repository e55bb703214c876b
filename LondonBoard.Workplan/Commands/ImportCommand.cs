using System.CommandLine;
using LondonBoard.Edits;
using LondonBoard.Meetings;
using LondonBoard.Workplan;

namespace LondonBoard.Commands;

/// <summary><c>import workplan FILE</c> and <c>import minutes FILE</c>: stores what was understood of a paper, also while a server runs on the same database.</summary>
public static class ImportCommand
{
    /// <summary>Builds the verb. It prints the new id, and the doubts on standard error; nothing is stored from a refused file.</summary>
    /// <param name="open">Opens the program with its database, not listening; asked only once the file is read.</param>
    public static Command Build(Func<Task<WebApplication>> open)
    {
        var paper = new PaperFile();
        var workplan = new Command("workplan", "Stores a workplan and prints its new id; doubts go to standard error.");
        paper.AddTo(workplan);
        workplan.SetAction(async (parsed, _) =>
        {
            var error = parsed.InvocationConfiguration.Error;
            var reading = paper.Read(parsed);
            if (reading.Paper is null)
            {
                await error.WriteLineAsync(reading.Refusal);
                return 1;
            }

            return await Verb.RunAsync<WorkplanStore>(parsed, open, async (store, output) =>
            {
                var result = await store.CreateAsync(new CreateWorkplan(reading.Paper, paper.Name(parsed) ?? "standard input"));
                if (result is not EditResult.Saved(var id, _))
                    throw new VerbRefused(result.Sentence());
                await output.WriteLineAsync(id.ToString());
                foreach (var doubt in reading.Doubts)
                    await error.WriteLineAsync($"{doubt.Where}: {doubt.Message}");
            });
        });
        return new Command("import", "Stores what was understood of a paper.") { workplan, Minutes(open) };
    }

    private static Command Minutes(Func<Task<WebApplication>> open)
    {
        var paper = new PaperFile();
        var minutes = new Command("minutes", "Stores the minutes of a meeting, its actions in the register, and prints the new id; doubts go to standard error.");
        paper.AddTo(minutes);
        minutes.SetAction(async (parsed, _) =>
        {
            var error = parsed.InvocationConfiguration.Error;
            var reading = paper.ReadMinutes(parsed);
            if (reading.Paper is null)
            {
                await error.WriteLineAsync(reading.Refusal);
                return 1;
            }

            return await Verb.RunAsync<MeetingStore>(parsed, open, async (store, output) =>
            {
                var twice = await MinutesImport.TwiceAsync(store, reading);
                var result = await store.CreateAsync(MinutesImport.Command(reading, paper.Name(parsed) ?? "standard input"));
                if (result is not EditResult.Saved(var id, _))
                    throw new VerbRefused(result.Sentence());
                await output.WriteLineAsync(id.ToString());
                foreach (var doubt in twice is null ? reading.Doubts : reading.Doubts.Insert(0, twice))
                    await error.WriteLineAsync($"{doubt.Where}: {doubt.Message}");
            });
        });
        return minutes;
    }
}
