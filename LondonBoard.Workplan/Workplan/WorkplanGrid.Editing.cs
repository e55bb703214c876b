using LondonBoard.Edits;
using LondonBoard.Papers;
using Microsoft.JSInterop;

namespace LondonBoard.Workplan;

/// <summary>What a person does with rows: opens cells, adds, moves and archives items.</summary>
public sealed partial class WorkplanGrid
{
    private (Guid Row, string Column)? _editing;
    private (Guid Row, long Sequence, TaskCompletionSource Seen)? _awaited;
    private WorkplanRow? _menuRow;

    /// <summary>The column of a row that is open for editing here; null for none.</summary>
    internal string? EditedColumn(Guid row) => _editing is { } e && e.Row == row ? e.Column : null;

    private bool MayMove => View.IsAsOnPaper;

    /// <summary>Adds an item and opens its title for typing.</summary>
    /// <param name="after">Below which row; null for the end.</param>
    public async Task AddAsync(Guid? after)
    {
        if (await Store.AddItemAsync(new AddItem(Open.View.Current.Head.Id, after)) is not EditResult.Saved saved)
        {
            Toasts.Show("The item was not added. Your account may not change this workplan, or it is no longer there.");
            return;
        }

        if (View.IsNarrowed)
            View.Choose(GridFilter.All);
        await SeenAsync(saved);
        await OpenAtAsync(saved.Id, Column.Item.Key);
    }

    /// <summary>Opens a cell wherever it stands, and brings it into view.</summary>
    private async Task OpenAtAsync(Guid row, string column)
    {
        var at = IndexOf(row);
        if (at < 0)
            return;
        _asked = (Math.Max(0, at - (FirstRows / 2)), FirstRows);
        _editing = (row, column);
        Rearrange();
        await _script.TellAsync("reveal", at);
    }

    /// <summary>The person opens a cell.</summary>
    [JSInvokable]
    public void BeginEdit(string row, string column)
    {
        if (!Guid.TryParse(row, out var id) || Open.View.Current.Find(id) is null || (column == StatusKey ? !MaySetStatus : !MayEdit))
            return;
        if (column != StatusKey && _columns.All(c => c.Column.Key != column))
            return;
        var before = _editing;
        _editing = (id, column);
        if (before is { } left && left.Row != id && _shown.TryGetValue(left.Row, out var other))
            other.Refresh();
        if (_shown.TryGetValue(id, out var shown))
            shown.Refresh();
    }

    /// <summary>The person asks what can be done with a row.</summary>
    [JSInvokable]
    public void OpenRowMenu(string row)
    {
        _menuRow = Guid.TryParse(row, out var id) ? Open.View.Current.Find(id) : null;
        StateHasChanged();
    }

    /// <summary>The person moves a row up (-1) or down (1).</summary>
    [JSInvokable]
    public async Task MoveByAsync(string row, int by)
    {
        if (!Guid.TryParse(row, out var id) || IndexOf(id) is not (>= 0 and var at))
            return;
        var target = at + (by < 0 ? -2 : 1);
        if (at + by >= 0 && at + by < View.Rows.Length)
            await MoveAsync(row, target < 0 ? null : View.Rows[target].Key);
    }

    /// <summary>The person drops a row below another, or at the top.</summary>
    [JSInvokable]
    public async Task MoveAsync(string row, string? after)
    {
        if (!MayEdit || !MayMove || !Guid.TryParse(row, out var id) || Open.View.Current.Find(id) is not { } moved || row == after)
            return;
        Guid? below = Guid.TryParse(after, out var target) ? target : null;
        switch (await Store.MoveItemAsync(new MoveItem(id, below, moved.Stored.Version)))
        {
            case EditResult.Saved saved:
                await SeenAsync(saved);
                Say($"Moved {moved.Name} to row {IndexOf(id) + 1} of {View.Rows.Length}.");
                break;
            case var other:
                Toasts.Show(other.Sentence());
                break;
        }
    }

    /// <summary>An editor is done: the cell goes back to rest once the edit shows in it.</summary>
    internal async Task EndEditAsync(EditResult.Saved? saved)
    {
        if (saved is not null)
            await SeenAsync(saved);
        if (_editing is not { } edited)
            return;
        _editing = null;
        await EndFieldAsync(edited.Row, edited.Column, saved is not null);
        if (saved?.Merged is { } merged)
            TellMerged(merged);
        else if (saved is not null)
            Say("Saved.");
        if (_shown.TryGetValue(edited.Row, out var shown))
        {
            if (Open.View.Current.Find(edited.Row) is { } now)
                shown.Take(now, glow: null);
            shown.Refresh();
        }

        // Now that nobody holds it, the filter and the order may have their say.
        if (!View.IsAsOnPaper)
        {
            if (View.Take(new(Open.View.Current, [], Reordered: true), held: null))
                Rearrange();
        }
        else if (!_window.Any(p => p.Row?.Id == edited.Row))
        {
            Rearrange();
        }
    }

    private bool HasSeen(Guid row, long sequence) => Open.View.Current.Find(row) is { } now && now.Revision >= sequence;

    /// <summary>Waits until the shared picture holds what was saved, for a second at most: it is stored in any case.</summary>
    private async Task SeenAsync(EditResult.Saved saved)
    {
        if (HasSeen(saved.Id, saved.Sequence) && IndexOf(saved.Id) >= 0)
            return;
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _awaited = (saved.Id, saved.Sequence, seen);
        await Task.WhenAny(seen.Task, Task.Delay(TimeSpan.FromSeconds(1), Time));
        _awaited = null;
    }

    private async Task ArchiveAsync(WorkplanRow row, bool archive)
    {
        var result = await Store.ArchiveItemAsync(new ArchiveItem(row.Id, archive, row.Stored.Version));
        if (result is not EditResult.Saved)
        {
            Toasts.Show(result.Sentence());
            return;
        }

        Toasts.Show(archive ? $"Archived {row.Name}." : $"Restored {row.Name}.", "Undo", async () =>
        {
            if (await Store.ArchiveItemAsync(new ArchiveItem(row.Id, !archive, null)) is not EditResult.Saved and var failed)
                Toasts.Show(failed.Sentence());
        });
    }
}
