using System.Collections.Immutable;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Papers;
using Microsoft.AspNetCore.Components;

namespace LondonBoard.Workplan;

/// <summary>Everything that ever happened to an item or one of its cells.</summary>
public sealed partial class ItemHistory
{
    private const int AtOnce = 20;

    private List<HistoryEntry>? _entries;
    private long? _older;
    private string? _column, _message;

    [Inject] private HistoryStore History { get; set; } = null!;

    [Inject] private WorkplanStore Store { get; set; } = null!;

    /// <summary>The item.</summary>
    [Parameter, EditorRequired] public required WorkplanRow Row { get; set; }

    /// <summary>The column to begin with; null for all.</summary>
    [Parameter] public string? Column { get; set; }

    /// <summary>The workplan's columns.</summary>
    [Parameter] public ImmutableArray<PaperColumn> Columns { get; set; } = [];

    /// <summary>Whether words can be brought back.</summary>
    [Parameter] public bool MayEdit { get; set; }

    /// <summary>Whether a status can be brought back.</summary>
    [Parameter] public bool MaySetStatus { get; set; }

    /// <summary>Whether it is open.</summary>
    [Parameter] public bool Open { get; set; } = true;

    /// <summary>The person closed it.</summary>
    [Parameter] public EventCallback<bool> OpenChanged { get; set; }

    /// <inheritdoc/>
    protected override Task OnInitializedAsync()
    {
        _column = Column;
        return ReadAsync();
    }

    private bool MayBringBack(Change change) => change.Kind == ChangeKind.Status ? MaySetStatus : MayEdit;

    private async Task ReadAsync()
    {
        var part = await History.ReadAsync(Filter, null, AtOnce);
        (_entries, _older) = ([.. part.Entries], part.Older);
    }

    private async Task ReadOnAsync()
    {
        var part = await History.ReadAsync(Filter, _older, AtOnce);
        _entries!.AddRange(part.Entries);
        _older = part.Older;
    }

    private HistoryFilter Filter => new(ItemId: Row.Id, Field: string.IsNullOrEmpty(_column) ? null : _column);

    private Task ChooseAsync(ChangeEventArgs change)
    {
        _column = change.Value as string;
        return ReadAsync();
    }

    private async Task BringBackAsync(Change change)
    {
        _message = await Store.BringBackAsync(change) switch
        {
            EditResult.Saved { Sequence: 0 } => "That is how it stands already.",
            EditResult.Saved => $"Brought back: “{Short(EarlierValue.Of(change)!)}”.",
            var other => other.Sentence(),
        };
        await ReadAsync();
    }

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
