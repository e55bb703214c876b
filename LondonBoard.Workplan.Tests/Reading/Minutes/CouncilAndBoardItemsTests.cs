using LondonBoard.Papers;

namespace LondonBoard.Tests.Reading.Minutes;

/// <summary>How councils, governors and boards set out their items once a web page has kept them, each in a few lines of our own.</summary>
public class CouncilAndBoardItemsTests
{
    private const string Head = "Minutes of the Quay Council, 4 May 2010\n\nPresent: Ann Bell (AB), Carl Dove (CD), Eve Frost (EF)\n\n";

    private static MinutesPaper Read(string text) => MinutesSamples.Text(text).Minutes();

    private static string Items(string items) => string.Join(", ", Read(Head + items).Items.Select(i => i.Title));

    private static string Numbers(string items) => string.Join(", ", Read(Head + items).Items.Select(i => i.Number ?? "-"));

    private static string Actions(string items) => string.Join(" / ", Read(Head + items).Actions.Select(a => a.Shown().Trim()));

    [Fact]
    public void Titles_over_the_whole_paper_divide_it_and_no_list_below_the_last()
    {
        const string Text = "The gate\nAB to ring the carpenter about its hinges\n\nRope shed\nIt was painted by whoever was there in April.\n\n" +
            "Boat trip\nForty people came and nobody was seasick at all.\n\nSlipway\nThe weed was scraped off in two days.\nCD to buy sand\n\n" +
            "Lamp\nIt is out again and the yard knows of it.\n\n1. The band is to play again for the third year running\n" +
            "2. Posters are printed and hang in all the windows\n3. The tombola needs prizes from everybody in the street\n";
        Items(Text).ShouldBe("The gate, Rope shed, Boat trip, Slipway, Lamp");
        Actions(Text).ShouldBe("Ann Bell | ring the carpenter about its hinges | / Carl Dove | CD to buy sand |");
    }

    [Theory]
    [InlineData("Item Action")]
    [InlineData("Minute Action by")]
    [InlineData("Agenda Item Action")]
    [InlineData("No. Item Action")]
    [InlineData("Minute Person(s) responsible for action (if any) Date to be completed")]
    public void A_head_of_a_table_in_one_line_heads_nothing(string head)
    {
        var paper = Read(Head + head + "\n1. Gate\n\n- The gate is mended.\n\n2. Ropes\n\n- All are old.\n");
        paper.Items.Select(i => i.Title).ShouldBe(["Gate", "Ropes"]);
        paper.Actions.ShouldBeEmpty();
        paper.Attendees.Length.ShouldBe(3);
    }

    [Fact]
    public void Below_the_head_of_a_list_in_one_line_stand_name_and_body() =>
        Read("Quay Board, 4 May 2010\n\nAttendees\n\nName Organisation\nCllr Ann Bell Quay Council (Chair)\nCarl Dove Harbour Trust\n\n1. Gate\n\nMended.\n\n2. Ropes\n\nOld.\n")
            .Attendees.Select(p => p.Name).ShouldBe(["Ann Bell", "Carl Dove"]);

    [Fact]
    public void The_one_number_without_a_dot_counts_where_it_is_next()
    {
        const string Text = "411. Apologies.\nNone.\n412. Interests.\nNone.\n413 Minutes of the meeting held on 6 April to be approved.\nThey were.\n414. Gate.\nMended.\n";
        Numbers(Text).ShouldBe("411, 412, 413, 414");
        Actions(Text).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Matters Arising Item 4 (gate) has been mended by the yard.", "Matters Arising")]
    [InlineData("Public Participation PC Hal Iver reported on two calls.", "Public Participation")]
    [InlineData("Correspondence Letters were received from the yard.", "Correspondence")]
    [InlineData("Minutes of the last meeting were agreed as a true record.", "Minutes of the last meeting")]
    [InlineData("Matters Arising From The Minutes", "Matters Arising From The Minutes")]
    public void A_usual_title_ends_before_the_sentence(string line, string title) =>
        Items($"1. {line}\n\nNobody had more to say.\n\n2. Ropes\n\nAll are old.\n").ShouldBe($"{title}, Ropes");

    [Theory]
    [InlineData("1. Gate\n\nMended.\n\nMatters Arising:\n\n2. Ropes\n\nOld.\n", "Gate, Matters Arising, Ropes")]
    [InlineData("Public Forum: Nobody had come.\n1. Gate\nMended.\n2. Ropes\nOld.\n", "Public Forum, Gate, Ropes")]
    [InlineData("1. Gate. It is mended.\n\nRope report. Eve Frost read it to the board.\n\n3. Lamp. It is out.\n", "Gate, Rope report, Lamp")]
    [InlineData("1. Gate 63/10: It was mended by the yard.\n2. Ropes 63/10: All of them are very old.\n3. Lamp 64/10: It is out once more.\n", "Gate, Ropes, Lamp")]
    [InlineData("1. Gate\n\nMended.\n\n2. Matters arising\n\n1. The lamp.\n\nIt is out.\n\n2. The kerb.\n\nIt is low.\n\n3. Ropes.\n\nAll are old.\n",
        "Gate, Matters arising, The lamp., The kerb., Ropes.")]
    public void Titles_between_numbers_and_codes_behind_them(string items, string titles) => Items(items).ShouldBe(titles);

    [Theory]
    [InlineData("1. Apologies for absence\n\nNone were received this time.\n\nThe gate was spoken of at length.\n", "Apologies for absence")]
    [InlineData("Minutes of last meeting\nAgreed as a true record\nMatters arising\nThe tap is mended\nTreasurers report\nWe have ten pounds\n",
        "Minutes of last meeting, Matters arising, Treasurers report")]
    public void Where_nothing_else_divides_usual_titles_do(string items, string titles) => Items(items).ShouldBe(titles);

    [Fact]
    public void Capitals_divide_where_blank_lines_were_lost() =>
        Items("DECLARATIONS OF INTEREST\nNone.\nTHE GATE\nIt is mended.\nROPES\nAll are old.\n").ShouldBe("DECLARATIONS OF INTEREST, THE GATE, ROPES");

    [Fact]
    public void A_number_a_blank_line_and_the_title_are_one_item() =>
        Items("1.\n\nGate and lamp\n\nThe gate is mended.\n\n2.\n\nRopes\n\nAll are old.\n\n3.\n\nSlipway\n\nIt is clean.\n").ShouldBe("Gate and lamp, Ropes, Slipway");

    [Fact]
    public void Rows_with_strokes_have_their_titles_first_and_go_on_below() =>
        Items("Item / Raised by / Discussion & Decision\nApologies / Chair / None\nGate / AB / 04/05/10-01 It was mended.\n04/05/10-02 Ask the yard.\n" +
            "Matters Arising.\nRopes / CD / All are old.\n").ShouldBe("Apologies, Gate, Matters Arising., Ropes");

    [Fact]
    public void A_row_with_strokes_has_its_last_cell_in_any_line()
    {
        var paper = Read(Head + "Item / Discussion / Action\n1. Gate / It is mended.\n2. Ropes / All were counted.\nMost are old. / CD to buy some\n3. Lamp / It is out.\n");
        paper.Items.Select(i => i.Title).ShouldBe(["Gate", "Ropes", "Lamp"]);
        paper.Actions.Single().Owners.ShouldBe(["Carl Dove"]);
    }

    [Fact]
    public void A_sheet_of_actions_with_strokes() =>
        Actions("Action Sheet\n\n1. / Paint the gate / Ann\n2. / The ropes are old.\nCount them / Carl\n3. / Ask the yard / Eve\n")
            .ShouldBe("Ann Bell | Paint the gate | / Carl Dove | The ropes are old. Count them | / Eve Frost | Ask the yard |");

    [Fact]
    public void Cells_that_a_page_runs_together_are_set_apart()
    {
        const string Text = "1. Gate\n\nMended.\n\nSummary of actionsResponsible\nRing the yard for a priceAnn\nCount the ropesCarl and Eve\nPaint the shedEve\n\n2. Ropes\n\nOld.\n";
        Actions(Text).ShouldBe("Ann Bell | Ring the yard for a price | / Carl Dove, Eve Frost | Count the ropes | / Eve Frost | Paint the shed |");
        Read("Quay Board\n4 May 2010\nAnn BellHead of the Yard\nCarl McLeanHarbour Master\nEve FrostTreasurer\n\n1. Gate\n\nMended.\n\n2. Ropes\n\nOld.\n")
            .Attendees.Select(p => p.Name).ShouldBe(["Ann Bell", "Carl McLean", "Eve Frost"]);
    }

    [Theory]
    [InlineData("1. Gate\n\nIt is still open.Action: Ann Bell to shut it.\n\n2. Ropes\n\nOld.\n")]
    [InlineData("1. Gate\n\nAnn will shut it before it rains.                                   Action Ann\n\n2. Ropes\n\nOld.\n")]
    public void A_mark_run_together_with_its_sentence_or_far_to_the_right(string items) => Read(Head + items).Actions.Single().Owners.ShouldBe(["Ann Bell"]);
}
