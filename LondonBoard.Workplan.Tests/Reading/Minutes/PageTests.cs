using LondonBoard.Papers;
using LondonBoard.Reading.Minutes;
using static LondonBoard.Tests.Reading.OfficeFile;

namespace LondonBoard.Tests.Reading.Minutes;

/// <summary>Minutes as pages of the web and word processors hold them: bold by style, lists that count, breaks set by hand.</summary>
public class PageTests
{
    private const string Head = "Minutes of the Harbour Forum, 4 May 2010\n\nPresent: Ann Bell (Chair), Carl Dove, Eve Frost\n\n";

    [Theory]
    [InlineData("<p><strong>Boats</strong></p><p>Two are sound.</p><p><b>Ropes</b></p><p>They are old.</p><p><span style=\"font-weight: 700\">Paint</span></p><p>It is blue.</p>", "Boats, Ropes, Paint")]
    [InlineData("<b style=\"font-weight:normal\"><p>Boats</p><p>Two are sound.</p></b><p><b>Ro</b><b>pes</b></p><p>They are old.</p><p><b>Paint<br>Keys</b></p><p>Lost.</p><p><b>Locks</b></p><p>New.</p>", "Ropes, Keys, Locks")]
    [InlineData("<ol><li>Boats</li></ol><p>Two are sound.</p><ol start=\"2\"><li>Ropes</li></ol><p>They are old.</p><ol start=\"3\"><li>Paint<ul><li>It is blue.</li></ul></li><li>Keys</li></ol><p>Lost.</p>", "1 Boats, 2 Ropes, 3 Paint, 4 Keys")]
    public void A_page_says_what_is_bold_and_what_a_list_counts(string items, string expected) =>
        Items(MinutesSamples.Text($"<html><body><p>Minutes of the Harbour Forum, 4 May 2010</p><p><b>Present:</b> Ann Bell (Chair), Carl Dove, Eve Frost</p>{items}</body></html>", "m.html").Minutes()).ShouldBe(expected);

    [Fact]
    public void A_style_may_make_titles_bold_and_a_break_set_by_hand_ends_no_sentence()
    {
        static string Title(string words) => Para(words, "<w:pStyle w:val=\"Strong\"/>");
        var body = Para("Minutes of the Harbour Forum, 4 May 2010") + Para("Present: Ann Bell, Carl Dove")
            + Title("Boats") + Para("Two are sound. Carl Dove was asked to find out from the yard\nwhat became of the third.") + Title("Ropes") + Para("They are old.") + Title("Paint") + Para("It is blue.");
        var paper = MinutesReader.Read(Word(body), "minutes.docx").Minutes();
        Items(paper).ShouldBe("Boats, Ropes, Paint");
        paper.Actions.ShouldHaveSingleItem().Text.ShouldBe("find out from the yard what became of the third.");
    }

    [Fact]
    public void Titles_in_a_span_of_bold_weight_begin_paragraphs_of_markdown() =>
        Items(Read("<span style=\"font-weight: bold;\">Boats</span>: none  \n  \n<span style=\"font-weight: bold;\"> Ropes of the\npier</span>: They are old.  \n  \n<span style=\"font-weight: bold;\"> Paint</span>: It is blue.  \n")).ShouldBe("Boats, Ropes of the pier, Paint");

    [Theory]
    [InlineData("| Discussion points | Notes/actions | Responsible |\n| --- | --- | --- |\n| Boats | Counted | |\n| Ropes and what has become of them | Eve knows | Eve |\n| Close | | |\n", "Boats, Ropes and what has become of them, Close")]
    public void Titles_have_a_column_of_their_own_beside_what_was_said(string table, string expected) => Items(Read(table)).ShouldBe(expected);

    [Fact]
    public void A_number_of_three_parts_begins_items_within_a_paragraph_too() =>
        Items(Read("Item 10/05/1 Boats There were two. Item 10/05/2 Ropes The yard has them.\n\nItem 10/05/3 Paint\n\nIt is blue. Item 10/05/4 Keys:\n\nLost.\n\nItem 10/05/7 Locks\n\nNew. Item 10/05/8 Close:\n\nAt noon.\n"))
            .ShouldBe("10/05/1 Boats, 10/05/2 Ropes, 10/05/3 Paint, 10/05/4 Keys, 10/05/7 Locks, 10/05/8 Close");

    [Fact]
    public void Among_parts_that_hold_words_a_long_title_is_one() =>
        Items(Read("**1. Opening**\n\nAt nine.\n\n**2. Reports**\n\n2.1 Boats\n\nTwo are sound.\n\n2.2 What the forum has to say on the slipway at the far end of the quay\n\nNothing.\n\n2.3 State of the ropes.\n\nThey are old.\n\n2.4 Paint\n\nIt is blue.\n\n2.5 Keys\n\nLost.\n\n**3. Close**\n\nAt noon.\n"))
            .ShouldBe("1 Opening, 2 Reports, 2.1 Boats, 2.2 What the forum has to say on the slipway at the far end of the quay, 2.3 State of the ropes., 2.4 Paint, 2.5 Keys, 3 Close");

    [Fact]
    public void What_those_say_who_speak_again_and_again_is_no_title() =>
        Items(Read("BOATS\n\nann: two are sound, as far as anybody can tell from the quay\n\ncarl: yes\n\nBob: The third?\n\nann: it is with the yard, and has been there since the autumn\n\nBob: So it is\n\n" + Said + "\n\ncarl: no\n\nBob: Why not\n\n" + Said + "\n\ncarl: it sank, if you want to know, and will not come up again\n"))
            .ShouldNotContain("Bob");

    [Fact]
    public void How_long_a_topic_may_take_is_no_number() =>
        Items(Read("## (15m) Boats\n\nSound.\n\n## (5m) Ropes\n\nOld.\n\n## Paint\n\nBlue.\n")).ShouldBe("Boats, Ropes, Paint");

    [Fact]
    public void Links_of_structured_text_leave_their_words()
    {
        var paper = MinutesSamples.Text(
            "Harbour Forum, 4 May 2010\n===================\n\nIn attendance: `Ann Bell`_ (clerk), `Carl Dove`_\nand `Eve Frost <https://quay.example/eve>`_.\n\n" +
            "Boats\n-----\n\n`Carl Dove`_ will ask the `Mill Action Group`_ for two.\n\nRopes\n-----\n\nOld.\n\n" +
            ".. _`Ann Bell`: /people/ann/\n.. _`Carl Dove`: /people/carl/\n.. _`Mill Action Group`: /committees/MillAction/\n", "m.rst.txt").Minutes();
        string.Join(", ", paper.Attendees.Select(p => p.Name)).ShouldBe("Ann Bell, Carl Dove, Eve Frost");
        paper.Actions.ShouldHaveSingleItem().Shown().ShouldBe("Carl Dove | ask the Mill Action Group for two. | ");
    }

    [Fact]
    public void Stars_of_a_list_may_stand_close()
    {
        var paper = MinutesSamples.Text("# Harbour Forum, 4 May 2010\n\n1. Introductions\n*Ann B. (chair)\n*Carl Dove\n*Eve Frost (came late)\n\n2. Boats\n\nSound.\n\n3. Ropes\n\nOld.\n", "m.md").Minutes();
        string.Join(", ", paper.Attendees.Select(p => p.Name)).ShouldBe("Ann B., Carl Dove, Eve Frost");
    }

    [Theory]
    [InlineData("1/ Boats\n\nTwo are sound.\n\n2/ Ropes of the pier\n\n3/ Paint\n\n1/2 of it is blue.\n", "1 Boats, 2 Ropes of the pier, 3 Paint")]
    [InlineData("1. / Boats / Two of the three that lie here are sound.\n2. / Ropes / They are old, as all know who have seen them.\n3. / Paint / It is blue and will do for this year.\n", "1 Boats, 2 Ropes, 3 Paint")]
    public void Strokes_stand_behind_numbers_and_between_a_title_and_what_was_said(string items, string expected) => Items(Read(items)).ShouldBe(expected);

    private const string Said = "bob: there was one more on the list of the harbour master, who is never wrong about such things";

    private static MinutesPaper Read(string items) => MinutesSamples.Text(Head + items, "m.md").Minutes();

    private static string Items(MinutesPaper paper) => string.Join(", ", paper.Items.Select(i => $"{i.Number} {i.Title}".Trim()));
}
