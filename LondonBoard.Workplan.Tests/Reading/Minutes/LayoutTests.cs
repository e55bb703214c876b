using LondonBoard.Papers;

namespace LondonBoard.Tests.Reading.Minutes;

/// <summary>Short papers of our own, each set out as one more kind of body sets its minutes out.</summary>
public class LayoutTests
{
    [Fact]
    public void A_paper_that_lost_its_lines_has_its_people_and_items_where_labels_and_numbers_are()
    {
        var paper = Read("MILLPOND PRIMARY SCHOOL MINUTES OF THE PARENT COUNCIL HELD ON TUESDAY, 4 MAY 2010 IN THE LIBRARY Present: Mr A Bell, Parent Member and Chair Mrs C Dove, Parent Member Ms E Frost, Teacher Member Mr G Hart, Head Teacher In attendance: Clerk Ann Iles Jo King Lee Moss Apologies: Mrs N Orr 1. WELCOME Mr Bell welcomed all and was pleased to see 2 new faces. 2. MINUTES OF 6 APRIL It was agreed that they were right. 3. POND The fence is down. Mrs Dove is to ring the builder. (Action Mrs Dove) 4. NEXT MEETING The council meets again on 1 June 2010 in the library.");
        Items(paper).ShouldBe("1 WELCOME, 2 MINUTES OF 6 APRIL, 3 POND, 4 NEXT MEETING");
        People(paper).ShouldBe("A Bell, C Dove, E Frost, G Hart, Ann Iles, Jo King, Lee Moss / N Orr");
        paper.Actions.ShouldHaveSingleItem().Owners.ShouldBe(["C Dove"]);
    }

    [Theory]
    [InlineData("1. Minutes of the 2009 annual meeting Upon the proposal of A Bell it was agreed that these were right.\n\n2. Accounts for the year ended 31 March 2010 The accounts, which had been looked at by a friend of the club, were laid before the meeting and taken as they were.\n\n3. Any Other Business C Dove proposed that the chairs be mended before the winter, and all there were of one mind with him.\n\n4. Close There being no more to say, everybody went home.", "1 Minutes of the 2009 annual meeting, 2 Accounts for the year ended 31 March 2010, 3 Any Other Business, 4 Close")]
    [InlineData("Matters arising AB reported that the bins are emptied on Mondays from now on.\n\nTreasurer's report CD had paid for the seeds and there are forty pounds left in the tin.\n\nHedge at the north end The yard wants it cut before the birds come back, and so do we.", "Matters arising, Treasurer's report, Hedge at the north end")]
    [InlineData("Welcome: the chair welcomed two new plot holders and told them of the tap.\n\nReports on the shed: there was a hole in the roof, which is now mended by Carl.\n\nSeeds for next year: an order goes off in August as it did last year.", "Welcome, Reports on the shed, Seeds for next year")]
    [InlineData("Treasurer's report  There are forty pounds in the tin, and CD pays the seeds from it.\n\nFund raising   The fete is on the last Saturday of August.  Eve has the tent.\n\nAOB    The screens want new feet, and somebody who can weld.", "Treasurer's report, Fund raising, AOB")]
    [InlineData("1.Minutes of 6 April were agreed as they stood and signed by the chair, who thanked Eve for taking them in such a wind.\n2.Matters arising– The hooks are up.\n3. Bar licenceAll had read the paper, and it was left for a year.\n4. Car park planAB was concerned at the cost.\n5.Close\nAt noon.", "1 Minutes of 6 April were agreed as they stood and signed by the chair, who thanked Eve for taking them in such a wind, 2 Matters arising, 3 Bar licence, 4 Car park plan, 5 Close")]
    [InlineData("Bees – the hives are well and there will be honey in July for all who want it.\n\nWater – the pipe froze again in January and has been lagged since by Carl.\n\nShow – it is on the last Saturday of August, as it always was.", "Bees, Water, Show")]
    public void Paragraphs_begin_with_their_titles(string items, string expected) => Items(Around(items)).ShouldBe(expected);

    [Theory]
    [InlineData("Ann Bell: we ought to buy a new pump before the summer comes.\n\nCarl Dove: there is no money for a pump this year, I am afraid.\n\nAnn Bell: then we ask the yard for theirs, they hardly use it.")]
    [InlineData("The pump broke in March and nobody has looked at it since.\n\nThere was talk of a new one, which would cost too much.\n\nThe yard has one that it hardly uses; we shall ask.")]
    public void What_people_say_and_sentences_are_no_titles(string items) => Around(items).Items.ShouldBeEmpty();

    [Fact]
    public void Numbers_that_begin_anew_and_titles_that_stand_alone_head_items_together()
    {
        var paper = Around("Minutes of 6 April\n\nThese were agreed and signed by AB.\n\nMatters arising\n\nThere were none this time.\n\n  1. Finance report\n\nThere are £410 in the bank.\n\nSpent since the last meeting:\n\n  * £60 for nets\n  * £12 for balls\n\n  1. Court 3\n\nThe surface is worn.\n\nACTION: Carl to ask for a price\n\n  1. Club night\n\nIt moves to Thursdays.");
        Items(paper).ShouldBe("Minutes of 6 April, Matters arising, 1 Finance report, 1 Court 3, 1 Club night");
        paper.Actions.ShouldHaveSingleItem().Item.ShouldBe("1");
    }

    [Theory]
    [InlineData("1 / Minutes of 6 April\nThese were agreed.\n2 / Waiting room\nTwo chairs are broken.\n3 / Leaflets\nAll are gone.", "1 Minutes of 6 April, 2 Waiting room, 3 Leaflets")]
    [InlineData("1.Minutes of 6 April\n1.1These were agreed.\n2.Waiting room\n2.1Two chairs are broken.\n2.2Carl has ordered new ones.\n3.Leaflets\n3.1All are gone.", "1 Minutes of 6 April, 2 Waiting room, 3 Leaflets")]
    [InlineData("1. Declarations:\n\nNone.\n\n2. The minutes of 6 April were agreed as right, but for the name of the lane in the second paragraph, which is Mill Lane.\n\n3. Chair's report:\n\nA good spring.\n\nClerk's report:\n\nThe kerb is mended.\n\n4. Planning:\n\nNo objection.\n\nOPEN FORUM\n\nA lady asked about the pond and was told that it is to be cleaned.", "1 Declarations, 2 The minutes of 6 April were agreed as right, but for the name of the lane in the second paragraph, which is Mill Lane, 3 Chair's report, Clerk's report, 4 Planning, OPEN FORUM")]
    [InlineData("Street lighting\n\nTwo lamps are out in Mill Lane and have been for a month.\n\nVillage fete\n\nIt rained, and still there were two hundred people and a band.\n\nTerms of reference\n\nThese were read and taken as they are until next year.\n\nActions\n\n1. Carl to ring about the lamps", "Street lighting, Village fete, Terms of reference, Actions")]
    [InlineData("1)  Minutes of last meeting – accepted as correct\n2)  Report - £149.65 plus £13\n3)  Inspections – these days were agreed: Monday 15 May and Monday 12 June\n4)  Date of next meeting: 1 June", "1 Minutes of last meeting, 2 Report - £149.65 plus £13, 3 Inspections, 4 Date of next meeting")]
    [InlineData("1.\n\nDECLARATIONS\n\nMinutes:\n\nThere were none from anybody.\n\n2.\n\nLEADER'S REPORT pdf icon PDF 121 KB\n\nReport by the Leader\n\nMinutes:\n\nThe council heard the report.\n\n3.\n\nCLOSE\n\nMinutes:\n\nAt noon.", "1 DECLARATIONS, 2 LEADER'S REPORT, 3 CLOSE")]
    [InlineData("Welcome, attendance and apologies\n\nIt was noted that few had come, and that it had snowed all day.\n\nMinutes of the last meeting\n\nAgreed to be right and put on the website for all to read there.\n\nMatters arising\n\n\nAnnual report\n\nThe report was read by AB, and there was much talk of the new door.", "Welcome, attendance and apologies, Minutes of the last meeting, Matters arising, Annual report")]
    [InlineData("Item 1. Forms\n\nThese are new.\n\nItem 2. Letter to the yard\n\nIt was read and sent.\n\nItem 3. Suggestions box\n\nIt was empty.", "1 Forms, 2 Letter to the yard, 3 Suggestions box")]
    public void Items_are_set_apart_in_many_ways(string items, string expected) => Items(Around(items)).ShouldBe(expected);

    [Fact]
    public void Headings_of_talk_and_actions_are_items_and_those_below_an_item_are_its_parts()
    {
        var paper = Read("# Fablab plenum\n# 4 May 2010\n\n## Participants\n\n- Members: A.Bell, C.Dove, E. Frost\n- Others: G.Hart\n\n## Agenda\n\n1. Roof\n2. Money\n\n## 19:30 Open\n\n## Roof\n\n1. It leaks\n2. It leaks more than it did\n3. Carl has a ladder\n\n## Any other business\n\n### Kettle\n- bought\n\n### Tea\n- gone\n\n## Action items\n\n- CD: mend the roof\n\n## 21:10 Close\n");
        Items(paper).ShouldBe("Roof, Any other business, Kettle, Tea, Action items");
        People(paper).ShouldBe("A. Bell, C. Dove, E. Frost, G. Hart / ");
        paper.Actions.ShouldHaveSingleItem().Owners.ShouldBe(["C. Dove"]);
    }

    [Theory]
    [InlineData("Present: Ann Bell (AB), Carl Dove (CD), Eve Frost (EF); Gil Hart (GH, Treasurer)", "Ann Bell, Carl Dove, Eve Frost, Gil Hart")]
    [InlineData("Present – Ann Bell (AB) Chair, Carl Dove(CD) Treasurer and Eve Frost (EF) and twenty others Apologies – Gil Hart and Ann Iles", "Ann Bell, Carl Dove, Eve Frost, Gil Hart, Ann Iles")]
    [InlineData("Present: Committee: Ann Bell (Chair) Carl Dove (Secretary), Eve Frost, Gil Hart", "Ann Bell, Carl Dove, Eve Frost, Gil Hart")]
    [InlineData("Attendees: Ann Bell AB (Community Governor), Carl Dove CD (Parent Governor)", "Ann Bell, Carl Dove")]
    [InlineData("PRESENT; Ann B (Chair), Carl D-F, Dr. E. Frost-Hart", "Ann B, Carl D-F, E. Frost-Hart")]
    [InlineData("Attendees: Dr Ann Bell (AB), CD, EF, GH", "Ann Bell, CD, EF, GH")]
    [InlineData("Present: Jane and Gerald Bell, Carl Dove", "Jane Bell, Gerald Bell, Carl Dove")]
    [InlineData("Ann Bell – Practice Manager\n\nCarl Dove – Chairman\n\nEve Frost\n\nGil Hart", "Ann Bell, Carl Dove, Eve Frost, Gil Hart")]
    [InlineData("Mr A Bell [AB] Chair (FG); Mrs C Dove [CD] Headmistress (SG)\n\nMr E Frost [EF] (FG); Ms G Hart [GH] (PG); Mr J King [JK] (PG)", "A Bell, C Dove, E Frost, G Hart, J King")]
    [InlineData("Attendees:\nAnn Bell (AB) (Chair)\t\t-\tMillpond and Lee Trust\nCarl Dove (CD)\t\t\t-\tCounty Hall\nEve Frost (EF)\t\t-\tMillpond and Lee Trust\nApologies:\nGil Hart (GH)\t\t-\tCounty Hall", "Ann Bell, Carl Dove, Eve Frost, Gil Hart")]
    [InlineData("Attendees\nName\tRole\tAgency\nAnn Bell (AB)\tDesignated Doctor\tMillpond Infirmary\nCarl Dove (CD)\tHead of Learning\tLee Council\nEve Frost (EF)\tIndependent Chair\tMLSP\nApologies\nGil Hart\tLegal Adviser\tLee Council", "Ann Bell, Carl Dove, Eve Frost, Gil Hart")]
    [InlineData("| Given name | Family name | Company |\n|---|---|---|\n| Ann | Bell | Harbour Works |\n| Carl | Dove | Lee Yard |", "Ann Bell, Carl Dove")]
    [InlineData("Present: Ann Bell (AB) : Director, Lee Trust (Chair) Carl Dove (CD) : Head of Nursing & Quality, Lee and Millpond Trusts Eve Frost (EF) : Consultant, Lee Trust", "Ann Bell, Carl Dove, Eve Frost")]
    [InlineData("Ann Bell Carl Dove Eve Frost\nGil Hart Jo King Lee Moss", "Ann Bell, Carl Dove, Eve Frost, Gil Hart, Jo King, Lee Moss")]
    [InlineData("Present: Chair: Ann Bell (AB) Directors: Carl Dove, Eve Frost. Visiting Members: Gil Hart Invited Guests: Jo King (Librarian) Apologies for absence: Cllr. Lee Moss", "Ann Bell, Carl Dove, Eve Frost, Gil Hart, Jo King, Lee Moss")]
    [InlineData("Attending; Ann Bell, Carl Dove. Apologies for absence - Eve Frost. Visitor - Gil Hart.", "Ann Bell, Carl Dove, Gil Hart, Eve Frost")]
    [InlineData("Members present:\nMill Place – Ann Bell (Chair), Carl Dove\nLee Close – Eve Frost, Gil Hart", "Ann Bell, Carl Dove, Eve Frost, Gil Hart")]
    [InlineData("* Meeting attendees: Ann, Carl, Gil H., Eve\n* Meeting started at: 20:15", "Ann, Carl, Gil H, Eve")]
    [InlineData("Present\n-------\nAnn (Harbour Works), Carl (Lee Yard), Eve (Lee Yard), Gil (Harbour Works), Jo (Pilots), Lee (Pilots)", "Ann, Carl, Eve, Gil, Jo, Lee")]
    [InlineData("## Participants\n\nNote: the offices below were filled later, as item 3 says.\n\n* Ann Bell, Harbour Corporation, Chair\n* Carl Dove, Lee Council, Voting Member", "Ann Bell, Carl Dove")]
    [InlineData("**Roll call of directors**: Present – Ann Bell; Carl Dove, Market Representative; Eve Frost, Secretary.", "Ann Bell, Carl Dove, Eve Frost")]
    [InlineData("Attending\nAnn Bell\nCarl Dove\n\nNon-voting observers\nEve Frost\nGil Hart", "Ann Bell, Carl Dove, Eve Frost, Gil Hart")]
    [InlineData("Welcome: the Chairman (Ann Bell) welcomed those present: Carl Dove, Eve Frost (Secretary)", "Carl Dove, Eve Frost, Ann Bell")]
    public void People_are_listed_in_many_ways(string head, string expected) =>
        string.Join(", ", Read("Minutes of the meeting held on 4 May 2010\n\n" + head + "\n\n1. Buoys\n\nThree are lost.\n\n2. Close\n\nAt noon.\n") is var paper ? paper.Attendees.Concat(paper.Apologies).Select(p => p.Name) : []).ShouldBe(expected);

    [Fact]
    public void Numbered_titles_in_bold_divide_what_stands_below_a_heading()
    {
        var paper = Read("## Attendees\nAnn Bell (AB), Carl Dove (CD)\n\n## Context\nTo look at the plan of 4 May 2010.\n\n## Summary\nIt was liked.\n\n**1. Introduction**\n\nAB told of it.\n\n**2. Findings**\n\nThere were few.\n\n**Action - CD to ask again.**\n\n**3. Close**\n\nAt noon.\n");
        Items(paper).ShouldBe("1 Introduction, 2 Findings, 3 Close");
        paper.Actions.ShouldHaveSingleItem().Item.ShouldBe("2");
    }

    [Fact]
    public void Items_may_hold_the_people()
    {
        var paper = Read("Allotment committee 4 May 2010\n\n1 Present Ann Bell (Chair)\n\nCarl Dove\n\nEve Frost\n\n2 Apologies - Gil Hart, Jo King\n\n3 Hedge\n\nIt was cut.\n\n4 Close\n\nAt noon.");
        Items(paper).ShouldBe("1 Present, 2 Apologies, 3 Hedge, 4 Close");
        People(paper).ShouldBe("Ann Bell, Carl Dove, Eve Frost / Gil Hart, Jo King");
        People(Around("1. There were apologies from Cllrs G Hart and Jo King\n\n2. Hedge\n\nIt was cut.\n\n3. Close\n\nAt noon.")).ShouldBe("Ann Bell, Carl Dove / G Hart, Jo King");
    }

    private static string Items(MinutesPaper paper) => string.Join(", ", paper.Items.Select(i => $"{i.Number} {i.Title}".TrimStart()));

    private static string People(MinutesPaper paper) => $"{string.Join(", ", paper.Attendees.Select(p => p.Name))} / {string.Join(", ", paper.Apologies.Select(p => p.Name))}";

    private static MinutesPaper Around(string items) => Read("Minutes of the Millpond Club, 4 May 2010\n\nPresent: Ann Bell (AB), Carl Dove (CD)\n\n" + items + "\n");

    private static MinutesPaper Read(string text) => MinutesSamples.Text(text).Minutes();
}
