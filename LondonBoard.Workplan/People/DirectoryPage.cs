using System.Security.Claims;
using LondonBoard.Access;
using LondonBoard.Data;
using LondonBoard.Dates;
using LondonBoard.Edits;
using LondonBoard.Live;
using LondonBoard.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace LondonBoard.People;

/// <summary>What every page of the directory has: the shared picture, kept up with what others change, and who looks.</summary>
public abstract class DirectoryPage : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private IDisposable? _subscription;
    private Role _role;

    /// <summary>The directory as it stands; null until it is read.</summary>
    protected PeoplePicture? Picture { get; private set; }

    /// <summary>Whether the person who looks may change it.</summary>
    protected bool MayEdit => _role.May(Permission.EditPeople);

    /// <summary>Whether the person who looks may see e-mail addresses.</summary>
    protected bool SeesContacts => _role.May(Permission.SeeContacts);

    /// <summary>The account of who looks.</summary>
    protected Guid AccountId { get; private set; }

    /// <summary>The day it is in London.</summary>
    protected DateOnly Today => Time.Today();

    /// <summary>Commands.</summary>
    [Inject] protected PeopleStore Store { get; set; } = null!;

    /// <summary>Notices.</summary>
    [Inject] protected Toasts Toasts { get; set; } = null!;

    [Inject] private LivePeople Live { get; set; } = null!;

    [Inject] private TimeProvider Time { get; set; } = null!;

    [CascadingParameter] private Task<AuthenticationState> Authentication { get; set; } = null!;

    /// <inheritdoc/>
    public void Dispose()
    {
        _subscription?.Dispose();
        _gone.Cancel();
        _gone.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var user = (await Authentication).User;
        _role = user.Role();
        AccountId = Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : Guid.Empty;
        // Listen first, then read, so that nothing falls between.
        _subscription = Live.Subscribe(() => _ = InvokeAsync(RefreshAsync));
        Picture = await Live.NowAsync(_role, _gone.Token);
    }

    /// <summary>Reads what the page shows beside the picture; called again after each change.</summary>
    protected virtual Task ReadMoreAsync() => Task.CompletedTask;

    /// <summary>What a field that somebody is in is called to people; null for what is no longer there.</summary>
    protected string? WhereIs(string field) => Picture is null ? null : DirectoryForms.NameOf(LeftDrafts.FormOf(field), Picture);

    /// <summary>Carries out what needs no form, and says how it ended.</summary>
    protected async Task RunAsync(Task<EditResult> edit, string said, string? undo = null, Func<Task>? takeBack = null)
    {
        var result = await edit;
        if (result is EditResult.Saved)
            Toasts.Show(said, undo, takeBack);
        else
            Toasts.Show(result.Sentence());
    }

    /// <summary>Takes a merge apart again, and says so.</summary>
    protected Task UndoAsync(EntryMerge merge) =>
        RunAsync(Store.UndoMergeAsync(new UndoMerge(merge.Id)), $"{Picture!.FindEntry(merge.GoneId)?.Name} is an entry of its own again.");

    private async Task RefreshAsync()
    {
        try
        {
            if (_gone.IsCancellationRequested)
                return;
            Picture = await Live.NowAsync(_role, _gone.Token);
            await ReadMoreAsync();
            StateHasChanged();
        }
        catch (OperationCanceledException) when (_gone.IsCancellationRequested)
        {
            // The page has gone; nobody waits for it.
        }
        catch (Exception e)
        {
            await DispatchExceptionAsync(e);
        }
    }
}
