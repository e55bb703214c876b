namespace LondonBoard.Tests.Reading.Minutes;

/// <summary>What secretaries charge people with in a few words, and what looks like a charge and is none.</summary>
public class ShortChargeTests
{
    private const string Head = "Minutes of the Quay Council, 4 May 2010\n\nPresent: Ann Bell (AB), Carl Dove (CD), Eve Frost\n\nIn attendance: Tom Mill (Clerk)\n\n";

    [Theory]
    [InlineData("The slip is worn. AB to print a notice, CD to laminate.", "Ann Bell | AB to print a notice / Carl Dove | CD to laminate.")]
    [InlineData("The chain is lost - action Clerk", "Tom Mill | The chain is lost")]
    [InlineData("Nobody has the chart. CD Action. The yard was shut.", "Carl Dove | Nobody has the chart.")]
    [InlineData("The chain is lost Action CD", "Carl Dove | The chain is lost")]
    [InlineData("The chain is lost and a new one is dear (Act Clerk & AB)", "Tom Mill, Ann Bell | The chain is lost and a new one is dear")]
    [InlineData("Nobody came to mend it. Clerk to chase. Action: Clerk", "Tom Mill | Nobody came to mend it. Clerk to chase.")]
    [InlineData("A ramp has been found for the slip. All agreed – action CD.", "Carl Dove | A ramp has been found for the slip.")]
    [InlineData("Ann will ask the yard for ropes. It is hoped that they would be cheap. Action: AB", "Ann Bell | ask the yard for ropes.")]
    [InlineData("Ann is to paint the boat. Carl is to tar the slip. Action: AB, CD", "Ann Bell | Ann is to paint the boat. / Carl Dove | Carl is to tar the slip.")]
    [InlineData("Action – AB seat for the pier", "Ann Bell | seat for the pier")]
    [InlineData("Action: paint the long boat AB", "Ann Bell | paint the long boat")]
    [InlineData("A gala on the quay would be held in June – AB", "Ann Bell | A gala on the quay would be held in June")]
    [InlineData("Posters, tickets and flags - Carl to do", "Carl Dove | Posters, tickets and flags")]
    [InlineData("AB also asked to seek leave of the owner for a mast.", "Ann Bell | seek leave of the owner for a mast.")]
    [InlineData("The yard has a new boss, members asked to send him their lists.", "members | send him their lists.")]
    [InlineData("Carl took actions to free the chain and to mend the slip.", "Carl Dove | free the chain and to mend the slip.")]
    [InlineData("Gala group- Carl was asked to write the page of news each May.", "Carl Dove | write the page of news each May.")]
    [InlineData("Once the weed is down AB & CD to tar the two benches on the quay.", "Ann Bell, Carl Dove | tar the two benches on the quay.")]
    [InlineData("Item 7. (gala) AB to look into flags for the quay.", "Ann Bell | look into flags for the quay.")]
    [InlineData("Agreed – that a new mast would be bought by Carl and tarred.", "Carl Dove | a new mast would be bought by Carl and tarred.")]
    [InlineData("The consensus was that Carl will write to them, with a list of boats.", "Carl Dove | write to them, with a list of boats.")]
    [InlineData("It was agreed that the group would ask other quays how they keep theirs.", "group | ask other quays how they keep theirs.")]
    [InlineData("Ropes for next year ( group to think about this)", "group | Ropes for next year ( group to think about this)")]
    [InlineData("The moss on the slip is thick. Ask the yard how to kill it.", " | Ask the yard how to kill it.")]
    [InlineData("Mast – Email the yard to find out how long they need", " | Email the yard to find out how long they need")]
    [InlineData("Can we ask the yard to look at the worn mast.", " | ask the yard to look at the worn mast.")]
    [InlineData("It was suggested that Ann ask the yard about ropes. All agreed.", "Ann Bell | ask the yard about ropes.")]
    [InlineData("The worn lamp is to be reported to the owner by the Clerk.", "Tom Mill | The worn lamp is to be reported to the owner by the Clerk.")]
    [InlineData("A request is to be made to the owner for a second lamp.", " | A request is to be made to the owner for a second lamp.")]
    [InlineData("The Quay's secretary, Ann Bell, agreed to keep the long book of tides up to date.", "Ann Bell | keep the long book of tides up to date.")]
    [InlineData("The following were asked to look after these:\n\nBoats – AB\n\nRopes and chains CD\n\nNets – AB, CD (until May)", "Ann Bell | Boats / Carl Dove | Ropes and chains / Ann Bell, Carl Dove | Nets")]
    public void A_few_words_charge(string words, string expected) => Shown(words).ShouldBe(expected);

    [Theory]
    [InlineData("The gutters are to be mended by Doverite.")]
    [InlineData("No great change but the fee to be raised to 9 pounds.")]
    [InlineData("Prizes to be held over until the spring.")]
    [InlineData("May or June to be decided based on the tides.")]
    [InlineData("The bid is for two lamps, to be placed on the quay.")]
    [InlineData("RNLI – repaint the boat each May.")]
    [InlineData("Councillor report - none was sent")]
    [InlineData("New master of the yard to speak.")]
    [InlineData("The Chair agreed to allow a word on the tides.")]
    [InlineData("It was agreed that Ann would take on the role of chair at once.")]
    [InlineData("Email sent to the yard about the mast.")]
    [InlineData("Request to approve a new berth.")]
    [InlineData("Contact details of the yard are on the board.")]
    [InlineData("The general agreement is that boats sink.")]
    [InlineData("- 9 May: Rowers Association talk (all welcome)")]
    [InlineData("Let Ann know who else wants in. Eve summed up the case of Helen Hart (she's on the Quay Board).")]
    public void What_others_do_and_what_is_only_told_is_none(string words) => Shown(words).ShouldBeEmpty();

    [Fact]
    public void The_same_few_words_behind_two_sentences_are_two_actions() =>
        Read("The slip is worn. Clerk to ring the yard.\n\nThe mast is bent. Clerk to ring the yard.").Count().ShouldBe(2);

    [Fact]
    public void A_blank_lost_behind_a_full_stop_hides_no_charge() =>
        Shown("The slip is worn.Carl will tar the long side of it.").ShouldBe("Carl Dove | tar the long side of it.");

    [Fact]
    public void A_numbered_line_that_charges_is_an_action_as_well() =>
        MinutesSamples.Text(Head + "1. Welcome\n\nAll came.\n\n2. Matters arising\n\n2.1 The mast is up again.\n\n2.2 Clerk to list the phone numbers of all crews\n\n3. Close\n\nAt nine.\n")
            .Minutes().Actions.Select(a => a.Text).ShouldContain("list the phone numbers of all crews");

    private static string Shown(string words) => string.Join(" / ", Read(words));

    private static IEnumerable<string> Read(string words) =>
        MinutesSamples.Text(Head + "1. Welcome\n\nNone.\n\n2. Boats\n\n" + words + "\n\n3. Close\n\nNone.\n").Minutes().Actions
            .Select(a => $"{string.Join(", ", a.Owners)} | {a.Text}");
}
