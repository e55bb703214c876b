using LondonBoard.Reading.Minutes;

namespace LondonBoard.Tests.Reading.Minutes;

/// <summary>What looks like a title in other bodies' minutes divides a paper whose own form tells nothing.</summary>
public sealed class TitleLikenessTests
{
    private const string Head = "Minutes of the Quay Residents' Association held on 4 May 2010\n\nPresent: Ann Bell, Carl Dove, Eve Frost\n\n";

    [Fact]
    public void Lines_that_look_like_titles_divide_where_no_form_does()
    {
        // Every number is "1.", and words stand behind some titles.
        var paper = MinutesSamples.Text(
            Head + "1. Apologies for absence – Olive Moss\n\n1. Election of Chairman – Ann was elected.\n\nShe thanked all.\n\n" +
            "1. Declarations of interest – none\n\n1. Questions from residents\n\nThe kerb is broken.\n").Minutes();
        paper.Items.Select(i => i.Title).ShouldBe(["Apologies for absence", "Election of Chairman", "Declarations of interest", "Questions from residents"]);
        paper.Apologies.Select(a => a.Name).ShouldBe(["Olive Moss"]);
    }

    [Fact]
    public void Every_line_is_weighed_and_a_title_weighs_more_than_what_was_said()
    {
        var lines = MinuteLines.Of(Head + "Matters arising\nThe gate was mended by the yard in April, and nobody has seen it since.\n");
        var likeness = TitleLikeness.Of(lines);
        likeness.Length.ShouldBe(lines.Count);
        likeness.ShouldAllBe(l => l > 0 && l < 1);
        likeness[^2].ShouldBeGreaterThan(0.4);
        likeness[^1].ShouldBeLessThan(0.1);
    }

    [Fact]
    public void What_was_learnt_is_asked_for_by_the_names_that_lines_give_it()
    {
        // A sign that is named otherwise than when it was learnt would be lost without a word.
        var signs = new TitleSigns(MinuteLines.Of(Head + "1. Apologies\nNone.\n2. Matters arising\nThe gate is mended.\n3. Any other business: none\n"));
        var kinds = Enumerable.Range(0, 6).SelectMany(signs.Of).Select(Kind).ToHashSet();
        var learnt = TitleLikeness.Learnt.Keys.Select(Kind).ToHashSet();
        learnt.Except(kinds).ShouldBeEmpty();
        learnt.Count.ShouldBeGreaterThan(15);

        static string Kind(string sign) => sign.Split(' ', ':', ';', '.')[0];
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\n")]
    [InlineData("1.\n1.\n1.\n\0\u200f𝟙 ٣. \n")]
    public void Whatever_stands_there_each_line_is_weighed_once(string text)
    {
        var lines = MinuteLines.Of(text);
        var likeness = TitleLikeness.Of(lines);
        likeness.Length.ShouldBe(lines.Count);
        likeness.ShouldAllBe(l => l >= 0 && l <= 1);
    }
}
