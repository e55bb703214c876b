using LondonBoard.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LondonBoard.Tests.Browser;

/// <summary>Whatever fails, what was typed is there afterwards. The long forms are in <see cref="LongReliabilityTests"/>.</summary>
[Collection(BrowserTests.Name)]
public sealed class ReliabilityTests(Browsers browsers)
{
    [Fact]
    public async Task Killed_while_somebody_types_the_program_has_their_text_when_it_is_back()
    {
        await using var typist = await Typist.StartAsync(browsers);
        foreach (var words in (string[])["once ", "and again ", "and a third time"])
            await typist.KilledWhileTypingAsync(words);
    }

    [Fact]
    public async Task The_network_cut_for_a_second_loses_nothing()
    {
        await using var typist = await Typist.StartAsync(browsers);
        await typist.NetworkAwayAsync(TimeSpan.FromSeconds(1), frozen: false);
    }

    [Fact]
    public async Task The_network_frozen_for_ten_seconds_is_said_within_two_and_loses_nothing()
    {
        await using var typist = await Typist.StartAsync(browsers);
        await typist.NetworkAwayAsync(TimeSpan.FromSeconds(10), frozen: true);
    }

    [Fact]
    public async Task Typed_while_the_server_was_gone_the_text_is_handed_in_and_the_page_comes_back_by_itself()
    {
        await using var typist = await Typist.StartAsync(browsers);
        var (sue, program) = (typist.Sue, typist.Program);
        await sue.Page.Keyboard.TypeAsync("before ");
        await program.KillAsync();
        await Expect(sue.Page.Locator(".reconnect-trying")).ToBeVisibleAsync();
        await sue.Page.Keyboard.TypeAsync("while it was gone");
        await Expect(sue.State).ToHaveTextAsync("Not saved: no connection");
        await MarkAsync(sue);
        await program.StartAgainAsync();
        await Expect(Marked(sue)).ToHaveCountAsync(0, new() { Timeout = 60_000 });
        await Expect(sue.Editor).ToHaveValueAsync("• before while it was gone");
    }

    [Fact]
    public async Task A_deploy_is_announced_ends_in_time_and_everybody_is_back_at_their_text()
    {
        await using var typist = await Typist.StartAsync(browsers);
        var (sue, program) = (typist.Sue, typist.Program);
        await sue.Page.Keyboard.TypeAsync("under my hands");
        await MarkAsync(sue);
        var ending = program.EndAsync();
        await Expect(sue.Page.GetByText("The server restarts in a moment.")).ToBeVisibleAsync();
        (await ending).ShouldBeLessThan(TimeSpan.FromSeconds(30));
        await program.StartAgainAsync();
        await Expect(Marked(sue)).ToHaveCountAsync(0, new() { Timeout = 60_000 });
        await Expect(sue.Editor).ToHaveValueAsync("• under my hands");
        await Expect(sue.Page.GetByText("The server restarts in a moment.")).ToHaveCountAsync(0);
    }

    // A page that comes back by itself is a new one: it has lost the mark.
    private static Task MarkAsync(Person person) => person.Page.EvaluateAsync("() => { document.body.dataset.before = ''; }");

    private static ILocator Marked(Person person) => person.Page.Locator("body[data-before]");
}
