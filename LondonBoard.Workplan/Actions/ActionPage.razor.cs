using LondonBoard.Access;
using LondonBoard.Data;
using LondonBoard.Dates;
using LondonBoard.Edits;
using LondonBoard.Live;
using LondonBoard.People;
using LondonBoard.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace LondonBoard.Actions;

/// <summary>One action, live.</summary>
public sealed partial class ActionPage : IDisposable
{
    private LiveView<RegisterHead, ActionRow>? _register;
    private IDisposable? _subscription;
    private ActionRow? _row;
    private WithdrawnAction? _withdrawn;
    private IReadOnlyList<ResolvedName> _doubts = [];
    private IReadOnlyList<Change> _history = [];
    private ElementReference _title;
    private DateOnly _today;
    private Guid? _me, _plan;
    private Role _role;
    private string? _name;
    private PostponeForm? _postpone;
    private bool _missing, _editing, _postponing, _disposed;

    [Inject] private LiveActions Actions { get; set; } = null!;

    [Inject] private ActionStore Store { get; set; } = null!;

    [Inject] private IOwnerDoubts Doubts { get; set; } = null!;

    [Inject] private Toasts Toasts { get; set; } = null!;

    [Inject] private TimeProvider Time { get; set; } = null!;

    [CascadingParameter] private Task<AuthenticationState> Authentication { get; set; } = null!;

    /// <summary>Which action.</summary>
    [Parameter] public Guid Id { get; set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        _disposed = true;
        _subscription?.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_row?.Id == Id)
            return;
        var user = (await Authentication).User;
        (_role, _name, _today) = (user.Role(), user.Identity?.Name, Time.Today());
        _me = user.AccountId();
        var register = _register ??= await Actions.OpenAsync();
        if (_disposed)
            return;
        _subscription ??= register.Subscribe(step =>
        {
            if (step.Reordered || step.Changed.Any(r => r.Id == Id))
                _ = InvokeAsync(RefreshAsync);
        });
        await RefreshAsync();
    }

    private async Task RefreshAsync()
    {
        if (_disposed)
            return;
        try
        {
            var now = _register!.Current.Find(Id);
            _withdrawn = now is null ? await Store.FindWithdrawnAsync(Id) : null;
            now ??= _withdrawn?.Row;
            if (now is null || !ReferenceEquals(now, _row))
                _history = await Store.HistoryAsync(Id);
            if (now?.Stored.WorkplanItemId != _row?.Stored.WorkplanItemId)
                _plan = now?.Stored.WorkplanItemId is { } item ? await Store.WorkplanOfAsync(item) : null;
            _doubts = now is { Doubt: not null } && _withdrawn is null && _role.May(Permission.EditMeetings) ? await Doubts.OfAsync(now) : [];
            (_row, _missing) = (now, now is null);
            StateHasChanged();
        }
        catch (Exception e)
        {
            await DispatchExceptionAsync(e);
        }
    }

    private bool MayMove(ActionRow row, ActionStatus to)
    {
        var accepts = row.Stored.Status != to && (to == ActionStatus.Accepted || row.Stored.Status == ActionStatus.Accepted);
        return accepts ? _role.May(Permission.AcceptActions) : _role.May(Permission.SetStatus) || row.IsOwnedBy(_name, _me);
    }

    private static RenderFragment Raised(ActionRow row) => builder =>
    {
        builder.OpenElement(0, "a");
        builder.AddAttribute(1, "href", $"/actions?meeting={row.Stored.MeetingId}");
        builder.AddContent(2, row.Raised);
        builder.CloseElement();
    };

    private async Task SetStatusAsync(ChangeEventArgs change)
    {
        if (_row is { } row && Enum.TryParse<ActionStatus>(change.Value as string, out var status))
            Show(await Store.MoveAsync(new MoveAction(row.Id, status, null, row.Stored.Status)));
    }

    private void GiveUpDate()
    {
        _postpone?.GiveUp();
        _postponing = false;
    }

    private string? NameOf(string field) => ActionForms.NameOf(field, id => _register?.Current.Find(id));

    private void OpenForm(string form) => (_editing, _postponing) = (form == ActionForms.Of(Id), form == ActionForms.DateOf(Id));

    private async Task CopyAsync(string text)
    {
        var result = await Store.CopyProgressAsync(Id, text);
        Toasts.Show(result is EditResult.Saved ? "Added to the workplan’s progress." : result.Sentence());
    }

    private async Task WithdrawAsync(bool withdrawn)
    {
        var result = await Store.WithdrawAsync(new WithdrawAction(Id, withdrawn));
        Show(result);
        if (result is not EditResult.Saved)
            return;
        Toasts.Show(withdrawn ? "Withdrawn from the register." : "Back on the register.", withdrawn ? "Put it back" : null, withdrawn ? () => WithdrawAsync(false) : null);
        // The button that was pressed goes.
        await _title.FocusAsync(preventScroll: true);
    }

    private async Task ChooseAsync(string written, string name)
    {
        if (_row is not { } row)
            return;
        var result = await Doubts.ChooseAsync(row, written, name);
        Show(result);
        if (result is not EditResult.Saved)
            return;
        Toasts.Show($"“{written}” is {name}.");
        await _title.FocusAsync(preventScroll: true);
    }

    private void Show(EditResult result)
    {
        if (result is not EditResult.Saved)
            Toasts.Show(result.Sentence());
    }

    private static string Words(Change change) => (change.Kind, change.Field) switch
    {
        ("add", _) => "Raised",
        ("note", _) => $"Note: {change.After}",
        ("archive", _) => "Withdrawn",
        ("restore", _) => "Put back",
        ("status", _) => $"{change.Before} → {change.After}",
        (ChangeKind.Carry, _) => change.After is { } agenda ? $"On the agenda of {agenda}" : $"No longer on the agenda of {change.Before}",
        (ChangeKind.SetAside, _) => $"Typed, but not kept: {change.After}",
        (_, "workplanItem") => change.After is null ? "No longer linked to a workplan item" : "Linked to a workplan item",
        (_, var field) => $"{FieldWords(field)}: {change.Before ?? "none"} → {change.After ?? "none"}{(change.Reason is null ? null : $" ({change.Reason})")}",
    };

    private static string FieldWords(string? field) => field switch
    {
        "due" => "Due",
        "owners" => "Owners",
        "condition" => "Condition",
        "followUp" => "Follow-up",
        _ => "Words",
    };
}
