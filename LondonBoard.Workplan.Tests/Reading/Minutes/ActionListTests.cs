using LondonBoard.Papers;

namespace LondonBoard.Tests.Reading.Minutes;

/// <summary>Where a list of actions begins and ends, and which of its entries are new.</summary>
public class ActionListTests
{
    private const string Head = "# Harbour Forum minutes, 4 May 2010\n\nPresent: Ann Bell, Carl Dove, Eve Frost\n\n";

    [Fact]
    public void What_stands_below_a_heading_that_says_action_is_one_whoever_is_to_do_it()
    {
        var paper = MinutesSamples.Text(Head + "## Pond\n\nIt is deep.\n\n### Action\n\nIt was agreed that a fence would be put up before the summer.\n\n## Hedge\n\nIt is high.\n\n### Action\n\nTo be cut before the birds come.\n\n## Roof\n\n### Action\n\nNone.\n\n## Gate\n\n### Action\n\nCarl to oil it.\n", "minutes.md").Minutes();
        paper.Actions.Select(a => $"{a.Item}: {string.Join(", ", a.Owners)}").ShouldBe(["Pond: ", "Hedge: ", "Gate: Carl Dove"]);
    }

    [Fact]
    public void A_heading_of_the_lists_own_level_ends_it()
    {
        var paper = Read("## Action items\n\n- Ann to count the boats\n\n## Minutes\n\n- Talked about the old crane\n    - Carl has a price for it\n- Boats\n    - Three are adrift\n");
        Shown(paper).ShouldBe("Ann Bell | count the boats | ");
    }

    [Fact]
    public void In_a_list_by_person_what_heads_anything_else_ends_it() =>
        Shown(Read("## Boats\n\nWe talked.\n\n## Action items\n\n**Ann**\n\n- count the boats\n\n**Eve**\n\n- pay the yard\n\n**Discussion**\n\n- The crane is old\n")).ShouldBe("Ann Bell | count the boats |  / Eve Frost | pay the yard | ");

    [Theory]
    [InlineData("- Olive\n\n`  1. Invite Carl to the next meeting`\n`  2. Paint the hut`\n\n- Reza\n\n`  1. Figure out the tides`\n")]
    [InlineData("- Olive\n  1. Invite Carl to the next meeting\n  2. Paint the hut\n- Reza\n  1. Figure out the tides\n")]
    [InlineData("- Olive\n    - Invite Carl to the next meeting\n    - Paint the hut\n- Reza\n    - Figure out the tides\n")]
    public void A_list_by_person_names_people_of_no_list(string list) =>
        Shown(Read("## Boats\n\nWe talked.\n\n## Actions items\n\n" + list))
            .ShouldBe("Olive | Invite Carl to the next meeting |  / Olive | Paint the hut |  / Reza | Figure out the tides | ");

    [Theory]
    [InlineData("## Follow-ups", "- [ ] Paint the hut [Carl]\n- [ ] Count the boats", "Carl Dove | Paint the hut |  / | Count the boats | ")]
    [InlineData("## Actions", "- Paint the hut – Olivia\n- NO action: the nets\n- MEETING ENDS\n- AB: do we want a second one?", "Olivia | Paint the hut | ")]
    [InlineData("## Actions", "1. [Olivia Moon](https://quay.example/1) Paint the hut\n2. [Carl Dove](https://quay.example/2) Count the boats", "Olivia Moon | Paint the hut |  / Carl Dove | Count the boats | ")]
    [InlineData("## Actions", "1. [Carl] Think about the old boats, which the yard wants back.\n\n    1. What the yard has to say is the place to begin:\n\n        1. What do boats cost?\n\n        2. How long do they last?\n\n2. [Olivia] Count the boats", "Carl Dove | Think about the old boats, which the yard wants back. |  / Olivia | Count the boats | ")]
    [InlineData("## Ropes", "- Action to paint the hut\n- Action item to Carl Dove: count the boats\n- action QX: ring the yard", "| paint the hut |  / Carl Dove | count the boats |  / QX | ring the yard | ")]
    public void Owners_of_no_list_are_owners_in_a_list_of_actions(string heading, string list, string expected) =>
        Shown(Read($"## Boats\n\nWe talked.\n\n## Rudders\n\nNone.\n\n{heading}\n\n{list}\n")).ShouldBe(expected);

    [Fact]
    public void A_list_above_all_items_gathers_what_stands_below_each_of_them()
    {
        var paper = Read("## Summary of actions\n\n* **Crane:** Carl to ask the yard for a price.\n* **Ropes:** two dozen to be bought before June – Eve.\n\n### Crane\n\nIt is old and was looked at.\n\n#### Action\n\nCarl to ask the yard for a price, and for a day.\n\n### Ropes\n\nThey are short.\n\n**Action:** two dozen to be bought before June by Eve.\n\n### Paint\n\nBlue again.\n");
        Shown(paper).ShouldBe("Carl Dove | Crane: Carl to ask the yard for a price. |  / Eve Frost | Ropes: two dozen to be bought before June | 2010-05-31");
        paper.Actions.Select(a => a.Item).ShouldBe(["Crane", "Ropes"]);
        paper.Items.Select(i => i.Title).ShouldBe(["Summary of actions", "Crane", "Ropes", "Paint"]);
    }

    [Fact]
    public void A_page_that_a_site_keeps_as_text_is_read_as_a_page()
    {
        var paper = MinutesSamples.Text("---\ntitle: Harbour Forum&#58; 4 May 2010\nlayout: post\n---\n\n<p><strong>Present:</strong> Ann Bell, Carl Dove</p>\n<h3>Boats</h3>\n<p>Two are sound.</p>\n<p><strong>Action:</strong></p>\n<p>-   <strong><em>Secretariat to ring the yard.</em></strong></p>\n<ul></ul><h3>Ropes</h3>\n<p>Short.</p>\n<p><strong>Actions:</strong> for Secretariat</p>\n<ul><li>Need to buy two dozen.</li>\n<li>Comments to Carl by June.</li>\n</ul>\n", "minutes.md").Minutes();
        Shown(paper).ShouldBe("Secretariat | ring the yard. |  / Secretariat | Need to buy two dozen. |  / Secretariat | Comments to Carl by June. | 2010-06-30");
        paper.Items.Select(i => i.Title).ShouldBe(["Boats", "Ropes"]);
        paper.Meeting.Date.ShouldBe(new DateOnly(2010, 5, 4));
    }

    [Fact]
    public void A_tab_behind_a_bullet_is_a_blank() =>
        Shown(MinutesSamples.Text("# Quay teleconference\n\n**Date: 4 May 2010**\n\n**Talk:**\n\nTwo people of the yard told of the crane.\n\n**Conclusions/Actions:**\n-\tSend the list of cranes to the yard\n-\tPaint the hut\n", "minutes.md").Minutes())
            .ShouldBe("| Send the list of cranes to the yard |  / | Paint the hut | ");

    [Fact]
    public void What_stands_in_bold_behind_an_agenda_in_bold_is_what_was_said() =>
        Shown(MinutesSamples.Text("---\ndate: 2010-05-04\n---\n**Present:** Ann Bell, Carl Dove\n\n**Agenda**\n* Boats and ropes for the spring.\n* Who paints the hut?\n\n**Discussion and decisions**\n* Two boats are sound.\n* **TODO for Carl:** ring the yard.\n", "minutes.md").Minutes())
            .ShouldBe("Carl Dove | ring the yard. | ");

    [Theory]
    [InlineData("Ann is going to ring the old yard.", "Ann Bell | ring the old yard. | ")]
    [InlineData("### Actions\n\n- Pier Working Group: Ann to ring the yard at noon.", "Ann Bell | Pier Working Group: Ann to ring the yard at noon. | ")]
    public void Who_is_charged_is_told_from_what_it_is_about(string said, string expected) => Shown(Read($"## Boats\n\n{said}\n\n## Ropes\n\nShort.\n")).ShouldBe(expected);

    [Fact]
    public void Where_nothing_heads_what_was_said_it_begins_behind_the_people() =>
        Shown(MinutesSamples.Text("## Minutes of the Harbour Forum, 4 May 2010\n\n### Attendees\n\n* Ann Bell\n* Carl Dove\n\nAnn told of the crane, which is old by now. It is to be looked at, she says.\n\n**Action:** Carl will ring the yard.\n", "minutes.md").Minutes())
            .ShouldBe("Carl Dove | ring the yard. | ");

    [Fact]
    public void Rows_of_the_attendance_below_a_list_are_no_actions()
    {
        var paper = MinutesSamples.Text("<html><body><p>Harbour Forum, meeting of 4 May 2010</p><h3>Boats</h3><p>We talked of boats.</p><h3>Actions</h3><table><tr><td>Item</td><td>Description</td><td>Res</td></tr><tr><td>1</td><td>Count the boats</td><td>AB</td></tr></table><h3>Roll 5</h3><table><tr><td>Init</td><td>Name</td><td>Institute</td><td>Present</td></tr><tr><td>AB</td><td>Ann Bell</td><td>Quay Trust</td><td>+</td></tr><tr><td>CD</td><td>Carl Dove</td><td>Quay Trust</td><td>+</td></tr></table></body></html>", "minutes.html").Minutes();
        paper.Actions.ShouldHaveSingleItem().Text.ShouldBe("Count the boats");
    }

    [Fact]
    public void Entries_that_do_not_say_they_are_new_go_on_from_earlier_meetings()
    {
        var paper = Read("1. Minutes of the last meeting\n  1. New and ongoing actions\n    * 4.1 - Paint the hut, in two coats which will\n      be white - CD - will be done later\n    * NEW - The map needs a key - EF\n  2. Completed actions\n    * 4.2 - Sell the crane - AB - done\n2. Boats - AB\n3. Ropes - CD\n    * The forum asked for a new mooring.\n");
        Shown(paper).ShouldBe("Eve Frost | The map needs a key | ");
        paper.PreviousActions.Select(a => a.Text[..14]).ShouldBe(["Paint the hut,", "Sell the crane"]);
    }

    [Fact]
    public void A_table_of_one_column_is_a_list() =>
        Shown(Read("## Boats\n\nWe talked.\n\n## Action items\n\n| Action item |\n| --- |\n| CD: draft a notice for the quay |\n| Initialise the new rope log to start the year |\n| Share the summary: dates, prices, names |\n"))
            .ShouldBe("Carl Dove | draft a notice for the quay |  / | Initialise the new rope log to start the year |  / | Share the summary: dates, prices, names | ");

    [Fact]
    public void One_list_may_give_the_same_to_two_people() =>
        Shown(Read("## Boats\n\nWe talked.\n\n## Actions\n\n- AB: Rework the rules.\n- CD: Rework the rules.\n")).ShouldBe("Ann Bell | Rework the rules. |  / Carl Dove | Rework the rules. | ");

    [Fact]
    public void Who_what_and_when_may_stand_on_lines_of_their_own() =>
        Shown(Read("## Boats\n\nThe crane was talked of.\n\nAB\nto ask the yard for a price.\n\n2010-06-10\n\nThe ropes are short.\n\nALL\nto bring what they have.\n"))
            .ShouldBe("Ann Bell | to ask the yard for a price. | 2010-06-10 / ALL | to bring what they have. | ");

    [Fact]
    public void An_agenda_that_nothing_follows_holds_what_was_said() =>
        Shown(Read("# Agenda\n\n**Boats:** three are out.\n\n**ACTION**: To ring the yard.\n\nTalked of paint. ACTION: Ann/Carl put together a list & send it round. Lyn to email Eve.\n"))
            .ShouldBe("| To ring the yard. |  / Ann Bell, Carl Dove | put together a list & send it round. |  / Lyn | email Eve. | ");

    [Fact]
    public void A_short_action_behind_its_mark_announces_no_list() =>
        Shown(Read("## Boats\n\nAction item: Paint the gate.\nCarl is the forum's delegate.\n\nAction item: Sell the crane.\n\nAction: Ben/Mia draw up the list\n")).ShouldBe("| Paint the gate. |  / | Sell the crane. |  / Ben, Mia | draw up the list | ");

    [Fact]
    public void A_pages_elements_without_its_head_are_a_web_page_whatever_the_name()
    {
        var paper = MinutesSamples.Text("<h1>Harbour Forum meeting</h1>\n<p>Date: 4 May 2010</p>\n<h2>Boats</h2>\n<p>We talked.</p>\n<h2>Actions</h2>\n<ol>\n\n<li>Ann Bell: Count the boats.</li>\n\n<li>ALL: Read the rules.</li>\n</ol>\n", "minutes.md").Minutes();
        Shown(paper).ShouldBe("Ann Bell | Count the boats. |  / ALL | Read the rules. | ");
    }

    [Fact]
    public void Parts_of_a_list_may_have_headings_and_bullets_of_their_own()
    {
        var paper = Read("## Discussion\n\n### 1. Boats\n\nThree are adrift.\n\n### 2. Ropes\n\nThey are old.\n\n## Actions\n\n### Summer:\n\n- Quay (Paint Everything)\n    - [AB]   Order two tins of paint.\n    - [CD]   Ask the yard for brushes.\n- Hut\n    - [TBD]   Find a new key.\n\n### Winter\n- [EF]   Draft a list of what is left.\n\n## Next Meeting\n\nIn June.\n");
        Shown(paper).ShouldBe("Ann Bell | Order two tins of paint. |  / Carl Dove | Ask the yard for brushes. |  / | [TBD] Find a new key. |  / Eve Frost | Draft a list of what is left. | ");
        paper.Items.Select(i => i.Title).ShouldBe(["Boats", "Ropes", "Actions", "Next Meeting"]);
    }

    [Fact]
    public void A_chats_recorder_lists_what_is_to_be_done_by_the_names_of_the_chat()
    {
        var text = "Meeting summary\n---------------\n* start  (abell, 15:41:37)\n\n* Boats  (abell, 15:45:38)\n  * LINK: https://quay.example/boats  (abell, 15:45:43)\n  * ACTION: cdove posters for the fair  (abell, 15:48:51)\n  * ACTION: Everyone read the two new rules  (abell, 15:49:01)\n\n* Ropes  (abell, 15:50:43)\n  * ACTION: abell talk to the yard  (abell, 15:51:30)\n\nMeeting ended at 16:19:38 UTC.\n\nAction Items\n------------\n* cdove posters for the fair\n* Everyone read the two new rules\n* abell talk to the yard\n\nAction Items, by person\n-----------------------\n* abell\n  * abell talk to the yard\n* cdove\n  * cdove posters for the fair\n* **UNASSIGNED**\n  * Everyone read the two new rules\n";
        Shown(MinutesSamples.Text(text).Minutes()).ShouldBe("cdove | posters for the fair |  / Everyone | read the two new rules |  / abell | talk to the yard | ");
    }

    [Fact]
    public void A_resolution_that_somebody_do_it_is_an_action_also_where_others_are_marked() =>
        Shown(Read("## Boats\n\nThe lamp is out. CD to chase.\n\n**Resolved:**  (1) That Eve Frost contact the yard about the two cranes.\n\n(2) That Carl Dove will also write a letter to the port about moorings.\n\n(3) That the tender of the yard be accepted.\n\nACTION: AB to paint the door of the hut.\n"))
            .ShouldContain("Eve Frost | contact the yard about the two cranes. |  / Carl Dove | write a letter to the port about moorings. | ");

    [Fact]
    public void Whoever_is_set_in_bold_before_will_is_charged_and_a_marked_number_is_no_item()
    {
        var paper = Read("1. Boats\n2. Ropes\n3. TODO: ring the yard about both.\n4. Paint\n\n- **AB** will ask the port for two tins\n- Eve Frost will be away in June.\n");
        Shown(paper).ShouldBe("| ring the yard about both. |  / Ann Bell | ask the port for two tins | ");
        paper.Items.Select(i => i.Title).ShouldBe(["Boats", "Ropes", "Paint"]);
    }

    private static MinutesPaper Read(string body) => MinutesSamples.Text(Head + body, "minutes.md").Minutes();

    private static string Shown(MinutesPaper paper) => string.Join(" / ", paper.Actions.Select(a => a.Shown().TrimStart()));
}
