using LondonBoard.Edits;
using Microsoft.JSInterop;

namespace LondonBoard.Workplan;

/// <summary>What was before: the history of an item, and what a merge made.</summary>
public sealed partial class WorkplanGrid
{
    private (WorkplanRow Row, string? Column)? _history;
    private MergedText? _merged;
    private bool _historyOpen, _mergedOpen;
    private int _histories;

    /// <summary>The person asks what became of a cell.</summary>
    [JSInvokable]
    public void OpenHistory(string row, string? column)
    {
        if (!Guid.TryParse(row, out var id) || Open.View.Current.Find(id) is not { } of)
            return;
        (_history, _historyOpen) = ((of, column), true);
        _histories++;
        StateHasChanged();
    }

    /// <summary>Somebody else's words came into what was just saved: say whose, and offer to show them.</summary>
    private void TellMerged(MergedText merged)
    {
        Say($"Saved. Merged with {merged.With}’s change.");
        Toasts.Show($"Merged with {merged.With}’s change.", "Show", () =>
        {
            (_merged, _mergedOpen) = (merged, true);
            StateHasChanged();
            return Task.CompletedTask;
        });
    }
}
