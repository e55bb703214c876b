using System.Security.Claims;
using LondonBoard.Access;
using LondonBoard.Data;
using LondonBoard.Dates;
using LondonBoard.Edits;
using LondonBoard.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace LondonBoard.Workplan;

/// <summary>One workplan, live.</summary>
public sealed partial class WorkplanPage : IDisposable
{
    private static readonly (string Format, string Words)[] Formats =
    [
        ("docx", "Word (.docx)"), ("xlsx", "Excel (.xlsx)"), ("csv", "CSV"), ("html", "Web page (.html)"), ("md", "Markdown"), ("json", "JSON"),
    ];

    private OpenView<WorkplanHead, WorkplanRow>? _open;
    private WorkplanGrid? _grid;
    private GridView _view = null!;
    private WorkplanHead _head = null!;
    private Guid? _me;
    private bool _missing, _mayEdit, _maySetStatus, _totals, _columns, _renaming;
    private string? _title, _titleFault;

    [Inject] private LivePlans Plans { get; set; } = null!;

    [Inject] private WorkplanStore Store { get; set; } = null!;

    [Inject] private TimeProvider Time { get; set; } = null!;

    [CascadingParameter] private Task<AuthenticationState> Authentication { get; set; } = null!;

    /// <summary>Which workplan.</summary>
    [Parameter] public Guid Id { get; set; }

    /// <inheritdoc/>
    public void Dispose() => _open?.Dispose();

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_open?.View.Current.Head.Id == Id)
            return;
        _open?.Dispose();
        _open = null;
        var user = (await Authentication).User;
        _me = Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var me) ? me : null;
        _ = Enum.TryParse<Role>(user.FindFirstValue(ClaimTypes.Role), out var role);
        // What the page offers follows the role at sign-in; what it may do is asked again at every command.
        (_mayEdit, _maySetStatus) = (role.May(Permission.EditWorkplan), role.May(Permission.SetStatus));
        var open = await Plans.OpenAsync(Id);
        _missing = open is null;
        if (open is null)
            return;
        _view = new GridView(Time.Today());
        _view.Begin(open.View.Current);
        _head = open.View.Current.Head;
        _drafts = new CellDrafts();
        _drafts.Take(await Desk.DraftsAsync(Place), open.View.Current);
        _open = open;
    }

    private bool Withdrawn => _open!.View.Current.Head.Withdrawn;

    private string ExportHref(string format) => $"/workplans/{Id}/export?format={format}";

    private async Task ChosenAsync()
    {
        if (_grid is not null)
            await _grid.ArrangedAsync();
    }

    private void BeginRename()
    {
        _head = _open!.View.Current.Head;
        (_renaming, _title, _titleFault) = (true, _drafts.Of(CellDrafts.Title)?.Text ?? _head.Title, null);
    }

    private void EndRename()
    {
        _renaming = false;
        _drafts.Remove(CellDrafts.Title);
        Desk.End(TitleKey);
    }

    private async Task RenameAsync()
    {
        switch (await Store.RenameAsync(new RenameWorkplan(Id, _title ?? "", _head.Version)))
        {
            case EditResult.Saved:
                EndRename();
                break;
            case EditResult.Conflict(var current):
                _titleFault = $"Somebody else has just called it “{current}”. Keep again to use yours instead.";
                _head = _open!.View.Current.Head;
                break;
            case var other:
                _titleFault = other.Sentence();
                break;
        }
    }
}
