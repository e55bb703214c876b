using System.Collections.Immutable;
using LondonBoard.Dates;
using LondonBoard.Edits;
using LondonBoard.Live;
using LondonBoard.Money;
using LondonBoard.Papers;
using Microsoft.AspNetCore.Components;

namespace LondonBoard.Workplan;

/// <summary>A cell under a person's hands.</summary>
public sealed partial class CellEditor
{
    private static long _last;
    private readonly string _id = $"cell-{Interlocked.Increment(ref _last)}";
    private string _began = "", _text = "", _first = "";
    private string? _theirs, _by, _origin, _message, _reason;
    private ImmutableArray<RowLine> _was = [];
    private ElementReference _area;
    private int _round, _rows = 1;
    private bool _saving, _slips, _focus;

    [Inject] private WorkplanStore Store { get; set; } = null!;

    /// <summary>The item as it was when the cell was opened; later states do not touch what is being typed.</summary>
    [Parameter, EditorRequired] public required WorkplanRow Row { get; set; }

    /// <summary>The column.</summary>
    [Parameter] public Column Column { get; set; }

    /// <summary>The column's heading.</summary>
    [Parameter, EditorRequired] public required string Title { get; set; }

    /// <summary>What dates are read against.</summary>
    [Parameter] public DateContext Dates { get; set; }

    /// <summary>Called when the cell may go back to rest, with what was saved or null where the person gave up.</summary>
    [Parameter, EditorRequired] public required Func<EditResult.Saved?, Task> Done { get; set; }

    /// <summary>The field, as presence and drafts know it.</summary>
    [Parameter] public FieldKey Field { get; set; }

    /// <summary>What this person left unsaved here; the cell opens with it.</summary>
    [Parameter] public Draft? Draft { get; set; }

    private string Label => $"{Title}, {Row.Name}";

    /// <summary>What money and dates are understood to say, as they are typed.</summary>
    private IReadOnlyList<(string Words, bool Sure)> Understood
    {
        get
        {
            var lines = PaperLine.ParseCell(_text).Select(l => l.Text).ToList();
            if (Column == Column.Timing)
                return [.. lines.SelectMany(l => Milestone.ReadLine(l, Dates)).Select(Explained.Milestone)];
            return Column == Column.Responsible ? [.. ResponsibleCell.Read(lines).Costs.Select(Explained.Cost)] : [];
        }
    }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _was = Row[Column];
        _began = _text = Row.Typed(Column);
        // A new line of a list is a bullet, as it would be in Word.
        if (_began.Length == 0 && (Column == Column.Activity || Column == Column.Progress))
            _began = "• ";
        // A text that was left is kept over what stood there when it was typed, so that a clash is still noticed.
        if (Draft is not null)
            (_text, _was) = (Draft.Text, CellDrafts.ReadBasis(Draft.Basis) ?? _was);
        _first = Draft?.Text ?? _began;
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_focus)
            return;
        _focus = false;
        await _area.FocusAsync();
    }

    private void Typed(ChangeEventArgs change)
    {
        _text = change.Value as string ?? "";
        _slips = Column == Column.Timing && Last(_text) > Last(_began);

        DateOnly? Last(string text) => PaperLine.ParseCell(text).SelectMany(l => Milestone.ReadLine(l.Text, Dates)).Max(m => m.Date.To);
    }

    private async Task SaveAsync()
    {
        if (_saving)
            return;
        (_saving, _message) = (true, null);
        StateHasChanged();
        try
        {
            var result = await Store.EditCellAsync(EditCell.From(Row.Id, Column, _was, _text, string.IsNullOrWhiteSpace(_reason) ? null : _reason));
            if (result is EditResult.Saved saved)
            {
                await Done(saved);
                return;
            }

            (_theirs, _by) = result is EditResult.Conflict conflict ? (conflict.Current, conflict.By) : (null, null);
            _message = result.Sentence();
            if (_theirs is not null)
                await RebaseAsync();
        }
        finally
        {
            _saving = false;
        }
    }

    private Task KeepBothAsync()
    {
        _text = Both;
        return SaveAsync();
    }

    /// <summary>Both texts in the field, to make one of them by hand.</summary>
    private void EditBoth()
    {
        _first = _text = Both;
        (_theirs, _message) = (null, null);
        // A field that was typed in does not take other words; a new one does.
        (_round, _rows, _focus) = (_round + 1, Both.Count(c => c == '\n') + 1, true);
    }

    private string Both
    {
        get
        {
            var mine = PaperLine.ParseCell(_text);
            return PaperLine.TypedCell([.. mine, .. _was.Select(l => l.Line).Where(l => !mine.Contains(l))]);
        }
    }

    /// <summary>What is kept next is kept over what the person has now been shown, and over nothing newer.</summary>
    private async Task RebaseAsync()
    {
        _origin = PaperLine.TypedCell(_was.Select(l => l.Line));
        if (await Store.FindRowAsync(Row.Id) is { } now)
            (_was, _theirs) = (now[Column], now.Typed(Column));
        else
            (_theirs, _message) = (null, "Not saved: the item is no longer there. Copy your text before you leave.");
    }
}
