namespace LondonBoard.Tests.Reading.Minutes;

/// <summary>One short paper set out in many ways: wherever its titles stand, the same are read.</summary>
public class SetOutTests
{
    private const string Head = "Minutes of the Harbour Forum, 4 May 2010\n\nPresent: Ann Bell (Chair), Carl Dove, Eve Frost\n\n";

    private const string Four = "Welcome, Boats, Ropes of the pier, Any other business";

    private static readonly (string Title, string Words)[] Said =
    [
        ("Welcome", "Ann was glad to see so many at the quay and said that it was a fine day for it."),
        ("Boats", "Two are sound. The third is with the yard and has been there since the autumn."),
        ("Ropes of the pier", "They are old, and there will be new ones when there is money again."),
        ("Any other business", "The key of the shed is lost, and nobody knows who had it last."),
    ];

    [Theory]
    [InlineData("__{T}__\n\n{W}\n\n")]
    [InlineData("- **{T}:** {W}\n")]
    [InlineData("**{T}**: {W}\n\n")]
    [InlineData("**{T}.** {W}\n\n")]
    [InlineData("'''{T}'''\n\n{W}\n\n")]
    [InlineData("== {T}\n\n{W}\n\n")]
    [InlineData("---++ {T}\n\n{W}\n\n")]
    [InlineData("h2. {T}\n\n{W}\n\n")]
    [InlineData("<h2>{T}</h2>\n\n{W}\n\n")]
    [InlineData("<details>\n<summary>{T}</summary>\n\n{W}\n\n</details>\n\n")]
    [InlineData("{T}\n{W} {W}\n")]
    public void Titles_stand_in_many_ways(string form) => Read(form).ShouldBe(Four);

    [Fact]
    public void How_long_a_topic_may_take_stays_behind_its_title() =>
        Read("{T} (20 min)\n\n{W}\n\n").ShouldBe("Welcome (20 min), Boats (20 min), Ropes of the pier (20 min), Any other business (20 min)");

    [Theory]
    [InlineData("§{N} {T}\n\n{W}\n\n", "1 Welcome, 2 Boats, 3 Ropes of the pier, 4 Any other business")]
    [InlineData("{L}) {T}\n\n{W}\n\n", "a Welcome, b Boats, c Ropes of the pier, d Any other business")]
    [InlineData("1. {T}\n\n   1. {W}\n   1. More was said.\n\n", "1 Welcome, 1 Boats, 1 Ropes of the pier, 1 Any other business")]
    public void Numbers_may_be_signs_letters_and_ones(string form, string expected) => Read(form).ShouldBe(expected);

    [Fact]
    public void Numbers_that_count_paragraphs_below_titles_are_no_items() =>
        Items(Head + string.Concat(Said.Select((s, i) => $"{s.Title}\n\n{(2 * i) + 1}. {s.Words}\n\n{(2 * i) + 2}. More was said of it.\n\n"))).ShouldBe(Four);

    [Fact]
    public void Terms_and_tables_of_a_page_have_titles()
    {
        const string Page = "<html><body><p>Minutes of the Harbour Forum, 4 May 2010</p><p>Present: Ann Bell (Chair), Carl Dove, Eve Frost</p>";
        string Form(string before, Func<(string Title, string Words), string> form, string behind) => Items($"{Page}{before}{string.Concat(Said.Select(form))}{behind}</body></html>", "m.html");
        Form("<dl>", s => $"<dt>{s.Title}</dt><dd>{s.Words}</dd>", "</dl>").ShouldBe(Four);
        Form("<table>", s => $"<tr><td><b>{s.Title}</b></td><td>{s.Words}</td></tr>", "</table>").ShouldBe(Four);
        Form("", s => $"<p><b>{s.Title}</b><br>{s.Words}</p>", "").ShouldBe(Four);
    }

    [Theory]
    [InlineData("## Notes\n\n1. Boats\n\n   Sound.\n\n2. Ropes\n\n   Old.\n\n3. Keys\n\n   Lost.\n\n## Actions\n\n- Carl to buy rope\n", "1 Boats, 2 Ropes, 3 Keys")]
    [InlineData("## Agenda\n\n- Boats\n  - hulls\n- Ropes:\n- Keys.\n\n## Notes\n\nBoats:\n\n- Sound.\n\nRopes:\n\n- Old.\n\nKeys:\n\n- Lost.\n", "Boats, Ropes, Keys")]
    [InlineData("## Agenda\n\n- Boats\n  - hulls\n- Ropes\n  - knots\n\n## Boats\n\nSound.\n\n## Ropes\n\nOld.\n", "Boats, Ropes")]
    [InlineData("**Agenda**\n\n**I. Boats (5 min)**\n\n- hulls\n\n**II. Ropes**\n\n- knots\n\n**III. Keys**\n\n- shed\n\n## I. Boats\n\nSound.\n\n## II. Ropes\n\nOld.\n\n## III. Keys\n\nLost.\n", "I Boats, II Ropes, III Keys")]
    [InlineData("## Reports\n\n### Boats\n\nSound.\n\n### Works\n\n#### Ropes\n\nOld.\n\n#### Keys\n\nLost.\n", "Reports, Boats, Works, Ropes, Keys")]
    [InlineData("## Discussion\n\n" + Long + "\n\n" + Long + "\n\n### Boats\n\nSound.\n", "Discussion, Boats")]
    [InlineData("## Reports\n\nAll were heard.\n\n**Chair's report:**\n\n" + Long + "\n\n**Bursar's report:**\n\n" + Long + "\n\n**Diver's report:**\n\n" + Long + "\n\n## Keys\n\nLost.\n", "Reports, Chair's report, Bursar's report, Diver's report, Keys")]
    [InlineData("## Boats\n\n- Why are there two?\n\n  1. One sank\n  2. One did not\n  3. One was sold\n\n## Ropes\n\nOld.\n", "Boats, Ropes")]
    [InlineData("Agenda\n------\n\nWhat we spoke of:\n\n1. Boats (Ann)\n2. Ropes\n3. Keys\n\nVotes\n-----\n\nNone was taken.\n\nBoats\n-----\n\nThe third of them is with the yard.\n\nMinutes\n-------\n\nRopes\n~~~~~\n\nOld.\n\nKeys\n~~~~\n\nLost.\n", "Boats, Ropes, Keys")]
    [InlineData("## Agenda points & Actions\n\n### 1. Boats\n\nSound.\n\n### 2. Ropes\n\nOld.\n", "1 Boats, 2 Ropes")]
    [InlineData("## Minutes/actions from previous meeting\n\nNone.\n\n### Boats\n\nSound.\n\n### Ropes\n\nOld.\n\n### Any other business\n\nNone.\n", "Minutes/actions from previous meeting, Boats, Ropes, Any other business")]
    [InlineData("## Previous meeting review\n\nAll done.\n\n## Minutes\n\n### Boats\n\nSound.\n\n### Ropes\n\nOld.\n", "Previous meeting review, Boats, Ropes")]
    [InlineData("## Agenda items\n\n- [x] Boats\n  - [x] hulls\n- [x] Ropes\n  - knots\n\n## Next meeting agenda\n\n- [ ] Boats\n- [ ] Keys\n", "Boats, Ropes")]
    [InlineData("### Items discussed:\n\n  - Boats\n\n`    1. One sank`\n`    2. One did not`\n\n  - Ropes\n\n`    1. These are old`\n\n### Keys\n\nLost.\n", "Boats, Ropes, Keys")]
    [InlineData("<h3>Boats</h3>\n<ul><li>Sound.</li>\n<li>Blue.</li>\n</ul><h3>Ropes</h3>\n<p>Old.</p>\n", "Boats, Ropes")]
    [InlineData("1. Boats—the third of them is still with the yard, and nobody there knows how long it will take to mend her, for the wood is not there.\n2. Ropes--these are old, and there will be new ones when there is money again, which nobody expects to be so before the autumn comes.\n3. Keys -- none\n", "1 Boats, 2 Ropes")]
    public void What_heads_the_minutes_is_told_from_lists_and_the_agenda(string items, string expected) => Items(Head + items).ShouldStartWith(expected);

    [Fact]
    public void Issues_stand_below_the_name_of_their_list_and_what_was_said_on_them_beside_them() =>
        Items(Head + "## Announcements\n\nNone were made.\n\n### quay/site\n\n* Who may moor here? [#4](https://quay.example/4)\n\n* everyone, says the yard\n* not the big ones\n* we shall see\n\n* Paint [#7](https://quay.example/7)\n\n* blue again\n\n## Questions\n\nNone.\n")
            .ShouldBe("Announcements, Who may moor here? #4, Paint #7, Questions");

    [Fact]
    public void What_stands_above_the_roll_is_an_item_where_nearly_every_body_has_it() =>
        Items("HARBOUR BOARD\nMINUTES\nMay 4, 2010\n\nCALL TO ORDER\nChair Bell called for quiet at seven.\n\nROLL CALL\nPresent: Ann Bell, Carl Dove, Eve Frost\n\nPUBLIC COMMENT\nA lady asked about the pond.\n\nNEW BUSINESS\nThe board spoke of the boats.\n")
            .ShouldBe("CALL TO ORDER, PUBLIC COMMENT, NEW BUSINESS");

    [Theory]
    [InlineData("1. Boats\n\nSound.\n\nKey of the shed\n\n" + Long + "\n\nState of the ropes\n\n" + Long + "\n\nLetters of the week\n\n" + Long + "\n\n2. Close\n\nAt nine.\n", "1 Boats, Key of the shed, State of the ropes, Letters of the week, 2 Close")]
    [InlineData("1. Proposal: paint for the pier. It is to be blue this year, says the yard.\n\n2. Proposal: rope for the boats. It is to be hemp, whatever it may cost us.\n\n3. Close\n", "1 Proposal: paint for the pier, 2 Proposal: rope for the boats, 3 Close")]
    [InlineData("1. Boats 1.1 The yard wrote of them\n\n2. Ropes 2.1 None came\n\n3. Keys: https://quay.example/keys\n\nLost.\n", "1 Boats, 2 Ropes, 3 Keys")]
    public void Titles_between_and_within_numbered_lines_are_found(string items, string expected) => Items(Head + items).ShouldBe(expected);

    private const string Long = "The yard has looked at all of it twice and will let the forum know before the boats go in.";

    private static string Read(string form) => Items(Head + string.Concat(Said.Select((s, i) => form.Replace("{N}", $"{i + 1}", StringComparison.Ordinal).Replace("{L}", $"{(char)('a' + i)}", StringComparison.Ordinal).Replace("{T}", s.Title, StringComparison.Ordinal).Replace("{W}", s.Words, StringComparison.Ordinal))));

    private static string Items(string text, string name = "m.md") => string.Join(", ", MinutesSamples.Text(text, name).Minutes().Items.Select(i => $"{i.Number} {i.Title}".Trim()));
}
