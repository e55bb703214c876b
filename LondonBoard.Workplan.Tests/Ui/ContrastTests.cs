using System.Globalization;
using System.Text.RegularExpressions;

namespace LondonBoard.Tests.Ui;

/// <summary>Reads the tokens out of app.css and measures them as WCAG 2.2 does (relative luminance, 1.4.3 and 1.4.11).</summary>
public sealed class ContrastTests
{
    private static readonly string Sheet = File.ReadAllText(Path.Combine(Root(), "LondonBoard.Workplan", "wwwroot", "app.css"));

    public static TheoryData<string, string, double> Pairs()
    {
        var pairs = new TheoryData<string, string, double>();
        foreach (var ground in new[] { "paper", "surface", "raised", "hover" })
        {
            foreach (var text in new[] { "ink", "ink-quiet", "accent", "accent-hover", "quiet", "good", "caution", "trouble", "done", "steady" })
                pairs.Add(text, ground, 4.5);
            pairs.Add("focus", ground, 3);
        }

        foreach (var ground in new[] { "paper", "surface", "raised" })
            pairs.Add("edge", ground, 3);
        foreach (var tone in new[] { "quiet", "good", "caution", "trouble", "done", "steady" })
        {
            pairs.Add(tone, tone + "-soft", 4.5);
            pairs.Add("ink", tone + "-soft", 4.5);
        }

        pairs.Add("ink-quiet", "quiet-soft", 4.5);
        pairs.Add("ink", "glow", 4.5);
        pairs.Add("ink", "accent-soft", 4.5);
        pairs.Add("ink-quiet", "accent-soft", 4.5);
        pairs.Add("on-accent", "accent", 4.5);
        pairs.Add("on-accent", "accent-hover", 4.5);
        pairs.Add("on-error", "trouble", 4.5);
        pairs.Add("paper", "ink-quiet", 4.5);
        for (var person = 0; person < 8; person++)
            pairs.Add("on-person", $"person-{person}", 4.5);
        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Every_pair_can_be_read_in_both_themes(string text, string ground, double least)
    {
        for (var theme = 0; theme < 2; theme++)
            Contrast(Token(text)[theme], Token(ground)[theme]).ShouldBeGreaterThanOrEqualTo(least, $"{text} on {ground}, {(theme == 0 ? "light" : "dark")}");
    }

    [Fact]
    public void The_measure_is_the_standards_own() => Contrast("#ffffff", "#767676").ShouldBe(4.54, 0.01);

    private static string[] Token(string name)
    {
        // The first definition is the plain one; those for more contrast stand further down.
        var match = Regex.Match(Sheet, $@"--{name}: light-dark\((#[0-9a-f]{{6}}), (#[0-9a-f]{{6}})\)", RegexOptions.None, TimeSpan.FromSeconds(1));
        match.Success.ShouldBeTrue($"--{name} is missing or no plain light-dark() of two colours");
        return [match.Groups[1].Value, match.Groups[2].Value];
    }

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        double Channel(int at)
        {
            var share = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        }

        return 0.2126 * Channel(1) + 0.7152 * Channel(3) + 0.0722 * Channel(5);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "LondonBoard.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the solution's folder.");
    }
}
