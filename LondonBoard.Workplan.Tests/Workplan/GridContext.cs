using AngleSharp.Dom;
using Bunit;
using LondonBoard.Live;
using LondonBoard.Papers;
using LondonBoard.Tests.Support;
using LondonBoard.Ui;
using LondonBoard.Workplan;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.Workplan;

/// <summary>A grid of sixty rows on a real board.</summary>
public abstract class GridContext : BunitContext, IAsyncLifetime
{
    protected static readonly DateOnly Today = new(2026, 11, 22);

    protected TestBoard Board { get; private set; } = null!;

    protected OpenView<WorkplanHead, WorkplanRow> Plan { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Board = await TestBoard.OpenAsync();
        var store = await Board.StoreAsync();
        Plan = (await Board.Plans.OpenAsync(await Board.PlanAsync(store, items: 60)))!;
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(TimeProvider.System);
        Services.AddSingleton(store);
        Services.AddScoped<Toasts>();
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsync();
        Plan.Dispose();
        await Board.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected IRenderedComponent<WorkplanGrid> Grid(bool mayEdit = true, GridView? view = null) => Render<WorkplanGrid>(p => p
        .Add(g => g.Open, Plan)
        .Add(g => g.View, view ?? new GridView(Today))
        .Add(g => g.MayEdit, mayEdit)
        .Add(g => g.MaySetStatus, mayEdit));

    protected static IReadOnlyList<IElement> Rows(IRenderedComponent<WorkplanGrid> grid) => grid.FindAll("tr[data-id]");

    protected static Task Open(IRenderedComponent<WorkplanGrid> grid, int row, Column column) =>
        grid.InvokeAsync(() => grid.Instance.BeginEdit(Rows(grid)[row].GetAttribute("data-id")!, column.Key));
}
