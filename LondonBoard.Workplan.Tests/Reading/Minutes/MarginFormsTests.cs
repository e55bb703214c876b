namespace LondonBoard.Tests.Reading.Minutes;

/// <summary>Columns of owners beside and below the minutes, tables that no rules draw, lists by person.</summary>
public sealed class MarginFormsTests
{
    private const string Both = "Ann Bell | write to the yard | ; Carl Dove | ring the council | ";

    [Theory]
    [InlineData(
        "It was late. We need to write to the yard.                  Ann Bell\n\nAll came again. We need to ring the council.                Carl Dove\n\n"
        + "We need to hang up the nets.                                Eve Frost")]
    [InlineData(
        "                                                            Action\n\nIt was late. We need to write to the yard.                  ACTION A Bell\n\n"
        + "It was wet. We need to ring the council.                    ACTION C Dove")]
    public void Owners_one_below_the_other_to_the_right_are_a_margin(string text) => Owners(text).Take(2).ShouldBe(["Ann Bell", "Carl Dove"]);

    [Theory]
    [InlineData("It was late. Write to the yard.\n\n**AB**\n\nNobody spoke. Ring the council.\n\n**CD**", "")]
    [InlineData("It was late. Write to the yard.\nAB 5 June 2010\n\nNobody spoke. Ring the council.\nCD", "2010-06-05")]
    public void Owners_below_what_they_are_to_do(string text, string due)
    {
        Owners(text).ShouldBe(["Ann Bell", "Carl Dove"]);
        Read(text).ShouldContain($" | {due};");
    }

    [Theory]
    [InlineData("Task,Owner\nWrite to the yard,Ann\nRing the council,\"Carl\"")]
    [InlineData("Who; What\nAnn; Write to the yard\nCarl; Ring the council")]
    [InlineData("No    Who     When    Action\n1     Ann             Write to the yard\n2     Carl            Ring the council")]
    [InlineData("#### Ann\n\n- Write to the yard\n\n#### Carl\n\n- Ring the council")]
    [InlineData("Ann to:\n- write to the yard\n\nCarl to:\n- ring the council")]
    [InlineData("**AB**\nWrite to the yard\n**CD**\nRing the council")]
    public void Lists_without_rules_and_by_person(string list) => Read("### Actions\n\n" + list).ToLowerInvariant().ShouldBe(Both.ToLowerInvariant());

    [Theory]
    [InlineData("Summary of assigned taks")]
    [InlineData("Actions/tasks for next meeting")]
    [InlineData("Upcoming things that need to be done")]
    [InlineData("Marching orders")]
    public void Headings_with_slips_and_in_other_words(string heading) =>
        Read($"**{heading}**\n\n- Ann to write to the yard\n- Carl to ring the council").ShouldBe(Both);

    [Theory]
    [InlineData("- [ ] Which colour should the ropes have?\n- [ ] A second boat")]
    public void Boxes_before_no_deeds(string list) => Read(list).ShouldBe("");

    private static IEnumerable<string> Owners(string text) => MinutesSamples.Text(Paper(text)).Minutes().Actions.Select(a => string.Join('/', a.Owners));

    private static string Read(string text) => string.Join("; ", MinutesSamples.Text(Paper(text)).Minutes().Actions.Select(a => a.Shown()));

    private static string Paper(string text) =>
        "# Minutes of the Harbour Forum, 4 May 2010\n\nPresent: Ann Bell (AB), Carl Dove (CD), Eve Frost (EF)\n\n## Boats\n\nTwo are sound.\n\n## Ropes\n\n"
        + "The ropes are old and were looked at by Ann of the yard and by Carl.\n\n" + text + "\n\n## Any other business\n\nNone.\n";
}
