using System.Globalization;
using System.Security.Claims;
using LondonBoard.Access;
using LondonBoard.Data;
using LondonBoard.Dates;
using LondonBoard.Edits;
using LondonBoard.Live;
using LondonBoard.Ui;
using LondonBoard.Workplan;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace LondonBoard.Snapshots;

/// <summary>The snapshots of one workplan.</summary>
public sealed partial class SnapshotsPage
{
    private IReadOnlyList<SnapshotSummary> _snapshots = [];
    private bool _missing, _mayFreeze, _asking, _busy;
    private string? _title, _name, _date, _nameFault, _dateFault;

    [Inject] private SnapshotStore Store { get; set; } = null!;

    [Inject] private WorkplanStore Workplans { get; set; } = null!;

    [Inject] private TimeProvider Time { get; set; } = null!;

    [Inject] private Desk Desk { get; set; } = null!;

    [Inject] private Toasts Toasts { get; set; } = null!;

    [CascadingParameter] private Task<AuthenticationState> Authentication { get; set; } = null!;

    /// <summary>Which workplan.</summary>
    [Parameter] public Guid Id { get; set; }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _ = Enum.TryParse<Role>((await Authentication).User.FindFirstValue(ClaimTypes.Role), out var role);
        _mayFreeze = role.May(Permission.FreezeSnapshot);
        _snapshots = await Store.ListAsync(Id);
        _title = await Workplans.FindTitleAsync(Id);
        _missing = _title is null;
    }

    private FieldKey NameKey => new(AnnualWorkplan.PlaceOf(Id), "snapshot");

    private async Task BeginAsync()
    {
        // A name typed and not used is there again.
        _name = (await Desk.DraftsAsync(NameKey.Place)).FirstOrDefault(d => d.Field == NameKey.Field)?.Text;
        (_nameFault, _dateFault) = (null, null);
        _date = Time.Today().ToString("O", CultureInfo.InvariantCulture);
        _asking = true;
    }

    private void End()
    {
        _asking = false;
        Desk.End(NameKey);
    }

    private async Task FreezeAsync()
    {
        if (_busy)
            return;
        (_nameFault, _dateFault) = (null, null);
        if (!DateOnly.TryParseExact(_date, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            _dateFault = "Give the day the snapshot stands for.";
            return;
        }

        _busy = true;
        var result = await Store.FreezeAsync(new FreezeSnapshot(Id, _name ?? "", date));
        _busy = false;
        if (result is EditResult.Saved)
        {
            End();
            _snapshots = await Store.ListAsync(Id);
            Toasts.Show("Snapshot frozen.");
        }
        else if (result is EditResult.Invalid { Faults: [{ Field: nameof(FreezeSnapshot.Date), Message: var fault }, ..] })
        {
            _dateFault = fault;
        }
        else
        {
            _nameFault = result.Sentence();
        }
    }
}
