using LondonBoard.Data;
using LondonBoard.Dates;
using LondonBoard.Ui;
using Microsoft.AspNetCore.Components;

namespace LondonBoard.Live;

/// <summary>What this person left unsaved in the forms of a paper.</summary>
public sealed partial class LeftDrafts
{
    private readonly Dictionary<string, Draft> _byField = [];
    private bool _read, _resumed;

    /// <summary>The paper.</summary>
    [Parameter, EditorRequired] public Place Place { get; set; }

    /// <summary>Whether a form is offered here; those that are not are offered where they stand.</summary>
    [Parameter, EditorRequired] public required Func<string, bool> Takes { get; set; }

    /// <summary>What a form of the paper is called to people; null for what is no longer there.</summary>
    [Parameter, EditorRequired] public required Func<string, string?> NameOf { get; set; }

    /// <summary>Opens a form; it puts the text back by itself.</summary>
    [Parameter] public EventCallback<string> OnOpen { get; set; }

    private IReadOnlyList<DraftOffer> Offers => [.. _byField.Values.GroupBy(d => FormOf(d.Field)).Where(f => f.Key.Length > 0 && Takes(f.Key))
        .Select(f => new DraftOffer(f.Key, NameOf(f.Key), string.Join('\n', f.Select(d => d.Text)), f.Min(d => d.At).Words()))];

    /// <summary>The form that a field belongs to: "action/…/text" is of "action/…". Empty for a field of none.</summary>
    public static string FormOf(string field) => field.LastIndexOf('/') is > 0 and var at ? field[..at] : "";

    /// <inheritdoc/>
    public void Dispose() => Desk.DraftChanged -= Follow;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Desk.DraftChanged += Follow;
        foreach (var draft in await Desk.DraftsAsync(Place))
            _byField[draft.Field] = draft;
        _read = true;
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_resumed || !_read)
            return;
        _resumed = true;
        // Where the page reloaded by itself under somebody's hands, it puts back what was open.
        var keys = _byField.Values.Where(d => FormOf(d.Field) is { Length: > 0 } form && Takes(form)).Select(d => d.Key).ToArray();
        if (keys.Length > 0 && FieldKey.TryParse(await Js.InvokeAsync<string?>("desk.resume", [keys]), out var key))
            await OpenAsync(FormOf(key.Field));
    }

    private void Follow(FieldKey key, Draft? draft)
    {
        if (key.Place != Place || (draft is null && !_byField.ContainsKey(key.Field)))
            return;
        if (draft is null)
            _byField.Remove(key.Field);
        else
            _byField[key.Field] = draft;
        StateHasChanged();
    }

    private Task OpenAsync(string form)
    {
        Desk.TakeUp(new(Place, form));
        return OnOpen.InvokeAsync(form);
    }

    private void Discard(DraftOffer offer)
    {
        var drafts = _byField.Values.Where(d => FormOf(d.Field) == offer.Key).ToList();
        drafts.ForEach(d => Desk.End(new(Place, d.Field)));
        Toasts.Show("Discarded your unsaved text.", "Undo", async () =>
        {
            foreach (var draft in drafts)
                await Desk.KeepAsync(draft);
        });
    }
}
