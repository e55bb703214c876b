using System.Globalization;
using LondonBoard.Access;
using LondonBoard.Dates;
using LondonBoard.Edits;
using LondonBoard.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace LondonBoard.Meetings;

/// <summary>The list of meetings, kept up with what others set up and change.</summary>
public sealed partial class MeetingsPage : IDisposable
{
    // The list tells of every meeting: once a second is soon enough, and the first signal comes at once.
    private static readonly TimeSpan Frame = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _gone = new();
    private IReadOnlyList<MeetingSummary>? _meetings;
    private IReadOnlyList<Meeting> _removed = [];
    private IDisposable? _subscription;
    private bool _mayEdit, _starting;
    private string? _title, _date, _fault;

    /// <summary>The meetings of one group alone.</summary>
    [SupplyParameterFromQuery(Name = "group")] private Guid? Group { get; set; }

    [Inject] private MeetingStore Store { get; set; } = null!;

    [Inject] private ChangeFeed Feed { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private TimeProvider Time { get; set; } = null!;

    [CascadingParameter] private Task<AuthenticationState> Authentication { get; set; } = null!;

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
        _mayEdit = (await Authentication).User.Role().May(Permission.EditMeetings);
        // Listen first, then read, so that nothing falls between.
        var signals = new Coalescing<ChangeSignal>(Time, Frame, _ => InvokeAsync(RefreshAsync));
        _subscription = Feed.Subscribe(signal =>
        {
            if (signal.Place.Room is Data.Room.Meetings or Data.Room.Actions)
                signals.Post(signal);
        });
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        _removed = _mayEdit ? await Store.RemovedAsync(_gone.Token) : [];
        _meetings = await Store.ListAsync(_gone.Token);
    }

    private async Task RefreshAsync()
    {
        try
        {
            if (_gone.IsCancellationRequested)
                return;
            await ReadAsync();
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

    private Named[] Groups => [.. _meetings!.Where(m => m.Group is not null).Select(m => new Named(m.Meeting.GroupId!.Value, m.Group!)).Distinct().OrderBy(g => g.Name)];

    private void ChooseGroup(Guid? group) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("group", group));

    private async Task StartAsync()
    {
        DateOnly? day = DateOnly.TryParse(_date, CultureInfo.InvariantCulture, out var known) ? known : null;
        var (words, invited) = await Store.BeginningAsync(_title ?? "", day, Time.Today());
        var result = await Store.CreateAsync(new CreateMeeting(words, invited, MeetingStore.UsualAgenda));
        if (result is EditResult.Saved saved)
            Navigation.NavigateTo($"/meetings/{saved.Id}");
        else
            _fault = result.Sentence();
    }
}
