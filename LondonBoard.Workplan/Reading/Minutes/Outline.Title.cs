using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <content>Headings that are the paper's title.</content>
internal sealed partial class Outline
{
    private const int LongestHead = 6;

    private const int MostTitles = 2;

    // What stands above the people, heading upon heading, and a single heading over all others, are the paper's title.
    private static int TitleEnd(IReadOnlyList<MinuteLine> lines, List<int> headings)
    {
        var end = 0;
        // Below the people there is no title.
        if (headings.Count == 0 || PeopleEnd(lines, headings[0]) >= 0)
            return 0;
        // What a page is called twice, and no heading below the people.
        if (headings.Count == MostTitles && IsInHead(lines, headings[^1]) && FirstPeople(lines) > headings[^1])
            return headings.Count;
        while (end < headings.Count && IsAboveHeading(end))
            end++;
        if (end == 0 && headings.Count > 1 && lines[headings[0]].Heading < lines[headings[1]].Heading)
            end = 1;
        // What a page is called above what its text is called: "Minutes (May)", "Town of Mill".
        for (var over = Math.Min(MostTitles, headings.Count - 2); over >= end; over--)
        {
            if (headings[over] < LongestHead && PeopleEnd(lines, headings[over]) < 0 && IsOverAll(over))
                end = over + 1;
        }
        if (end == 0 && (IsAboveDay(lines, headings) || IsOfMeeting(lines, headings)))
            end = 1;
        if (headings.Count > 1 && headings[1] < LongestHead && lines[headings[0]].Text == lines[headings[1]].Text)
            end = Math.Max(end, 2);
        while (end < headings.Count && PeopleEnd(lines, headings[end]) < 0 && IsAboveList(lines, headings[end]))
            end++;
        return end;

        bool IsAboveHeading(int at) =>
            headings[at] == at && at + 1 < lines.Count && lines[at + 1].Heading is not null && IsItemTitle(lines[at]);

        bool IsOverAll(int over) => headings.Take(over + 1).All(h => SectionWords.Of(lines[h].Text) != Section.Actions) && headings.Skip(over + 1).All(h =>
            lines[h].Heading > lines[headings[over]].Heading || SectionWords.IsContainer(lines[h].Text));
    }

    private static bool IsInHead(IReadOnlyList<MinuteLine> lines, int at) =>
        at < LongestHead && IsItemTitle(lines[at]) && !SectionWords.IsUsual(lines[at].Text);

    private static int FirstPeople(IReadOnlyList<MinuteLine> lines) =>
        Places(lines).Take(MostHead).FirstOrDefault(i => Labels.Read(lines[i].Text).What is Announces.Present or Announces.Apologies, -1);

    // "# Minutes of the harbour board", some lines of when and where, "Present: …": the list stands under no item but in the
    // head.
    private static bool IsAboveList(IReadOnlyList<MinuteLine> lines, int heading)
    {
        var title = lines[heading];
        if (title.Number is not null || SectionWords.IsRollCall(title.Text) || (heading > 0 && SectionWords.IsUsual(title.Text)))
            return false;
        var below = lines.Skip(heading + 1).Take(LongestHead)
            .TakeWhile(l => l is { Heading: null, Text.Length: < 400, Number: null })
            .ToList();
        var next = heading + below.Count + 1;
        return below.Exists(IsOfPeople)
            || (heading < LongestHead && next < lines.Count && lines[next].Heading is not null && IsOfHead(lines[next].Text));

        bool IsOfHead(string text) =>
            Labels.Meaning(text) is Announces.Present or Announces.Apologies
            || (SectionWords.Of(text) == Section.Agenda && !SectionWords.IsUsual(title.Text));
    }

    // "# Harbour forum", below it but where and on which day, then "# Boats".
    private static bool IsAboveDay(IReadOnlyList<MinuteLine> lines, List<int> headings) =>
        headings.Count > 3
        && headings[0] == 0
        && headings[1] is > 1 and < LongestHead
        && lines.Take(headings[1]).Skip(1).ToList() is var below
        && below.TrueForAll(l => l is { Text.Length: < 100, Bullet: false, Number: null })
        && below.Exists(l => HeadLines.Day(l.Text) is not null);

    // "# Harbour forum meeting, 4 May 2010" above headings as high as itself.
    private static bool IsOfMeeting(IReadOnlyList<MinuteLine> lines, List<int> headings) =>
        headings.Count > 2
        && headings[0] < 2
        && lines[headings[0]] is { Number: null, Text: var text }
        && Meets().IsMatch(text)
        && (HeadLines.Day(text) is not null || (headings[0] == 0 && !SectionWords.IsUsual(text) && !SectionWords.IsRollCall(text)));

    [GeneratedRegex(@"\b(meeting|minutes|notes|call|telecon|session|agm)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Meets();
}
