using LondonBoard.Data;
using LondonBoard.Live;
using LondonBoard.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LondonBoard.Workplan;

/// <summary>What the person left unsaved on this page: taken up again or discarded.</summary>
public sealed partial class WorkplanPage
{
    private CellDrafts _drafts = new();
    private bool _resumed;

    [Inject] private Desk Desk { get; set; } = null!;

    [Inject] private Toasts Toasts { get; set; } = null!;

    [Inject] private IJSRuntime Js { get; set; } = null!;

    private Place Place => AnnualWorkplan.PlaceOf(Id);

    // What is open already needs no offer.
    private IReadOnlyList<DraftOffer> Offers =>
        [.. _drafts.Offers(_open!.View.Current).Where(o => o.Key != _grid?.EditedField && !(_renaming && o.Key == CellDrafts.Title))];

    private FieldKey TitleKey => new(Place, CellDrafts.Title);

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_resumed || _grid is null)
            return;
        _resumed = true;
        // Where the page reloaded by itself under somebody's hands, it puts back what was open.
        if (FieldKey.TryParse(await Js.InvokeAsync<string?>("desk.resume"), out var key) && key.Place == Place && _drafts.Of(key.Field) is not null)
            await OpenDraftAsync(key.Field);
    }

    private Task OpenDraftAsync(DraftOffer offer) => OpenDraftAsync(offer.Key);

    private async Task OpenDraftAsync(string field)
    {
        if (field == CellDrafts.Title)
            BeginRename();
        else
            await _grid!.OpenDraftAsync(field);
        StateHasChanged();
    }

    private async Task DiscardDraftAsync(DraftOffer offer)
    {
        if (_drafts.Remove(offer.Key) is not { } draft)
            return;
        Desk.End(new(Place, offer.Key));
        _grid?.Refresh();
        Toasts.Show("Discarded your unsaved text.", "Undo", async () =>
        {
            await Desk.KeepAsync(draft);
            _drafts.Add(draft);
            _grid?.Refresh();
            StateHasChanged();
        });
    }
}
