using System.CommandLine;
using LondonBoard.Papers;
using LondonBoard.Reading;

namespace LondonBoard.Commands;

/// <summary><c>read workplan FILE</c>: prints what was understood of a paper as JSON; needs no database.</summary>
public static class ReadCommand
{
    private static readonly Dictionary<string, PaperFormat> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        ["docx"] = PaperFormat.Docx,
        ["xlsx"] = PaperFormat.Xlsx,
        ["csv"] = PaperFormat.Csv,
        ["tsv"] = PaperFormat.Csv,
        ["md"] = PaperFormat.Markdown,
        ["txt"] = PaperFormat.Text,
        ["html"] = PaperFormat.Html,
        ["json"] = PaperFormat.Json,
    };

    /// <summary>The verb with its parts. Exit code 0: read; 1: refused, the reason on standard error.</summary>
    public static Command Build()
    {
        var file = new Argument<string>("FILE") { Description = "The paper; - is standard input." };
        var kind = new Option<string?>("--as") { Description = "What standard input is: docx, xlsx, csv, md, txt, html or json." };
        kind.AcceptOnlyFromAmong([.. Formats.Keys]);
        var workplan = new Command("workplan", "Reads a workplan and prints what was understood as JSON.") { file, kind };
        workplan.SetAction(parsed => Run(parsed.GetRequiredValue(file), parsed.GetValue(kind), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return new Command("read", "Reads a paper and prints what was understood; stores nothing.") { workplan };
    }

    private static int Run(string file, string? kind, TextWriter output, TextWriter error)
    {
        byte[] content;
        try
        {
            content = file == "-" ? StandardInput() : Bytes(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"The file {file} cannot be opened; check its name and that you may read it.");
            return 1;
        }

        var reading = kind is null ? WorkplanReader.Read(content, file) : WorkplanReader.Read(content, Formats[kind], file == "-" ? "" : file);
        if (reading.Paper is null)
        {
            error.WriteLine(reading.Refusal);
            return 1;
        }

        output.WriteLine(PaperJson.Write(reading.Paper, reading.Doubts, DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date)));
        return 0;
    }

    private static byte[] StandardInput()
    {
        using var input = Console.OpenStandardInput();
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        int read;
        // One byte beyond the limit is enough for the reader to refuse.
        while (bytes.Length <= WorkplanReader.MaxBytes && (read = input.Read(buffer)) > 0)
            bytes.Write(buffer, 0, read);
        return bytes.ToArray();
    }

    private static byte[] Bytes(string file)
    {
        using var stream = File.OpenRead(file);
        var bytes = new byte[Math.Min(stream.Length, WorkplanReader.MaxBytes + 1)];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
