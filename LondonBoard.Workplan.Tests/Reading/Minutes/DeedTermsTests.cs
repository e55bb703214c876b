using LondonBoard.Reading.Minutes;

namespace LondonBoard.Tests.Reading.Minutes;

/// <summary>What the words of an action say besides the deed.</summary>
public sealed class DeedTermsTests
{
    [Theory]
    [InlineData("send the handbook to print once the lawyers have read it.", "once the lawyers have read it")]
    [InlineData("Once the grant is here, buy the boats", "Once the grant is here")]
    [InlineData("open the café as soon as the roof is dry; tell the press", "as soon as the roof is dry")]
    [InlineData("sign the lease, subject to the view of the court", "subject to the view of the court")]
    [InlineData("open the café (once the roof is dry)", "once the roof is dry")]
    [InlineData("print it once v2.1 is out and report back to the Port", "once v2.1 is out")]
    [InlineData("check the boats once a month", null)]
    [InlineData("write at once to the port", null)]
    [InlineData("do it once", null)]
    [InlineData("once", null)]
    [InlineData("", null)]
    public void What_has_to_happen_first(string deed, string? condition) => DeedTerms.Condition(deed).ShouldBe(condition);

    [Theory]
    [InlineData("ask the port for a key, and feed back to AJ, SJ and DM.", "feed back to AJ, SJ and DM")]
    [InlineData("meet the school to discuss money, and will report back in October", "report back in October")]
    [InlineData("ring the harbour master and to feedback to the training group (all)", "feedback to the training group (all)")]
    [InlineData("book the hall and let Ann Bell know", "let Ann Bell know")]
    [InlineData("feed back to the training group", null)]
    [InlineData("report back on the boats", null)]
    [InlineData("report on the boats", null)]
    public void What_follows(string deed, string? followUp) => DeedTerms.FollowUp(deed).ShouldBe(followUp);
}
