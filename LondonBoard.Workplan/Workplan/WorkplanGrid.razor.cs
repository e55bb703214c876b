using System.Collections.Immutable;
using LondonBoard.Dates;
using LondonBoard.Edits;
using LondonBoard.Live;
using LondonBoard.Papers;
using LondonBoard.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LondonBoard.Workplan;

/// <summary>The paper's table, live.</summary>
public sealed partial class WorkplanGrid
{
    /// <summary>The key of the column that holds the status, beside the paper's own columns.</summary>
    public const string StatusKey = "status";

    /// <summary>How many rows are sent before the browser has said how many it can show.</summary>
    private const int FirstRows = 12;

    /// <summary>The most rows rendered at once.</summary>
    private const int MostRows = 120;

    /// <summary>A circuit renders others' edits at most this often: about twice a screen's frame.</summary>
    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(30);

    private readonly Dictionary<Guid, WorkplanRowView> _shown = [];
    private Coalescing<LiveStep<WorkplanHead, WorkplanRow>> _steps = null!;
    private ImmutableArray<PaperColumn> _columns = [];
    private List<WindowPart> _window = [];
    private (int From, int Count) _asked = (0, FirstRows);
    private (Guid Row, string Column)? _editing;
    private (Guid Row, long Sequence, TaskCompletionSource Seen)? _awaited;
    private WorkplanRow? _menuRow;
    private ElementReference _scroll;
    private IDisposable? _subscription;
    private IJSObjectReference? _script;
    private DotNetObjectReference<WorkplanGrid>? _self;
    private DateOnly _today;
    private string? _said;
    private int _arrangement;
    private bool _disposed;

    [Inject] private WorkplanStore Store { get; set; } = null!;

    [Inject] private TimeProvider Time { get; set; } = null!;

    [Inject] private Toasts Toasts { get; set; } = null!;

    /// <summary>The shared picture.</summary>
    [Parameter, EditorRequired] public required OpenPlan Open { get; set; }

    /// <summary>What this person sees of it.</summary>
    [Parameter, EditorRequired] public required GridView View { get; set; }

    /// <summary>Whether cells open for editing.</summary>
    [Parameter] public bool MayEdit { get; set; }

    /// <summary>Whether the status can be set.</summary>
    [Parameter] public bool MaySetStatus { get; set; }

    /// <summary>Whether the column settings are shown.</summary>
    [Parameter] public bool ShowColumnSettings { get; set; }

    /// <summary>The account of the person who looks; their own edits do not glow.</summary>
    [Parameter] public Guid? Me { get; set; }

    /// <summary>The number of rows, or what stands above them, changed.</summary>
    [Parameter] public EventCallback Changed { get; set; }

    /// <summary>The columns in order, without the status.</summary>
    internal ImmutableArray<PaperColumn> Columns => _columns;

    /// <summary>The column of a row that is open for editing here; null for none.</summary>
    internal string? EditedColumn(Guid row) => _editing is { } e && e.Row == row ? e.Column : null;

    /// <summary>The day it is.</summary>
    internal DateOnly Today => _today;

    /// <summary>Whether the columns are others than a row last rendered; takes note of them.</summary>
    internal bool ColumnsChanged(ref ImmutableArray<PaperColumn> known)
    {
        var changed = known != _columns;
        known = _columns;
        return changed;
    }

    private bool MayMove => View.Sort == GridSort.Paper && !View.IsNarrowed;

    /// <summary>Shows the rows of another filter or order, from the top.</summary>
    public async Task ArrangedAsync()
    {
        _asked = (0, FirstRows);
        Rearrange();
        if (_script is not null)
            await _script.InvokeVoidAsync("toTop");
    }

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
            View.Choose(GridFilter.All, View.Sort);
        await SeenAsync(saved);
        var at = IndexOf(saved.Id);
        if (at < 0)
            return;
        _asked = (Math.Max(0, at - (FirstRows / 2)), FirstRows);
        _editing = (saved.Id, Column.Item.Key);
        Rearrange();
        if (_script is not null)
            await _script.InvokeVoidAsync("reveal", at);
    }

    /// <summary>The browser shows other rows.</summary>
    [JSInvokable]
    public void ShowRows(int from, int count)
    {
        _asked = (Math.Max(0, from), Math.Clamp(count, 1, MostRows));
        Rearrange();
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

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _disposed = true;
        _subscription?.Dispose();
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

    /// <summary>A row component comes into view.</summary>
    internal void Enter(Guid row, WorkplanRowView view) => _shown[row] = view;

    /// <summary>A row component leaves.</summary>
    internal void Leave(Guid row, WorkplanRowView view)
    {
        if (_shown.TryGetValue(row, out var still) && still == view)
            _shown.Remove(row);
    }

    /// <summary>An editor is done: the cell goes back to rest once the edit shows in it.</summary>
    internal async Task EndEditAsync(EditResult.Saved? saved)
    {
        if (saved is not null)
            await SeenAsync(saved);
        if (_editing is not { } edited)
            return;
        _editing = null;
        if (saved is not null)
            Say("Saved.");
        if (_shown.TryGetValue(edited.Row, out var shown))
        {
            if (Open.View.Current.Find(edited.Row) is { } now)
                shown.Show(now, glow: null);
            shown.Refresh();
        }

        // Now that nobody holds it, the filter and the order may have their say.
        if (View.IsNarrowed || View.Sort != GridSort.Paper)
        {
            if (View.Take(new(Open.View.Current, [], Reordered: true), held: null))
                Rearrange();
        }
        else if (!_window.Any(p => p.Row?.Id == edited.Row))
        {
            Rearrange();
        }
    }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _today = Time.Today();
        _steps = new(Time, Frame, steps => InvokeAsync(() => TakeAsync(steps)));
        _subscription = Open.View.Subscribe(_steps.Post);
        View.Begin(Open.View.Current);
        Window();
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        _self = DotNetObjectReference.Create(this);
        var module = await Js.InvokeAsync<IJSObjectReference>("import", "./" + Assets["Workplan/WorkplanGrid.razor.js"]);
        if (_disposed)
        {
            await module.DisposeAsync();
            return;
        }

        _script = await module.InvokeAsync<IJSObjectReference>("attach", _scroll, _self);
        await module.DisposeAsync();
    }

    private async Task TakeAsync(IReadOnlyList<LiveStep<WorkplanHead, WorkplanRow>> steps)
    {
        if (_disposed)
            return;
        try
        {
            var headBefore = _columns;
            var moved = false;
            foreach (var step in steps)
                moved |= View.Take(step, _editing?.Row);
            foreach (var row in steps.SelectMany(s => s.Changed))
            {
                // The last state stands in the picture; an older one on its way here is skipped.
                if (Open.View.Current.Find(row.Id) is { } now && _shown.TryGetValue(row.Id, out var shown))
                    shown.Show(now, glow: now.Last is { } last && last.AuthorId != Me ? last : null);
            }

            if (moved || steps.Any(s => s.Now.Head.Columns != headBefore))
            {
                Rearrange();
                await Changed.InvokeAsync();
            }

            if (_awaited is { } awaited && HasSeen(awaited.Row, awaited.Sequence))
                awaited.Seen.TrySetResult();
        }
        catch (Exception e)
        {
            await DispatchExceptionAsync(e);
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

    private async Task ShowAllAsync()
    {
        View.Choose(GridFilter.All, View.Sort);
        Rearrange();
        await Changed.InvokeAsync();
    }

    private int IndexOf(Guid row)
    {
        for (var at = 0; at < View.Rows.Length; at++)
        {
            if (View.Rows[at].Id == row)
                return at;
        }

        return -1;
    }

    private void Say(string words)
    {
        // The same words twice would not be heard again.
        _said = _said == words ? words + "\u00A0" : words;
        StateHasChanged();
    }

    private void Rearrange()
    {
        Window();
        _arrangement++;
        StateHasChanged();
    }

    private void Window()
    {
        _columns = Open.View.Current.Head.Columns;
        var rows = View.Rows;
        var from = Math.Min(_asked.From, Math.Max(0, rows.Length - 1));
        var to = Math.Min(from + _asked.Count, rows.Length);
        // A row under this person's hands stays on the page however far they scroll.
        var held = _editing is { } e ? IndexOf(e.Row) : -1;
        var window = new List<WindowPart>(to - from + 3);
        var next = 0;
        if (held >= 0 && held < from)
            Add(held, held + 1);
        Add(from, to);
        if (held >= to)
            Add(held, held + 1);
        if (next < rows.Length)
            window.Add(new(next, rows.Length, null));
        _window = window;

        void Add(int first, int end)
        {
            if (first > next)
                window.Add(new(next, first, null));
            for (var at = first; at < end; at++)
                window.Add(new(at, at + 1, rows[at]));
            next = end;
        }
    }

    private string? AriaSort(Column column) => (View.Sort, column) switch
    {
        (GridSort.Number, var c) when c == Column.Number => "ascending",
        (GridSort.Item, var c) when c == Column.Item => "ascending",
        (GridSort.Due, var c) when c == Column.Timing => "ascending",
        _ => null,
    };

    /// <summary>A rendered row, or the room that rows not rendered take.</summary>
    private readonly record struct WindowPart(int From, int To, WorkplanRow? Row);
}
