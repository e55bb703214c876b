using LondonBoard.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace LondonBoard.Tests.Browser;

/// <summary>
/// Somebody typing in one cell of a program that is killed, or over a network that fails: what both the short and the long
/// tests of reliability do.
/// </summary>
public sealed class Typist : IAsyncDisposable
{
    private const int Activity = 3;

    private Typist(RunningProgram program, Line line, Person sue) => (Program, Line, Sue) = (program, line, sue);

    public RunningProgram Program { get; }

    public Line Line { get; }

    public Person Sue { get; }

    /// <summary>Starts a program and sits Sue down at the first item's activity.</summary>
    public static async Task<Typist> StartAsync(Browsers browsers)
    {
        var program = await RunningProgram.StartAsync("Sue Carter");
        var line = new Line(program.Port);
        try
        {
            var typist = new Typist(program, line, await browsers.EnterAsync(line.Address, Browsers.Email("Sue Carter")));
            await typist.Sue.OpenAsync(program.Plan);
            await typist.OpenCellAsync();
            return typist;
        }
        catch
        {
            // A process that nobody ends would outlive the tests.
            await line.DisposeAsync();
            await program.DisposeAsync();
            throw;
        }
    }

    /// <summary>Opens the cell and empties it.</summary>
    public async Task OpenCellAsync()
    {
        await Sue.Cell(1, Activity).ClickAsync();
        await Sue.Editor.FillAsync("• ");
    }

    /// <summary>Types, is killed the moment the page says that all is kept, and finds the text on a page opened anew.</summary>
    public async Task KilledWhileTypingAsync(string words)
    {
        await Sue.Page.Keyboard.TypeAsync(words);
        await Expect(Sue.State).ToHaveTextAsync("Draft kept");
        var typed = await Sue.Editor.InputValueAsync();
        await Program.KillAsync();
        // Gone before the program is back, her page cannot come back by itself with the cell open: another test sees it do that.
        await Sue.Page.GotoAsync("about:blank");
        await Program.StartAgainAsync();
        await Sue.OpenAsync(Program.Plan);
        await Expect(Sue.Page.Locator(".draft-bar")).ToBeVisibleAsync();
        await Sue.Cell(1, Activity).ClickAsync();
        await Expect(Sue.Editor).ToHaveValueAsync(typed);
    }

    /// <summary>Types before, during and after a network that is away for a while; the page says so in time, and all is kept.</summary>
    public async Task NetworkAwayAsync(TimeSpan away, bool frozen)
    {
        await Sue.Page.Keyboard.TypeAsync("before ");
        await Expect(Sue.State).ToHaveTextAsync("Draft kept");
        if (frozen)
            Line.Freeze();
        else
            Line.Cut();
        await Sue.Page.Keyboard.TypeAsync("during ");
        if (away > TimeSpan.FromSeconds(2))
            await Expect(Sue.State).ToHaveTextAsync("Not saved: no connection", new() { Timeout = 2500 });
        // The time without a network is what is tested; there is nothing to wait for in it.
        await Sue.Page.WaitForTimeoutAsync((float)away.TotalMilliseconds);
        Line.Mend();
        await Sue.Page.Keyboard.TypeAsync("after");
        await Expect(Sue.State).ToHaveTextAsync("Draft kept", new() { Timeout = 45_000 });
        await Expect(Sue.Editor).ToHaveValueAsync("• before during after");
        await Sue.OpenAsync(Program.Plan);
        await Sue.Cell(1, Activity).ClickAsync();
        await Expect(Sue.Editor).ToHaveValueAsync("• before during after");
    }

    public async ValueTask DisposeAsync()
    {
        await Sue.DisposeAsync();
        await Line.DisposeAsync();
        await Program.DisposeAsync();
    }
}
