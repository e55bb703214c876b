namespace LondonBoard.Tests.Reading.Minutes;

/// <summary>Minutes as the clerks of small councils write them: charges of a few words, columns and commas lost on the way.</summary>
public class ClerkTests
{
    private const string Head = "Minutes of the Harbour Council, 4 May 2010\n\nPresent: Ann Bell, Carl Dove, Eve Frost (Clerk)\n\n1. Boats\n\n";

    [Theory]
    [InlineData("A letter came about the slip. Clerk asked to thank the yard for its help.", "Eve Frost | thank the yard for its help. | ")]
    [InlineData("The bench was seen. Clerk also asked to order two planks of the same oak.", "Eve Frost | order two planks of the same oak. | ")]
    [InlineData("It was agreed that the Clerk put both notices up at the slip.", "Eve Frost | put both notices up at the slip. | ")]
    [InlineData("This was heard and it was agreed that Carl would speak to the yard.", "Carl Dove | Carl would speak to the yard. | ")]
    [InlineData("It was agreed that a bin be sent for. Clerk to action both.", "Eve Frost | a bin be sent for. | ")]
    [InlineData("It was agreed to ask the yard to mend both of the long gates. Clerk to action.", "Eve Frost | It was agreed to ask the yard to mend both of the long gates. | ")]
    [InlineData("Plan 7, a shed behind the mill, by 3 June. No objection. Clerk to respond. The rest was noted.", "Eve Frost | Plan 7, a shed behind the mill, by 3 June. No objection. Clerk to respond. | ")]
    [InlineData("Ann asked for a lamp (Clerk to ask what one costs at the yard), a rail and more chain.", "Eve Frost | Ann asked for a lamp (Clerk to ask what one costs at the yard) | ")]
    [InlineData("It was agreed that the Clerk would ask which fund may pay for both lamps. It saves much. Clerk to ask.", "Eve Frost | ask which fund may pay for both lamps. | ")]
    [InlineData("The old nets are to be sorted by the Clerk before the gala.", "Eve Frost | The old nets are to be sorted by the Clerk before the gala. | ")]
    [InlineData("The hedge at the mill is high. To write to the owner.", " | The hedge at the mill is high. To write to the owner. | ")]
    [InlineData("Clerk to ask the yard for a price for the chain. To send them the old bill.", "Eve Frost | ask the yard for a price for the chain. To send them the old bill. | ")]
    [InlineData("It was agreed that contact be made with the yard about the crane.", " | contact be made with the yard about the crane. | ")]
    [InlineData("The yard will also be contacted about a shared crane.", " | The yard will also be contacted about a shared crane. | ")]
    [InlineData("Carl was assigned the task of painting both of the harbour signs.", "Carl Dove | painting both of the harbour signs. | ")]
    [InlineData("The Clerk will ask the mill about prices, terms etc. She will also ring the yard at the old slip.", "Eve Frost | ask the mill about prices, terms etc. | , Eve Frost | ring the yard at the old slip. | ")]
    [InlineData("i. The lamp is out. Clerk to ring the yard about a new one. ii. The rail is sound.", "Eve Frost | ring the yard about a new one. | ")]
    [InlineData("The bill for the oak is in. Clerk to pay.", "Eve Frost | The bill for the oak is in. Clerk to pay. | ")]
    [InlineData("Ruts at the mill - Clerk to report.", "Eve Frost | Ruts at the mill - Clerk to report. | ")]
    [InlineData("The lamp by the mill is out. Action Clerk. The rest was noted.", "Eve Frost | The lamp by the mill is out. | ")]
    [InlineData("Ann asked that the Clerk write to the mill about the wall.", "Eve Frost | write to the mill about the wall. | ")]
    [InlineData("It was agreed for Carl to get a price for the long bench.", "Carl Dove | get a price for the long bench. | ")]
    [InlineData("It was agreed that Penn Boats be instructed to mend the mast.", " | Penn Boats be instructed to mend the mast. | ")]
    [InlineData("The police are to be asked to come on the day.", " | The police are to be asked to come on the day. | ")]
    [InlineData("Hedge at the mill: letter to be sent.", " | Hedge at the mill: letter to be sent. | ")]
    [InlineData("The hall is to be booked for the gala.", " | The hall is to be booked for the gala. | ")]
    [InlineData("It was agreed that the Clerk's wages would rise in June.", "")]
    [InlineData("Anyone with an oar should bring it to the slip.", "")]
    [InlineData("The nets will be sorted by Carl and the Clerk on the day of the gala.", "Carl Dove, Eve Frost | The nets will be sorted by Carl and the Clerk on the day of the gala. | ")]
    [InlineData("Slip: all sound, Carl Dove to oil the chains and both of the winches.", "Carl Dove | oil the chains and both of the winches. | ")]
    public void A_clerks_charge_of_a_few_words_is_told_with_what_it_is_of(string words, string expected) => Shown(words).ShouldBe(expected);

    [Theory]
    [InlineData("Carl was asked to give his report at this point.")]
    [InlineData("- Proposals:\n  - We meet on Mondays to share out the work. [Ann, Carl]")]
    public void What_is_asked_for_at_once_or_only_proposed_is_no_action(string words) => Shown(words).ShouldBe("");

    [Fact]
    public void Where_actions_are_marked_what_was_agreed_in_words_may_be_one() =>
        Shown("It was agreed that Carl would speak to both yards.\n\nACTION: Ann to oil the winch at the slip.").ShouldBe("Ann Bell | oil the winch at the slip. | ");

    [Theory]
    [InlineData("Clerk to thank the old crew for all their work. Proposed AB, seconded CD, all agreed. EF")]
    [InlineData("Clerk to thank the old crew for all their work. Proposed AB, seconded CD, all agreed.\n\nEF")]
    public void Initials_behind_a_charge_say_once_more_whose_it_is(string words) =>
        Shown($"{words}\n\n2. Ropes\n\nOld.", "Ann Bell (AB), Carl Dove (CD), Eve Frost (EF) Clerk").ShouldBe("Eve Frost | thank the old crew for all their work. | ");

    [Fact]
    public void Parts_that_run_on_behind_initials_are_told_apart() =>
        Shown("1.1 The mill is sold. Clerk to ask the new owner about the path. EF 1.2 The rail is loose. Carl to fix it with the yard. CD 1.3 Noted.", "Ann Bell (AB), Carl Dove (CD), Eve Frost (EF) Clerk")
            .ShouldBe("Eve Frost | ask the new owner about the path. | , Carl Dove | fix it with the yard. | ");

    [Fact]
    public void Points_that_run_on_behind_dots_are_told_apart() =>
        Shown("• Mill report (Carl to request) • Gala • Yard report (Ann to request)").ShouldBe("Carl Dove | Mill report (Carl to request) | , Ann Bell | Yard report (Ann to request) | ");

    [Fact]
    public void A_list_of_tasks_is_one_of_actions() =>
        Shown("- Committed tasks:\n  - Carl to oil the winch\n  - Paint the long shed").ShouldBe("Carl Dove | oil the winch | ,  | Paint the long shed | ");

    [Theory]
    [InlineData("Attendance: Cllr Ann Bell AB Chair Cllr Carl Dove CD Vice Chair Eve Frost EF Clerk (Minutes)", "Ann Bell, Carl Dove, Eve Frost")]
    [InlineData("Present: Cllr Ann Bell AB Mill Trust Carl Dove CD Yard", "Ann Bell, Carl Dove")]
    [InlineData("Present:\n\nMs Ann Bell (Warden,\n\nMill Trust)\n\nMr Carl Dove (Yard)", "Ann Bell, Carl Dove")]
    [InlineData("Present: Ann Bell (Chair) Carl Dove (Vice Chair) Gil Hart Jo King Eve Frost (Clerk)", "Ann Bell, Carl Dove, Gil Hart, Jo King, Eve Frost")]
    [InlineData("Present: Chair - Ann Bell; Cllrs - Carl Dove, Gil Hart; Clerk - Eve Frost", "Ann Bell, Carl Dove, Gil Hart, Eve Frost")]
    [InlineData("Present: Ann Bell, Carl Dove. Not present: Gil Hart", "Ann Bell, Carl Dove")]
    public void People_that_nothing_divides_but_their_initials_are_told_apart(string head, string expected) =>
        Names($"{head}\n\n1. Boats\n\nSound.\n\n2. Ropes\n\nOld.").ShouldBe(expected);

    [Theory]
    [InlineData("Cllr Bell, Cllr Dove and the Clerk, Mrs Frost")]
    [InlineData("Cllr Bell, Cllr Dove, the Clerk Mrs Frost")]
    [InlineData("Cllr Bell, Cllr Dove, Clerk Mrs Frost")]
    [InlineData("Cllrs Bell and Dove; the Clerk (Mrs Frost)")]
    [InlineData("Cllrs Bell, Dove; Clerk – Mrs Frost")]
    public void An_office_before_a_name_is_that_persons(string present) =>
        Shown("Clerk to ask the yard for a new price.", present).ShouldBe("Frost | ask the yard for a new price. | ");

    [Fact]
    public void Who_bears_an_initial_only_is_not_everybody_with_that_letter() =>
        Shown("The slip is worn. Carl Dove will ask the yard for a price.\n\nThe Chairman thanked Cllr Dove.", "Ann Bell, C Dove")
            .ShouldBe("C Dove | ask the yard for a price. | ");

    [Fact]
    public void Letters_with_dots_number_points_of_their_own() =>
        Shown("a. The lamp is out. Clerk to ask what a new one costs.\nb. The rail is loose. Carl to fix it with both of the crew.\nc. Noted.")
            .ShouldBe("Eve Frost | ask what a new one costs. | , Carl Dove | fix it with both of the crew. | ");

    [Fact]
    public void Topics_before_dashes_are_items_where_no_blank_lines_stand() =>
        MinutesSamples.Text("Harbour Owners\nNotes of the meeting of 12 March 2012\nPresent: Ann Bell, Carl Dove\nBoats - Ann has spoken to the yard about them.\nRopes - Carl will buy two by June.\nGraffiti - no more of it.\nLamps - all of them are sound.\n")
            .Minutes().Items.Select(i => i.Title).ShouldBe(["Boats", "Ropes", "Graffiti", "Lamps"]);

    [Fact]
    public void A_label_below_those_absent_names_who_was_there() =>
        Names("**Present:** Ann Bell, Carl Dove\n**Absent:** Gil Hart\n**Managers:** Eve Frost, Quay Care\n\n1. Boats\n\nSound.\n\n2. Ropes\n\nOld.").ShouldBe("Ann Bell, Carl Dove, Eve Frost");

    [Fact]
    public void Who_is_listed_at_the_foot_with_numbers_was_there_and_bold_lines_above_are_items()
    {
        const string Said = "It was said at some length that all of this is sound and that nothing is to be done.";
        var paper = MinutesSamples.Text($"**Harbour Owners 5-6-24 Meeting**\n\nThe owners met on May 6, 2024.\n\n**Boats**\n\n{Said}\n\n**Ropes**\n\n{Said}\n\n**Lamps**\n\n{Said}\n\n"
            + "## Annex\n\n### Attendees\n\n**Name  Lots**\n\nAnn Bell   56, 58\n\nCarl Dove   3\n\nEve Frost   7\n\n| Yard | 2024 |\n| --- | --- |\n| Mill Lane | 3 |\n| Quay Street | 4 |\n").Minutes();
        paper.Items.Select(i => i.Title).ShouldBe(["Boats", "Ropes", "Lamps"]);
        paper.Attendees.Select(p => p.Name).ShouldBe(["Ann Bell", "Carl Dove", "Eve Frost"]);
        paper.Meeting.Date.ShouldBe(new DateOnly(2024, 5, 6));
    }

    [Fact]
    public void The_first_number_may_stand_behind_the_head_of_a_lost_column_and_the_last_may_leap() =>
        string.Join(", ", MinutesSamples.Text("Minutes of the Harbour Council, 4 May 2010\n\nPresent: Ann Bell, Carl Dove\n\nAction 1.0 Welcome\n\nAll were welcome.\n\n"
            + string.Concat(Enumerable.Range(2, 8).Select(n => $"{n}.0 Matter {(char)('A' + n)} of the day\n\nNothing new.\n\n")) + "16.0 Date of next meeting\n\n5 June.\n")
            .Minutes().Items.Select(i => i.Number)).ShouldBe("1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 16.0");

    [Fact]
    public void A_title_goes_on_to_the_letter_of_the_first_point() =>
        MinutesSamples.Text("Minutes of the Harbour Council, 4 May 2010\n\nPresent: Ann Bell\n\n1. FINANCE i. The bill was paid.\n\n2. QDC Draft Local Plan i. The plan was read by all.\n\n3. LAND i. It was sold.\n")
            .Minutes().Items.Select(i => i.Title).ShouldBe(["FINANCE", "QDC Draft Local Plan", "LAND"]);

    [Fact]
    public void Capitals_end_before_figures_and_before_none() =>
        MinutesSamples.Text("Minutes of the Harbour Council, 4 May 2010\n\nPresent: Ann Bell\n\n12/1 DECLARATIONS OF INTEREST None\n\n12/2 MATTERS ARISING 11/9 Salt bin - now there.\n\n12/3 DATE OF NEXT MEETING 11 June 2010\n")
            .Minutes().Items.Select(i => i.Title).ShouldBe(["DECLARATIONS OF INTEREST", "MATTERS ARISING", "DATE OF NEXT MEETING"]);

    private static string Names(string paper) =>
        string.Join(", ", MinutesSamples.Text("Minutes of the Harbour Council, 4 May 2010\n\n" + paper).Minutes().Attendees.Select(p => p.Name));

    private static string Shown(string words, string present = "Ann Bell, Carl Dove, Eve Frost (Clerk)") =>
        string.Join(", ", MinutesSamples.Text(Head.Replace("Ann Bell, Carl Dove, Eve Frost (Clerk)", present, StringComparison.Ordinal) + words + "\n").Minutes().Actions.Select(a => a.Shown()));
}
