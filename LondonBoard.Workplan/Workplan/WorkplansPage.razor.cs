using LondonBoard.Access;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Live;
using LondonBoard.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace LondonBoard.Workplan;

/// <summary>The list of workplans, kept up with what others create, rename and change.</summary>
public sealed partial class WorkplansPage : IDisposable
{
    // The list tells of every plan: once a second is soon enough for counts and times, and the first signal comes at once.
    private static readonly TimeSpan Frame = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _gone = new();
    private IReadOnlyList<WorkplanSummary>? _plans;
    private IDisposable? _subscription;
    private TextField? _titleField;
    private bool _mayAdd, _starting, _focusTitle, _busy, _bringing;
    private string? _title, _fault;

    [Inject] private WorkplanStore Store { get; set; } = null!;

    [Inject] private ChangeFeed Feed { get; set; } = null!;

    [Inject] private Desk Desk { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private TimeProvider Time { get; set; } = null!;

    [CascadingParameter] private Task<AuthenticationState> Authentication { get; set; } = null!;

    private static FieldKey TitleKey => new(new(Room.Workplan, null), "new");

    private bool Empty => _plans is { Count: 0 };

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
        _mayAdd = (await Authentication).User.Role().May(Permission.AddWorkplan);
        // Listen first, then read, so that nothing falls between.
        var signals = new Coalescing<ChangeSignal>(Time, Frame, _ => InvokeAsync(RefreshAsync));
        _subscription = Feed.Subscribe(signals.Post);
        _plans = await Store.ListAsync(_gone.Token);
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_focusTitle || _titleField is null)
            return;
        _focusTitle = false;
        await _titleField.Element.FocusAsync();
    }

    private async Task RefreshAsync()
    {
        try
        {
            if (_gone.IsCancellationRequested)
                return;
            _plans = await Store.ListAsync(_gone.Token);
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

    private async Task BeginEmptyAsync()
    {
        // A title typed and not used is there again.
        _title = (await Desk.DraftsAsync(TitleKey.Place)).FirstOrDefault(d => d.Field == TitleKey.Field)?.Text;
        (_starting, _focusTitle, _fault) = (true, true, null);
    }

    private void GiveUp()
    {
        _starting = false;
        Desk.End(TitleKey);
    }

    private async Task StartAsync()
    {
        if (_busy)
            return;
        _busy = true;
        var result = await Store.CreateAsync(CreateWorkplan.Empty(_title ?? ""));
        _busy = false;
        if (result is EditResult.Saved saved)
        {
            Desk.End(TitleKey);
            Navigation.NavigateTo($"/workplans/{saved.Id}");
        }
        else
        {
            _fault = result.Sentence();
        }
    }
}
