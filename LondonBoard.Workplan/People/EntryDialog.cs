using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Live;
using LondonBoard.Ui;
using Microsoft.AspNetCore.Components;

namespace LondonBoard.People;

/// <summary>
/// What every form of the directory has. It sends what it began with, so that what somebody else changed meanwhile is put
/// together with what was typed; where that does not go, both stand side by side, and what was typed is kept.
/// </summary>
public abstract class EntryDialog : ComponentBase
{
    private IReadOnlyList<EditFault> _faults = [];

    /// <summary>The directory as it stands.</summary>
    [Parameter, EditorRequired] public required PeoplePicture Picture { get; set; }

    /// <summary>An entry was saved; its id.</summary>
    [Parameter] public EventCallback<Guid> OnSaved { get; set; }

    /// <summary>Commands.</summary>
    [Inject] protected PeopleStore Store { get; set; } = null!;

    /// <summary>Notices.</summary>
    [Inject] protected Toasts Toasts { get; set; } = null!;

    [Inject] private LivePeople Live { get; set; } = null!;

    /// <summary>Whether the form is open.</summary>
    protected bool Asking { get; set; }

    /// <summary>Whether it is being saved.</summary>
    protected bool Busy { get; private set; }

    /// <summary>What is wrong that belongs to no field.</summary>
    protected string? Fault { get; private set; }

    /// <summary>What somebody else put there meanwhile, where both cannot be put together.</summary>
    protected EditResult.Conflict? Clash { get; private set; }

    /// <summary>The entry's id.</summary>
    protected Guid Id { get; private set; }

    /// <summary>Whether the form adds an entry.</summary>
    protected bool IsNew { get; private set; }

    /// <summary>The version that its command names: none for a new entry; for another always an old one, since the command says what it began with.</summary>
    protected Guid? Version => IsNew ? null : Guid.Empty;

    /// <summary>What kind of entry it is, as drafts know it: "person".</summary>
    protected abstract string Kind { get; }

    /// <summary>The form, as drafts know it.</summary>
    protected string Form => DirectoryForms.Of(Kind, IsNew ? null : Id);

    /// <summary>The dialog, which keeps what is typed.</summary>
    protected DraftDialog? Drafts { get; set; }

    /// <summary>Takes the entry as it now stands for what the form began with, since the person has been shown it.</summary>
    protected virtual void See(PeoplePicture now)
    {
    }

    /// <summary>Opens the form for an entry, or for a new one.</summary>
    protected void Open(Guid? id)
    {
        (Id, IsNew, Fault, Clash, _faults, Asking) = (id ?? Guid.CreateVersion7(), id is null, null, null, [], true);
        StateHasChanged();
    }

    /// <summary>What a field said when the form was opened, or what a text that was put back was based on.</summary>
    protected string? Began(string field) => Drafts?.Began(field);

    /// <summary>Closes it without saving.</summary>
    protected void Close() => Asking = false;

    /// <summary>What is wrong with a field; null where nothing is.</summary>
    protected string? FaultOf(string field) => _faults.FirstOrDefault(f => f.Field == field)?.Message;

    /// <summary>Shows that a field is wrong before anything is sent.</summary>
    protected void Refuse(string field, string message) => _faults = [new(field, message)];

    /// <summary>Sends the form; closes it where it was saved.</summary>
    /// <param name="send">The command.</param>
    /// <param name="said">What to say then; null where the dialog says it itself.</param>
    /// <param name="fields">The fields that show their own faults.</param>
    protected async Task<bool> SendAsync(Func<Task<EditResult>> send, string? said, params string[] fields)
    {
        if (Busy)
            return false;
        (Busy, Fault, Clash, _faults) = (true, null, null, []);
        var result = await send();
        Busy = false;
        switch (result)
        {
            case EditResult.Saved saved:
                Drafts?.Saved();
                Asking = false;
                if (said is not null)
                    Toasts.Show(saved.Merged is { } merged ? $"{said} Merged with {merged.With}’s change." : said);
                await OnSaved.InvokeAsync(Id);
                return true;
            case EditResult.Invalid invalid:
                _faults = invalid.Faults;
                Fault = invalid.Faults.FirstOrDefault(f => !fields.Contains(f.Field))?.Message;
                return false;
            case EditResult.Conflict { Wanted: not null } clash:
                Clash = clash;
                See(await Live.NowAsync(Role.Administrator));
                return false;
            default:
                Fault = result.Sentence();
                return false;
        }
    }
}
