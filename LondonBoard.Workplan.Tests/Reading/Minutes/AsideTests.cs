using LondonBoard.Papers;

namespace LondonBoard.Tests.Reading.Minutes;

/// <summary>Who is charged in brackets, behind a topic or once more, and headings and notices that charge nobody.</summary>
public class AsideTests
{
    private const string Head = "Minutes of the Harbour Forum, 4 May 2010\n\nPresent: Ann Bell, Carl Dove, Eve Frost\n\n";

    [Theory]
    [InlineData("The old pump may still be good (Carl to try on Sunday).", "Carl Dove")]
    [InlineData("A new list of berths is wanted (Eve will write one).", "Eve Frost")]
    [InlineData("All members agreed to the Clerk ordering a new lamp.", "Clerk")]
    [InlineData("The lamp on the pier flickers. County Cllr Moss to follow this up with the highways team.", "Moss")]
    [InlineData("Carl: needs to mend the long ladder at the slipway.", "Carl Dove")]
    [InlineData("Carl took the action item to answer the letter of the yard.", "Carl Dove")]
    [InlineData("Action: Lamps on the North Pier – Eve: order two of them from the yard", "Eve Frost")]
    [InlineData("Action: Everyone follow-up on notices/posters to use the new colours.", "Everyone")]
    [InlineData("The crane is ready when it has been oiled **Action - Ann and Carl**)", "Ann Bell, Carl Dove")]
    [InlineData("The list of berths is to be put on the page of the forum (action for PIER TLs to circulate)", "PIER TLs")]
    public void Who_is_charged_beside_the_sentence_is_its_owner(string sentence, string owner) =>
        string.Join(", ", Read(sentence).Actions.ShouldHaveSingleItem().Owners).ShouldBe(owner);

    [Theory]
    [InlineData("MEMBERS OF THE PUBLIC ARE WELCOME TO ATTEND")]
    [InlineData("Action date")]
    [InlineData("Rowhedge School – Request received for a gift towards a new boat.")]
    [InlineData("Carl was proposed and agreed to take on the post.")]
    [InlineData("Ann comment about the late lists:")]
    public void Headings_notices_and_reports_charge_nobody(string sentence) => Read(sentence).Actions.ShouldBeEmpty();

    [Fact]
    public void At_a_stand_up_people_tell_what_they_did() =>
        MinutesSamples.Text(Head + "## Standup\n\n- Ann Bell - Review ropes, mended two ladders\n\n## Boats\n\nNone.\n").Minutes().Actions.ShouldBeEmpty();

    [Fact]
    public void What_was_not_done_and_stands_under_new_actions_was_given_once_more()
    {
        var paper = MinutesSamples.Text(Head + "## 1. Actions of the previous meeting\n\n| No. | Detail | Resp. | Status |\n|---|---|---|---|\n| 2.1 | Write the rules of the slipway | Ann Bell | Not done |\n| 2.2 | Ring the yard about the crane | Carl Dove | Done |\n\n## 2. Boats\n\nNothing new.\n\n## New actions\n\n| No. | Detail | Resp. |\n|---|---|---|\n| 2.1 | Write the rules of the slipway | Ann Bell and Eve Frost |\n| 2.3 | Find a place for the bench | ?? |\n").Minutes();
        paper.Actions.Select(a => string.Join(", ", a.Owners)).ShouldBe(["Ann Bell, Eve Frost", ""]);
        paper.PreviousActions.Length.ShouldBe(2);
    }

    private static MinutesPaper Read(string item) =>
        MinutesSamples.Text(Head + "1. Welcome\n\nNone.\n\n2. Boats\n\n" + item + "\n\n3. Close\n\nNone.\n").Minutes();
}
