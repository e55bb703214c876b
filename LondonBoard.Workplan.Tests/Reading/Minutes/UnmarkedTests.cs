namespace LondonBoard.Tests.Reading.Minutes;

/// <summary>What all agreed to do, what others do, and names written in short, in papers that mark no action.</summary>
public class UnmarkedTests
{
    private const string Head = "Minutes of the Harbour Forum, 4 May 2010\n\nPresent: Ann Bell, Carl Dove, Benedick, Jill F., Eve Frost\n\n";

    [Theory]
    [InlineData("It was agreed to write to the owner of the mill about the smoke.", " | write to the owner of the mill about the smoke. | ")]
    [InlineData("The committee agreed to contact the yard about a cheaper crane.", "committee | contact the yard about a cheaper crane. | ")]
    [InlineData("It was agreed to ask the MP to look at the old slip.", " | ask the MP to look at the old slip. | ")]
    [InlineData("The Forum agreed to send a few words back. Carl will draft the reply for the yard.", "Carl Dove | draft the reply for the yard. | ")]
    [InlineData("A walk along the quay will be organised with the school.", " | A walk along the quay will be organised with the school. | ")]
    [InlineData("A first chart to be ready by 9 May for the printer.", " | A first chart to be ready by 9 May for the printer. | 2010-05-09")]
    [InlineData("The Clerk and Mrs Penn to look into the lost chain.", "Clerk, Penn | look into the lost chain. | ")]
    [InlineData("Jill F. agreed to write a page on knots for the book.", "Jill F | write a page on knots for the book. | ")]
    [InlineData("Carl said he would “take a look” at the winch of the crane.", "Carl Dove | “take a look” at the winch of the crane. | ")]
    [InlineData("Nobody has the old charts. The Clerk to investigate.", "Clerk | Nobody has the old charts. The Clerk to investigate. | ")]
    [InlineData("Carl will ask the yard about ropes and they will come back with a price.", "Carl Dove | ask the yard about ropes and they will come back with a price. | ")]
    [InlineData("The rail is loose at the mill (Ann, Carl to mend it before the gala)", "Ann Bell, Carl Dove | The rail is loose at the mill (Ann, Carl to mend it before the gala) | ")]
    [InlineData("New flags for the gala - Carl to ask two makers, Eve to hang them along the quay", "Carl Dove | ask two makers | , Eve Frost | hang them along the quay | ")]
    [InlineData("The Clerk has been asked to get three prices for the fence.", "Clerk | get three prices for the fence. | ")]
    [InlineData("Ann asked if Carl could count the berths before the gala.", "Carl Dove | count the berths before the gala | ")]
    public void What_is_to_be_done_is_an_action(string words, string expected) => Shown(words).ShouldBe(expected);

    [Theory]
    [InlineData("Carl was in the chair. Also present were the two wardens of the mill.")]
    [InlineData("It was agreed that the need for members to pay for the slip should be dropped.")]
    [InlineData("It was agreed to adopt the accounts of the year.")]
    [InlineData("The Forum will be asked to pass a resolution excluding the public from the meeting.")]
    [InlineData("The slip is a matter for the Secretary of State who will decide on it.")]
    [InlineData("Harbour Partnership grant for the slip; had nine bids.")]
    [InlineData("All actions completed")]
    [InlineData("Ann asked that we fell the old ash as it is hollow and will drop its boughs.")]
    [InlineData("It was agreed that GULLS discuss list should not be closed.")]
    [InlineData("Board agrees to sign up for the gala.")]
    [InlineData("Ann and Carl confirm that the yard has the mast.")]
    [InlineData("GULLS will host the spring regatta of the whole coast.")]
    [InlineData("One crew member will be starting a course on knots.")]
    [InlineData("Ann and Carl agreed to continue in their present roles.")]
    [InlineData("Ann will step down from the crew in the summer.")]
    [InlineData("The surveyor will visit the slip on the day of the gala.")]
    [InlineData("A claim for the mast will be submitted by the school.")]
    [InlineData("The Council has been asked to approve the new slip.")]
    [InlineData("Bills to be paid: rope and chain.")]
    public void What_others_do_or_what_only_is_so_is_none(string words) => Shown(words).ShouldBeEmpty();

    [Theory]
    [InlineData("ben: draw up the plan of the berths", "Benedick | draw up the plan of the berths | ")]
    [InlineData("Carl proposes that Carl, Ann and Eve work on a book of knots.", "Carl Dove, Ann Bell, Eve Frost | work on a book of knots. | ")]
    [InlineData("After the gala - Ann & Carl sweep the hall", "Ann Bell, Carl Dove | After the gala - Ann & Carl sweep the hall | ")]
    [InlineData("4.2 Carl: ring the yard about the old mast.", "Carl Dove | ring the yard about the old mast. | ")]
    [InlineData("Open water team to see whether buoys are there.", "Open water team | see whether buoys are there. | ")]
    [InlineData("Challenge owner to rewrite the plan of the quay.", "Challenge owner | rewrite the plan of the quay. | ")]
    [InlineData("Print a leaflet on the tides (Eve and others)", "Eve Frost, others | Print a leaflet on the tides | ")]
    public void Whoever_an_entry_of_a_list_names_is_to_do_it(string entry, string expected) =>
        Shown($"Actions:\n\n- {entry}\n- Carl: paint the two long benches").ShouldBe($"{expected}, Carl Dove | paint the two long benches | ");

    [Fact]
    public void Two_entries_of_one_list_that_are_nearly_alike_are_two() =>
        Shown("Actions:\n\n- Carl will email the crews about times and the spring gala\n- Carl will email helpers about the spring gala")
            .Split(" | , ").Length.ShouldBe(2);

    [Theory]
    [InlineData("Old Action Items")]
    [InlineData("Carried Over Actions")]
    public void What_a_heading_calls_old_was_given_before(string heading) =>
        MinutesSamples.Text(Head + $"1. Boats\n\nNone.\n\n2. {heading}\n\n- Carl: paint the two long benches\n\n3. Close\n\nNone.\n").Minutes().Actions.ShouldBeEmpty();

    private static string Shown(string item) => string.Join(", ", MinutesSamples.Text(Paper(item)).Minutes().Actions.Select(a => a.Shown()));

    private static string Paper(string item) => Head + "1. Welcome\n\nNone.\n\n2. Boats\n\n" + item + "\n\n3. Close\n\nNone.\n";
}
