using LondonBoard.Edits;
using LondonBoard.Tests.Support;

namespace LondonBoard.Tests.Meetings;

/// <summary>Items added to an agenda, renamed and removed by its form.</summary>
public sealed class AgendaItemTests : MeetingContext
{
    private async Task<Guid> ItemAsync(string heading) => (await ShownAsync()).Single(l => l.Text == heading).Id;

    private async Task<string> StateAsync() => string.Join('\n', await TextAsync());

    [Theory]
    [InlineData("add")]
    [InlineData("add lower case")]
    [InlineData("rename")]
    [InlineData("rename to lower case")]
    [InlineData("remove")]
    public async Task Undo_brings_back_exactly_what_was_and_redo_exactly_what_was_done(string command)
    {
        await Store.AddItemAsync(new(MeetingId, "any other business"));
        var last = await ItemAsync("4. any other business");
        await Undo.GoesBackAndForthAsync(Where, StateAsync, () => command switch
        {
            "add" => Store.AddItemAsync(new(MeetingId, "Thanks")),
            "add lower case" => Store.AddItemAsync(new(MeetingId, "thanks to all.")),
            "rename" => Store.EditItemAsync(new(MeetingId, last, "title", "Thanks", "any other business")),
            "rename to lower case" => Store.EditItemAsync(new(MeetingId, last, "title", "thanks to all.", "any other business")),
            _ => Store.RemoveItemAsync(new(MeetingId, last)),
        });
    }

    [Fact]
    public async Task An_item_is_added_at_the_end_and_counts_from_then_on()
    {
        (await Store.AddItemAsync(new(MeetingId, " Any other business "))).ShouldBeOfType<EditResult.Saved>();
        (await Store.AddItemAsync(new(MeetingId, "5. thanks"))).ShouldBeOfType<EditResult.Saved>();
        (await TextAsync())[^3..].ShouldBe(["It adds up.", "4. Any other business", "5. thanks"]);
        await ReplaceAsync("It adds up.", "It adds up, see item 4.");
        await Store.MoveItemAsync(new(MeetingId, await ItemAsync("4. Any other business"), null));
        (await TextAsync()).ShouldContain("It adds up, see item 1.");
    }

    [Fact]
    public async Task An_item_is_renamed_with_its_number_and_all_that_stands_under_it()
    {
        var (budget, was) = (await ItemAsync("3. Budget"), await TextAsync());
        (await Store.EditItemAsync(new(MeetingId, budget, "title", "Money", "Budget"))).ShouldBeOfType<EditResult.Saved>();
        (await TextAsync()).ShouldBe(was.Select(l => l == "3. Budget" ? "3. Money" : l));
        // Two who rename it both see the other's words.
        (await Other.EditItemAsync(new(MeetingId, budget, "title", "Accounts", "Budget"))).ShouldBeOfType<EditResult.Conflict>().Fields[0].Theirs.ShouldBe("Money");
        (await Store.EditItemAsync(new(MeetingId, budget, "title", " ", "Money"))).Sentence().ShouldContain("An agenda item needs a title.");
    }

    [Fact]
    public async Task An_item_with_minutes_stays_and_one_without_goes_with_what_it_says_kept()
    {
        var was = await TextAsync();
        (await Store.RemoveItemAsync(new(MeetingId, await ItemAsync("3. Budget")))).Sentence()
            .ShouldContain("“Budget” has minutes under it, so it stays. Move or delete those lines in the text first");
        (await TextAsync()).ShouldBe(was);

        await ReplaceAsync("It adds up.", "");
        var budget = await ItemAsync("3. Budget");
        await Store.EditItemAsync(new(MeetingId, budget, "paper", "P12", null));
        (await Store.RemoveItemAsync(new(MeetingId, budget))).ShouldBeOfType<EditResult.Saved>();
        (await TextAsync()).ShouldNotContain("3. Budget");
        await Undo.UndoLastAsync(Where);
        (await Store.FindAsync(MeetingId))!.Find(budget)!.Line.ShouldSatisfyAllConditions(l => l.Text.ShouldBe("Budget"), l => l.Paper.ShouldBe("P12"), l => l.IsItem.ShouldBeTrue());
    }
}
