using LondonBoard.Data;
using Microsoft.AspNetCore.Components;

namespace LondonBoard.Live;

/// <summary>Takes a seat at a paper and shows who else has it open.</summary>
public sealed partial class PeopleHere
{
    private const int MostChips = 5;
    private const int MostListed = 50;

    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(400);

    private IReadOnlyList<(Guid Id, string Name, string? Field)> _people = [];
    private Coalescing<bool> _news = null!;
    private IDisposable? _watch;
    private Seat? _seat;
    private Place? _watched;
    private bool _open, _disposed;

    /// <summary>The paper.</summary>
    [Parameter, EditorRequired] public Place Place { get; set; }

    /// <summary>Whether others are shown what the person who looks types.</summary>
    [Parameter] public bool MayType { get; set; }

    /// <summary>The person who looks.</summary>
    [Parameter] public Guid? Me { get; set; }

    /// <summary>What a field is called to people ("Activity, 3 Website"); null for what is no longer there.</summary>
    [Parameter, EditorRequired] public required Func<string, string?> NameOf { get; set; }

    private string Summary
    {
        get
        {
            var names = string.Join(", ", _people.Take(MostChips).Select(p => p.Name));
            return $"{_people.Count} people are on this page: {names}{(_people.Count > MostChips ? " and others" : "")}";
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _disposed = true;
        _watch?.Dispose();
        Desk.Leave(_seat);
    }

    /// <inheritdoc/>
    protected override void OnInitialized() => _news = new(Time, () => TimeSpan.FromTicks(Math.Max(Frame.Ticks, Desk.Frame(Place).Ticks)), _ => InvokeAsync(TakeAsync));

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (_watched == Place)
            return;
        _watch?.Dispose();
        _watched = Place;
        _seat = Desk.Sit(Place, MayType);
        _watch = Desk.Watch(Place, news =>
        {
            if (news.People)
                _news.Post(true);
        });
        Look();
    }

    // One entry a person, however many pages they have open; the one they are busy on counts.
    private void Look() => _people = [.. Desk.Here(Place).GroupBy(s => s.AccountId)
        .Select(g => (g.Key, g.First().Name, g.Select(s => s.Field).FirstOrDefault(f => f is not null)))
        .OrderBy(p => p.Name, StringComparer.CurrentCulture)];

    private async Task TakeAsync()
    {
        if (_disposed)
            return;
        try
        {
            var before = _people;
            Look();
            // Where somebody is shows in the list alone, so that moving about costs nothing on other screens.
            if (_open || !before.Select(p => p.Id).SequenceEqual(_people.Select(p => p.Id)))
                StateHasChanged();
        }
        catch (Exception e)
        {
            await DispatchExceptionAsync(e);
        }
    }

    private string? WhereIs((Guid Id, string Name, string? Field) person) => person.Field is { } field && NameOf(field) is { } name ? $"editing {name}" : null;
}
