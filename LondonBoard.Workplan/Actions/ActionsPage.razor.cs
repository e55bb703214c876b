using LondonBoard.Access;
using LondonBoard.Data;
using LondonBoard.Dates;
using LondonBoard.Edits;
using LondonBoard.Live;
using LondonBoard.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.JSInterop;

namespace LondonBoard.Actions;

/// <summary>The register of actions, live.</summary>
public sealed partial class ActionsPage : IAsyncDisposable
{
    /// <summary>A circuit renders others' changes at most this often: about twice a screen's frame.</summary>
    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(30);

    private const string Address = "/actions";

    private LiveView<RegisterHead, ActionRow>? _register;
    private BoardView _view = null!;
    private IDisposable? _subscription;
    private ActionBoard? _board;
    private ActionTable? _rows;
    private ElementReference _title;
    private readonly ComponentScript _script = new();
    private ActionFilter? _written;
    private string? _name, _own, _said;
    private Guid? _me;
    private Role _role;
    private bool _mayEdit, _table, _adding, _disposed;

    [Inject] private LiveActions Actions { get; set; } = null!;

    [Inject] private ActionStore Store { get; set; } = null!;

    [Inject] private Toasts Toasts { get; set; } = null!;

    [Inject] private IJSRuntime Js { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private TimeProvider Time { get; set; } = null!;

    [CascadingParameter] private Task<AuthenticationState> Authentication { get; set; } = null!;

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _disposed = true;
        _subscription?.Dispose();
        Navigation.LocationChanged -= OnMoved;
        return _script.DisposeAsync();
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var user = (await Authentication).User;
        (_role, _name) = (user.Role(), user.Identity?.Name);
        _me = user.AccountId();
        _mayEdit = _role.May(Permission.EditActions);
        _own = _me is { } me ? await Store.NameOfAsync(me) ?? _name : _name;
        _view = new BoardView(Time.Today());
        var register = await Actions.OpenAsync();
        if (_disposed)
            return;
        var steps = new Coalescing<LiveStep<RegisterHead, ActionRow>>(Time, Frame, taken => InvokeAsync(() => TakeAsync(taken)));
        // Listen first, then read, so that nothing falls between.
        _subscription = register.Subscribe(steps.Post);
        _view.Choose(Asked(), register.Current);
        _register = register;
        Navigation.LocationChanged += OnMoved;
    }

    /// <summary>What the page offers follows the role at sign-in; what a person may do is asked again at every command.</summary>
    private bool MayMove(ActionRow row, ActionStatus to)
    {
        var accepts = row.Stored.Status != to && (to == ActionStatus.Accepted || row.Stored.Status == ActionStatus.Accepted);
        return accepts ? _role.May(Permission.AcceptActions) : _role.May(Permission.SetStatus) || row.IsOwnedBy(_name, _me);
    }

    private string ExportHref(string format) => $"/actions/export?format={format}&{_view?.Filter.Query}".TrimEnd('&');

    // What the address asks for, so that a reload and a link show the same.
    private ActionFilter Asked()
    {
        var query = QueryHelpers.ParseQuery(new Uri(Navigation.Uri).Query);
        return ActionFilter.Read(name => query.GetValueOrDefault(name));
    }

    // One's own choice comes back from the address, perhaps when the next one has been made.
    private void OnMoved(object? sender, LocationChangedEventArgs moved)
    {
        if (_disposed || new Uri(moved.Location).AbsolutePath != Address)
            return;
        var asked = Asked();
        if (_written is not null)
            _written = asked == _written ? null : _written;
        else if (asked != _view.Filter)
            _ = InvokeAsync(() => Apply(asked));
    }

    private string? NameOf(string field) => ActionForms.NameOf(field, id => _register?.Current.Find(id));

    // What is about one action is gone on with on its own page.
    private void OpenForm(string form)
    {
        if (ActionForms.ActionOf(form) is { } action)
            Navigation.NavigateTo($"/actions/{action}");
        else
            _adding = true;
    }

    /// <summary>Whether nothing is asked for but one's own actions.</summary>
    private bool IsMine => _own is not null && _view.Filter == ActionFilter.All with { Owner = _own };

    private void Show(bool table) => _table = table;

    private void Choose(ActionFilter filter)
    {
        if (filter == _view.Filter)
            return;
        _written = filter;
        Apply(filter);
        Navigation.NavigateTo(filter.Query is { Length: > 0 } query ? $"{Address}?{query}" : Address, replace: true);
    }

    private async Task ShowAllAsync()
    {
        Choose(ActionFilter.All);
        // The button that was pressed goes.
        await _title.FocusAsync(preventScroll: true);
    }

    /// <summary>Says that an action was added, with a way to it, and brings it in sight where it is among those looked at.</summary>
    private async Task AddedAsync(Guid id)
    {
        if (await Store.FindAsync(id) is not { } row)
            return;
        var fits = _view.Filter.Fits(row, _view.Today);
        Toasts.Show(
            $"Added: “{ActionForms.Short(row.Stored.Text)}”{(fits ? null : ", which is not among the actions you look at")}.",
            "Open it",
            () =>
            {
                Navigation.NavigateTo($"{Address}/{row.Key}");
                return Task.CompletedTask;
            });
        if (!fits)
            return;
        _board?.Reach(id);
        _rows?.Reach(id);
        await _script.CallAsync(Js, Assets["Actions/ActionsPage.razor.js"], "reveal", row.Key);
    }

    private void Apply(ActionFilter filter)
    {
        _view.Choose(filter, _register!.Current);
        _board?.ShowAll();
        _rows?.Refresh();
        StateHasChanged();
    }

    private async Task TakeAsync(IReadOnlyList<LiveStep<RegisterHead, ActionRow>> steps)
    {
        if (_disposed || _register is null)
            return;
        try
        {
            var wasEmpty = _view.Count == 0;
            var ids = steps.Where(s => s.Reordered).SelectMany(s => s.Changed).Select(r => r.Id).Distinct();
            Guid[] came = [.. ids.Where(id => _view.Rows.All(r => r.Id != id))];
            var changed = _view.Take(_register.Current);
            var glowing = steps.SelectMany(s => s.Changed).Where(r => r.Last is { } last && last.AuthorId != _me).Select(r => r.Id).ToHashSet();
            _board?.Show(changed, glowing, came);
            if (changed.Count > 0)
                _rows?.Refresh();
            // The count, and the choices there are, stand above the board.
            if (wasEmpty || _view.Count == 0 || steps.Any(s => s.Reordered && s.Changed.Any(r => r.Last?.Field is null)))
                StateHasChanged();
        }
        catch (Exception e)
        {
            await DispatchExceptionAsync(e);
        }
    }

    private Task MoveToTopAsync((ActionRow Row, ActionStatus To) move) => MoveAsync((move.Row, move.To, null));

    private async Task MoveAsync((ActionRow Row, ActionStatus To, Guid? After) move)
    {
        var (row, to, after) = move;
        var result = await Store.MoveAsync(new MoveAction(row.Id, to, after, row.Stored.Status));
        if (result is EditResult.Saved)
            Say(row.Stored.Status == to ? $"Moved: {row.Stored.Text}" : $"{to.Words()}: {row.Stored.Text}");
        else
            Toasts.Show(to == ActionStatus.Accepted && result is EditResult.Denied ? "Not moved: an action is accepted by the chair." : result.Sentence());
    }

    private void Say(string words)
    {
        // The same words twice would not be heard again.
        _said = _said == words ? words + "\u00A0" : words;
        StateHasChanged();
    }
}
