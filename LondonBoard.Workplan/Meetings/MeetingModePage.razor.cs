using System.Collections.Immutable;
using System.Globalization;
using LondonBoard.Access;
using LondonBoard.Actions;
using LondonBoard.Data;
using LondonBoard.Dates;
using LondonBoard.Edits;
using LondonBoard.Live;
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
    private IJSObjectReference? _script;
    private DotNetObjectReference<MeetingModePage>? _self;
    private ImmutableArray<MeetingLine> _steps = [];
    private References _references = new([]);
    private MeetingLine? _line, _item;
    private ActionRow? _action;
    private DateOnly _today;
    private Role _role;
    private Guid? _own;
    private int _at = -1;
    private string? _name, _form, _due, _reason, _note, _said;
    private bool _missing, _mayLead, _following = true, _help, _disposed;

    [Inject] private LiveMeetings Meetings { get; set; } = null!;

    [Inject] private LiveActions Register { get; set; } = null!;

    [Inject] private ActionStore Actions { get; set; } = null!;

    [Inject] private MeetingModes Modes { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private TimeProvider Time { get; set; } = null!;

    [CascadingParameter] private Task<AuthenticationState> Authentication { get; set; } = null!;

    /// <summary>Which meeting.</summary>
    [Parameter] public Guid Id { get; set; }

    private MeetingHead Head => _open!.View.Current.Head;

    private string? Elapsed => Modes.Find(Id) is { } position && position.Item == _item?.Id
        ? position.Elapsed(Time.GetUtcNow().UtcDateTime).TotalSeconds.ToString("0", CultureInfo.InvariantCulture)
        : null;

    /// <summary>A key, or the button that stands for it.</summary>
    [JSInvokable]
    public async Task KeyAsync(string key)
    {
        _said = null;
        switch (key)
        {
            case "n" or "p":
                Go(_at + (key == "n" ? 1 : -1));
                break;
            case "f" when !_mayLead:
                _following = !_following;
                break;
            case "?":
                _help = !_help;
                break;
            case "Escape" when _form is null && !_help:
                Navigation.NavigateTo($"/meetings/{Id}");
                return;
            case "Escape":
                (_form, _help) = (null, false);
                break;
            case "t" or "m" when _mayLead && _action is not null:
                (_form, _due, _reason, _note) = (key == "t" ? "date" : "note", null, null, null);
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
        Modes.Moved -= Follow;
        _subscriptions.ForEach(s => s.Dispose());
        _open?.Dispose();
        try
        {
            if (_script is not null)
            {
                await _script.InvokeVoidAsync("detach");
                await _script.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser has gone; so has the script.
        }

        _self?.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var user = (await Authentication).User;
        (_role, _name, _today) = (user.Role(), user.Identity?.Name, Time.Today());
        _mayLead = _role.May(Permission.SetStatus);
        _register = await Register.OpenAsync();
        var open = await Meetings.OpenAsync(Id);
        _missing = open?.View.Current.Head.Meeting is not { WithdrawnAt: null };
        if (open is null || _missing || _disposed)
        {
            open?.Dispose();
            return;
        }

        _signals = new(Time, Frame, _ => InvokeAsync(RefreshAsync));
        Modes.Moved += Follow;
        _subscriptions.Add(open.View.Subscribe(_signals.Post));
        _subscriptions.Add(_register.Subscribe(_signals.Post));
        _open = open;
        Look();
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        _self = DotNetObjectReference.Create(this);
        var module = await Js.InvokeAsync<IJSObjectReference>("import", "./" + Assets["Meetings/MeetingModePage.razor.js"]);
        if (!_disposed)
            _script = await module.InvokeAsync<IJSObjectReference>("attach", _element, _self);
        await module.DisposeAsync();
    }

    private void Follow(Guid meeting)
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

    /// <summary>Leads to a step, or, for those who do not lead, looks at it alone.</summary>
    private void Go(int at)
    {
        if (at < 0 || at >= _steps.Length)
            return;
        _form = null;
        _own = _steps[at].Id;
        if (_mayLead)
            Modes.Lead(Id, _steps[at].Id, ItemOf(_steps[at])?.Id, _name ?? "");
        else
            _following = false;
    }

    private MeetingLine? ItemOf(MeetingLine line) => _steps.TakeWhile(s => s.Id != line.Id).Append(line).LastOrDefault(s => s.IsItem);

    /// <summary>Takes in what now stands, and where the meeting is.</summary>
    private void Look()
    {
        if (_open is null)
            return;
        var rows = _open.View.Current.Rows;
        _references = new References(rows.Select(r => r.Line));
        _steps = [.. rows.Select(r => r.Line).Where(l => l.IsItem || (l.ActionId is { } id && _register!.Current.Find(id) is not null))];
        var shown = _mayLead || _following ? Modes.Find(Id)?.Line : _own;
        _at = shown is { } line ? _steps.ToList().FindIndex(s => s.Id == line) : -1;
        _line = _at < 0 ? null : _steps[_at];
        _item = _line is null ? null : ItemOf(_line);
        _action = _line?.ActionId is { } action && !_line.IsItem ? _register!.Current.Find(action) : null;
    }

    private async Task SetStatusAsync(string key)
    {
        ActionStatus? status = key switch { "o" => ActionStatus.Open, "i" => ActionStatus.InProgress, "d" => ActionStatus.Done, "a" => ActionStatus.Accepted, _ => null };
        if (status is { } to && _action is { } action && _mayLead)
            Say(await Actions.MoveAsync(new MoveAction(action.Id, to, null, action.Stored.Version)), to.Words());
    }

    private async Task KeepAsync()
    {
        if (_action is not { } action)
            return;
        var result = _form == "date"
            ? await Actions.PostponeAsync(new PostponeAction(action.Id, _due ?? "", _reason, action.Stored.Version))
            : await Actions.NoteAsync(new NoteAction(action.Id, _note ?? ""));
        Say(result, _form == "date" ? "New date kept" : "Note kept");
        if (result is EditResult.Saved)
            _form = null;
    }

    private void Say(EditResult result, string words) => _said = result is EditResult.Saved ? words : result.Sentence();
}
