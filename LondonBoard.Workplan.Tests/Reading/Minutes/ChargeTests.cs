namespace LondonBoard.Tests.Reading.Minutes;

/// <summary>Sentences that charge somebody, and such that only sound so, in papers that mark no action.</summary>
public class ChargeTests
{
    private const string Head = "Minutes of the Harbour Forum, 4 May 2010\n\nPresent: Ann Bell, Carl Dove, Eve Frost\n\n";

    [Theory]
    [InlineData("The long gate has come off its hinges and lies in the water; Clerk to report.", "Clerk | The long gate has come off its hinges and lies in the water; Clerk to report. | ")]
    [InlineData("Nobody knows whose the red dinghy is, Carl Dove to ask around the village shops.", "Carl Dove | ask around the village shops. | ")]
    [InlineData("The slipway is green with weed again Clerk will write to the harbour office about it.", "Clerk | write to the harbour office about it. | ")]
    [InlineData("Ann will give the Clerk the words for the sign and Clerk will obtain a quote for two of them.", "Ann Bell | give the Clerk the words for the sign | , Clerk | obtain a quote for two of them. | ")]
    [InlineData("After some talk about the season it was agreed that Eve should rewrite the notice for the hut.", "Eve Frost | rewrite the notice for the hut. | ")]
    [InlineData("Members would like the Clerk to thank the yard for the loan of its crane.", "Clerk | thank the yard for the loan of its crane. | ")]
    [InlineData("Ann requested that the Harbour Clerk writes to the owners of the three barges.", "Harbour Clerk | writes to the owners of the three barges. | ")]
    [InlineData("Carl was tasked with planning the whole regatta in detail.", "Carl Dove | planning the whole regatta in detail. | ")]
    [InlineData("Eve will need to email the yard about the winter berths.", "Eve Frost | email the yard about the winter berths. | ")]
    [InlineData("Carl has spoken to the yard, will ring them about prices again.", "Carl Dove | ring them about prices again. | ")]
    [InlineData("The moorings should be checked each month, by Ann Bell for the east and Carl Dove for the west.", "Ann Bell, Carl Dove | The moorings should be checked each month, by Ann Bell for the east and Carl Dove for the west. | ")]
    [InlineData("We will ask Eve to take the lead on the summer fair.", "Eve Frost | take the lead on the summer fair. | ")]
    [InlineData("Members of the Harbour Board and Head of boats.example.org to hold a talk each month.", "Members of the Harbour Board, Head of boats.example.org | hold a talk each month. | ")]
    [InlineData("Carl also needs to oil the winch and both chains.", "Carl Dove | oil the winch and both chains. | ")]
    [InlineData("Eve was told to put the tide table in the next newsletter.", "Eve Frost | put the tide table in the next newsletter. | ")]
    [InlineData("Ann said she was going to print new labels for the lockers.", "Ann Bell | print new labels for the lockers. | ")]
    [InlineData("Ann asked Carl if he would ring the crane driver about the mast and Carl said he would.", "Carl Dove | ring the crane driver about the mast | ")]
    [InlineData("4.2 Carl will clear the old drain near the slipway.", "Carl Dove | clear the old drain near the slipway. | ")]
    [InlineData("Harbour report The Clerk will order another bin for the quay.", "Clerk | order another bin for the quay. | ")]
    [InlineData("The yard: - Eve will write long letters to both owners - Carl will ring the insurers about the wreck.", "Eve Frost | write long letters to both owners | , Carl Dove | ring the insurers about the wreck. | ")]
    [InlineData("The Forum AGREED to the Clerk buying a new lamp.", "Clerk | The Forum AGREED to the Clerk buying a new lamp. | ")]
    [InlineData("M0ABC to report back on two new masts. G4XYZ wants a mast. He is going to ask the yard about prices.", "M0ABC | report back on two new masts. | , G4XYZ | ask the yard about prices. | ")]
    [InlineData("It was agreed that the Clerk write to both schools about the slip.", "Clerk | write to both schools about the slip. | ")]
    [InlineData("It was left to the Clerk to book the larger hall for June.", "Clerk | book the larger hall for June. | ")]
    [InlineData("Carl took on the task of writing up both harbour rules.", "Carl Dove | writing up both harbour rules. | ")]
    [InlineData("Eve: write to the yard about berths; order two lamps for the slip.", "Eve Frost | write to the yard about berths | , Eve Frost | order two lamps for the slip. | ")]
    [InlineData("Florence will wash the flags in time for the gala.", "Florence | wash the flags in time for the gala. | ")]
    [InlineData("New tide tables will be posted on the boards by the Clerk and Carl will put the times in the leaflet.", "Clerk | New tide tables will be posted on the boards by the Clerk | , Carl Dove | put the times in the leaflet. | ")]
    [InlineData("However the Clerk will write to the yard about the late bill.", "Clerk | write to the yard about the late bill. | ")]
    [InlineData("It was felt the slip is worn, a letter will be forwarded to the yard.", " | It was felt the slip is worn, a letter will be forwarded to the yard. | ")]
    [InlineData("This will be placed on the agenda for the meeting in June.", " | This will be placed on the agenda for the meeting in June. | ")]
    [InlineData("Mrs Penn agreed to endeavour to get a price for the new rope.", "Penn | endeavour to get a price for the new rope. | ")]
    [InlineData("It will be checked whether the posts were replaced by the yard.", " | It will be checked whether the posts were replaced by the yard. | ")]
    [InlineData("Rule 3 is to be altered to let guests use the slip.", " | Rule 3 is to be altered to let guests use the slip. | ")]
    [InlineData("The new chart went to Ann Bell, who will also print large copies for both sheds.", "Ann Bell | print large copies for both sheds. | ")]
    [InlineData("It was agreed that the complaint would be reported to Eve and she would ring the owner about his dogs.", " | the complaint would be reported to Eve | , Eve Frost | ring the owner about his dogs. | ")]
    [InlineData("The Chair asked who could paint the hut, Carl said that a neighbour had offered and he would speak to that man about both doors.", "Carl Dove | speak to that man about both doors. | ")]
    [InlineData("Carl has an old plan of the quay which he will give both boat yards before Easter.", "Carl Dove | give both boat yards before Easter. | ")]
    [InlineData("Eve said that the Clerk needs to contact the yard about the chain.", "Clerk | contact the yard about the chain. | ")]
    [InlineData("Ann asked Carl if he could measure the old slipway in the spring.", "Carl Dove | measure the old slipway in the spring | ")]
    [InlineData("The float is still missing, Ann and Carl should look along both far banks.", "Ann Bell, Carl Dove | look along both far banks. | ")]
    [InlineData("Eve will draft/circulate the notice for the gala.", "Eve Frost | draft/circulate the notice for the gala. | ")]
    [InlineData("It was agreed that the yard be thanked for its help.", " | the yard be thanked for its help. | ")]
    [InlineData("It was requested that proof be obtained that the fence was paid for.", " | proof be obtained that the fence was paid for. | ")]
    [InlineData("Mend the long gate by the boat shed (Carl)", "Carl Dove | Mend the long gate by the boat shed | ")]
    [InlineData("It was agreed to ask the Clerk to obtain three quotes for the fence.", "Clerk | obtain three quotes for the fence. | ")]
    [InlineData("Carl is to be asked to repair the gate near both sheds.", "Carl Dove | repair the gate near both sheds. | ")]
    [InlineData("The Clerk will be instructed to contact the bank about the lost card.", "Clerk | contact the bank about the lost card. | ")]
    [InlineData("Eve kindly volunteered to organise the next spring clean.", "Eve Frost | organise the next spring clean. | ")]
    [InlineData("Carl reported that he is going to meet the new harbour engineer.", "Carl Dove | meet the new harbour engineer. | ")]
    [InlineData("The matter was referred to the Clerk to investigate who owns the wall.", "Clerk | investigate who owns the wall. | ")]
    [InlineData("It was noted that the Clerk will submit the claim for the grant.", "Clerk | submit the claim for the grant. | ")]
    [InlineData("To be put on the next agenda.", " | To be put on the next agenda. | ")]
    [InlineData("Ann thanked Carl for his notes and asked him to print them for both schools.", "Carl Dove | print them for both schools. | ")]
    [InlineData("Eve reported that the hedge is high and that she will speak with both owners.", "Eve Frost | speak with both owners. | ")]
    [InlineData("The Chief Executive agreed to bring both plans back from the loft.", "Chief Executive | bring both plans back from the loft. | ")]
    [InlineData("The gate code is to be changed before the season begins. AB\n\nThe bins are full. Carl will write to both holders.", "Ann Bell | The gate code is to be changed before the season begins. | , Carl Dove | write to both holders. | ")]
    [InlineData("Carl and Eve will leave for the boat show on Friday.", "")]
    [InlineData("Walk to the quay: Carl to ask both classes; Eve to ask the shop for prizes.", "Carl Dove | ask both classes | , Eve Frost | ask the shop for prizes. | ")]
    [InlineData("It was agreed that the Clerk write again and that Carl speak to both owners.", "Clerk | the Clerk write again | , Carl Dove | Carl speak to both owners. | ")]
    [InlineData("Eve prepares the plan of the moorings before the next meeting.", "Eve Frost | prepares the plan of the moorings before the next meeting. | ")]
    [InlineData("Eve prepares the plan of the moorings in the hut.", "")]
    [InlineData("Carl to mend it.", "Carl Dove | Carl to mend it. | ")]
    [InlineData("Carl said he would buy the ropes.", "Carl Dove | buy the ropes. | ")]
    [InlineData("Place and hour to be determined.", "")]
    [InlineData("Sandys Boats should be asked to mend the long mast.", "")]
    public void Who_is_charged_within_a_sentence_is_charged(string sentence, string expected) => Shown(sentence).ShouldBe(expected);

    [Theory]
    [InlineData("Abby will paint the signs for the slipway.", "Abby | paint the signs for the slipway. | ")]
    [InlineData("Milly asked who has the old lists. Milly will look for them in the boat shed.", "Milly | look for them in the boat shed. | ")]
    [InlineData("Tilda volunteered to sell tickets at the gate of the fair.", "Tilda | sell tickets at the gate of the fair. | ")]
    [InlineData("We will have Abby do the posters for the summer fair.", "Abby | do the posters for the summer fair. | ")]
    [InlineData("Fenn shall open an account for the forum.\n\nProposed by: Fenn", "Fenn | open an account for the forum. | ")]
    [InlineData("Parking will cost more in the summer.", "")]
    public void Somebody_on_no_list_is_charged_where_it_plainly_is_a_person(string sentence, string expected) => Shown(sentence).ShouldBe(expected);

    [Fact]
    public void One_mark_beside_many_who_will_do_something_is_no_habit()
    {
        const string Marked = "ACTION: Eve to ask the yard for a price.\n\n";
        Shown(Marked + "Carl will paint the hut in June.").ShouldBe("Eve Frost | ask the yard for a price. | ");
        Shown(Marked + string.Join("\n\n", ((string[])["hut", "gate", "slip", "mast", "sign", "bench", "shed"]).Select(t => $"Carl will paint the old {t} in blue.")))
            .Split(" | , ").Length.ShouldBe(8);
    }

    [Fact]
    public void What_goes_on_without_a_subject_is_of_the_person_before() =>
        Shown("Eve volunteered to reuse the form of last year. Also will create a list for the answers. Also forward the numbers to Carl for the sign.")
            .ShouldBe("Eve Frost | reuse the form of last year. | , Eve Frost | create a list for the answers. | , Eve Frost | forward the numbers to Carl for the sign. | ");

    [Theory]
    [InlineData("The berths to be marked out will be nine feet wide.")]
    [InlineData("There was much talk of the ropes that should be ordered.")]
    [InlineData("Nothing will be sent by the Clerk before the summer.")]
    [InlineData("It was agreed that the Forum would meet four times in the year.")]
    [InlineData("The meeting asked for volunteers to clear the slipway on a Sunday.")]
    [InlineData("A resident asked the Clerk to come and look at the ducks one day.")]
    [InlineData("The Chairman continues to watch the tides with care.")]
    [InlineData("While this allows the board to alter the rules it has not done so.")]
    [InlineData("NCC will be publishing its plans for the estuary in the summer.")]
    [InlineData("Harbour Committee reserve account stands at £90.")]
    [InlineData("Points to be considered before a mooring is let")]
    [InlineData("All present agreed.")]
    [InlineData("Ann: Have sorted the keys into three boxes.")]
    [InlineData("Carl said he would allow the scouts to use the slip.")]
    [InlineData("Members hoped for leave for Ann and Carl Dove to plant a tree by the slip.")]
    [InlineData("Secretary's note: the date was moved later on.")]
    [InlineData("HGVs continue to use the lane down to the slipway.")]
    [InlineData("The slip would be repaired and notices distributed if the grant came.")]
    [InlineData("Previously, Ann & Carl volunteered to draft a plan for the fair.")]
    [InlineData("During the harbour officers visit it appeared that the crane was being mended.")]
    [InlineData("Ann asked what all felt about a page, it would have a map of the port, would include all the walks.")]
    [InlineData("Bills: £30 for rope - moved A. Bell and seconded C. Dove pass for payment.")]
    [InlineData("Ann would suggest a meeting each month.")]
    [InlineData("Berth holders have a right to look at the books.")]
    [InlineData("All agree to work towards a longer season.")]
    [InlineData("The Councillors agreed to add a line about ducks.")]
    [InlineData("The Chair invited those who live there to attend the gala.")]
    [InlineData("It was agreed that the report be accepted.")]
    public void What_is_only_spoken_of_is_none(string sentence) => Shown(sentence).ShouldBeEmpty();

    [Theory]
    [InlineData("Berth holders will be approached to see if they want the water laid on.")]
    [InlineData("A leaflet will be distributed to all who have a boat there.")]
    [InlineData("The broken rail will be reported to Highways.")]
    [InlineData("Enquiries will be made about the old chart.")]
    [InlineData("The winners are to be published in the village paper.")]
    [InlineData("Both vacancies will be advertised in the village.")]
    [InlineData("The yard will be made aware of this.")]
    [InlineData("This is to be discussed with the yard.")]
    [InlineData("The Committee asked for a report on the damp in the hut.")]
    public void What_is_to_be_done_by_nobody_named_is_an_action(string sentence) => Shown(sentence).ShouldBe($" | {sentence} | ");

    [Theory]
    [InlineData("Ann suggested that small badges should be ordered by Carl Dove.")]
    [InlineData("Carl: I'll send the plans round to everybody.")]
    [InlineData("Carl is happy to host the summer meeting at the yard.")]
    [InlineData("It was suggested that Carl Dove write to the owners of the barges.")]
    public void What_was_suggested_offered_or_said_in_talk_is_possible_and_no_more(string sentence)
    {
        var reading = MinutesSamples.Text(Paper(sentence));
        reading.Minutes().Actions.ShouldBeEmpty();
        reading.Possible.ShouldHaveSingleItem().Action.Owners.ShouldBe(["Carl Dove"]);
    }

    [Fact]
    public void A_name_alone_behind_the_last_full_stop_signs_for_the_deed() =>
        Shown("It was agreed to buy the board from the yard. Cllr Carl Dove").ShouldBe("Carl Dove | It was agreed to buy the board from the yard. | ");

    [Fact]
    public void Two_deeds_in_one_action_keep_their_own_owners() =>
        Shown("ACTION: CD to ask for the rules of the yard. The web page (EF) to be brought up to date.").ShouldBe("Carl Dove | ask for the rules of the yard. | , Eve Frost | The web page to be brought up to date. | ");

    [Fact]
    public void Paragraphs_that_are_set_in_are_no_quotations() =>
        Shown("> The hut leaks.\n\n> It is cold.\n\n> Eve will ask the yard for a stove.").ShouldBe("Eve Frost | ask the yard for a stove. | ");

    [Fact]
    public void What_people_are_called_stands_in_brackets_behind_their_names()
    {
        var paper = MinutesSamples.Text("Notes of the harbour meeting, 4 May 2010\n\nPresent\n\nAnn Bell (Tiller)\n\nCarl Dove (knots)\n\nEve Frost (Gull7)\n\n1. Ropes\n\nTiller and knots need to look for a dry place to keep the ropes.\n\n2. Close\n\nNone.\n").Minutes();
        paper.Actions.ShouldHaveSingleItem().Owners.ShouldBe(["Ann Bell", "Carl Dove"]);
        paper.Attendees.ShouldAllBe(p => p.Organisation == null);
    }

    private static string Shown(string item) => string.Join(", ", MinutesSamples.Text(Paper(item)).Minutes().Actions.Select(a => a.Shown()));

    private static string Paper(string item) => Head + "1. Welcome\n\nNone.\n\n2. Boats\n\n" + item + "\n\n3. Close\n\nNone.\n";
}
