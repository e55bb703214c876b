using System.Text.Json;
using LondonBoard.Actions;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Tests.Support;
using LondonBoard.Workplan;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.Actions;

/// <summary>Undo and redo of what can be done to an action.</summary>
public sealed class ActionUndoTests : IAsyncLifetime
{
    private TestBoard _board = null!;
    private ActionStore _store = null!, _other = null!;
    private UndoStore _undo = null!;
    private Guid _first, _second, _third;

    public async ValueTask InitializeAsync()
    {
        _board = await TestBoard.OpenAsync();
        var ann = await _board.SignInAsync();
        (_store, _undo) = (ann.GetRequiredService<ActionStore>(), ann.GetRequiredService<UndoStore>());
        _other = await _board.StoreAsync<ActionStore>(name: "Bo Other");
        _first = await AddAsync("Draft the guide to safe water", "CC / ID", "May 2031");
        _second = await AddAsync("Book the hall", "Lee Marsh", null);
        _third = await AddAsync("Order the tea", "Lee Marsh", null);
        await _other.WithdrawAsync(new(await AddAsync("Gone", null, null), true));
    }

    public ValueTask DisposeAsync() => _board.DisposeAsync();

    public static TheoryData<string> Commands =>
        ["words", "owners", "due", "workplan item", "postponed", "postponed twice", "note", "place in the column", "status", "withdrawn", "put back", "several at once", "merge"];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Undo_brings_back_exactly_what_was_and_redo_exactly_what_was_done(string command)
    {
        var row = await RowAsync(_first);
        if (command == "postponed twice")
            await _other.PostponeAsync(new(_first, "June 2031", "printers", row.Stored.DueText));
        row = await RowAsync(_first);
        Func<string, string>? undone = command == "merge" ? state => state.Replace("Write the guide to clean water", "Draft the guide to clean water") : null;
        await _undo.GoesBackAndForthAsync(ActionItem.Register, StateAsync, () => GiveAsync(command, row), undone);
    }

    private async Task<EditResult> GiveAsync(string command, ActionRow row)
    {
        var version = row.Stored.Version;
        switch (command)
        {
            case "words": return await _store.EditAsync(new(_first, ActionWords.Typed("Draft it", "CC / ID", "May 2031", "once asked", "tell the board"), null, version));
            case "owners": return await _store.EditAsync(new(_first, ActionWords.Typed(row.Stored.Text, "ID and Lee Marsh", "May 2031"), null, version));
            case "due": return await _store.EditAsync(new(_first, ActionWords.Typed(row.Stored.Text, "CC / ID", "in six weeks"), null, version));
            case "workplan item":
                var plan = await _board.PlanAsync(await _board.StoreAsync());
                var item = (await RowReader.ReadAsync(_board.Database, plan)).Rows[0].Id;
                return await _store.EditAsync(new(_first, ActionWords.Typed(row.Stored.Text, "CC / ID", "May 2031"), item, version));
            case "postponed" or "postponed twice": return await _store.PostponeAsync(new(_first, "July 2031", "the lawyers", row.Stored.DueText));
            case "note": return await _store.NoteAsync(new(_first, "Half done"));
            case "place in the column": return await _store.MoveAsync(new(_first, ActionStatus.Open, _third, row.Stored.Status));
            case "status": return await _store.MoveAsync(new(_first, ActionStatus.Done, null, row.Stored.Status));
            case "withdrawn": return await _store.WithdrawAsync(new(_first, true));
            case "put back":
                await using (var db = _board.Database.Reading())
                    return await _store.WithdrawAsync(new((await db.Set<ActionItem>().SingleAsync(a => a.Text == "Gone")).Id, false));
            case "merge":
                var words = ActionWords.Typed(row.Stored.Text, "CC / ID", "May 2031");
                await _other.EditAsync(new(_first, words with { Text = "Draft the guide to clean water" }, null, version));
                var saved = await _store.EditAsync(new(_first, words with { Text = "Write the guide to safe water" }, null, version, words));
                saved.ShouldBeOfType<EditResult.Saved>().Merged.ShouldNotBeNull().With.ShouldBe("Bo Other");
                return saved;
            default:
                var other = ActionWords.Typed("Draft", "ID", "May 2031");
                return await _store.UpdateAsync(new(_first, version, other, null, ActionStatus.InProgress, "June 2031", "printers", "Begun"));
        }
    }

    [Fact]
    public async Task An_action_added_is_withdrawn_and_comes_back_itself()
    {
        var made = ((EditResult.Saved)await _store.AddAsync(new AddAction(ActionWords.Typed("New", "CC", null)))).Id;
        (await _undo.FindAsync(ActionItem.Register))!.Undo!.Words.ShouldBe("put in the words of “New”");
        (await _undo.UndoLastAsync(ActionItem.Register)).ShouldBeOfType<EditResult.Saved>();
        (await _store.FindAsync(made)).ShouldBeNull();
        (await _undo.RedoLastAsync(ActionItem.Register)).ShouldBeOfType<EditResult.Saved>();
        (await _store.FindAsync(made))!.Who.ShouldBe("CC");
    }

    [Theory]
    [InlineData("status", "In progress", "Open")]
    [InlineData("words", "Draft the guide for schools", "Draft the guide to safe water")]
    [InlineData("postponed", "2032", "May 2031")]
    [InlineData("place in the column", "moved again", null)]
    [InlineData("withdrawn", "withdrawn from the register", null)]
    public async Task Nothing_is_undone_over_a_later_change(string command, string stands, string? wanted)
    {
        var row = await RowAsync(_first);
        (await (command switch
        {
            "words" => _store.EditAsync(new(_first, ActionWords.Typed("Draft the guide to clean water", "CC / ID", "May 2031"), null, row.Stored.Version)),
            "withdrawn" => _store.NoteAsync(new(_first, "A note")),
            _ => GiveAsync(command, row),
        })).ShouldBeOfType<EditResult.Saved>();
        var seen = (await RowAsync(_first)).Stored;
        (await (command switch
        {
            "status" => _other.MoveAsync(new(_first, ActionStatus.InProgress, null, seen.Status)),
            "words" => _other.EditAsync(new(_first, ActionWords.Typed("Draft the guide for schools", "CC / ID", "May 2031"), null, seen.Version)),
            "postponed" => _other.PostponeAsync(new(_first, "2032", null, seen.DueText)),
            "withdrawn" => _other.WithdrawAsync(new(_first, true)),
            _ => _other.MoveAsync(new(_first, ActionStatus.Open, _second, seen.Status)),
        })).ShouldBeOfType<EditResult.Saved>();

        var before = await StateAsync();
        (await _undo.UndoLastAsync(ActionItem.Register)).ShouldBe(new EditResult.Conflict(stands) { By = "Bo Other", Wanted = wanted });
        (await StateAsync()).ShouldBe(before);
        (await _undo.UndoLastAsync(ActionItem.Register, LaterChange.Replace)).ShouldBeOfType<EditResult.Saved>();
        (await StateAsync()).ShouldNotBe(before);
    }

    [Fact]
    public async Task Words_that_somebody_changed_elsewhere_in_the_text_stay()
    {
        var words = ActionWords.Typed("Draft the guide to clean water", "CC / ID", "May 2031");
        await _store.EditAsync(new(_first, words, null, (await RowAsync(_first)).Stored.Version));
        await _other.EditAsync(new(_first, words with { Text = "Write the guide to clean water" }, null, (await RowAsync(_first)).Stored.Version));
        (await _undo.UndoLastAsync(ActionItem.Register)).ShouldBeOfType<EditResult.Saved>();
        (await RowAsync(_first)).Stored.Text.ShouldBe("Write the guide to safe water");
    }

    [Fact]
    public async Task Two_moves_of_ones_own_are_undone_one_after_the_other()
    {
        var before = await StateAsync();
        for (var n = 0; n < 3; n++)
            await _store.MoveAsync(new(_first, ActionStatus.Open, n % 2 == 0 ? _second : null, (await RowAsync(_first)).Stored.Status));
        for (var n = 0; n < 3; n++)
            (await _undo.UndoLastAsync(ActionItem.Register)).ShouldBeOfType<EditResult.Saved>();
        (await StateAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task What_the_chair_accepted_only_a_chair_takes_back()
    {
        var chair = await _board.SignInAsync(Role.Chair, "Vera Stone");
        await chair.GetRequiredService<ActionStore>().MoveAsync(new(_first, ActionStatus.Accepted, null, (await RowAsync(_first)).Stored.Status));
        await using (var db = _board.Database.Reading())
            await db.Users.Where(a => a.Name == "Vera Stone").ExecuteUpdateAsync(a => a.SetProperty(u => u.Role, Role.Secretariat));
        (await chair.GetRequiredService<UndoStore>().UndoLastAsync(ActionItem.Register)).ShouldBeOfType<EditResult.Denied>();
        (await RowAsync(_first)).Stored.Status.ShouldBe(ActionStatus.Accepted);
    }

    private async Task<Guid> AddAsync(string text, string? owners, string? due) =>
        (await _other.AddAsync(new AddAction(ActionWords.Typed(text, owners, due)))).ShouldBeOfType<EditResult.Saved>().Id;

    private async Task<ActionRow> RowAsync(Guid id) => (await _store.FindAsync(id)).ShouldNotBeNull();

    /// <summary>All that is stored of the register, but for versions, the ids of owners' rows and the moments of withdrawing.</summary>
    private async Task<string> StateAsync()
    {
        await using var db = _board.Database.Reading();
        var actions = await db.Set<ActionItem>().AsNoTracking().OrderBy(a => a.Id).ToListAsync();
        var owners = await db.Set<ActionOwner>().AsNoTracking().OrderBy(o => o.Position).ToListAsync();
        var notes = await db.Set<ActionNote>().AsNoTracking().ToListAsync();
        return string.Join('\n', actions.Select(a => JsonSerializer.Serialize(new
        {
            a.Text,
            a.OwnersAsWritten,
            a.DueText,
            a.DueReference,
            a.SlippedFrom,
            a.SlipReason,
            a.Condition,
            a.FollowUp,
            a.Status,
            a.Position,
            a.WorkplanItemId,
            Done = a.DoneAt is not null,
            Withdrawn = a.WithdrawnAt is not null,
            Owners = owners.Where(o => o.ActionId == a.Id).Select(o => new { o.Written, o.Name }),
            Notes = notes.Where(n => n.ActionId == a.Id),
        })));
    }
}
