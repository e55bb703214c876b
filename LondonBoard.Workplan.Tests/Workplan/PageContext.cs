using Bunit;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Live;
using LondonBoard.Tests.Support;
using LondonBoard.Ui;
using LondonBoard.Workplan;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.Workplan;

/// <summary>Pages rendered on a real board, for a signed-in person with a role.</summary>
public abstract class PageContext : BunitContext, IAsyncLifetime
{
    protected TestBoard Board { get; private set; } = null!;

    /// <summary>The store of the person who looks.</summary>
    protected WorkplanStore Store { get; private set; } = null!;

    protected Toasts Toasts { get; } = new();

    public async ValueTask InitializeAsync()
    {
        Board = await TestBoard.OpenAsync();
        JSInterop.Mode = JSRuntimeMode.Loose;
        JSInterop.SetupModule(_ => true).Mode = JSRuntimeMode.Loose;
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await base.DisposeAsyncCore();
        await Board.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Signs a person in with a role; once, before anything is rendered.</summary>
    protected async Task SignInAsync(Role role)
    {
        var person = await Board.SignInAsync(role, "Ann Example");
        Store = person.GetRequiredService<WorkplanStore>();
        Services
            .AddSingleton(Store)
            .AddSingleton(person.GetRequiredService<UndoStore>())
            .AddSingleton(person.GetRequiredService<HistoryStore>())
            .AddSingleton(person.GetRequiredService<VisitStore>())
            .AddSingleton(Toasts)
            .AddSingleton(TimeProvider.System)
            .AddDesk()
            .AddSingleton(Board.Services.GetRequiredService<ChangeFeed>());
        AddAuthorization().SetAuthorized("Ann Example").SetRoles(role.ToString());
    }
}
