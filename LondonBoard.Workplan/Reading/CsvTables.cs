using CsvHelper;

namespace LondonBoard.Reading;

/// <summary>Separated values (RFC 4180, and what spreadsheets really write): comma, semicolon or tab, quoted line breaks.</summary>
internal static class CsvTables
{
    private const int MostFields = 16_384;

    /// <summary>Scans a separated text; one table.</summary>
    public static Scan Scan(string text) => new([new TableBlock(Table(text, Separator(text)))]);

    /// <summary>Reads one table with a known separator.</summary>
    public static Grid Table(string text, char separator)
    {
        var grid = new Grid();
        var options = new CsvReaderOptions { Separator = separator, HasHeader = false, TrackLineNumbers = true, MaxRecordSize = Limits.FileBytes };
        text = SeparatorLine(text) is { } skip ? text[skip..] : text;
        using var reader = CsvReader.FromText(separator == '\t' ? BrokenRows.Joined(text) : text, options);
        while (reader.Read())
        {
            if (reader.FieldCount > MostFields)
                throw new Refused("This file has more columns than a spreadsheet can have; check that it is the workplan and try again.");
            var record = reader.Current.ToArray();
            if (record.Any(f => !string.IsNullOrWhiteSpace(f)))
                grid.Add(new GridRow((int)reader.LineNumber, [.. record.Select(GridCell.Of)]));
        }

        return grid.Tidied();
    }

    /// <summary>Whether a text without a telling name is separated values: most records have the same separator equally often.</summary>
    public static bool LooksSeparated(string text)
    {
        if (text.StartsWith('\t'))
            return false;
        var separator = Separator(text);
        var counts = Sample(text).Where(r => r.Trim().Length > 0).Select(r => Count(r, separator)).ToList();
        var common = counts.GroupBy(c => c).MaxBy(g => g.Count());
        return counts.Count >= 2 && common is { Key: >= 2 } && common.Count() * 10 >= counts.Count * 7;
    }

    /// <summary>The separator that divides most lines most evenly.</summary>
    public static char Separator(string text)
    {
        if (SeparatorLine(text) is not null)
            return text[4];
        var lines = Sample(text);
        char best = ',';
        var most = 0.0;
        foreach (var candidate in (ReadOnlySpan<char>)[',', ';', '\t', '|'])
        {
            var counts = lines.Select(l => Count(l, candidate)).Where(c => c > 0).ToList();
            if (counts.Count == 0)
                continue;
            // The count that most lines share; preamble lines have none and quoted text has stray ones.
            var common = counts.GroupBy(c => c).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).First();
            var score = common.Count() * Math.Sqrt(common.Key) + counts.Count * 0.1;
            if (score > most)
                (best, most) = (candidate, score);
        }

        return best;
    }

    // Excel writes and honours a first line "sep=;".
    private static int? SeparatorLine(string text)
    {
        if (!text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) || text.Length < 6 || text[5] is not ('\r' or '\n'))
            return null;
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? 5 : end + 1;
    }

    // Records rather than lines: what stands in quotation marks is not counted and does not end one.
    private static List<string> Sample(string text)
    {
        var records = new List<string>();
        var record = new System.Text.StringBuilder();
        var quoted = false;
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, 100_000)))
        {
            if (c == '"')
                quoted = !quoted;
            else if (c == '\n' && !quoted)
            {
                records.Add(record.ToString());
                record.Clear();
                if (records.Count == 200)
                    break;
            }
            else if (!quoted)
                record.Append(c);
        }

        records.Add(record.ToString());
        return records;
    }

    private static int Count(string line, char c) => line.AsSpan().Count(c);
}
