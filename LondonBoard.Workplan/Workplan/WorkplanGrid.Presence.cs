using System.Collections.Immutable;
using LondonBoard.Data;
using LondonBoard.Live;
using LondonBoard.Papers;
using Microsoft.AspNetCore.Components;

namespace LondonBoard.Workplan;

/// <summary>Who else is in which cell, what they are typing there, and what this person left unsaved.</summary>
public sealed partial class WorkplanGrid
{
    private readonly Dictionary<string, OthersInCell> _withOthers = [];
    private Coalescing<PresenceNews>? _news;
    private IDisposable? _watch;

    /// <summary>This person's desk.</summary>
    [Parameter] public Desk? Desk { get; set; }

    /// <summary>What this person left unsaved.</summary>
    [Parameter] public CellDrafts Drafts { get; set; } = new();

    private Place Place => AnnualWorkplan.PlaceOf(Open.View.Current.Head.Id);

    /// <summary>The field that is open for editing here; null for none.</summary>
    public string? EditedField => _editing is { } e ? KeyOf(e.Row, e.Column).Field : null;

    /// <summary>Drafts came or went: their marks too.</summary>
    public void Refresh()
    {
        foreach (var shown in _shown.Values)
            shown.Refresh();
    }

    /// <summary>The field of a cell.</summary>
    internal FieldKey KeyOf(Guid row, string column) => CellDrafts.KeyOf(Open.View.Current.Head.Id, row, column);

    /// <summary>Others in a cell; the person who looks is none of them.</summary>
    internal ImmutableArray<SeatState> Others(string field) =>
        Desk?.Fields(Place).GetValueOrDefault(field) is { IsDefault: false } seats ? seats.RemoveAll(s => s.AccountId == Me) : [];

    /// <summary>The fields of a row that others are in. Most rows have none, and find that out at once.</summary>
    internal IReadOnlyList<string> FieldsWithOthers(string row) =>
        Desk?.Fields(Place) is { IsEmpty: false } fields ? [.. fields.Keys.Where(f => f.StartsWith(row, StringComparison.Ordinal) && !Others(f).IsEmpty)] : [];

    /// <summary>Others came into a cell in view.</summary>
    internal void Enter(string field, OthersInCell cell) => _withOthers[field] = cell;

    /// <summary>A cell with others leaves the view.</summary>
    internal void Leave(string field, OthersInCell cell)
    {
        if (_withOthers.TryGetValue(field, out var still) && still == cell)
            _withOthers.Remove(field);
    }

    /// <summary>Opens a cell with the text that was left in it.</summary>
    public async Task OpenDraftAsync(string field)
    {
        if (!CellDrafts.TryReadCell(field, out var row, out var column) || !MayEdit || Open.View.Current.Find(row) is null)
            return;
        if (IndexOf(row) < 0)
            View.Choose(GridFilter.All with { Archived = true });
        await OpenAtAsync(row, column);
    }

    /// <summary>Ends a field: its draft goes, and where its text was given up, it can be had back.</summary>
    private async Task EndFieldAsync(Guid row, string column, bool saved)
    {
        var key = KeyOf(row, column);
        var left = Drafts.Remove(key.Field);
        if (left is not null)
            await Changed.InvokeAsync();
        var typed = Desk?.End(key) ?? left;
        if (saved || typed is null || Same(typed.Text, Open.View.Current.Find(row)?.Typed(new Column(column)) ?? ""))
            return;
        Toasts.Show($"Gave up what you typed in {CellDrafts.NameOf(key.Field, Open.View.Current)}.", "Undo", async () =>
        {
            await Desk!.KeepAsync(typed);
            Drafts.Add(typed);
            await OpenDraftAsync(key.Field);
        });

        static bool Same(string a, string b) => a.Trim().TrimEnd('•').Trim() == b.Trim();
    }

    private void WatchOthers()
    {
        if (Desk is null)
            return;
        _news = new(Time, () => Desk.Frame(Place), TakeNewsAsync);
        _watch = Desk.Watch(Place, _news.Post);
    }

    private Task TakeNewsAsync(IReadOnlyList<PresenceNews> news)
    {
        // Asked before the circuit is bothered: most of what happens, happens in rows that are not on this screen.
        var window = _window;
        var fields = news.SelectMany(n => n.Fields).Distinct()
            .Select(f => (Field: f, Row: CellDrafts.TryReadCell(f, out var row, out _) ? row : Guid.Empty))
            .Where(f => window.Any(p => p.Row?.Id == f.Row)).ToList();
        return fields.Count == 0 || _disposed ? Task.CompletedTask : InvokeAsync(async () =>
        {
            try
            {
                Render([.. fields.Select(f => RenderOf(f.Field, f.Row)).OfType<Action>().Distinct()]);
            }
            catch (Exception e)
            {
                await DispatchExceptionAsync(e);
            }
        });
    }

    // A cell that had others already renders by itself; into one that had none they come with its row.
    private Action? RenderOf(string field, Guid row)
    {
        if (_withOthers.TryGetValue(field, out var cell))
            return cell.Render;
        if (!_shown.TryGetValue(row, out var shown))
            return null;
        shown.TakeOthers();
        return shown.Render;
    }
}
