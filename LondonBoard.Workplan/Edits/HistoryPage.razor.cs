using System.Globalization;
using LondonBoard.Dates;
using Microsoft.AspNetCore.Components;

namespace LondonBoard.Edits;

/// <summary>What was done, by whom, when. What is asked for stands in the address, so that it can be sent to somebody.</summary>
public sealed partial class HistoryPage
{
    private IReadOnlyList<Named> _people = [], _papers = [];
    private HistoryPart? _part;
    private string? _dayTyped, _dayFault;

    [Inject] private HistoryStore History { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private TimeProvider Time { get; set; } = null!;

    /// <summary>Of which paper.</summary>
    [SupplyParameterFromQuery] public Guid? Paper { get; set; }

    /// <summary>Of which item.</summary>
    [SupplyParameterFromQuery] public Guid? Item { get; set; }

    /// <summary>Of which person.</summary>
    [SupplyParameterFromQuery] public Guid? Person { get; set; }

    /// <summary>Of which day in London: "2026-11-03".</summary>
    [SupplyParameterFromQuery] public string? Day { get; set; }

    /// <summary>After which change.</summary>
    [SupplyParameterFromQuery] public long? After { get; set; }

    /// <summary>Before which change: how far the reader has come.</summary>
    [SupplyParameterFromQuery] public long? Before { get; set; }

    private HistoryFilter Filter => new(Paper, Item, AuthorId: Person, Day: DayAsked, After: After);

    // The first and last days there are have no beginning in UTC.
    private DateOnly? DayAsked =>
        DateOnly.TryParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 9000 ? day : null;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _people = await History.PeopleAsync();
        _papers = await History.PapersAsync();
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync() => _part = await History.ReadAsync(Filter, Before);

    private static string Chosen(ChangeEventArgs change) => change.Value as string ?? "";

    // Null leaves a choice as it is; empty takes it away. Another choice begins with its newest changes.
    private void Go(string? paper = null, string? person = null, string? day = null)
    {
        var query = new Dictionary<string, object?>
        {
            ["paper"] = Or(paper, Paper?.ToString()),
            ["person"] = Or(person, Person?.ToString()),
            ["day"] = Or(day, Day),
            ["item"] = Item,
            ["after"] = After,
        };
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameters("/history", query));
    }

    private void ChooseDay(ChangeEventArgs change)
    {
        var (typed, today) = (Chosen(change).Trim(), Time.Today());
        var day = WrittenDay.Read(typed, today).Day;
        // Without a year it is the last such day: what is to come has no history.
        if (day > today && WrittenDay.Read(typed, today.AddMonths(-10)).Day is { } before && before <= today)
            day = before;
        var wrong = day is null && typed.Length > 0;
        (_dayTyped, _dayFault) = wrong ? (typed, "This is no day. Write it like 25/11/2026 or 25 November 2026.") : (null, null);
        if (!wrong)
            Go(day: day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");
    }

    private string Address(long? before = null) => Navigation.GetUriWithQueryParameter("before", before);

    private static string? Or(string? chosen, string? kept) => (chosen ?? kept) is { Length: > 0 } value ? value : null;
}
