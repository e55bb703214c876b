using Bunit;
using LondonBoard.Actions;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.People;
using LondonBoard.Tests.Workplan;
using LondonBoard.Workplan;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.Actions;

/// <summary>The page of one action.</summary>
public sealed class ActionPageTests : PageContext
{
    private ActionStore _store = null!;
    private readonly Doubts _doubts = new();
    private Guid _action;

    private async Task<IRenderedComponent<ActionPage>> ShownAsync(Role role, params OwnerEntry[] owners)
    {
        await SignInAsync(role);
        _store = await Board.StoreAsync<ActionStore>();
        _action = (await _store.AddAsync(new AddAction(new ActionWords("Book the hall", [.. owners], "LM", "May 2031")))).ShouldBeOfType<EditResult.Saved>().Id;
        Services.AddSingleton(_store).AddSingleton(Board.Services.GetRequiredService<LiveActions>()).AddSingleton<IOwnerDoubts>(_doubts);
        var page = Render<ActionPage>(p => p.Add(x => x.Id, _action));
        page.WaitForAssertion(() => page.FindAll(".skeleton").ShouldBeEmpty());
        return page;
    }

    [Fact]
    public async Task A_new_date_is_set_with_its_reason_and_its_form_goes()
    {
        var page = await ShownAsync(Role.Chair);
        await page.FindAll("button").Single(b => b.TextContent.Trim() == "New date").ClickAsync(new());
        var fields = page.FindAll("form input");
        fields.Select(f => f.GetAttribute("data-draft")).ShouldBe([$"Actions/-/date/{_action}/due", $"Actions/-/date/{_action}/reason"]);
        fields[0].Change("end of June 2031");
        page.FindAll("form input")[1].Change("The printer is closed");
        await page.FindAll("form")[0].SubmitAsync();
        var now = (await _store.FindAsync(_action))!.Stored;
        (now.DueText, now.SlippedFrom, now.SlipReason).ShouldBe(("end of June 2031", "May 2031", "The printer is closed"));
        page.FindAll("[data-draft$='/due']").ShouldBeEmpty();
    }

    [Fact]
    public async Task An_owner_who_may_be_several_people_is_said_to_be_a_doubt_with_the_names()
    {
        var page = await ShownAsync(Role.Member, new OwnerEntry("LM", MayBe: "Lee Marsh or Lydia Moss"));
        page.Find(".action-doubt").TextContent.ShouldBe("? LM may be Lee Marsh or Lydia Moss");
    }

    [Fact]
    public async Task Whom_a_doubt_may_mean_is_offered_to_those_who_look_after_minutes_and_chosen_there()
    {
        var page = await ShownAsync(Role.Secretariat, new OwnerEntry("LM", MayBe: "Lee Marsh or Lydia Moss"));
        var group = page.Find("[role=group][aria-label='Who is LM?']");
        group.QuerySelectorAll("button").Select(b => b.TextContent.Trim()).ShouldBe(["Lee Marsh (Schools)", "Lydia Moss"]);
        await group.QuerySelectorAll("button")[1].ClickAsync(new());
        _doubts.Chosen.ShouldBe((_action, "LM", "Lydia Moss"));
        Toasts.Shown.ShouldHaveSingleItem().Text.ShouldBe("“LM” is Lydia Moss.");
    }

    [Fact]
    public async Task A_withdrawn_action_says_who_withdrew_it_stands_there_and_is_brought_back()
    {
        var page = await ShownAsync(Role.Secretariat);
        await Press("Withdraw").ClickAsync(new());
        page.WaitForAssertion(() => page.Find(".alert").TextContent.ShouldContain("Ann Example withdrew this action on"));
        page.Find("h1").TextContent.ShouldBe("Book the hall");
        page.FindAll("form, .action-facts select").ShouldBeEmpty();
        page.FindAll("button").Select(b => b.TextContent.Trim()).ShouldNotContain("Edit");
        (await _store.ListAsync()).ShouldBeEmpty();

        await Press("Bring it back").ClickAsync(new());
        page.WaitForAssertion(() => page.FindAll(".alert").ShouldBeEmpty());
        (await _store.ListAsync()).ShouldHaveSingleItem().Id.ShouldBe(_action);

        AngleSharp.Dom.IElement Press(string words) => page.FindAll("button").Single(b => b.TextContent.Trim() == words);
    }

    [Fact]
    public async Task A_member_sees_that_an_action_was_withdrawn_and_is_offered_nothing()
    {
        var page = await ShownAsync(Role.Member);
        (await _store.FindWithdrawnAsync(_action)).ShouldBeNull();
        (await (await Board.StoreAsync<ActionStore>(name: "Bo Other")).WithdrawAsync(new(_action, true))).ShouldBeOfType<EditResult.Saved>();
        page.WaitForAssertion(() => page.Find(".alert").TextContent.ShouldContain("Bo Other withdrew this action on"));
        page.FindAll(".alert button").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_text_that_was_set_aside_is_told_as_that_in_the_history()
    {
        var page = await ShownAsync(Role.Secretariat);
        var seen = (await _store.FindAsync(_action))!.Stored;
        var (words, bo) = (ActionWords.Typed(seen.Text, seen.OwnersAsWritten, seen.DueText), await Board.StoreAsync<ActionStore>(name: "Bo Other"));
        (await bo.EditAsync(new(_action, words with { Text = "Book the small hall" }, null, seen.Version))).ShouldBeOfType<EditResult.Saved>();
        (await _store.EditAsync(new(_action, words with { Text = "Book the large hall" }, null, seen.Version, words))).ShouldBeOfType<EditResult.Conflict>();
        (await bo.NoteAsync(new(_action, "Half done"))).ShouldBeOfType<EditResult.Saved>();
        page.WaitForAssertion(() => page.Find(".action-history").TextContent.ShouldContain("Typed, but not kept:"));
        page.Find(".action-history").TextContent.ShouldNotContain("Words: What is to be done");
    }

    [Fact]
    public async Task A_note_added_leaves_an_empty_field()
    {
        var page = await ShownAsync(Role.Secretariat);
        page.Find("form textarea").Change("Half done");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => page.Find(".action-note").TextContent.ShouldContain("Half done"));
        page.Find("form textarea").GetAttribute("value").ShouldBeNullOrEmpty();
    }

    [Fact]
    public async Task A_note_says_when_and_what_can_be_done_with_it_apart_and_the_item_leads_to_its_workplan()
    {
        var page = await ShownAsync(Role.Secretariat);
        var plan = await Board.PlanAsync(Store);
        var item = (await RowReader.ReadAsync(Board.Database, plan)).Rows[1].Id;
        var version = (await _store.FindAsync(_action))!.Stored.Version;
        (await _store.EditAsync(new(_action, ActionWords.Typed("Book the hall", "LM", "May 2031"), item, version))).ShouldBeOfType<EditResult.Saved>();
        page.WaitForAssertion(() => page.Find($".action-facts a[href='/workplans/{plan}']"));
        await _store.NoteAsync(new(_action, "Half done"));
        page.WaitForAssertion(() => page.Find(".action-note .quiet").TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .SkipWhile(w => w != "·").ShouldBe(["·", "Copy", "to", "the", "workplan’s", "progress"]));
    }

    /// <summary>The room of meetings, which knows who was there.</summary>
    private sealed class Doubts : IOwnerDoubts
    {
        public (Guid Action, string Written, string Name)? Chosen { get; private set; }

        public Task<IReadOnlyList<ResolvedName>> OfAsync(ActionRow action) => Task.FromResult<IReadOnlyList<ResolvedName>>(
        [
            new("LM", [new(Guid.NewGuid(), NameOf.Person, "Lee Marsh") { Organisation = ["Schools"] }, new(Guid.NewGuid(), NameOf.Person, "Lydia Moss")]),
        ]);

        public Task<EditResult> ChooseAsync(ActionRow action, string written, string name)
        {
            Chosen = (action.Id, written, name);
            return Task.FromResult<EditResult>(new EditResult.Saved(action.Id, 0));
        }
    }
}
