using LondonBoard.Edits;
using LondonBoard.Live;
using Microsoft.AspNetCore.Components;

namespace LondonBoard.Actions;

/// <summary>Adds an action, or changes the words of one.</summary>
public sealed partial class ActionDialog
{
    private IReadOnlyList<WorkplanChoice> _items = [];
    private IReadOnlyList<string> _names = [];
    private DraftDialog? _dialog;
    private EditResult.Conflict? _clash;
    private ActionItem? _now;
    private string? _text, _owners, _due, _condition, _followUp, _fault;
    private Guid? _item;
    private bool _open;

    /// <summary>Whether it is open.</summary>
    [Parameter] public bool Open { get; set; }

    /// <summary>It closes.</summary>
    [Parameter] public EventCallback<bool> OpenChanged { get; set; }

    /// <summary>The action to change; null for a new one.</summary>
    [Parameter] public ActionRow? Row { get; set; }

    /// <summary>A new action was put into the register.</summary>
    [Parameter] public EventCallback<Guid> Added { get; set; }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_open == Open)
            return;
        _open = Open;
        if (!Open)
            return;
        var stored = Row?.Stored;
        (_text, _owners, _due) = (stored?.Text, stored?.OwnersAsWritten, stored?.DueText);
        (_condition, _followUp, _item) = (stored?.Condition, stored?.FollowUp, stored?.WorkplanItemId);
        (_now, _clash, _fault) = (null, null, null);
        _items = await Store.WorkplanItemsAsync();
        _names = await Store.OwnerNamesAsync(stored);
    }

    private async Task KeepAsync()
    {
        var words = ActionWords.Typed(_text ?? "", _owners, _due, _condition, _followUp);
        var result = Row is null ? await Store.AddAsync(new AddAction(words, _item)) : await Store.EditAsync(new EditAction(Row.Id, words, _item, Guid.Empty, Seen));
        (_clash, _fault) = (result as EditResult.Conflict, result is EditResult.Saved or EditResult.Conflict ? null : result.Sentence());
        if (_clash is not null && Row is not null)
            _now = (await Store.FindAsync(Row.Id))?.Stored;
        if (result is not EditResult.Saved saved)
            return;
        if (saved.Merged is { } merged)
            Toasts.Show($"Saved. Merged with {merged.With}’s change.");
        _dialog?.Saved();
        await OpenChanged.InvokeAsync(false);
        if (Row is null)
            await Added.InvokeAsync(saved.Id);
    }

    // What the person was last shown of others' words: after a clash those that now stand there; until then what the form began
    // with, or what a text that was put back was based on, however long ago that was.
    private ActionWords Seen => _now is { } now
        ? ActionWords.Typed(now.Text, now.OwnersAsWritten, now.DueText, now.Condition, now.FollowUp)
        : ActionWords.Typed(Began("text") ?? "", Began("owners"), Began("due"), Began("condition"), Began("followUp"));

    private string? Began(string field) => _dialog?.Began(field);
}
