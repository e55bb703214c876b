using LondonBoard.Data;
using LondonBoard.Ui;
using Microsoft.AspNetCore.Components;

namespace LondonBoard.Edits;

/// <summary>Undo and redo of one's own changes on a paper.</summary>
public sealed partial class UndoButtons : IDisposable
{
    private UndoOffer? _offer;
    private Asked? _asked;
    private bool _busy, _asking;
    private Task _refreshed = Task.CompletedTask;

    [Inject] private UndoStore Store { get; set; } = null!;

    [Inject] private Toasts Toasts { get; set; } = null!;

    /// <summary>The paper.</summary>
    [Parameter, EditorRequired] public Place Place { get; set; }

    /// <summary>Called when something was taken back or done again, with the item or paper it was about.</summary>
    [Parameter] public EventCallback<Guid> Done { get; set; }

    /// <inheritdoc/>
    public void Dispose() => Store.Stored -= Refresh;

    private Task UndoAsync() => RunAsync(redo: false, LaterChange.Ask);

    private Task RedoAsync() => RunAsync(redo: true, LaterChange.Ask);

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Store.Stored += Refresh;
        _offer = await Store.FindAsync(Place);
    }

    private async Task RunAsync(bool redo, LaterChange later)
    {
        // Keys may be quicker than the offer: what is taken back is what was stored last.
        await _refreshed;
        if (_busy || (redo ? _offer?.Redo : _offer?.Undo) is not { } step)
            return;

        (_busy, _asking) = (true, false);
        try
        {
            var result = redo ? await Store.RedoAsync(new(Place, step.CommandId, later)) : await Store.UndoAsync(new(Place, step.CommandId, later));
            await TellAsync(redo, later, step, result);
            _offer = await Store.FindAsync(Place);
        }
        finally
        {
            _busy = false;
            StateHasChanged();
        }
    }

    private async Task TellAsync(bool redo, LaterChange later, UndoOffer.Step step, EditResult result)
    {
        switch (result)
        {
            case EditResult.Saved saved:
                Toasts.Show(later == LaterChange.Leave ? $"Left as it is: {step.Words}." : redo ? $"Done again: {step.Words}." : $"Undone: {step.Words}.");
                await Done.InvokeAsync(saved.Id);
                break;
            case EditResult.Conflict conflict:
                (_asked, _asking) = (new(redo, step, conflict), true);
                break;
            case EditResult.Gone:
                Toasts.Show("That was taken back already, perhaps in another window. Look again at what comes next.");
                break;
            default:
                Toasts.Show(result.Sentence());
                break;
        }
    }

    // Raised wherever this person stores something; the page's own thread of work takes it from there.
    private void Refresh() => _refreshed = InvokeAsync(async () =>
    {
        try
        {
            if (_busy)
                return;
            _offer = await Store.FindAsync(Place);
            StateHasChanged();
        }
        catch (Exception e)
        {
            await DispatchExceptionAsync(e);
        }
    });

    private sealed record Asked(bool Redo, UndoOffer.Step Step, EditResult.Conflict Conflict);
}
