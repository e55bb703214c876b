namespace LondonBoard.Tests.Reading.Minutes;

/// <summary>Lists of actions in the forms in which people write them.</summary>
public sealed class ListFormsTests
{
    [Theory]
    [InlineData("Ann\n    Write to the yard\nCarl\n    Ring the council", "Ann Bell | Write to the yard | ; Carl Dove | Ring the council | ")]
    [InlineData("**Ann**\nWrite to the yard\n\n**Carl**\nRing the council", "Ann Bell | Write to the yard | ; Carl Dove | Ring the council | ")]
    [InlineData("Actions for Ann:\n- Write to the yard\n\nActions for Carl:\n- Ring the council", "Ann Bell | Write to the yard | ; Carl Dove | Ring the council | ")]
    [InlineData("- Write to the yard\n  - Ann\n- Ring the council\n  - Assigned to: Carl", "Ann Bell | Write to the yard | ; Carl Dove | Ring the council | ")]
    [InlineData("- Ann TO write to the yard\n- Ring the council -> Carl", "Ann Bell | write to the yard | ; Carl Dove | Ring the council | ")]
    [InlineData("- Write to the yard (for Ann)\n- Ring the council – owner Carl", "Ann Bell | Write to the yard | ; Carl Dove | Ring the council | ")]
    [InlineData("- For Ann: write to the yard\n- Owner: Carl – Ring the council", "Ann Bell | write to the yard | ; Carl Dove | Ring the council | ")]
    [InlineData("- Write to the yard {Ann}\n- Ring the council **Carl**", "Ann Bell | Write to the yard | ; Carl Dove | Ring the council | ")]
    [InlineData("- Write to the yard [Ann] (5 June 2010)\n- Ring the council; Carl", "Ann Bell | Write to the yard | 2010-06-05; Carl Dove | Ring the council | ")]
    [InlineData("a. Ann: write to the yard\nb. Carl: ring the council", "Ann Bell | write to the yard | ; Carl Dove | ring the council | ")]
    [InlineData("A1 Ann to write to the\n  yard\nA2 Carl to ring the council", "Ann Bell | write to the yard | ; Carl Dove | ring the council | ")]
    [InlineData("Write to the yard\nRing the council", " | Write to the yard | ;  | Ring the council | ")]
    [InlineData("- Ann: write to the yard\n\n**Parking lot**\n\n- Rope colours\n- Old nets", "Ann Bell | write to the yard | ")]
    [InlineData("Owner\tItem\nAnn\tWrite to the yard\nCarl\tRing the council", "Ann Bell | Write to the yard | ; Carl Dove | Ring the council | ")]
    public void Entries_name_who_in_any_place(string list, string expected)
    {
        Read("### Action items\n\n" + list).ShouldBe(expected);
        Read("**Actions to be completed:**\n\n" + list).ShouldBe(expected);
    }

    [Theory]
    [InlineData("Follow-up actions")]
    [InlineData("To do before next meeting")]
    [InlineData("Summary of action points")]
    [InlineData("Homework")]
    [InlineData("Who does what")]
    [InlineData("Task list")]
    public void What_remains_to_be_done_is_headed_in_many_words(string heading) =>
        Read($"{heading}:\n\n1. Ann to write to the yard\n2. Carl to ring the council")
            .ShouldBe("Ann Bell | write to the yard | ; Carl Dove | ring the council | ");

    [Theory]
    [InlineData("Deliverables:\n\n- Old ropes\n- New nets")]
    [InlineData("Outstanding actions:\n\n- Ann to write to the yard")]
    public void What_is_no_deed_or_older_is_no_action(string list) => Read(list).ShouldBe("");

    [Fact]
    public void The_numbers_of_a_list_of_actions_divide_no_paper() =>
        MinutesSamples.Text("# Minutes of the Harbour Forum, 4 May 2010\n\nPresent: Ann Bell, Carl Dove\n\nBOATS\n\nTwo are sound.\n\nROPES\n\nThey are old.\n\nNETS\n\nThey were mended.\n\n**Task list**\n\n1. Ann to ring the yard\n2. Carl to count the nets\n3. Ann to sell the boat\n")
            .Minutes().Items.Select(i => i.Title).Take(3).ShouldBe(["BOATS", "ROPES", "NETS"]);

    private static string Read(string list) =>
        string.Join("; ", MinutesSamples.Text("# Minutes of the Harbour Forum, 4 May 2010\n\nPresent: Ann Bell (AB), Carl Dove (CD), Eve Frost (EF)\n\n## Boats\n\nTwo are sound.\n\n## Ropes\n\nThe ropes are old and were looked at by the yard.\n\n" + list + "\n\n## Any other business\n\nNone.\n").Minutes().Actions.Select(a => a.Shown()));
}
