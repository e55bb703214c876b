namespace LondonBoard.Tests.Reading.Minutes;

/// <summary>The ways in which people are listed and titles run into what was said.</summary>
public class WaysOfListingTests
{
    private const string Items = "\n\n# Boats\n\nSound.\n\n# Ropes\n\nOld.\n";

    [Theory]
    [InlineData("Present: BELL Ann, DOVE Carl, FROST Eve", "Ann Bell, Carl Dove, Eve Frost")]
    [InlineData("Present:\n- Bell, Ann\n- Dove, Carl (Quay Trust)\n- Frost, Eve", "Ann Bell, Carl Dove, Eve Frost")]
    [InlineData("Present: Ann Bell / Carl Dove / Eve Frost", "Ann Bell, Carl Dove, Eve Frost")]
    [InlineData("Present: Ann Bell | Carl Dove | Eve Frost", "Ann Bell, Carl Dove, Eve Frost")]
    [InlineData("Present: Ann Bell ann@quay.example, Carl Dove <carl@quay.example>", "Ann Bell, Carl Dove")]
    [InlineData("Present: Ann Bell MSc, Carl Dove FRS", "Ann Bell, Carl Dove")]
    [InlineData("Present:\nA. Bell\nC. Dove\nE. Frost", "A. Bell, C. Dove, E. Frost")]
    [InlineData("Present: Ann Bell, Carl Dove\nVia Zoom: Eve Frost", "Ann Bell, Carl Dove, Eve Frost")]
    [InlineData("## Present\n\n- Ann Bell\n\n## Joined remotely\n\n- Carl Dove\n\n## Guest speaker\n\n- Eve Frost", "Ann Bell, Carl Dove, Eve Frost")]
    [InlineData("Present: C. Dove, A. Bell\nScribe: Carl", "C. Dove, A. Bell")]
    public void A_list_names_people_however_it_is_set(string head, string expected) => Present(head).ShouldBe(expected);

    [Theory]
    [InlineData("Present:\nQuay Trust (Ann Bell, Carl Dove)\nHarbour Council (Eve Frost)", "Ann Bell, Carl Dove, Eve Frost")]
    [InlineData("Present:\nQuay Trust - Ann Bell\nHarbour Council - Carl Dove, Eve Frost", "Ann Bell, Carl Dove, Eve Frost")]
    [InlineData("Present:\n- Ann (Quay Trust)\n- Chen (QT Delft)\n- Tess (@tess)", "Ann, Chen, Tess")]
    public void What_they_are_from_may_stand_before_them(string head, string expected) => Present(head).ShouldBe(expected);

    [Theory]
    [InlineData("The meeting was attended by Ann Bell, Carl Dove and Eve Frost.", "Ann Bell, Carl Dove, Eve Frost")]
    [InlineData("Ann Bell and Carl Dove were present.\n\nEve Frost also attended.", "Ann Bell, Carl Dove, Eve Frost")]
    [InlineData("Ann Bell and Carl Dove were present.\n\nEve Frost joined by phone.", "Ann Bell, Carl Dove, Eve Frost")]
    public void Sentences_tell_who_was_there(string head, string expected) => Present(head).ShouldBe(expected);

    [Theory]
    [InlineData("1. Boat days. Two were held in the spring.\n\n2. Rope store (Ann). Carl Dove had met the yard in May.\n\n3. Paint. It is blue.\n", "1 Boat days, 2 Rope store (Ann), 3 Paint")]
    [InlineData("10.00am Boat days: Two were held in the spring.\n\n10.15am Rope store: The yard wrote in May.\n\n10.30am Paint: It is blue and it will do.\n", "Boat days, Rope store, Paint")]
    [InlineData("**Boat days** Two were held in the spring.\n\n**Rope store** The yard wrote in May.\n\n**Paint work** It is blue and it will do.\n", "Boat days, Rope store, Paint work")]
    [InlineData("*Boat days:* Two were held.\n\nACTION: Ann to ring.\n\n*Rope store:* The yard wrote in May.\n\nACTION: Carl to row.\n\n*Paint:* It is blue and it will do.\n\nACTION: Ann to ask.\n\nACTION: Carl to say.\n", "Boat days, Rope store, Paint")]
    public void A_title_ends_where_its_sentence_begins(string items, string expected) =>
        string.Join(", ", MinutesSamples.Text("Minutes of the Harbour Forum, 4 May 2010\n\nPresent: Ann Bell, Carl Dove\n\n" + items).Minutes()
            .Items.Select(i => $"{i.Number} {i.Title}".Trim())).ShouldBe(expected);

    private static string Present(string head) =>
        string.Join(", ", MinutesSamples.Text("Minutes of the Harbour Forum, 4 May 2010\n\n" + head + Items).Minutes().Attendees.Select(p => p.Name));
}
