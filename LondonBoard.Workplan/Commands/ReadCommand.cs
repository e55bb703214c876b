using System.CommandLine;
using LondonBoard.Dates;
using LondonBoard.Papers;

namespace LondonBoard.Commands;

/// <summary><c>read workplan FILE</c> and <c>read minutes FILE</c>: prints what was understood of a paper as JSON; needs no database.</summary>
public static class ReadCommand
{
    /// <summary>The verb with its parts. Exit code 0: read; 1: refused, the reason on standard error.</summary>
    public static Command Build()
    {
        var paper = new PaperFile();
        var workplan = new Command("workplan", "Reads a workplan and prints what was understood as JSON.");
        paper.AddTo(workplan);
        workplan.SetAction(parsed =>
        {
            var reading = paper.Read(parsed);
            if (reading.Paper is null)
            {
                parsed.InvocationConfiguration.Error.WriteLine(reading.Refusal);
                return 1;
            }

            parsed.InvocationConfiguration.Output.WriteLine(PaperJson.Write(reading.Paper, reading.Doubts, TimeProvider.System.Today()));
            return 0;
        });
        return new Command("read", "Reads a paper and prints what was understood; stores nothing.") { workplan, Minutes() };
    }

    private static Command Minutes()
    {
        var paper = new PaperFile();
        var minutes = new Command("minutes", "Reads the minutes of a meeting and prints what was understood as JSON.");
        paper.AddTo(minutes);
        minutes.SetAction(parsed =>
        {
            var reading = paper.ReadMinutes(parsed);
            if (reading.Paper is null)
            {
                parsed.InvocationConfiguration.Error.WriteLine(reading.Refusal);
                return 1;
            }

            parsed.InvocationConfiguration.Output.WriteLine(MinutesJson.Write(reading.Paper, reading.Doubts));
            return 0;
        });
        return minutes;
    }
}
