using System.Text;

namespace LondonBoard.Money;

/// <summary>Splits a list of names: "ALG, London Connects, NHS &amp; Boroughs".</summary>
internal static partial class PartyNames
{
    private static readonly char[] Ends = [' ', ',', ';', ':', '/', '&', '+', '-', '–', '—', '\'', '‘', '’', '"', '“', '”', '\u00A0', '\t'];

    // Names that hold an "and" of their own, by the words on either side of it.
    private static readonly HashSet<(string, string)> Couples =
    [
        ("kensington", "chelsea"), ("hammersmith", "fulham"), ("barking", "dagenham"), ("brighton", "hove"), ("tyne", "wear"),
        ("windsor", "maidenhead"), ("telford", "wrekin"), ("health", "social"), ("health", "safety"), ("health", "wellbeing"),
        ("children", "families"), ("children", "young"), ("children's", "families"), ("education", "skills"), ("work", "pensions"),
        ("research", "development"), ("learning", "development"), ("training", "development"), ("policy", "practice"),
        ("finance", "resources"), ("quality", "performance"), ("performance", "quality"), ("safeguarding", "quality"),
        ("housing", "communities"), ("culture", "sport"), ("police", "crime"), ("fire", "rescue"), ("parks", "leisure"),
        ("adults", "children"), ("adult", "children"), ("trade", "industry"),
    ];

    /// <summary>The names, in order, each as written; commas, semicolons, slashes, plus signs, "&amp;" and "and" stand between them, brackets hold together.</summary>
    public static List<string> Split(string text)
    {
        var names = new List<string>();
        var name = new StringBuilder();
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch { '(' => 1, ')' => depth > 0 ? -1 : 0, _ => 0 };
            var length = depth > 0 ? 0 : Separator(text, i);
            if (length == 0 || (text[i] is '&' or ' ' && (IsCouple(text, i, i + length) || IsAcronym(text, i, i + length) || IsOneParty(text, i, i + length))))
            {
                name.Append(text[i]);
                continue;
            }

            Add(names, name);
            i += length - 1;
        }

        Add(names, name);
        return names;
    }

    /// <summary>A name without the stray signs round it; empty where no letter is left.</summary>
    public static string Tidy(string name)
    {
        name = name.Trim(Ends).TrimEnd('.').Trim(Ends);
        if (name.StartsWith('(') && !name.Contains(')'))
            name = name[1..];
        if (name.EndsWith(')') && !name.Contains('('))
            name = name[..^1];
        if (name.EndsWith('%'))
            name = name[..(name.LastIndexOf(' ') + 1)];
        return name.Any(char.IsLetter) ? name.Trim(Ends) : "";
    }

    private static void Add(List<string> names, StringBuilder name)
    {
        var tidy = Tidy(name.ToString());
        if (tidy.Length > 0)
            names.Add(tidy);
        name.Clear();
    }

    private static int Separator(string text, int at) => text[at] switch
    {
        ',' or ';' or '/' or '+' or '&' or '\n' => 1,
        ' ' when string.CompareOrdinal(text, at, " and ", 0, 5) == 0 => 5,
        _ => 0,
    };

    private static bool IsCouple(string text, int start, int end)
    {
        var left = start;
        while (left > 0 && text[left - 1] == ' ' && start - left < 3)
            left--;
        var leftStart = left;
        while (leftStart > 0 && left - leftStart < 14 && (char.IsLetter(text[leftStart - 1]) || text[leftStart - 1] is '\'' or '’'))
            leftStart--;
        while (end < text.Length && text[end] == ' ')
            end++;
        var right = end;
        while (right < text.Length && right - end < 14 && char.IsLetter(text[right]))
            right++;
        return Couples.Contains((text[leftStart..left].ToLowerInvariant().Replace('’', '\''), text[end..right].ToLowerInvariant()));
    }
}
