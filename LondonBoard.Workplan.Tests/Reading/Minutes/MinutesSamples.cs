using System.Runtime.CompilerServices;
using System.Text;
using LondonBoard.Papers;
using LondonBoard.Reading.Minutes;

namespace LondonBoard.Tests.Reading.Minutes;

/// <summary>Minutes of our own making, in many notations, and short forms for looking at what was read.</summary>
internal static class MinutesSamples
{
    /// <summary>The folder of the sample papers.</summary>
    public static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Papers");

    /// <summary>The sample papers, each with its <c>….expected.json</c> beside it.</summary>
    public static IEnumerable<string> Files => Directory.GetFiles(Folder()).Where(f => Path.GetExtension(f) != ".json").Order(StringComparer.Ordinal);

    /// <summary>One sample paper's file.</summary>
    public static string Paper(string name) => Path.Combine(Folder(), name);

    public static MinutesReading Text(string text, string name = "minutes.txt") => MinutesReader.Read(Encoding.UTF8.GetBytes(text), name);

    public static MinutesPaper Minutes(this MinutesReading reading)
    {
        reading.Refusal.ShouldBeNull();
        return reading.Paper.ShouldNotBeNull();
    }

    /// <summary>A short paper around one item.</summary>
    public static MinutesPaper Around(string item) => Text($"""
        Minutes of the Harbour Forum, Tuesday 4 May 2010, 2pm

        Present: Ann Bell (Chair), Carl Dove (Secretary), Eve Frost, Gil Hart, Ann Iles
        Apologies: Jo King

        1. Welcome

        Everybody was welcomed.

        2. Moorings

        {item}

        3. Next meeting

        Tuesday 1 June 2010, 2pm, Harbour Office
        """).Minutes();

    /// <summary>An action as "owners | text | due".</summary>
    public static string Shown(this MinutedAction action) =>
        $"{string.Join(", ", action.Owners)} | {action.Text} | {action.Due?.To?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}";
}
