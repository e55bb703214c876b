using System.Globalization;
using LondonBoard.Access;
using LondonBoard.Actions;
using LondonBoard.Data;
using LondonBoard.Dates;
using LondonBoard.Live;
using LondonBoard.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;

namespace LondonBoard.Meetings;

/// <summary>The chair's meeting mode.</summary>
public sealed partial class MeetingModePage
{
    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(30);

    private readonly List<IDisposable> _subscriptions = [];
    private OpenView<MeetingHead, MeetingRow>? _open;
    private LiveView<RegisterHead, ActionRow>? _register;
    private Coalescing<object>? _signals;
    private ElementReference _element;
    private readonly ComponentScript _script = new();
    private DateOnly _today;
    private Role _role;
    private string? _name, _said, _taken;
    private Guid? _me, _takingFrom;
    private ModeSeat? _seat;
    private bool _missing, _mayAct, _following = true, _leading, _help, _disposed;

    [Inject] private LiveMeetings Meetings { get; set; } = null!;

    [Inject] private LiveActions Register { get; set; } = null!;

    [Inject] private ActionStore Actions { get; set; } = null!;

    [Inject] private MeetingModes Modes { get; set; } = null!;

    [Inject] private ModeCircuit Circuit { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private TimeProvider Time { get; set; } = null!;

    [CascadingParameter] private Task<AuthenticationState> Authentication { get; set; } = null!;

    /// <summary>Which meeting.</summary>
    [Parameter] public Guid Id { get; set; }

    private MeetingHead Head => _open!.View.Current.Head;

    private string? Elapsed => _item is { } item && Modes.Find(Id) is { } position
        ? position.Elapsed(item.Id, Time.GetUtcNow().UtcDateTime).TotalSeconds.ToString("0", CultureInfo.InvariantCulture)
        : null;

    /// <summary>Whether the clock of the item shown runs.</summary>
    private bool IsRunning => Led is { } led && led.Item == _item?.Id;

    /// <summary>A key, or the button that stands for it.</summary>
    [JSInvokable]
    public async Task KeyAsync(string key)
    {
        var asked = _takingFrom;
        (_said, _taken, _takingFrom) = (null, null, null);
        switch (key)
        {
            case "n" or "p":
                Go(_at + (key == "n" ? 1 : -1));
                break;
            case "Home" when _at >= 0:
                Go(-1);
                break;
            case "f" when Head.Meeting.IsOpen:
                Follow();
                break;
            case "l" when MayLead:
                LeadFromHere(asked);
                break;
            case "?":
                _help = !_help;
                break;
            // One thing a press, what lies on top first; where nothing is open it leaves.
            case "Escape" when asked is not null:
                break;
            case "Escape" when _help:
                _help = false;
                break;
            case "Escape" when _form is not null:
                GiveUp();
                break;
            case "Escape":
                Navigation.NavigateTo($"/meetings/{Id}");
                return;
            case NewDate or NewNote when _mayAct && _action is not null:
                _form = key;
                break;
            default:
                await SetStatusAsync(key);
                break;
        }

        Look();
        StateHasChanged();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _disposed = true;
        Modes.Moved -= Hear;
        Circuit.Seat = null;
        _seat?.Dispose();
        _subscriptions.ForEach(s => s.Dispose());
        _open?.Dispose();
        await _script.DisposeAsync();
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var user = (await Authentication).User;
        (_role, _name, _today) = (user.Role(), user.Identity?.Name, Time.Today());
        (_me, _mayAct) = (user.AccountId(), _role.May(Permission.SetStatus));
        _register = await Register.OpenAsync();
        var open = await Meetings.OpenAsync(Id);
        _missing = open?.View.Current.Head.Meeting is not { WithdrawnAt: null };
        if (open is null || _missing || _disposed)
        {
            open?.Dispose();
            return;
        }

        _signals = new(Time, Frame, _ => InvokeAsync(RefreshAsync));
        Modes.Moved += Hear;
        _subscriptions.Add(open.View.Subscribe(_signals.Post));
        _subscriptions.Add(_register.Subscribe(_signals.Post));
        _open = open;
        if (_me is { } me)
            Circuit.Seat = _seat = Modes.Sit(Id, me);
        Look();
    }

    /// <inheritdoc/>
    protected override Task OnAfterRenderAsync(bool firstRender) =>
        firstRender ? _script.AttachAsync(Js, Assets["Meetings/MeetingModePage.razor.js"], _element, this) : Task.CompletedTask;

    private void Hear(Guid meeting)
    {
        if (meeting == Id)
            _signals?.Post(meeting);
    }

    private async Task RefreshAsync()
    {
        if (_disposed)
            return;
        try
        {
            Look();
            StateHasChanged();
        }
        catch (Exception e)
        {
            await DispatchExceptionAsync(e);
        }
    }
}
