using System.Text.Json;
using LondonBoard.Tests.Reading.Minutes;
using LondonBoard.Tests.Support;

namespace LondonBoard.Tests.Commands;

/// <summary>The verbs for minutes and actions, each run as a program of its own on a data folder of its own.</summary>
public sealed class MinutesVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("minutes-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Minutes_go_in_and_their_minutes_and_actions_come_out()
    {
        var paper = MinutesSamples.Paper("harbour-board.txt");
        var read = await ProgramRun.RunAsync(_folder, "read", "minutes", paper);
        read.Code.ShouldBe(0, read.Error);
        var said = JsonDocument.Parse(read.Text).RootElement;
        Directory.GetFileSystemEntries(_folder).ShouldBeEmpty("reading needs no database");

        var imported = await ProgramRun.RunAsync(_folder, "import", "minutes", paper);
        imported.Code.ShouldBe(0, imported.Error);
        var id = Guid.Parse(imported.Text.Trim());
        imported.Error.ShouldContain("HM may be Harriet Moon or Howard Mills.");

        foreach (var format in (string[])["docx", "html", "md"])
        {
            var file = Path.Combine(_folder, "out." + format);
            (await ProgramRun.RunAsync(_folder, "export", "minutes", "--format", format, "--out", file, "--id", $"{id}")).Code.ShouldBe(0);
            var again = await ProgramRun.RunAsync(_folder, "read", "minutes", file);
            again.Code.ShouldBe(0, again.Error);
            var back = JsonDocument.Parse(again.Text).RootElement;
            (string List, string Field)[] parts =
            [
                ("items", "title"), ("attendees", "name"), ("apologies", "name"),
                ("actions", "ownersAsWritten"), ("decisions", "text"), ("nextMeetings", "date"),
            ];
            foreach (var (list, field) in parts)
                Fields(back, list, field).ShouldBe(Fields(said, list, field), $"{list} of {format}");
        }

        var csv = await ProgramRun.RunAsync(_folder, "export", "actions", "--format", "csv", "--out", "-", "--owner", "Celia Dunn");
        csv.Code.ShouldBe(0, csv.Error);
        csv.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1 + 3);
        foreach (var format in (string[])["docx", "xlsx"])
        {
            var file = Path.Combine(_folder, "actions." + format);
            (await ProgramRun.RunAsync(_folder, "export", "actions", "--format", format, "--out", file)).Code.ShouldBe(0);
            (await File.ReadAllBytesAsync(file)).AsSpan(0, 2).SequenceEqual("PK"u8).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task What_is_no_minutes_is_refused_in_one_line()
    {
        var letter = Path.Combine(_folder, "letter.txt");
        await File.WriteAllTextAsync(letter, "Dear Sir, I write to complain.");
        foreach (var verb in (string[])["read", "import"])
        {
            var run = await ProgramRun.RunAsync(_folder, verb, "minutes", letter);
            run.Code.ShouldBe(1);
            run.Output.ShouldBeEmpty();
            run.Error.Trim().ShouldNotContain('\n');
        }

        (await ProgramRun.RunAsync(_folder, "export", "minutes", "--format", "xlsx", "--out", "-")).Code.ShouldBe(2);
        (await ProgramRun.RunAsync(_folder, "export", "minutes", "--format", "md", "--out", "-")).Code.ShouldBe(1);
    }

    private static IEnumerable<string?> Fields(JsonElement paper, string list, string field) =>
        [.. paper.GetProperty(list).EnumerateArray().Select(e => e.GetProperty(field).GetString())];
}
