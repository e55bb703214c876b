using LondonBoard.Data;
using LondonBoard.Live;
using Microsoft.AspNetCore.Components;

namespace LondonBoard.Meetings;

/// <summary>The register of decisions, kept up as minutes are typed.</summary>
public sealed partial class DecisionsPage : IDisposable
{
    // It tells of every meeting: once a second is soon enough, and the first signal comes at once.
    private static readonly TimeSpan Frame = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _gone = new();
    private IReadOnlyList<DecisionRow>? _decisions;
    private DecisionFilter _filter = DecisionFilter.All;
    private IDisposable? _subscription;
    private ElementReference _title;

    [Inject] private MeetingStore Store { get; set; } = null!;

    [Inject] private ChangeFeed Feed { get; set; } = null!;

    [Inject] private TimeProvider Time { get; set; } = null!;

    /// <summary>Only those of a meeting.</summary>
    [SupplyParameterFromQuery(Name = "meeting")] private Guid? Meeting { get; set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        _subscription?.Dispose();
        _gone.Cancel();
        _gone.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _filter = new DecisionFilter(Meeting: Meeting);
        // Listen first, then read, so that nothing falls between.
        var signals = new Coalescing<ChangeSignal>(Time, Frame, _ => InvokeAsync(RefreshAsync));
        _subscription = Feed.Subscribe(signal =>
        {
            if (signal.Place.Room == Room.Meetings)
                signals.Post(signal);
        });
        _decisions = await Store.DecisionsAsync(_gone.Token);
    }

    private async Task RefreshAsync()
    {
        try
        {
            if (_gone.IsCancellationRequested)
                return;
            _decisions = await Store.DecisionsAsync(_gone.Token);
            StateHasChanged();
        }
        catch (OperationCanceledException) when (_gone.IsCancellationRequested)
        {
            // The page has gone; nobody waits for its list.
        }
        catch (Exception e)
        {
            await DispatchExceptionAsync(e);
        }
    }

    private async Task ShowAllAsync()
    {
        _filter = DecisionFilter.All;
        // The button that was pressed goes.
        await _title.FocusAsync(preventScroll: true);
    }

    private string Count(IReadOnlyList<DecisionRow> all)
    {
        var some = all.Count(_filter.Takes);
        return some == all.Count ? $"{all.Count:N0} {(all.Count == 1 ? "decision" : "decisions")}" : $"{some:N0} of {all.Count:N0}";
    }
}
