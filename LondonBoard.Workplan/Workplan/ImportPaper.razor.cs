using System.Collections.Immutable;
using LondonBoard.Dates;
using LondonBoard.Edits;
using LondonBoard.Papers;
using LondonBoard.Reading;
using LondonBoard.Ui;
using Microsoft.AspNetCore.Components;

namespace LondonBoard.Workplan;

/// <summary>Brings in a paper: choose or paste, look, correct, store. A refused file changes nothing that was there before it.</summary>
public sealed partial class ImportPaper : IDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private readonly HashSet<int> _leftOut = [];
    private Dictionary<SourceColumn, Column?> _corrections = [];
    private BroughtPaper? _paper;
    private WorkplanReading _reading = null!;
    private PaperPreview? _preview;
    private Period? _period;
    private ElementReference _heading;
    private ImportRows? _rows;
    private bool _choosing, _pasted, _busy, _storing, _focusHeading;
    private string? _work, _refused, _refusal, _title, _titleFault, _periodText, _periodFault, _storeFault, _said;
    private double? _done;

    /// <summary>Something has been read and stands here to be looked at.</summary>
    [Parameter] public EventCallback Began { get; set; }

    [Inject] private WorkplanStore Store { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private Toasts Toasts { get; set; } = null!;

    [Inject] private TimeProvider Time { get; set; } = null!;

    private bool Choosing => _choosing || _preview is null;

    private string? PeriodHelp => _period is { } p
        ? $"Understood as {p.From.Words()} to {p.To.Words()}"
        : "A year or span, such as 2006/07; dates without a year are read against it";

    /// <inheritdoc/>
    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_focusHeading)
            return;
        _focusHeading = false;
        await _heading.FocusAsync();
    }

    private async Task ShowAsync(BroughtPaper paper, WorkplanReading reading, PaperPreview preview)
    {
        (_paper, _reading, _preview, _choosing, _focusHeading) = (paper, reading, preview, false, true);
        (_title, _period, _periodText) = (preview.Paper.Title, preview.Paper.Period, preview.Paper.Period?.Text);
        (_titleFault, _periodFault, _storeFault) = (null, null, null);
        _corrections = [];
        _leftOut.Clear();
        _said = $"Read {Words(preview.Rows.Length, "row")}, {Words(preview.Doubts.Length, "doubt")}.";
        await Began.InvokeAsync();
    }

    private async Task CorrectAsync((SourceColumn Source, Column? Use) choice)
    {
        Dictionary<SourceColumn, Column?> corrections = new(_corrections) { [choice.Source] = choice.Use };
        (_busy, _refusal) = (true, null);
        var (paper, period, today) = (_paper!, _period, Time.Today());
        var reading = await Task.Run(() => paper.Read(corrections));
        if (reading.Paper is null)
        {
            Refuse("Left as it was", reading.Refusal!);
        }
        else
        {
            if (reading.Paper.Rows.Length != _reading.Paper!.Rows.Length)
                _leftOut.Clear();
            (_corrections, _reading, _preview) = (corrections, reading, await Task.Run(() => PaperPreview.Of(reading, period, today)));
            _said = $"Read again: {Words(_preview.Rows.Length, "row")}, {Words(_preview.Doubts.Length, "doubt")}.";
        }

        _busy = false;
    }

    private async Task SetPeriodAsync(string? text)
    {
        _periodText = text;
        _period = string.IsNullOrWhiteSpace(text) ? null : text == _reading.Paper!.Period?.Text ? _reading.Paper.Period : Period.Find(text);
        _periodFault = _period is null && !string.IsNullOrWhiteSpace(text)
            ? "No year or span is understood in this. Write it as 2006/07, 2026 or April 2026 to March 2027, or leave it empty."
            : null;
        var (reading, period, today) = (_reading, _period, Time.Today());
        _preview = await Task.Run(() => PaperPreview.Of(reading, period, today));
    }

    private async Task StoreAsync()
    {
        (_storeFault, _titleFault) = (null, string.IsNullOrWhiteSpace(_title) ? "Give the workplan a title." : null);
        if (_titleFault is not null || _periodFault is not null)
        {
            _storeFault = "Not yet: the title or the period above needs a look.";
            return;
        }

        (_busy, _storing) = (true, true);
        StateHasChanged();
        var rows = _preview!.Kept(_leftOut).Select(r => r.Row).ToImmutableArray();
        var paper = _preview.Paper with { Title = PaperLine.Clean(_title!), Period = _period, Rows = rows };
        var result = await Store.CreateAsync(new CreateWorkplan(paper, _paper!.Title));
        (_busy, _storing) = (false, false);
        if (result is not EditResult.Saved saved)
        {
            _storeFault = result.Sentence();
            return;
        }

        Toasts.Show($"Stored {Words(rows.Length, "item")} from {_paper.Title}");
        Navigation.NavigateTo($"/workplans/{saved.Id}");
    }

    private void ChooseAnother() => (_choosing, _refusal) = (true, null);

    private Task RevealAsync(int row) => _rows!.RevealAsync(row);

    private void Refuse(string what, string sentence) => (_refused, _refusal) = (what, sentence);

    private string Summary(PaperPreview preview)
    {
        var sums = preview.Totals(_leftOut).Currencies.Select(c => Explained.Sum(c.Total, c.Currency)).ToList();
        return $"{Words(preview.Rows.Length - _leftOut.Count, "row")}, {Words(preview.Bullets(_leftOut), "bullet")}, "
            + (sums.Count == 0 ? "no sums of money" : $"{string.Join(" and ", sums)} stated (joint sums once)")
            + $". {(preview.Doubts.IsEmpty ? "No doubts." : Words(preview.Doubts.Length, "doubt") + ".")}";
    }

    private string KeptWords(PaperPreview preview) => _leftOut.Count == 0
        ? $"All {Words(preview.Rows.Length, "row")} will be stored."
        : $"{Words(preview.Rows.Length - _leftOut.Count, "row")} will be stored, {_leftOut.Count:N0} left out.";

    private static string Words(int count, string thing) => $"{count:N0} {thing}{(count == 1 ? "" : "s")}";
}
