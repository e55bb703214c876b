namespace LondonBoard.Tests.Reading.Minutes;

/// <summary>Items that stand as bullets, below rules of signs or between labels, and people who are named in unusual ways.</summary>
public class TopicsTests
{
    private const string Head = "# Quay council, 4 May 2010\n\n## Present\n\n* Ann Bell\n* Carl Dove\n* Jonathan Reed\n\n";

    private static readonly string Below = "  * The yard will tell us more when the boats are in.\n";

    [Theory]
    [InlineData("Summary", "## Actions", "Actions, Boats, Ropes of the pier, Letters")]
    [InlineData("Discussion", "## Funding", "Funding, Boats, Ropes of the pier, Letters")]
    [InlineData("Storms", "## Funding", "Funding, Storms")]
    public void Bullets_are_items_where_their_heading_only_says_that_people_spoke(string heading, string before, string expected) =>
        Items($"{Head}{before}\n\nNothing is left in the purse.\n\n## {heading}\n\n* Boats\n{Below}* Ropes of the pier\n{Below}* Letters:\n{Below}").ShouldBe(expected);

    [Fact]
    public void Bullets_below_numbers_are_what_was_said_on_them() =>
        Items($"{Head}## Agenda and notes\n\n1. Boats\n    - Hulls\n      - sound\n    - Masts\n      - old\n2. Ropes\n    - Knots\n      - none\n3. Paint\n    - Blue\n").ShouldBe("1 Boats, 2 Ropes, 3 Paint");

    [Fact]
    public void What_people_said_one_after_another_is_no_topic() =>
        Items($"{Head}## Funding\n\nNothing is left.\n\n## Discussion\n\n* We looked into the purse once more, and it was still as empty.\n{Below}* AB: it was full in May.\n{Below}* Then we went home.\n")
            .ShouldBe("Funding, Discussion");

    [Theory]
    [InlineData("## Boats\n\nSound.\n\n## Minutes\n\n- We met in the hall.\n- The quay was wet.\n", "Boats, Minutes")]
    [InlineData("## Notes from call\n\n- **Boats**\n  - sound\n- **Ropes of the pier**\n  - old\n- Carl went to see the yard.\n- Nobody knows when.\n- **Letters**\n  - none\n", "Boats, Ropes of the pier, Letters")]
    [InlineData("## Agenda\n\n- Pier Safety is missing\n- Boats\n\n## Meeting notes\n\n**Boats:**\n\n- They are as sound as they were in May.\n\n**Pier Safety:**\n\n- It is what it was.\n\n**Letters:**\n\n- None.\n", "Boats, Pier Safety, Letters")]
    [InlineData("## When\n\n4 May 2010, at nine\n\n## Boats\n\nSound.\n\n## Ropes\n\nOld.\n", "Boats, Ropes")]
    public void Where_a_heading_only_says_that_notes_follow_titles_below_it_are_items_and_else_it_is_one(string items, string expected) =>
        Items(Head + items).ShouldBe(expected);

    [Theory]
    [InlineData("* 4 May 2010\n\n** Attendees\n\n- Ann Bell\n- Carl Dove\n\n** Boats\n - two are sound\n - one is not\n\n** Ropes\n - old\n\n** Action items\n - TODO Ann :: ring the yard\n", "Boats, Ropes, Action items")]
    [InlineData("# Actions\n\n1. AB: ring the yard\n\n# Minutes\n\nPresent: Ann Bell, Carl Dove\n\n## Boats\n\nSound.\n\n## Ropes\n\nOld.\n", "Actions, Boats, Ropes")]
    [InlineData("Present: Ann Bell, Carl Dove\n\n1. ROPES\n\nOld.\n\n2. BOATS\n\nSound.\n\n3. PAINT\n\nBlue.\n\n4. KEYS\n\nLost.\n\n11. LETTERS OF THE YARD\n\nNone came.\n", "1 ROPES, 2 BOATS, 3 PAINT, 4 KEYS, 11 LETTERS OF THE YARD")]
    [InlineData("Present: Ann Bell, Carl Dove\n\nITEM 1 Ropes\n\nOld.\n\nITEM 2 Boats\n\nSound.\n\nITEM 3. Paint\\\n\nBlue.\n", "1 Ropes, 2 Boats, 3 Paint")]
    [InlineData("Present: Ann Bell, Carl Dove\n\nLetters - none that anybody knows of came since the last meeting.\n\nD 4.1 - Report on the ropes of the pier and on what becomes of them\n\nTask 7 - Boats and the yard which has the third of them\n", "Letters, D 4.1 – Report on the ropes of the pier and on what becomes of them, Task 7 – Boats and the yard which has the third of them")]
    public void Titles_have_stars_gaps_and_codes(string items, string expected) => Items("Notes of the quay council\n\n" + items).ShouldBe(expected);

    [Fact]
    public void Issues_below_the_name_of_a_repository_are_items_and_what_was_said_is_none() =>
        Items($"{Head}## Agenda\n\n### Announcements\n\nNone were made.\n\n### quay/site\n\n* [Who may moor here?]\n(https://quay.example/site/4)\n  * AB: everyone\n* CD: not the big ones\n\n* paint: blue again [#7](https://quay.example/site/7 )\n\n## Questions\n\nNone.\n")
            .ShouldBe("Announcements, quay/site, Who may moor here?, paint: blue again #7, Questions");

    [Fact]
    public void More_bullets_than_the_agenda_foresaw_are_items_too() =>
        Items($"{Head}### Agenda:\n* Boats\n* Ropes\n* Keys\n\n### Discussion:\n\n* Why is the quay so long?\n{Below}\n* Boats\n{Below}\n* Ropes\n{Below}\n* Keys\n{Below}").ShouldBe("Why is the quay so long?, Boats, Ropes, Keys");

    [Fact]
    public void An_agenda_that_only_holds_headings_is_no_level_of_its_own() =>
        Items($"{Head}## Regular agenda\n\n### Reports\n\n#### Boats\n\nSound.\n\n#### Ropes\n\nOld.\n\n### Adjournment\n\nAt nine.\n").ShouldBe("Reports, Boats, Ropes, Adjournment");

    [Fact]
    public void A_rule_above_a_title_as_well_as_below_it_sets_it_over_all_others() =>
        Items("==========\nQuay group notes\n==========\nDate: 4 May 2010\n\nRoll call\n==========\n* Present: Ann Bell, Carl Dove\n\nBoats\n=====\n\nHulls\n~~~~~\nSound.\n\nOthers\n~~~~~~\nOFX:\n\nAOB\n===\n\nNext call\n---------\n18 May 2010\n")
            .ShouldBe("Roll call, Boats, Hulls, Others, AOB, Next call");

    [Fact]
    public void Letters_that_came_are_a_list_and_reports_with_words_below_are_items() =>
        Items($"{Head}1. Welcome\n\nAll were greeted by the chair.\n\n2. Reports\n\n2.1 Boats;\n\nTwo are sound, and the yard has the third.\n\n2.2 Ropes:\n\nThey are old.\n\n3. Letters\n\n3.1 From the yard\n\n3.2 From the county\n\n3.3 From the school\n\n3.4 From the bank\n\n4. Next meeting: 18 May 2010 at 9:00\n")
            .ShouldBe("1 Welcome, 2 Reports, 2.1 Boats, 2.2 Ropes, 3 Letters, 4 Next meeting");

    [Fact]
    public void A_list_of_actions_that_has_a_heading_behind_numbered_items_is_one() =>
        Items($"# Quay council, 4 May 2010\n\nPresent: Ann Bell, Carl Dove\n\n1. Boats\n\nTwo are sound.\n\n2. Ropes\n\nThey are old.\n\n3. Paint\n\nBlue.\n\n## Summary of actions\n\n- Ann Bell will paint the quay.\n").ShouldBe("1 Boats, 2 Ropes, 3 Paint, Summary of actions");

    [Theory]
    [InlineData("* AB: Ann Bell (@annb)\n* DS: Dora Shaw (@dora)\n* EF: Eve Frost\n", "Ann Bell AB, Dora Shaw DS, Eve Frost EF")]
    [InlineData("Ann Bell, Carl Dove, Police Community Support Officer Dora Shaw\n", "Ann Bell AB, Carl Dove CD, Dora Shaw DS")]
    [InlineData("Ann Bell, Jonathan Reed\nNotes: Jon\n", "Ann Bell AB, Jonathan Reed JR")]
    [InlineData("Clerk Ann Bell, HOA members Carl Dove and Eve Frost, Healthwatch Calder\n", "Ann Bell AB, Carl Dove CD, Eve Frost EF")]
    public void People_are_told_from_what_stands_beside_them(string present, string expected) =>
        string.Join(", ", MinutesSamples.Text($"Minutes of the Harbour Forum, 4 May 2010\n\nPresent:\n{present}\n# Boats\n\nSound.\n\n# Ropes\n\nOld.\n").Minutes().Attendees.Select(p => $"{p.Name} {p.Initials}")).ShouldBe(expected);

    [Fact]
    public void Who_signed_in_below_an_item_was_there() =>
        MinutesSamples.Text("# Report of the yard, 21 March 2018\n\n## Welcome to the meeting\n\nSign in below, so that we know who was here.\n* your name / body / handle\n* Tim / Quay House / @tim1\n* Carol / Yard (Upper) / @caz\n* Min / Pier / @minn\n\n## Boats\n\nSound.\n")
            .Minutes().Attendees.Select(p => $"{p.Name}, {p.Organisation}").ShouldBe(["Tim, Quay House", "Carol, Yard (Upper)", "Min, Pier"]);

    [Fact]
    public void Who_took_the_chair_sent_no_apologies_and_neither_did_a_body_nor_an_office()
    {
        var paper = MinutesSamples.Text("Minutes of the Harbour Forum, 4 May 2010\n\nPresent: Ann Bell, Owen Dove\n\nWELCOME AND APOLOGIES\n\nCllr. O. Dove took the chair and welcomed all to the hall. Apologies received from Cllrs. Eve Frost, Gil Hart, Harbour Partnership and Area Commander.\n\nBOATS\n\nTwo are sound.\n\nROPES\n\nThey are old.\n").Minutes();
        paper.Apologies.Select(p => p.Name).ShouldBe(["Eve Frost", "Gil Hart"]);
        paper.Meeting.Chair.ShouldBe("Owen Dove");
    }

    [Fact]
    public void A_short_first_name_is_theirs_whose_name_begins_so() =>
        MinutesSamples.Text("Minutes of the Harbour Forum, 4 May 2010\n\nPresent: Ann Bell, Jonathan Reed\n\n# Boats\n\nACTION: Jon to paint the quay.\n\n# Ropes\n\nOld.\n").Minutes().Actions.Single().Owners.ShouldBe(["Jonathan Reed"]);

    [Fact]
    public void In_a_table_of_topics_who_brought_one_is_charged_with_nothing()
    {
        var paper = MinutesSamples.Text($"{Head}## Goals\n\n* agree on paint\n\n## Discussion items\n\n|  |  |  |  |\n| --- | --- | --- | --- |\n| Time | Item | Who | Notes |\n| 5 min | Boats | Ann | We should have a third by autumn. |\n"
            + "|  | Ropes<br><br>the long one | Carl, Ann | Old.<br>ACTION - It would be good to buy a new one |\n\n## Action items\n").Minutes();
        paper.Items.Select(i => i.Title).ShouldBe(["Goals", "Boats", "Ropes", "Action items"]);
        var action = paper.Actions.ShouldHaveSingleItem();
        (action.Item, action.Owners.Length).ShouldBe(("Ropes", 0));
    }

    [Fact]
    public void A_picture_before_a_heading_is_none_of_it_and_topics_may_be_as_short_as_two_letters()
    {
        Items("# 2010-05-04 Quay sync\n\n## 👥 Participants\n\n- @Ann Bell\n- @Carl Dove\n\n## 🗣 Discussion topics\n\n| Time | Item | Presenter | Notes |\n| --- | --- | --- | --- |\n| 5 min | Boats | Ann Bell | Two are sound, and the yard has one. |\n"
            + "| 9 min | Ropes | Carl Dove | Old. |\n\n## ⤴ Decisions\n\n- Buy rope.\n").ShouldBe("Boats, Ropes, Decisions");
        Items("Notes 2010-05-04\n\nAttending: ann, carl\n\nTopics:\n * Minutes accepted\n * UK\n   * two boats are there\n * Ropes\n   * old\n").ShouldBe("Minutes accepted, UK, Ropes");
    }

    [Fact]
    public void Below_the_people_what_is_headed_before_the_agenda_is_an_item() =>
        Items("# Quay council #4\n\n4 May 2010\n\nAttending: Ann Bell, Carl Dove\n\n## News\n\n- Ann: none\n\n## Agenda\n\n### Boats\n\nTwo are sound.\n\n### Ropes\n\nOld.\n").ShouldBe("News, Boats, Ropes");

    private static string Items(string text) => string.Join(", ", MinutesSamples.Text(text).Minutes().Items.Select(i => $"{i.Number} {i.Title}".Trim()));
}
