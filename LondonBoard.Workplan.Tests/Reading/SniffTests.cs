using LondonBoard.Tests.Reading.Minutes;

namespace LondonBoard.Tests.Reading;

/// <summary>What a file is, its content says.</summary>
public sealed class SniffTests
{
    private const string Page = "<h1>Minutes of the Millpond Club</h1>\n<p><strong>Date:</strong> 4 May 2010</p>\n"
        + "<h2>Present</h2>\n<ul>\n\n<li>Ann Bell</li>\n\n<li>Carl Dove</li>\n\n</ul>\n"
        + "<h2>Hedge</h2>\n<p>It was cut.</p>\n<h2>Pond</h2>\n<p>ACTION: Ann to mend the fence</p>\n";

    [Theory]
    [InlineData("minutes.md")]
    [InlineData("minutes.txt")]
    [InlineData("minutes.html")]
    public void A_web_page_under_another_ending_is_read_as_one(string name)
    {
        var paper = MinutesSamples.Text(Page, name).Minutes();
        paper.Attendees.Select(p => p.Name).ShouldBe(["Ann Bell", "Carl Dove"]);
        paper.Items.Select(i => i.Title).ShouldBe(["Hedge", "Pond"]);
        paper.Actions.ShouldHaveSingleItem().Owners.ShouldBe(["Ann Bell"]);
    }

    [Fact]
    public void A_paper_with_a_few_elements_in_it_is_no_web_page() =>
        MinutesSamples.Text(
            "<div align=\"right\">4 May 2010</div>\n\n# Minutes of the Millpond Club\n\nPresent: Ann Bell, Carl Dove\n\n"
            + "## Hedge\n\nIt was cut.\n\n## Pond\n\nACTION: Ann to mend the fence\n",
            "minutes.md").Minutes()
            .Items.Select(i => i.Title).ShouldBe(["Hedge", "Pond"]);
}
