using LondonBoard.Papers;

namespace LondonBoard.Tests.Papers;

public class PaperLineTests
{
    [Theory]
    [InlineData("· Website kept up", "Website kept up", true, 0, false)]
    [InlineData("  • nested", "nested", true, 1, false)]
    [InlineData("\t\to deeper", "deeper", true, 2, false)]
    [InlineData("[x] sent", "sent", true, 0, true)]
    [InlineData("- [x] sent", "sent", true, 0, true)]
    [InlineData("✓ sent", "sent", true, 0, true)]
    [InlineData("-5 degrees", "-5 degrees", false, 0, false)]
    [InlineData("on time", "on time", false, 0, false)]
    [InlineData("  ", "", false, 0, false)]
    public void A_typed_line_becomes_words_and_a_place_in_the_list(string typed, string text, bool bullet, int level, bool done) =>
        PaperLine.Parse(typed).ShouldBe(new PaperLine(text, bullet, level, done));

    [Theory]
    [InlineData("• a")]
    [InlineData("    ✓ a")]
    [InlineData("plain")]
    public void What_is_typed_again_reads_the_same(string typed) => PaperLine.Parse(typed).Typed.ShouldBe(typed);
}
