using System.Net;
using LondonBoard.Data;
using Microsoft.Playwright;
using Cookie = Microsoft.Playwright.Cookie;

namespace LondonBoard.Tests.Support;

/// <summary>One Chromium for all browser tests. Where there is none the tests are skipped by name; under CI that is a failure.</summary>
public sealed class Browsers : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium))
            return;
        // A busy machine is slow and not wrong; what must come within a time says so itself.
        Assertions.SetDefaultExpectTimeout(15_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>A person at a browser of their own, with a new account, signed in.</summary>
    public async Task<Person> SignInAsync(AppHost app, string name, Role role, int width = 1280, int height = 900, ColorScheme theme = ColorScheme.Light)
    {
        NeedChromium();
        var email = Email(name);
        await app.AddAccountAsync(email, role, name);
        return await EnterAsync(app.Address, email, width, height, theme);
    }

    /// <summary>A person at a browser of their own who signs in with an account there is.</summary>
    public async Task<Person> EnterAsync(Uri address, string email, int width = 1280, int height = 900, ColorScheme theme = ColorScheme.Light)
    {
        var person = await VisitAsync(address, width, height, theme);
        await person.Page.Context.AddCookiesAsync(await SessionAsync(address, email));
        await person.Page.GotoAsync("/");
        return person;
    }

    /// <summary>A person at a browser of their own who has not signed in.</summary>
    public async Task<Person> VisitAsync(Uri address, int width = 1280, int height = 900, ColorScheme theme = ColorScheme.Light)
    {
        NeedChromium();
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            ViewportSize = new() { Width = width, Height = height },
            ReducedMotion = ReducedMotion.Reduce,
            ColorScheme = theme,
            Locale = "en-GB",
            AcceptDownloads = true,
        });
        context.SetDefaultTimeout(20_000);
        return new Person(await context.NewPageAsync());
    }

    // By the page's form, but without a browser: that people sign in with one is seen elsewhere, and takes seconds a person here.
    private static async Task<IEnumerable<Cookie>> SessionAsync(Uri address, string email)
    {
        using var visitor = new Visitor(address);
        using var response = await visitor.TrySignInAsync(email, AppHost.Password);
        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        return visitor.Cookies.Select(c => new Cookie { Name = c.Name, Value = c.Value, Url = address.ToString() });
    }

    /// <summary>The address of a person's account.</summary>
    public static string Email(string name) => $"{name.Replace(' ', '.').ToLowerInvariant()}@example.org";

    private void NeedChromium()
    {
        if (_browser is not null)
            return;
        Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", $"There is no Chromium at {Chromium}: install the chromium package to run the browser tests.");
        Assert.Fail($"There is no Chromium at {Chromium}.");
    }
}

/// <summary>A person at a browser.</summary>
public sealed class Person : IAsyncDisposable
{
    private readonly List<string> _faults = [];

    public Person(IPage page)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                _faults.Add(message.Text);
        };
        page.PageError += (_, fault) => _faults.Add(fault);
    }

    public IPage Page { get; }

    /// <summary>What the browser complained of: script faults, refused resources, broken security policy.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>Opens a workplan and waits for its rows.</summary>
    public async Task OpenAsync(Guid workplan)
    {
        await Page.GotoAsync($"/workplans/{workplan}");
        await Page.Locator("tr[data-id] td[tabindex='0']").First.WaitForAsync();
    }

    /// <summary>The cell of a row (from 1) and column (from 1).</summary>
    public ILocator Cell(int row, int column) => Page.Locator($"tr[aria-rowindex='{row + 1}'] > td:nth-child({column})");

    /// <summary>Puts the focus on a cell by the keyboard alone.</summary>
    public async Task GoToAsync(int row, int column)
    {
        await Page.Locator("td[tabindex='0']").First.FocusAsync();
        await Page.Keyboard.PressAsync("Control+Home");
        for (var r = 1; r < row; r++)
            await Page.Keyboard.PressAsync("ArrowDown");
        for (var c = 1; c < column; c++)
            await Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(Cell(row, column)).ToBeFocusedAsync();
    }

    /// <summary>What the head of the page says of the words under this person's hands.</summary>
    public ILocator State => Page.Locator("[data-desk-state]");

    /// <summary>The text of the cell that is open.</summary>
    public ILocator Editor => Page.Locator("textarea.cell-text");

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}

/// <summary>Browser tests run one after the other: each already has several people at work.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<Browsers>
{
    public const string Name = "Browser";
}
