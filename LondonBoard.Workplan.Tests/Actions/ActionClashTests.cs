using LondonBoard.Actions;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Tests.Actions;

/// <summary>Two people changing one action.</summary>
public sealed class ActionClashTests : IAsyncLifetime
{
    private TestBoard _board = null!;
    private ActionStore _store = null!, _other = null!;
    private Guid _action;

    public async ValueTask InitializeAsync()
    {
        _board = await TestBoard.OpenAsync();
        (_store, _other) = (await _board.StoreAsync<ActionStore>(), await _board.StoreAsync<ActionStore>(name: "Bo Other"));
        _action = (await _other.AddAsync(new AddAction(ActionWords.Typed("Draft the guide to safe water", "CC / ID", "May 2031")))).ShouldBeOfType<EditResult.Saved>().Id;
    }

    public ValueTask DisposeAsync() => _board.DisposeAsync();

    private async Task<ActionRow> RowAsync() => (await _store.FindAsync(_action)).ShouldNotBeNull();

    [Theory]
    [InlineData("Draft the guide to clean water", "Write the guide to safe water", "Write the guide to clean water")]
    [InlineData("Draft the guide to clean water", "Draft the guide to cold water", null)]
    public async Task Two_people_changing_the_words_of_one_action_are_merged_or_shown_both(string theirs, string mine, string? result)
    {
        var (row, seen) = (await RowAsync(), ActionWords.Typed("Draft the guide to safe water", "CC / ID", "May 2031"));
        await _other.EditAsync(new(_action, seen with { Text = theirs, Due = "June 2031" }, null, row.Stored.Version));
        var saved = await _store.EditAsync(new(_action, seen with { Text = mine }, null, row.Stored.Version, seen));
        if (result is not null)
        {
            saved.ShouldBeOfType<EditResult.Saved>();
            ((await RowAsync()).Stored.Text, (await RowAsync()).Stored.DueText).ShouldBe((result, "June 2031"));
            return;
        }

        var clash = saved.ShouldBeOfType<EditResult.Conflict>();
        clash.Current.ShouldBe($"What is to be done: {theirs}");
        clash.Wanted.ShouldBe($"What is to be done: {mine}");
        clash.Origin.ShouldBe($"What is to be done: {seen.Text}");
        clash.By.ShouldBe("Bo Other");
        clash.Fields.ShouldHaveSingleItem().Field.ShouldBe(new FormField("What is to be done", "text", Prose: true));
        (await RowAsync()).Stored.Text.ShouldBe(theirs);
        await using var db = _board.Database.Reading();
        (await db.Changes.SingleAsync(c => c.Kind == ChangeKind.SetAside)).After.ShouldBe($"What is to be done: {mine}");
    }
}
