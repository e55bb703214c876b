using LondonBoard.Edits;
using LondonBoard.Meetings;
using LondonBoard.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.Meetings;

/// <summary>The history of minutes that are stored at each breath while they are typed.</summary>
public sealed class MinutesHistoryTests : MeetingContext
{
    private async Task<HistoryPart> ReadAsync(long? before = null, int count = 50) =>
        await (await Board.SignInAsync(name: "Vi Reader")).GetRequiredService<HistoryStore>().ReadAsync(new(MeetingId), before, count);

    private static string Told(HistoryEntry entry) =>
        $"{entry.Change.Author} {entry.Words.Done}: {string.Join("; ", entry.Pieces.Select(p => $"{p.Before} > {p.After}"))}";

    private async Task StrokesAsync(MeetingStore by, params string[] words)
    {
        for (var at = 1; at < words.Length; at++)
            await ReplaceAsync(by, words[at - 1], words[at]);
    }

    [Fact]
    public async Task What_one_person_types_bit_by_bit_is_one_entry_with_the_whole_difference_and_its_steps_are_undone_one_by_one()
    {
        await StrokesAsync(Store, "It adds up.", "It adds", "It adds up to", "It adds up to nine.");
        await ReplaceAsync("It adds up to nine.", "It adds up to nine.", "The");
        await StrokesAsync(Store, "The", "The end.");
        await ReplaceAsync("The course list is open.");
        (await ReadAsync()).Entries.Select(Told).Take(1).ShouldBe(
            ["Ann Example edited the minutes: It adds up. > It adds up to nine.;  > The end.; The course list is open. > "]);

        await Undo.UndoLastAsync(Where);
        (await TextAsync()).ShouldContain("The course list is open.");
        await Undo.UndoLastAsync(Where);
        (await TextAsync()).ShouldContain("The");
        (await ReadAsync()).Entries.Select(Told).Take(3).ShouldBe(
        [
            "Ann Example edited a line of the minutes: The end. > The",
            "Ann Example added a line to the minutes:  > The course list is open.",
            "Ann Example edited the minutes: It adds up. > It adds up to nine.;  > The end.; The course list is open. > ",
        ]);
    }

    [Fact]
    public async Task Anothers_hand_in_the_same_line_a_pause_and_another_thing_done_begin_an_entry_of_their_own()
    {
        await StrokesAsync(Store, "It adds up.", "It adds", "It adds nine");
        // Elsewhere in the text they do not.
        await StrokesAsync(Other, "The course list is open.", "The course list", "The course list is shut.");
        await StrokesAsync(Store, "It adds nine", "It adds nine to", "It adds nine to ten.");
        await StrokesAsync(Other, "It adds nine to ten.", "It adds nine to one.");
        await StrokesAsync(Store, "It adds nine to one.", "It adds one", "It adds one.");
        (await ReadAsync()).Entries.Select(Told).Take(4).ShouldBe(
        [
            "Ann Example edited the minutes: It adds nine to one. > It adds one.",
            "Bo Other edited a line of the minutes: It adds nine to ten. > It adds nine to one.",
            "Ann Example edited the minutes: It adds up. > It adds nine to ten.",
            "Bo Other edited the minutes: " + string.Join("; ", Lines.Select(l => $" > {(l == Lines[3] ? "The course list is shut." : l)}")),
        ]);

        await using (var db = Board.Database.Reading())
        {
            var last = await db.Changes.MaxAsync(c => c.Sequence);
            await db.Changes.Where(c => c.Sequence < last).ExecuteUpdateAsync(c => c.SetProperty(x => x.At, x => x.At.AddMinutes(-6)));
        }

        (await ReadAsync()).Entries.Select(Told).Take(2).ShouldBe(
        [
            "Ann Example edited a line of the minutes: It adds one > It adds one.",
            "Ann Example edited a line of the minutes: It adds nine to one. > It adds one",
        ]);
    }

    [Fact]
    public async Task What_came_and_went_between_is_told_and_what_comes_to_nothing_is_not()
    {
        await ReplaceAsync("It adds up.", "It adds up.", "Words to be found again.");
        await ReplaceAsync("Words to be found again.");
        Told((await ReadAsync()).Entries[0]).ShouldBe("Ann Example edited the minutes: Words to be found again. > ");

        await Store.EditItemAsync(new(MeetingId, (await ShownAsync())[0].Id, AgendaFacts.PaperField, "P12", null));
        await StrokesAsync(Store, "It adds up.", "It adds", "It adds up.");
        Told((await ReadAsync()).Entries[0]).ShouldBe("Ann Example changed an item’s paper:  > P12");
    }

    [Fact]
    public async Task Pages_hold_as_many_entries_as_are_asked_for_however_many_strokes_they_took()
    {
        for (var n = 0; n < 3; n++)
        {
            await StrokesAsync(Store, [n == 0 ? "It adds up." : $"Word 4 of {n - 1}", .. Enumerable.Range(0, 5).Select(w => $"Word {w} of {n}")]);
            await Store.EditItemAsync(new(MeetingId, (await ShownAsync())[0].Id, AgendaFacts.PaperField, $"P{n}", n == 0 ? null : $"P{n - 1}"));
        }

        var first = await ReadAsync(count: 3);
        var second = await ReadAsync(first.Older, 3);
        var last = await ReadAsync(second.Older, 3);
        first.Entries.Concat(second.Entries).Select(e => e.Pieces[0].After).ShouldBe(["P2", "Word 4 of 2", "P1", "Word 4 of 1", "P0", "Word 4 of 0"]);
        last.Older.ShouldBeNull();
        last.Entries[^1].Words.Done.ShouldBe("set up this meeting");
    }
}
