using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <summary>
/// Numbers with letters before them ("BD24/031", "M.41", "QSC-12"). Of one line nobody can tell them from a road or a
/// product; they number items where at least three lines of the paper count on in them.
/// </summary>
internal static partial class LetteredNumbers
{
    private const int Fewest = 3;
    private const int LongestReference = 24;

    /// <summary>Takes such numbers off the lines that have them.</summary>
    public static void Take(List<MinuteLine> lines)
    {
        var series = new Dictionary<string, List<(int At, Match Found)>>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i] is { Number: null, Quoted: false, Table: null, Data: false } line && Reference().Match(line.Text[..Math.Min(line.Text.Length, LongestReference)]) is { Success: true } found && IsUsual(found.Groups["lead"].Value))
                (series.TryGetValue(Shape(found), out var known) ? known : series[Shape(found)] = []).Add((i, found));
        }

        foreach (var numbered in series.Values.Where(s => s.Count >= Fewest && CountsOn(s) && s.Count(n => IsTitled(lines[n.At], n.Found)) * 10 >= s.Count * 6))
        {
            foreach (var (at, found) in numbered)
                lines[at] = lines[at] with { Number = found.Groups["ref"].Value.Replace(" ", "", StringComparison.Ordinal), Delimiter = ' ', Text = lines[at].Text[found.Length..], BoldLead = Lead(lines[at], found.Length) };
        }
    }

    private static bool CountsOn(List<(int At, Match Found)> series)
    {
        var counts = series.ConvertAll(s => ItemNumber.Last(s.Found.Groups["ref"].Value));
        var rising = counts.Zip(counts.Skip(1)).Count(p => p.Second >= p.First && p.Second <= p.First + 3);
        return counts.Distinct().Count() >= Fewest && rising * 5 >= (counts.Count - 1) * 4;
    }

    private static bool IsTitled(MinuteLine line, Match found) =>
        line.Text.Length > found.Length ? char.IsUpper(line.Text[found.Length]) && !found.Value.Contains(':', StringComparison.Ordinal) : line.Cells.Count > 1;

    private static string Lead(MinuteLine line, int length) => line.BoldLead.Length > length ? line.BoldLead[length..].TrimStart() : line.BoldLead.Length > 0 && line.Text.EndsWith(line.BoldLead, StringComparison.Ordinal) ? line.BoldLead : "";

    // Of actions ("AP1"), questions and answers, risks and pages these are their own numbers.
    private static bool IsUsual(string lead) =>
        lead is not ("A" or "AP" or "AI" or "Q" or "R" or "ACTION" or "PAGE" or "COVID" or "PR") && !Array.Exists(Clock.Months, m => m.StartsWith(lead, StringComparison.OrdinalIgnoreCase) && lead.Length > 2);

    private static string Shape(Match found) => found.Groups["lead"].Value + string.Concat(found.Groups["ref"].Value.Skip(found.Groups["lead"].Length).Where(c => !char.IsAsciiDigit(c) && !char.IsAsciiLetterLower(c)));

    [GeneratedRegex(@"^(?<ref>(?<lead>[A-Z]{1,6})[ ./-]?\d{1,4}([./-]\d{1,4}){0,3}[a-z]?)([.):]?\s+|\s*[–—-]\s+|$)", RegexOptions.NonBacktracking)]
    private static partial Regex Reference();
}
