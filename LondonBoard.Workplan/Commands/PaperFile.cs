using System.CommandLine;
using LondonBoard.Reading;
using LondonBoard.Reading.Minutes;

namespace LondonBoard.Commands;

/// <summary>A paper named on the command line: a file, or standard input.</summary>
internal sealed class PaperFile
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

    private readonly Argument<string> _file = new("FILE") { Description = "The paper; - is standard input." };
    private readonly Option<string?> _kind = new("--as") { Description = "What standard input is: docx, xlsx, csv, md, txt, html or json." };

    public PaperFile() => _kind.AcceptOnlyFromAmong([.. Formats.Keys]);

    /// <summary>Gives a verb the argument and its option.</summary>
    public void AddTo(Command verb)
    {
        verb.Add(_file);
        verb.Add(_kind);
    }

    /// <summary>The name of the file without its folders; null for standard input.</summary>
    public string? Name(ParseResult parsed) => parsed.GetRequiredValue(_file) is var file && file == "-" ? null : Path.GetFileName(file);

    /// <summary>Reads a workplan; a file that cannot be opened is refused like one that cannot be understood.</summary>
    public WorkplanReading Read(ParseResult parsed) =>
        Read(parsed, WorkplanReading.Refuse, (content, file) => WorkplanReader.Read(content, file), (content, format, file) => WorkplanReader.Read(content, format, file));

    /// <summary>Reads minutes; a file that cannot be opened is refused like one that cannot be understood.</summary>
    public MinutesReading ReadMinutes(ParseResult parsed) => Read(parsed, MinutesReading.Refuse, MinutesReader.Read, MinutesReader.Read);

    private T Read<T>(ParseResult parsed, Func<string, T> refuse, Func<ReadOnlyMemory<byte>, string, T> read, Func<ReadOnlyMemory<byte>, PaperFormat, string, T> readAs)
    {
        var (file, kind) = (parsed.GetRequiredValue(_file), parsed.GetValue(_kind));
        byte[] content;
        try
        {
            content = file == "-" ? StandardInput() : Bytes(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return refuse($"The file {file} cannot be opened; check its name and that you may read it.");
        }

        return kind is null ? read(content, file) : readAs(content, Formats[kind], file == "-" ? "" : file);
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
