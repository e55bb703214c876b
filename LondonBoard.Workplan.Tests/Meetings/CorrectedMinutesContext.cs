using System.Text;
using Bunit;
using LondonBoard.Actions;
using LondonBoard.Data;
using LondonBoard.Live;
using LondonBoard.Meetings;
using LondonBoard.Tests.Support;
using LondonBoard.Ui;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.Meetings;

/// <summary>The page that brings in minutes, with short minutes that leave a few things open.</summary>
public abstract class CorrectedMinutesContext : BunitContext, IAsyncLifetime
{
    protected const string Minutes = """
        Minutes of the Harbour Borad
        12 March 2031, 2pm to 4pm

        Present: Vera Stone (Chair), Harbour Trust; Carla Cole, Police; Harriet Moon, Schools; Howard Mills, Port
        Apologies: Ian Dale

        1. Safe water
        The Board approved the leaflet.
        All were pleased.
        ACTION – HM to print it by end of May and feed back to the schools
        ACTION – Carla Cole to ring the pool
        ACTION – Procedure to be published online

        2. Budget
        The Board noted the figures.
        """;

    private Account _sue = null!;

    protected TestBoard Board { get; private set; } = null!;

    protected MeetingStore Store { get; private set; } = null!;

    protected ActionStore Register { get; private set; } = null!;

    /// <summary>A desk of the secretary's, who has just come to it.</summary>
    protected Desk Desk => Desks.Of(Board, _sue.Id, _sue.Name);

    public async ValueTask InitializeAsync()
    {
        Board = await TestBoard.OpenAsync();
        JSInterop.Mode = JSRuntimeMode.Loose;
        JSInterop.SetupModule(_ => true).Mode = JSRuntimeMode.Loose;
        _sue = await Board.AccountAsync(name: "Sue Carter");
        var person = Board.SignIn(_sue);
        (Store, Register) = (person.GetRequiredService<MeetingStore>(), person.GetRequiredService<ActionStore>());
        // Each page that is opened is another circuit, with a desk of its own.
        Services.AddSingleton(Store).AddSingleton(Register).AddTransient(_ => Desk).AddSingleton(new Toasts()).AddSingleton(TimeProvider.System);
        AddAuthorization().SetAuthorized(_sue.Name).SetRoles(nameof(Role.Secretariat));
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsyncCore();
        await Board.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected IRenderedComponent<ImportMinutesPage> Looked(string minutes = Minutes)
    {
        var page = Render<ImportMinutesPage>();
        Upload(page, "minutes.txt", Encoding.UTF8.GetBytes(minutes));
        page.WaitForElement(".import-store", TimeSpan.FromSeconds(10));
        return page;
    }

    protected static void Upload(IRenderedComponent<ImportMinutesPage> page, string name, byte[] content) =>
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(content, name));

    protected static AngleSharp.Dom.IElement Row(IRenderedComponent<ImportMinutesPage> page, string words) =>
        page.FindAll("tbody tr").First(r => r.TextContent.Contains(words, StringComparison.Ordinal));

    protected static AngleSharp.Dom.IElement Field(IRenderedComponent<ImportMinutesPage> page, string label) =>
        page.Find("#" + page.FindAll("label").First(l => l.TextContent.Trim().StartsWith(label, StringComparison.Ordinal)).GetAttribute("for"));

    protected static Task PressAsync(IRenderedComponent<ImportMinutesPage> page, string words) =>
        page.FindAll("button").First(b => b.TextContent.Trim().StartsWith(words, StringComparison.Ordinal)).ClickAsync(new());

    protected async Task<(MeetingHead Head, IReadOnlyList<ActionRow> Actions, IReadOnlyList<MeetingRow> Lines)> StoredAsync(IRenderedComponent<ImportMinutesPage> page)
    {
        await PressAsync(page, "Store these minutes");
        var id = (await Store.ListAsync()).ShouldHaveSingleItem().Meeting.Id;
        var stored = (await Store.FindAsync(id)).ShouldNotBeNull();
        return (stored.Head, await Register.ListAsync(), stored.Rows);
    }
}
