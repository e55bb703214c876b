using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using LondonBoard.Papers;

namespace LondonBoard.Meetings;

/// <summary>
/// A paper of an agenda item, kept with its meeting. It stays when the item names another, so that this can be undone; who
/// may read the meeting may have it.
/// </summary>
public sealed partial class MeetingFile
{
    /// <summary>The longest name, in characters.</summary>
    public const int MaxName = 80;

    /// <summary>The largest file, in bytes.</summary>
    public const int MaxBytes = Reading.Limits.FileBytes;

    /// <summary>What is said of a larger one.</summary>
    public static readonly string TooLarge = $"A file holds at most {MaxBytes / 1024 / 1024} MB. Make its pictures smaller, or link to where it is.";

    /// <summary>The most files of one meeting.</summary>
    public const int MaxFiles = 200;

    private static readonly Dictionary<string, string> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = "application/pdf",
        [".docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [".pptx"] = "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        [".doc"] = "application/msword",
        [".xls"] = "application/vnd.ms-excel",
        [".ppt"] = "application/vnd.ms-powerpoint",
        [".odt"] = "application/vnd.oasis.opendocument.text",
        [".ods"] = "application/vnd.oasis.opendocument.spreadsheet",
        [".odp"] = "application/vnd.oasis.opendocument.presentation",
        [".rtf"] = "application/rtf",
        [".csv"] = "text/csv",
        [".txt"] = "text/plain",
        [".md"] = "text/markdown",
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
    };

    /// <summary>The endings of the kinds that are taken, as HTML's <c>accept</c> has them.</summary>
    public static string Accepted { get; } = string.Join(',', Kinds.Keys);

    /// <summary>What it is known by.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The meeting.</summary>
    public Guid MeetingId { get; set; }

    /// <summary>Its name, with the ending that tells its kind.</summary>
    public required string Name { get; set; }

    /// <summary>What is in it.</summary>
    public required byte[] Content { get; set; }

    /// <summary>Who brought it.</summary>
    public required string Author { get; set; }

    /// <summary>When it came (UTC).</summary>
    public DateTime AddedAt { get; set; }

    /// <summary>Where it is had.</summary>
    public string Address => $"/meetings/{MeetingId}/files/{Id}/{Uri.EscapeDataString(Name)}";

    /// <summary>Its media type.</summary>
    public string ContentType => Kinds.GetValueOrDefault(Path.GetExtension(Name), "application/octet-stream");

    /// <summary>The name of the file at an address; null where that is no file of a meeting.</summary>
    public static string? NameAt(string? address) =>
        address is not null && Addresses().Match(address) is { Success: true } file ? Uri.UnescapeDataString(file.Groups["name"].Value) : null;

    /// <summary>A name as it may be kept: without folders and what cannot be seen, and no longer than is allowed.</summary>
    public static string Clean(string name)
    {
        var seen = name[(name.LastIndexOfAny(['/', '\\']) + 1)..].EnumerateRunes().Where(IsSeen);
        var plain = PaperLine.Clean(string.Concat(seen));
        if (plain.Length <= MaxName)
            return plain;
        var kind = IsTaken(plain) ? Path.GetExtension(plain) : "";
        var end = MaxName - kind.Length;
        return plain[..(char.IsHighSurrogate(plain[end - 1]) ? end - 1 : end)].TrimEnd() + kind;

        // What turns the direction of the letters behind it shows another name than is kept.
        static bool IsSeen(Rune letter) =>
            letter != Rune.ReplacementChar && Rune.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.Format);
    }

    /// <summary>Whether a name's ending is of a kind that is taken.</summary>
    public static bool IsTaken(string name) => Kinds.ContainsKey(Path.GetExtension(name));

    [GeneratedRegex("^/meetings/[0-9a-f-]{36}/files/[0-9a-f-]{36}/(?<name>[^/?#]+)$")]
    private static partial Regex Addresses();
}
