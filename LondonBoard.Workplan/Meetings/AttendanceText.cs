using System.Collections.Immutable;
using LondonBoard.Papers;

namespace LondonBoard.Meetings;

/// <summary>An attendance list as people type it: a name a line, "Carla Cole, Police (CC)".</summary>
public static class AttendanceText
{
    /// <summary>Understands a typed list.</summary>
    public static ImmutableArray<AttendanceEntry> Read(Attended part, string? typed) =>
        [.. (typed ?? "").ReplaceLineEndings("\n").Split('\n').Select(PaperLine.Clean).Where(l => l.Length > 0).Select(l => Entry(part, l))];

    /// <summary>Those of one part, as they would be typed.</summary>
    public static string Typed(IEnumerable<MeetingPerson> people, Attended part) =>
        Typed(people.Select(p => new AttendanceEntry(p.Part, p.Name, p.Organisation, p.Initials)), part);

    /// <inheritdoc cref="Typed(IEnumerable{MeetingPerson}, Attended)"/>
    public static string Typed(IEnumerable<AttendanceEntry> people, Attended part) => string.Join('\n', people.Where(p => p.Part == part).Select(Typed));

    private static string Typed(AttendanceEntry entry) =>
        entry.Name + (entry.Organisation is { } from ? ", " + from : null) + (entry.Initials is { } initials ? $" ({initials})" : null);

    /// <summary>A whole list as the history says it; null where nobody is on it.</summary>
    internal static string? Told(IReadOnlyCollection<AttendanceEntry> people) => people.Count == 0 ? null
        : string.Join('\n', people.Select(p => Typed(p) + (p.Part == Attended.Present ? null : $" – {p.Part.ToString().ToLowerInvariant()}")));

    private static AttendanceEntry Entry(Attended part, string line)
    {
        string? initials = null;
        if (line.EndsWith(')') && line.LastIndexOf('(') is > 0 and var open && line.Length - open <= 8)
            (initials, line) = (line[(open + 1)..^1].Trim(), line[..open].TrimEnd(' ', ','));
        var comma = line.IndexOf(',', StringComparison.Ordinal);
        var (name, from) = comma > 0 ? (line[..comma].TrimEnd(), line[(comma + 1)..].Trim()) : (line, null);
        initials ??= name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } words ? string.Concat(words.Select(w => w[0]).Where(char.IsUpper)) : null;
        return new(part, name, from is { Length: > 0 } ? from : null, initials is { Length: > 0 } ? initials : null);
    }
}
