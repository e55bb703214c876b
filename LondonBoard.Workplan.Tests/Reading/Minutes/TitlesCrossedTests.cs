using System.Globalization;
using LondonBoard.Reading.Minutes;

namespace LondonBoard.Tests.Reading.Minutes;

/// <summary>What heads an item in a paper that counts other things as well, and what is an action and heads nothing.</summary>
public class TitlesCrossedTests
{
    private const string Head = "Quay council, 4 May 2010\n\nPresent: Ann Bell, Carl Dove\n\n";

    private static readonly string[] Titles = ["Boats and masts", "Ropes of the pier", "Paint", "Letters of the yard"];

    private static readonly string[] Marks = ["ACTION", "Action", "action", "Action item", "ACTION POINT", "AI", "AP", "TODO", "todo", "To do"];

    [Theory]
    [InlineData("{M}: Ann to write to the yard")]
    [InlineData("{M} - Ann to write to the yard")]
    [InlineData("{M} Ann to write to the yard")]
    [InlineData("{M} AB: write to the yard")]
    [InlineData("{M} for Ann to write to the yard")]
    [InlineData("{M} on Ann and Carl to write to the yard")]
    [InlineData("{M} (Ann): Write to the yard")]
    [InlineData("[{M}] Ann to write to the yard")]
    [InlineData("({M}) Ann Bell to write to the yard")]
    [InlineData("**{M}:** Ann to write to the yard")]
    [InlineData("{M} 4: Ann to write to the yard")]
    [InlineData("Write to the yard ({M}: Ann)")]
    [InlineData("Write to the yard [{M} Ann]")]
    [InlineData("Write to the yard ({M} for AB)")]
    public void An_action_is_known_before_the_people_are(string form) =>
        Marks.Select(m => form.Replace("{M}", m, StringComparison.Ordinal)).Where(l => !ActionMarks.IsPlain(l)).ShouldBeEmpty();

    [Theory]
    [InlineData("Actions")]
    [InlineData("Action log")]
    [InlineData("Action item review")]
    [InlineData("Action plan: review")]
    [InlineData("Action points from the last meeting")]
    [InlineData("Action items - review")]
    [InlineData("To do")]
    [InlineData("AI in schools")]
    [InlineData("AI: its use in schools")]
    [InlineData("AI strategy – update")]
    [InlineData("Tasks: where we are")]
    [InlineData("Budget (for action)")]
    [InlineData("Approval of the minutes (Action)")]
    [InlineData("Report of the youth group (Action for Children)")]
    public void A_title_that_has_the_word_is_no_action(string title) => ActionMarks.IsPlain(title).ShouldBeFalse();

    [Theory]
    [InlineData("## {T}\n\n")]
    [InlineData("**{T}**\n\n")]
    [InlineData("*{T}*\n\n")]
    [InlineData("__{T}__\n\n")]
    [InlineData("{T}:\n")]
    [InlineData("--- {T} ---\n\n")]
    [InlineData("=== {T}\n\n")]
    [InlineData("10:0{n} {T}:\n")]
    [InlineData("a) {T}\n")]
    [InlineData("i. {T}\n")]
    [InlineData("<b>({r}) {T}</b>\n")]
    [InlineData("19.1{n} {T}\n")]
    [InlineData("3{n}/19 {T}\n")]
    [InlineData("{n} – 10.1{n}am {T}\n")]
    public void Sentences_counted_below_titles_are_no_items(string title)
    {
        foreach (var point in (string[])["{n}.{p} ", "{n}.{p}. ", "{p}. "])
            Found(Head + Paper(title, point)).ShouldBe(string.Join(", ", Titles), point);
    }

    [Theory]
    [InlineData("{T} (Ann, 10 min):\n")]
    [InlineData("**{T} – 15 minutes**\n\n")]
    [InlineData("10:0{n} {T}\n")]
    public void An_agenda_whose_titles_the_minutes_repeat_is_not_counted(string title)
    {
        var agenda = "Agenda\n\n" + string.Concat(Titles.Index().Select(t => $"{t.Index + 1}. {t.Item}\n")) + "\nMinutes\n\n";
        Found(Head + agenda + Paper(title, "")).ShouldBe(Found(Head + Paper(title, "")));
    }

    [Fact]
    public void A_numbered_action_between_items_is_none() =>
        Found(Head + "3. Boats\n\nTwo are sound.\n\n3.1 Book the hall (ACTION: Ann)\n\n4. Ropes\n\nThey are old.\n\n5. Paint\n\nIt is blue.\n").ShouldBe("Boats, Ropes, Paint");

    [Theory]
    [InlineData("Motion 1: Approve the minutes", "Motion 1: Approve the minutes")]
    [InlineData("Agenda 2: discuss the list of boats", "Agenda 2: discuss the list of boats")]
    public void A_word_and_a_number_only_say_which(string line, string expected) =>
        Found($"# Quay council, 4 May 2010\n\nPresent: Ann Bell, Carl Dove\n\n1. Boats\n\nSound.\n\n2. {line}\n\nIt was so.\n\n3. Paint\n\nBlue.\n").ShouldBe($"Boats, {expected}, Paint");

    private static string Paper(string title, string point) => string.Concat(Titles.Index().Select(t =>
        Number(title, t.Index).Replace("{T}", t.Item, StringComparison.Ordinal)
        + Said(Number(point, t.Index), 1) + Said(Number(point, t.Index), 2) + "\n"));

    private static string Said(string point, int at) => point.Replace("{p}", $"{at}", StringComparison.Ordinal) + "It was found that they are as they were in May of last year.\n";

    private static string Number(string form, int at) => form
        .Replace("{n}", (at + 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{r}", new[] { "i", "ii", "iii", "iv" }[at], StringComparison.Ordinal)
        .Replace("a) ", $"{(char)('a' + at)}) ", StringComparison.Ordinal)
        .Replace("i. ", $"{new[] { "i", "ii", "iii", "iv" }[at]}. ", StringComparison.Ordinal);

    private static string Found(string paper) => string.Join(", ", MinutesSamples.Text(paper).Minutes().Items.Select(i => i.Title));
}
