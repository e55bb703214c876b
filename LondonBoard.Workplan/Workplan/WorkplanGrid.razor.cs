using System.Collections.Immutable;
using LondonBoard.Dates;
using LondonBoard.Live;
using LondonBoard.Papers;
using LondonBoard.Ui;
using Microsoft.AspNetCore.Components;

namespace LondonBoard.Workplan;

/// <summary>The paper's table, live.</summary>
public sealed partial class WorkplanGrid
{
    /// <summary>The key of the column that holds the status, beside the paper's own columns.</summary>
    public const string StatusKey = "status";

    /// <summary>A circuit renders others' edits at most this often: about twice a screen's frame.</summary>
    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(30);

    private readonly Dictionary<Guid, WorkplanRowView> _shown = [];
    private Coalescing<LiveStep<WorkplanHead, WorkplanRow>> _steps = null!;
    private ImmutableArray<PaperColumn> _columns = [];
    private ElementReference _scroll;
    private RenderTogether _together = null!;
    private IDisposable? _subscription;
    private readonly ComponentScript _script = new();
    private DateOnly _today;
    private string? _said;
    private bool _disposed;

    [Inject] private WorkplanStore Store { get; set; } = null!;

    [Inject] private TimeProvider Time { get; set; } = null!;

    [Inject] private Toasts Toasts { get; set; } = null!;

    /// <summary>The shared picture.</summary>
    [Parameter, EditorRequired] public required OpenView<WorkplanHead, WorkplanRow> Open { get; set; }

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

    /// <summary>The day it is.</summary>
    internal DateOnly Today => _today;

    /// <summary>Whether the columns are others than a row last rendered; takes note of them.</summary>
    internal bool ColumnsChanged(ref ImmutableArray<PaperColumn> known)
    {
        var changed = known != _columns;
        known = _columns;
        return changed;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _disposed = true;
        _subscription?.Dispose();
        _watch?.Dispose();
        await _script.DisposeAsync();
    }

    /// <summary>A row component comes into view.</summary>
    internal void Enter(Guid row, WorkplanRowView view) => _shown[row] = view;

    /// <summary>A row component leaves.</summary>
    internal void Leave(Guid row, WorkplanRowView view)
    {
        if (_shown.TryGetValue(row, out var still) && still == view)
            _shown.Remove(row);
    }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _today = Time.Today();
        _steps = new(Time, Frame, steps => InvokeAsync(() => TakeAsync(steps)));
        _subscription = Open.View.Subscribe(_steps.Post);
        WatchOthers();
        View.Begin(Open.View.Current);
        Window();
    }

    /// <inheritdoc/>
    protected override Task OnAfterRenderAsync(bool firstRender) =>
        firstRender ? _script.AttachAsync(Js, Assets["Workplan/WorkplanGrid.razor.js"], _scroll, this) : Task.CompletedTask;

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
            var changed = new List<WorkplanRowView>();
            foreach (var row in steps.SelectMany(s => s.Changed))
            {
                // The last state stands in the picture; an older one on its way here is skipped.
                if (Open.View.Current.Find(row.Id) is { } now
                    && _shown.TryGetValue(row.Id, out var shown)
                    && shown.Take(now, glow: now.Last is { } last && last.AuthorId != Me ? last : null))
                {
                    changed.Add(shown);
                }
            }

            Render(changed.ConvertAll<Action>(r => r.Render));
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

    private void Render(IReadOnlyCollection<Action> renders)
    {
        if (renders.Count > 0)
            _together.Render(renders);
    }

    private string? AriaSort(Column column) => (View.Sort, column) switch
    {
        (GridSort.Number, var c) when c == Column.Number => "ascending",
        (GridSort.Item, var c) when c == Column.Item => "ascending",
        (GridSort.Due, var c) when c == Column.Timing => "ascending",
        _ => null,
    };

    private void Say(string words)
    {
        // The same words twice would not be heard again.
        _said = _said == words ? words + "\u00A0" : words;
        StateHasChanged();
    }
}
