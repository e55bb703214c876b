using System.Security.Claims;
using Bunit;
using LondonBoard.Actions;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Meetings;
using LondonBoard.Tests.Support;
using LondonBoard.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.Meetings;

/// <summary>The meeting mode of the secretary, who may lead, while the chair does.</summary>
public sealed class MeetingModePageTests : BunitContext, IAsyncLifetime
{
    private static readonly Guid Chair = Guid.NewGuid();
    private TestBoard _board = null!;
    private Account _sue = null!;
    private MeetingModes _modes = null!;
    private Guid _meeting;
    private Guid[] _lines = [];

    public async ValueTask InitializeAsync()
    {
        _board = await TestBoard.OpenAsync();
        JSInterop.Mode = JSRuntimeMode.Loose;
        JSInterop.SetupModule(_ => true).Mode = JSRuntimeMode.Loose;
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsyncCore();
        await _board.DisposeAsync();
    }

    private async Task<IRenderedComponent<MeetingModePage>> ShownAsync(Role role = Role.Secretariat, MeetingState state = MeetingState.Planned)
    {
        _sue = await _board.AccountAsync(role, "Sue Carter");
        var person = _board.SignIn(_sue);
        var store = await _board.StoreAsync<MeetingStore>();
        var words = new MeetingWords("Harbour Board", new(2031, 3, 12));
        var made = await store.CreateAsync(new(words, [], [new("Welcome") { IsItem = true }, new("Water") { IsItem = true }, new("Budget") { IsItem = true }], state));
        _meeting = made.ShouldBeOfType<EditResult.Saved>().Id;
        _lines = [.. (await store.FindAsync(_meeting))!.Rows.Select(r => r.Id)];
        _modes = _board.Services.GetRequiredService<MeetingModes>();
        Services.AddSingleton(_modes).AddSingleton(_board.Services.GetRequiredService<LiveMeetings>()).AddSingleton(_board.Services.GetRequiredService<LiveActions>())
            .AddSingleton(person.GetRequiredService<ActionStore>()).AddSingleton(new Toasts()).AddSingleton(TimeProvider.System).AddScoped<ModeCircuit>().AddDesk();
        AddAuthorization().SetAuthorized("Sue Carter").SetRoles(role.ToString()).SetClaims(new Claim(ClaimTypes.NameIdentifier, _sue.Id.ToString()));
        var page = Render<MeetingModePage>(p => p.Add(m => m.Id, _meeting));
        page.WaitForElement("h1.deed, .mode-keys");
        return page;
    }

    private void ChairGoesTo(int line) => _modes.Lead(_meeting, _lines[line], _lines[line], Chair, "Vera Stone");

    private Guid? Line => _modes.Find(_meeting)?.Line;

    private static Task PressAsync(IRenderedComponent<MeetingModePage> page, string key) => page.InvokeAsync(() => page.Instance.KeyAsync(key));

    private static string Heading(IRenderedComponent<MeetingModePage> page) => page.Find("h1").TextContent;

    [Fact]
    public async Task Who_may_lead_follows_while_somebody_else_leads_and_their_keys_move_nobody()
    {
        var page = await ShownAsync();
        ChairGoesTo(1);
        page.WaitForAssertion(() => Heading(page).ShouldBe("2. Water"));
        page.Find(".mode-lead p").TextContent.ShouldBe("Vera Stone leads. This screen follows.");
        await PressAsync(page, "n");
        (Heading(page), Line).ShouldBe(("3. Budget", _lines[1]));
        page.Find(".mode-lead p").TextContent.ShouldBe("Vera Stone leads. This screen does not follow.");
        await PressAsync(page, "f");
        Heading(page).ShouldBe("2. Water");
    }

    [Fact]
    public async Task The_lead_is_taken_from_somebody_at_the_second_press_and_the_first_says_from_whom()
    {
        var page = await ShownAsync();
        ChairGoesTo(1);
        page.WaitForAssertion(() => Heading(page).ShouldBe("2. Water"));
        await PressAsync(page, "n");
        page.Find("[data-key=l]").TextContent.ShouldBe("Lead from here L");
        await PressAsync(page, "?");
        page.Find(".mode-help").TextContent.ShouldContain("lead from here; press it twice while somebody else leads");
        await PressAsync(page, "l");
        (Line, _modes.Find(_meeting)!.Leader).ShouldBe((_lines[1], Chair));
        page.Find(".mode-lead p").TextContent.ShouldBe("Vera Stone leads. Press L again to take over, or Esc to leave it so.");
        page.Find("[data-key=l]").TextContent.ShouldBe("Take over from Vera Stone L");

        // Any other key leaves it so.
        foreach (var other in (string[])["Escape", "n"])
        {
            await PressAsync(page, other);
            page.Find(".mode-lead p").TextContent.ShouldBe("Vera Stone leads. This screen does not follow.");
            await PressAsync(page, "l");
            _modes.Find(_meeting)!.Leader.ShouldBe(Chair);
        }

        await PressAsync(page, "l");
        (Line, _modes.Find(_meeting)!.Leader).ShouldBe((_lines[2], _sue.Id));
        page.Find(".mode-lead p").TextContent.ShouldBe("You lead.");
        page.Find(".mode-said").TextContent.ShouldBe("You have taken over from Vera Stone.");
        await PressAsync(page, "p");
        Line.ShouldBe(_lines[1]);
    }

    [Fact]
    public async Task Who_has_come_to_lead_between_the_two_presses_is_asked_about_anew()
    {
        var page = await ShownAsync();
        ChairGoesTo(1);
        page.WaitForAssertion(() => Heading(page).ShouldBe("2. Water"));
        await PressAsync(page, "l");
        _modes.Lead(_meeting, _lines[0], _lines[0], Guid.NewGuid(), "Tom Weller");
        page.WaitForAssertion(() => Heading(page).ShouldBe("1. Welcome"));
        await PressAsync(page, "l");
        page.Find("[data-key=l]").TextContent.ShouldBe("Take over from Tom Weller L");
        await PressAsync(page, "l");
        _modes.Find(_meeting)!.Leader.ShouldBe(_sue.Id);
    }

    [Fact]
    public async Task From_whom_the_lead_is_taken_is_told_until_the_next_step()
    {
        var page = await ShownAsync();
        await PressAsync(page, "n");
        ChairGoesTo(1);
        page.WaitForAssertion(() => page.Find(".mode-said").TextContent.ShouldBe("Vera Stone has taken over from you."));
        page.Find(".mode-lead p").TextContent.ShouldBe("Vera Stone leads. This screen follows.");
        ChairGoesTo(2);
        page.WaitForAssertion(() => page.Find(".mode-said").TextContent.ShouldBeEmpty());
    }

    [Fact]
    public async Task Escape_closes_one_thing_a_press_before_it_leaves()
    {
        var page = await ShownAsync();
        var address = Services.GetRequiredService<NavigationManager>();
        await PressAsync(page, "n");
        await PressAsync(page, "?");
        await PressAsync(page, "Escape");
        page.FindAll(".mode-help").ShouldBeEmpty();
        address.Uri.ShouldNotEndWith($"/meetings/{_meeting}");
        await PressAsync(page, "Escape");
        address.Uri.ShouldEndWith($"/meetings/{_meeting}");
    }

    [Fact]
    public async Task Two_screens_of_one_person_both_steer()
    {
        var page = await ShownAsync();
        _modes.Lead(_meeting, _lines[0], _lines[0], _sue.Id, "Sue Carter");
        page.WaitForAssertion(() => Heading(page).ShouldBe("1. Welcome"));
        await PressAsync(page, "n");
        Line.ShouldBe(_lines[1]);
    }

    [Fact]
    public async Task Leading_ends_with_the_page_of_whoever_leads()
    {
        var page = await ShownAsync();
        await PressAsync(page, "n");
        _modes.Find(_meeting)!.IsLed.ShouldBeTrue();
        await DisposeComponentsAsync();
        _modes.Find(_meeting)!.IsLed.ShouldBeFalse();
    }

    [Fact]
    public async Task Approved_minutes_are_looked_through_and_led_by_nobody()
    {
        var page = await ShownAsync(state: MeetingState.Approved);
        await PressAsync(page, "n");
        Heading(page).ShouldBe("1. Welcome");
        await PressAsync(page, "l");
        _modes.Find(_meeting).ShouldBeNull();
        page.FindAll(".mode-lead").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_agenda_is_reached_again_step_by_step_and_by_its_key()
    {
        var page = await ShownAsync();
        await PressAsync(page, "n");
        await PressAsync(page, "p");
        (Heading(page), page.FindAll(".mode-list li").Count).ShouldBe(("Harbour Board", 3));
        await PressAsync(page, "n");
        await PressAsync(page, "n");
        await PressAsync(page, "Home");
        Heading(page).ShouldBe("Harbour Board");
        (Line, _modes.Find(_meeting)!.IsLed).ShouldBe((null, true));
        page.Find("[data-key=Home]").GetAttribute("aria-disabled").ShouldBe("true");
    }

    [Fact]
    public async Task A_member_follows_and_is_offered_no_lead()
    {
        var page = await ShownAsync(Role.Member);
        ChairGoesTo(2);
        page.WaitForAssertion(() => Heading(page).ShouldBe("3. Budget"));
        page.FindAll("[data-key=l]").ShouldBeEmpty();
        page.Find(".mode-lead [data-key=f]").TextContent.ShouldBe("Following Vera Stone: stop F");
    }
}
