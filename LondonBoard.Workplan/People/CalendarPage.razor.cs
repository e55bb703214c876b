using System.Globalization;
using LondonBoard.Dates;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LondonBoard.People;

/// <summary>All groups' dates and meetings; which month, which view and which group stand in the address, so that a link shows the same.</summary>
public sealed partial class CalendarPage : IAsyncDisposable
{
    private IJSObjectReference? _module;

    /// <summary>The month, as <c>2026-11</c>; this one where it is none.</summary>
    [SupplyParameterFromQuery(Name = "month")] private string? MonthText { get; set; }

    /// <summary><c>list</c> for the list.</summary>
    [SupplyParameterFromQuery(Name = "view")] private string? View { get; set; }

    /// <summary>One group alone.</summary>
    [SupplyParameterFromQuery(Name = "group")] private Guid? Group { get; set; }

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private IJSRuntime Js { get; set; } = null!;

    private bool List => View == "list";

    private DateOnly Month =>
        DateOnly.TryParseExact(MonthText, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
        && month.Year is >= PeopleRules.FirstYear and <= PeopleRules.LastYear
            ? month
            : new DateOnly(Today.Year, Today.Month, 1);

    private string Title => List
        ? $"Calendar from {Month.ToString("MMMM yyyy", LondonTime.British)}"
        : $"Calendar, {Month.ToString("MMMM yyyy", LondonTime.British)}";

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Dispose();
        try
        {
            if (_module is not null)
                await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and the module with it.
        }
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            _module = await Js.InvokeAsync<IJSObjectReference>("import", "./" + Assets["People/CalendarPage.razor.js"]);
    }

    private IReadOnlyList<CalendarDay> Shown(DateOnly from, DateOnly until) =>
        [.. Picture!.Calendar.Where(d => d.Date >= from && d.Date < until && Picture.Shows(d) && (Group is null || d.GroupId == Group))];

    private string Address(DateOnly month, bool list) => Navigation.GetUriWithQueryParameters("/calendar", new Dictionary<string, object?>
    {
        ["month"] = month.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        ["view"] = list ? "list" : null,
        ["group"] = Group,
    });

    private void ChooseGroup(Guid? group) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("group", group));
}
