using LondonBoard.Papers;

namespace LondonBoard.Tests.Reading.Minutes;

/// <summary>What is to be done in the minutes of halls, clubs and parents' bodies, each in a few lines of our own.</summary>
public class HallAndClubTests
{
    private const string Head = "Minutes of the Pier Club, 4 May 2010\n\nPresent: Ann Bell (AB), Carl Dove (CD), Eve Frost\nApologies: Gail Hart\n\n";

    private static MinutesPaper Read(string text) => MinutesSamples.Text(text).Minutes();

    private static string Actions(string words) =>
        string.Join(" / ", Read(words + "\n\n2. Ropes\n\nOld.\n").Actions.Select(a => a.Shown().Trim()));

    [Theory]
    [InlineData("The form is out. Action AB email it round", "Ann Bell | email it round |")]
    [InlineData("Two shows. Action AB/CD posters for the fair", "Ann Bell, Carl Dove | posters for the fair |")]
    [InlineData("Action AB email the form and CD send out the cards.", "Ann Bell | email the form | / Carl Dove | send out the cards. |")]
    [InlineData("The list is long. Action- ask that others help with it. Carl volunteered to paint the shed.", "| ask that others help with it. |")]
    [InlineData("Nothing came. Action: CD 3.4 Lamps Two of them are out.", "Carl Dove | Nothing came. |")]
    [InlineData("The yard is shut. Action: CD 3.4 Lamps Two are out. Ann to ring the yard about both of them. Action: AB",
        "Carl Dove | The yard is shut. | / Ann Bell | ring the yard about both of them. |")]
    public void Initials_behind_a_mark_need_no_sign(string words, string actions) => Actions(Head + "1. Boats\n\n" + words).ShouldBe(actions);

    [Theory]
    [InlineData("- All shows to be told on the radio / CD", "Carl Dove | All shows to be told on the radio |")]
    [InlineData("- To obtain a ladder for the roof", "| To obtain a ladder for the roof |")]
    [InlineData("Culvert. Agreed we ask that the barriers be removed.", "| ask that the barriers be removed. |")]
    [InlineData("Resolved to advertise the post again before the fair.", "| advertise the post again before the fair. |")]
    [InlineData("RESOLVED Councillor Dove to purchase the rope.", "Carl Dove | Councillor Dove to purchase the rope. |")]
    [InlineData("Several things are open :- AB to book the hall for lunch.", "Ann Bell | book the hall for lunch. |")]
    [InlineData("Clerk to ring the county. He is also to ask about the ropes along the quay.",
        "Clerk | Clerk to ring the county. | / Clerk | ask about the ropes along the quay. |")]
    [InlineData("Helpers to make flags for the hall.", "Helpers | make flags for the hall. |")]
    [InlineData("Ann to write to the yard, owners and members to ask what they plan.", "Ann Bell | write to the yard, owners and members to ask what they plan. |")]
    [InlineData("It was agreed for Ann to write to the yard and Carl to ring the bank about it.",
        "Ann Bell | Ann to write to the yard | / Carl Dove | ring the bank about it. |")]
    [InlineData("CD to ring the yard about ropes. The lamp is out. Action: AB to mend the lamp.",
        "Ann Bell | mend the lamp. | / Carl Dove | ring the yard about ropes. |")]
    [InlineData("Cakes and tea – Ann and Carl\n\nflags - Eve\n\nHelpers to put up the tables.",
        "Ann Bell, Carl Dove | Cakes and tea | / Eve Frost | flags | / Helpers | Helpers to put up the tables. |")]
    [InlineData("Roof report – Ann\n\nBoats report – Eve\n\nHelpers to put up the tables.", "Helpers | Helpers to put up the tables. |")]
    [InlineData("Carl agreed to take the minutes in the absence of the Clerk.", "")]
    [InlineData("The constable asked that any lost boats be reported to her.", "")]
    [InlineData("The note was agreed and it was decided to go ahead. Agreed we wait for the owner.", "")]
    public void Somebody_is_charged_in_few_words(string words, string actions) => Actions(Head + "1. Boats\n\n" + words).ShouldBe(actions);

    [Fact]
    public void What_stands_above_the_first_item_charges_too() =>
        Actions(Head + "Ann to set up a visit with Ray Mill and Carl to see the roof\n\nAnn and Carl to discuss the keys\n\nChair to welcome all\n\n1. Boats\n\nSound.")
            .ShouldBe("Ann Bell | set up a visit with Ray Mill and Carl to see the roof | / Ann Bell, Carl Dove | Ann and Carl to discuss the keys |");

    [Fact]
    public void A_body_goes_by_the_letters_of_its_name() =>
        Actions("Friends of Quayside Primary School\n\nPresent: Ann Bell, Carl Dove\n\n1. Boats\n\nFOQPS to ask the office for the keys")
            .ShouldBe("FOQPS | ask the office for the keys |");

    [Fact]
    public void Bullets_need_no_blank() =>
        Actions(Head + "1. Boats\n\n-Lamps are out\n-Ann to ring the yard about them\n-Oars are old, posters to be looked into by CD.")
            .ShouldBe("Ann Bell | ring the yard about them | / Carl Dove | Oars are old, posters to be looked into by CD. |");

    [Fact]
    public void Who_is_charged_below_the_apologies_sent_none() =>
        Read(Head.TrimEnd() + "\n\nAnn to set up a visit with Ray Mill\n\n1. Boats\n\nSound.\n\n2. Ropes\n\nOld.\n").Apologies.Select(p => p.Name).ShouldBe(["Gail Hart"]);
}
