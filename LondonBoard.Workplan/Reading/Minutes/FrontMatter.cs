using LondonBoard.Papers;

namespace LondonBoard.Reading.Minutes;

/// <summary>What site generators put above a page: of it, the title and, where the page has none, the date are of use.</summary>
internal static class FrontMatter
{
    private const int Longest = 40;
    private const int Head = 20;

    /// <summary>The same lines with the front matter blanked out, its title a heading; as many lines as before.</summary>
    public static string[] Cut(string[] raw)
    {
        var first = Array.FindIndex(raw, l => !string.IsNullOrWhiteSpace(l));
        if (first < 0 || raw[first].Trim() is not ("---" or "+++"))
            return raw;
        var last = Array.FindIndex(raw, first + 1, Math.Min(Longest, raw.Length - first - 1), l => l.Trim() == raw[first].Trim());
        if (last < 0 || !raw[(first + 1)..last].Any(l => l.AsSpan().IndexOfAny(':', '=') >= 0))
            return raw;
        var kept = raw.ToArray();
        Array.Fill(kept, "", first, last - first + 1);
        if (Value(raw[first..last], "title") is { } title)
            kept[first] = "# " + title;
        var day = Value(raw[first..last], "date") ?? Value(raw[first..last], "start") ?? Value(raw[first..last], "description");
        if (day is { } date && last > first + 1 && !raw.Skip(last + 1).Take(Head).Any(HasDay))
            kept[first + 2 <= last ? first + 2 : last] = "Date: " + date;
        KeepPeople(raw, kept, first + 1, last);
        return kept;
    }

    // The day in a line of a list is that of something else.
    private static bool HasDay(string line) => line.TrimStart() is not ['-' or '*', ..] && HeadLines.Day(line) is not null;

    // "attendees:" with a list below it, "chair: Ann Bell", "roll-call: [Ann Bell, Carl Dove]" in one line or more.
    private static void KeepPeople(string[] raw, string[] kept, int from, int to)
    {
        var (people, away, head) = (false, false, from);
        for (var i = from; i < to; i++)
        {
            var item = raw[i].TrimStart() is ['-', ' ', ..];
            var colon = item ? -1 : raw[i].IndexOf(':');
            if (colon > 0)
            {
                var value = raw[i][(colon + 1)..].Trim(' ', '"', '\'', '[', ']');
                people = IsOfPeople(raw[i][..colon]) && (value.Length == 0 || PersonWords.Names(value) > 0);
                (away, head) = (people && value.Length > 0, i);
            }
            else if (away && !item && raw[i] is [' ' or '\t', ..])
            {
                // "attendees: Ann Bell, Carl" goes on in the next line.
                kept[head] = $"{kept[head]} {Unbracketed(raw[i].Trim())}";
                continue;
            }

            if (people && kept[i].Length == 0)
                kept[i] = away ? Unbracketed(raw[i]) : raw[i];
        }
    }

    private static bool IsOfPeople(string label) =>
        Labels.Meaning(label) is Announces.Present or Announces.Apologies or Announces.Chair or Announces.Scribe;

    private static string Unbracketed(string line) =>
        line.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);

    private static string? Value(string[] lines, string name)
    {
        foreach (var line in lines)
        {
            var cut = line.AsSpan().IndexOfAny(':', '=');
            if (cut > 0 && line.AsSpan(0, cut).Trim().Equals(name, StringComparison.OrdinalIgnoreCase))
                return PaperLine.Clean(line[(cut + 1)..]).Trim('"', '\'', ' ') is { Length: > 0 } value ? value : null;
        }

        return null;
    }
}
