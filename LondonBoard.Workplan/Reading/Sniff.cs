using System.Text;
using System.Text.RegularExpressions;

namespace LondonBoard.Reading;

/// <summary>Tells what a file is by its first bytes; the name's ending decides only between kinds of text.</summary>
internal static partial class Sniff
{
    private const string SaveAgain = "open it in Word or Excel, save it as .docx or .xlsx and try again.";

    /// <summary>The format of a file; refuses what cannot be read, each kind in its own sentence.</summary>
    public static PaperFormat Format(ReadOnlySpan<byte> bytes, string fileName)
    {
        CheckSize(bytes);
        if (bytes.StartsWith("PK"u8))
            return OfficePackage.FormatOf(bytes.ToArray());
        CheckText(bytes);
        return TextFormat(TextBytes.Decode(bytes), Path.GetExtension(fileName).ToLowerInvariant());
    }

    /// <summary>Refuses content that cannot be of the format it is said to be.</summary>
    public static void Check(ReadOnlySpan<byte> bytes, PaperFormat format)
    {
        CheckSize(bytes);
        var zip = bytes.StartsWith("PK"u8);
        if (format is PaperFormat.Docx or PaperFormat.Xlsx)
        {
            if (!zip)
                CheckText(bytes);
            var actual = zip ? OfficePackage.FormatOf(bytes.ToArray()) : (PaperFormat?)null;
            if (actual != format)
            {
                var kind = format == PaperFormat.Docx ? "Word document (.docx)" : "Excel workbook (.xlsx)";
                throw new Refused($"This is no {kind}, though it is said to be one; give it under the ending that fits its content.");
            }
        }
        else
        {
            if (zip)
                throw new Refused("This is an Office file, though it is said to be text; give it as .docx or .xlsx.");
            CheckText(bytes);
        }
    }

    private static void CheckSize(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            throw new Refused("This file is empty; check that it was saved and choose it again.");
        if (bytes.Length > Limits.FileBytes)
            throw new Refused($"This file is larger than {Limits.FileBytes / 1024 / 1024} MB; take out its pictures or leave only the workplan in it and try again.");
    }

    private static void CheckText(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            // The names in a compound file (MS-CFB) are UTF-16.
            if (Holds(bytes, "EncryptedPackage"))
                throw new Refused("This file is protected with a password; take the password off in Word or Excel, save it and try again.");
            if (Holds(bytes, "WordDocument"))
                throw new Refused("This is an old Word file (.doc); open it in Word, save it as .docx and try again.");
            if (Holds(bytes, "Workbook") || Holds(bytes, "Book"))
                throw new Refused("This is an old Excel file (.xls); open it in Excel, save it as .xlsx and try again.");
            throw new Refused($"This is a file of an old Office program; {SaveAgain}");
        }

        if (bytes.StartsWith("%PDF"u8))
            throw new Refused("This is a PDF, from which neither a table nor minutes can be read safely; choose the document that it was made from.");
        if (bytes.StartsWith("{\\rtf"u8))
            throw new Refused("This is a rich text file (.rtf); open it in Word, save it as .docx and try again.");
        if (IsPicture(bytes))
            throw new Refused("This is a picture, from which no words can be read; choose the document that it was made from.");
        if (!TextBytes.IsText(bytes))
            throw new Refused("This file is neither a document nor text that can be read; open it in the program it was made with, save it as a document or as text and choose that.");
        if (string.IsNullOrWhiteSpace(TextBytes.Decode(bytes)))
            throw new Refused("This file has nothing in it but blanks; check that it was saved and choose it again.");
    }

    // PNG, JPEG, GIF, TIFF, WebP and what phones take.
    private static bool IsPicture(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G'])
        || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
        || bytes.StartsWith("GIF87a"u8)
        || bytes.StartsWith("GIF89a"u8)
        || bytes.StartsWith("II*\0"u8)
        || bytes.StartsWith("MM\0*"u8)
        || (bytes.StartsWith("RIFF"u8) && bytes.Length > 12 && bytes[8..].StartsWith("WEBP"u8))
        || (bytes.Length > 12 && (bytes[4..].StartsWith("ftypheic"u8) || bytes[4..].StartsWith("ftypmif1"u8) || bytes[4..].StartsWith("ftypavif"u8)));

    private static bool Holds(ReadOnlySpan<byte> bytes, string name) => bytes.IndexOf(Encoding.Unicode.GetBytes(name)) >= 0;

    private static PaperFormat TextFormat(string text, string extension)
    {
        var start = text.AsSpan().TrimStart();
        if (start.StartsWith("{") && extension is not (".md" or ".csv" or ".tsv"))
            return PaperFormat.Json;
        if (LooksLikeHtml(start, extension) || IsMostlyHtml(text))
            return PaperFormat.Html;
        return extension switch
        {
            ".csv" or ".tsv" or ".tab" => PaperFormat.Csv,
            ".md" or ".markdown" => PaperFormat.Markdown,
            _ => MarkdownTables.HasTable(text) ? PaperFormat.Markdown : CsvTables.LooksSeparated(text) ? PaperFormat.Csv : PaperFormat.Text,
        };
    }

    private static bool LooksLikeHtml(ReadOnlySpan<char> start, string extension) =>
        extension is ".html" or ".htm"
        || start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
        || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
        || start.StartsWith("<table", StringComparison.OrdinalIgnoreCase)
        || start.StartsWith("Version:0.9", StringComparison.Ordinal);

    /// <summary>A web page's body under another ending: it begins with an element, and every other line at least closes one.</summary>
    private static bool IsMostlyHtml(string text)
    {
        if (!BlockElement().IsMatch(text))
            return false;
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Count(l => ClosedBlock().IsMatch(l)) * 2 >= lines.Length;
    }

    [GeneratedRegex(@"\A\s*<(?:h[1-6]|p|div|section|article|main|body|ul|ol|header)[\s>]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BlockElement();

    [GeneratedRegex("</(?:h[1-6]|p|div|section|article|main|body|ul|ol|li|table|tr|td|header)>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ClosedBlock();
}
