using LondonBoard.Access;
using LondonBoard.Actions;
using LondonBoard.Data;
using LondonBoard.Dates;
using LondonBoard.Edits;
using LondonBoard.Live;
using LondonBoard.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace LondonBoard.Meetings;

/// <summary>One meeting, live.</summary>
public sealed partial class MeetingPage : IDisposable
{
    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(100);

    private OpenView<MeetingHead, MeetingRow>? _open;
    private LiveView<RegisterHead, ActionRow>? _register;
    private IDisposable? _subscription;
    private MeetingHead _head = null!;
    private MinutesSurface? _surface;
    private Change? _approval;
    private bool _missing, _mayEdit, _editing, _ordering, _correcting, _approving, _closing, _disposed;
    private Guid? _me;

    [Inject] private LiveMeetings Meetings { get; set; } = null!;

    [Inject] private LiveActions Actions { get; set; } = null!;

    [Inject] private MeetingStore Store { get; set; } = null!;

    [Inject] private MeetingModes Modes { get; set; } = null!;

    [Inject] private Toasts Toasts { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private TimeProvider Time { get; set; } = null!;

    [CascadingParameter] private Task<AuthenticationState> Authentication { get; set; } = null!;

    /// <summary>Which meeting.</summary>
    [Parameter] public Guid Id { get; set; }

    private Meeting Meeting => _head.Meeting;

    private bool IsWritable => _mayEdit && IsTyped(Meeting);

    private static bool IsTyped(Meeting meeting) => meeting is { IsOpen: true, WithdrawnAt: null };

    /// <summary>Where the meeting is, while somebody leads it; minutes once approved are not led.</summary>
    private MeetingPosition? Led => Meeting.IsOpen && Modes.Find(Id) is { IsLed: true } position ? position : null;

    /// <summary>Who is who, in a line: what a person who takes minutes types owners by.</summary>
    private string Initials => string.Join(" · ", _head!.People.Where(p => p.Initials is { Length: > 0 }).GroupBy(p => p.Part == Attended.Apologies)
        .OrderBy(g => g.Key).Select(g => (g.Key ? "apologies " : "") + string.Join(", ", g.Select(p => p.Initials))));

    private bool AnyPart => _head?.People.Any(p => p.Part != Attended.Present) == true;

    /// <inheritdoc/>
    public void Dispose()
    {
        _disposed = true;
        Modes.Moved -= Follow;
        _subscription?.Dispose();
        _open?.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_open?.View.Current.Head.Meeting.Id == Id)
            return;
        _subscription?.Dispose();
        _open?.Dispose();
        (_open, _approval) = (null, null);
        var user = (await Authentication).User;
        (_mayEdit, _me) = (user.Role().May(Permission.EditMeetings), user.AccountId());
        _register ??= await Actions.OpenAsync();
        var open = await Meetings.OpenAsync(Id);
        _missing = open is null;
        if (open is null || _disposed)
        {
            open?.Dispose();
            return;
        }

        var steps = new Coalescing<LiveStep<MeetingHead, MeetingRow>>(Time, Frame, _ => InvokeAsync(RefreshAsync));
        _subscription = open.View.Subscribe(steps.Post);
        (_head, _open) = (open.View.Current.Head, open);
        Modes.Moved -= Follow;
        Modes.Moved += Follow;
    }

    private void Follow(Guid meeting)
    {
        if (meeting == Id)
            _ = InvokeAsync(RefreshAsync);
    }

    private async Task RefreshAsync()
    {
        if (_disposed || _closing || _open is null)
            return;
        try
        {
            if (IsWritable && !IsTyped(_open.View.Current.Head.Meeting))
                await CloseAsync();
            if (_disposed)
                return;
            _head = _open.View.Current.Head;
            StateHasChanged();
        }
        catch (Exception e)
        {
            await DispatchExceptionAsync(e);
        }
    }

    /// <summary>The minutes are closed under the hands of whoever types: what is not stored is kept before the field goes.</summary>
    private async Task CloseAsync()
    {
        _closing = true;
        try
        {
            if (_surface is not null)
                await _surface.FreezeAsync();
            _approval = await Store.ApprovalAsync(Id) is { } approval && approval.AuthorId != _me ? approval : null;
        }
        finally
        {
            _closing = false;
        }
    }

    private Task AskAsync(MeetingState state)
    {
        _approving = state == MeetingState.Approved;
        return _approving ? Task.CompletedTask : SetStateAsync(state);
    }

    private async Task SetStateAsync(MeetingState state)
    {
        _approving = false;
        var result = await Store.SetStateAsync(new SetMeetingState(Id, state, Meeting.Version));
        Toasts.Show(result is EditResult.Saved ? $"{Meeting.Name} is now {state.Words().ToLowerInvariant()}." : result.Sentence());
    }

    private async Task CancelAsync(bool cancelled)
    {
        var result = await Store.CancelAsync(new CancelMeeting(Id, cancelled));
        if (result is EditResult.Saved)
            Toasts.Show(cancelled ? $"{Meeting.Name} is called off." : $"{Meeting.Name} is on again.", "Undo", () => CancelAsync(!cancelled));
        else
            Toasts.Show(result.Sentence());
    }

    private async Task RemoveAsync(bool removed)
    {
        var result = await Store.RemoveAsync(new RemoveMeeting(Id, removed));
        if (result is not EditResult.Saved)
            Toasts.Show(result.Sentence());
        else if (removed)
            Toasts.Show($"{Meeting.Name} is removed.", "Undo", () => RemoveAsync(false));
        else
            Toasts.Show($"{Meeting.Name} is back.");
    }

    private async Task PlanNextAsync(bool another = false)
    {
        var next = Meeting.NextMeetings.Where(m => !(m.Date <= Meeting.Date)).Min(m => m.Date);
        if (!another && await Store.AlikeAsync(Meeting.Title, next) is { } there && there.Id != Id)
        {
            Toasts.Show($"{there.Name} is set up already.", "Make another agenda", () => PlanNextAsync(true));
            return;
        }

        var result = await Store.PlanNextAsync(new PlanNextMeeting(Id, next));
        if (result is EditResult.Saved saved)
            Navigation.NavigateTo($"/meetings/{saved.Id}");
        Toasts.Show(result is EditResult.Saved ? $"This is the next agenda{(next is { } day ? $", for {LondonTime.Words(day)}" : null)}, with every action not yet accepted." : result.Sentence());
    }

    private void OpenForm(string form)
    {
        _correcting |= form == MeetingForms.Correction;
        if (IsWritable)
            (_editing, _ordering) = (form == MeetingForms.Head, form == MeetingForms.Agenda);
    }
}
