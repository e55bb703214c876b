using System.Collections.Frozen;

namespace LondonBoard.Dates;

/// <summary>The words dates are written in, in lower case.</summary>
internal static class DateWords
{
    /// <summary>Months by name and abbreviation.</summary>
    public static readonly FrozenDictionary<string, int> Months = Numbered(
        "jan january", "feb febr february", "mar march", "apr april", "may", "jun june", "jul july",
        "aug august", "sep sept september", "oct october", "nov november", "dec december");

    /// <summary>Numbers that are written out.</summary>
    public static readonly FrozenDictionary<string, int> Counts = Numbered(
        "a an one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    /// <summary>Days of the week; they say nothing that the date does not.</summary>
    public static readonly FrozenSet<string> Weekdays = Set(
        "mon monday tue tues tuesday wed weds wednesday thu thur thurs thursday fri friday sat saturday sun sunday");

    /// <summary>What says that work goes on without saying when.</summary>
    public static readonly FrozenSet<string> Ongoing = Set(
        "ongoing continuous continuously continuing continual continually rolling throughout "
        + "daily weekly fortnightly monthly quarterly annually yearly termly biannually bimonthly regularly");

    /// <summary>Introduces a date and means nothing itself.</summary>
    public static readonly FrozenSet<string> Lead = Set("in on at the of for due during expected planned scheduled");

    /// <summary>A deadline.</summary>
    public static readonly FrozenSet<string> By = Set("by until till deadline latest");

    /// <summary>An open end.</summary>
    public static readonly FrozenSet<string> From = Set("from since starting commencing");

    /// <summary>More or less.</summary>
    public static readonly FrozenSet<string> About = Set("about approx approximately around circa c ca roughly est estimated provisionally");

    /// <summary>Says after a date that it is not certain.</summary>
    public static readonly FrozenSet<string> Unsure = Set("tbc provisional provisionally");

    /// <summary>What a date proper may begin with, besides a number.</summary>
    public static readonly FrozenSet<string> Openers = Set(
        "spring summer autumn fall winter q quarter qtr first second third fourth last fy financial fiscal academic school year years yr "
        + "today tomorrow this current next coming previous in within over during " + string.Join(' ', Months.Keys) + " " + string.Join(' ', Weekdays));

    /// <summary>Parts of a month, a season or a year.</summary>
    public static readonly FrozenDictionary<string, Third> Parts = new Dictionary<string, Third>
    {
        ["beg"] = Third.First,
        ["begin"] = Third.First,
        ["beginning"] = Third.First,
        ["start"] = Third.First,
        ["early"] = Third.First,
        ["mid"] = Third.Middle,
        ["middle"] = Third.Middle,
        ["late"] = Third.Last,
        ["end"] = Third.Whole,
    }.ToFrozenDictionary();

    /// <summary>The EDTF number of a season, 21 to 24; 0 where the word is none. "Fall" only counts beside a year.</summary>
    public static int Season(string word) => word switch
    {
        "spring" => 21,
        "summer" => 22,
        "autumn" or "fall" => 23,
        "winter" => 24,
        _ => 0,
    };

    /// <summary>
    /// Whether a month's name alone may be something else: "may", "march", a person called Jan, an acronym. It then needs
    /// a date's surroundings to count.
    /// </summary>
    public static bool IsDoubtful(string month) => month.Length <= 4 && month is not ("june" or "july") || month == "march";

    /// <summary>What may stand before a date proper and belong to it.</summary>
    public static readonly FrozenSet<string> Introductions = Set(
        "w wc week no not at up before prior as after between to every each on once twice three bi "
        + string.Join(' ', [.. Ongoing, .. Lead, .. By, .. From, .. About, .. Parts.Keys]));

    private static FrozenDictionary<string, int> Numbered(params string[] names) =>
        names.SelectMany((words, i) => words.Split(' ').Select(w => KeyValuePair.Create(w, i + 1))).ToFrozenDictionary();

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet();
}
