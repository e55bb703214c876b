using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <content>Capitals that head what stands below or behind them.</content>
internal sealed partial class Outline
{
    // "FINANCE", "CALL TO ORDER: The mayor …", "MATTERS ARISING -": capitals head what stands below or behind them.
    private static List<int> Shouted(IReadOnlyList<MinuteLine> lines)
    {
        var people = PeopleEnd(lines, lines.Count);
        var shouted = new List<int>();
        // Where a paper lost its blank lines, capitals alone in a line head what is not in capitals.
        var dense = lines.Count(l => l.Apart) * 5 <= lines.Count;
        foreach (var i in Places(lines))
        {
            if (!lines[i].Apart && !(dense && i > people && IsBetweenWords(i)))
                continue;
            if (lines[i] is not { Bullet: false, Quoted: false, Data: false, Number: null, Cells.Count: 0, Text: var text })
                continue;
            if (ShoutedLead(text) is not { } lead)
                continue;
            var whole = lead.Length == text.Length;
            if (whole && (i + 1 == lines.Count || (i <= people && !IsUsualHead(lead))))
                continue;
            if (IsTitle(lead) || CallsRoll(lead, text[lead.Length..]) || (whole && shouted.Count > 0 && IsLabel(i)))
                shouted.Add(i);
        }

        return shouted;

        bool IsBetweenWords(int i) =>
            i > 0 && i + 1 < lines.Count && !lines[i].Text.Any(char.IsLower) && lines[i - 1].Text.Any(char.IsLower) && lines[i + 1].Text.Any(char.IsLower);

        static bool IsTitle(string lead) =>
            IsItemTitle(new MinuteLine(0, lead.Trim())) && (Labels.Meaning(lead) is Announces.Nothing || SectionWords.Opens(lead));

        // "ROLL CALL: Bell, Dove – present"; "ROLL CALL: Present: Bell" is a label with its names.
        static bool CallsRoll(string lead, string rest) =>
            SectionWords.IsRollCall(lead) && rest.Trim(' ', ':') is { Length: > 0 } names && Labels.Read(names).What == Announces.Nothing;

        // Between other headings "MINUTES" is one, too.
        bool IsLabel(int i) => lines[i + 1] is { Text.Length: > 40, Apart: false };
    }

    // The capitals that a line begins with, up to its end or a sign; null where they are none, or a mark.
    private static string? ShoutedLead(string text)
    {
        var end = text.Length;
        foreach (var sign in (ReadOnlySpan<string>)[": ", ". ", " - ", " – ", " — "])
        {
            var at = text.AsSpan(0, Math.Min(text.Length, 90)).IndexOf(sign, StringComparison.Ordinal);
            end = at > 0 && at < end ? at : end;
        }

        end = text.Any(char.IsLower) ? end : text.Length;
        var lead = text[..end].TrimEnd(' ', ':', '-', '–', '.');
        var shouted = (lead.Length is > 3 and <= 80 && lead.Count(char.IsUpper) > 3) || lead is "AOB" or "A.O.B";
        return shouted && !lead.Any(char.IsLower) && !lead.EndsWith(',') && !IsMark(lead) ? lead : null;

        static bool IsMark(string lead) =>
            SectionWords.Of(lead) is Section.Actions or Section.EarlierActions
            || lead.StartsWith("ACTION", StringComparison.Ordinal)
            || lead.StartsWith("MOTION", StringComparison.Ordinal)
            || Decisions.IsMarked(lead + ":")
            || Notice().IsMatch(lead);
    }

    // "THE PUBLIC ARE WELCOME" is said to whoever reads it.
    [GeneratedRegex(@"\b(ARE|IS|WILL|PLEASE|MUST)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Notice();
}
