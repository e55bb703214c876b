using System.Text.RegularExpressions;

namespace LondonBoard.Tests.House;

/// <summary>Rooms know each other in one direction only: a room may name those after it, never those before.</summary>
public sealed partial class ArrowTests
{
    /// <summary>From the roof down. Rooms in one line do not know each other.</summary>
    private static readonly string[][] Storeys =
    [
        ["Commands"], ["Api"], ["Shell"], ["Snapshots"],
        ["Meetings"], ["Actions"], ["Workplan"], ["People"],
        ["Reading", "Writing"],
        ["Edits"], ["Live"], ["Access"], ["Data"],
        ["Papers"], ["Dates", "Money"],
    ];

    /// <summary>The parts know nobody and anybody may use them.</summary>
    private const string Parts = "Ui";

    public static TheoryData<string> Rooms =>
    [
        .. Directory.GetDirectories(Sources.Product())
            .Select(d => Path.GetFileName(d))
            .Where(d => d is not ("bin" or "obj" or "wwwroot" or "Properties" or "data")),
    ];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_knows_only_rooms_below_it(string room)
    {
        var known = Directory.EnumerateFiles(Path.Combine(Sources.Product(), room), "*.*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".cs" or ".razor")
            .SelectMany(f => Using().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value))
            .Where(r => r != room && r != Parts).Distinct().ToList();
        if (room == Parts)
        {
            known.ShouldBeEmpty();
            return;
        }

        var storey = Array.FindIndex(Storeys, s => s.Contains(room));
        storey.ShouldBeGreaterThanOrEqualTo(0, $"{room} has no place in the house yet");
        known.Except(Storeys.Skip(storey + 1).SelectMany(s => s)).ShouldBeEmpty();
    }

    [GeneratedRegex(@"using (?:static )?LondonBoard\.(\w+)")]
    private static partial Regex Using();
}
