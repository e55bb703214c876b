using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Live;
using LondonBoard.Ui;
using Microsoft.AspNetCore.Components;

namespace LondonBoard.People;

/// <summary>
/// What every form of the directory has. Where somebody else changed the entry while the form was open, the form keeps
/// what was typed, shows what now stands there, and saves over it only when it is sent once more.
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

    /// <summary>What somebody else put there meanwhile.</summary>
    protected string? Stands { get; private set; }

    /// <summary>The entry's id.</summary>
    protected Guid Id { get; private set; }

    /// <summary>The version that the person has seen; null for a new entry.</summary>
    protected Guid? Seen { get; private set; }

    /// <summary>Whether the form adds an entry.</summary>
    protected bool IsNew => Seen is null;

    /// <summary>What kind of entry it is, as drafts know it: "person".</summary>
    protected abstract string Kind { get; }

    /// <summary>The form, as drafts know it.</summary>
    protected string Form => DirectoryForms.Of(Kind, IsNew ? null : Id);

    /// <summary>The dialog, which keeps what is typed.</summary>
    protected DraftDialog? Drafts { get; set; }

    /// <summary>The version of the entry in a picture.</summary>
    protected abstract Guid? VersionIn(PeoplePicture picture);

    /// <summary>Opens the form for an entry, or for a new one.</summary>
    protected void Open(Guid? id, Guid? seen)
    {
        (Id, Seen, Fault, Stands, _faults, Asking) = (id ?? Guid.CreateVersion7(), seen, null, null, [], true);
        StateHasChanged();
    }

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
        (Busy, Fault, Stands, _faults) = (true, null, null, []);
        var result = await send();
        Busy = false;
        switch (result)
        {
            case EditResult.Saved:
                Drafts?.Saved();
                Asking = false;
                if (said is not null)
                    Toasts.Show(said);
                await OnSaved.InvokeAsync(Id);
                return true;
            case EditResult.Invalid invalid:
                _faults = invalid.Faults;
                Fault = invalid.Faults.FirstOrDefault(f => !fields.Contains(f.Field))?.Message;
                return false;
            case EditResult.Conflict(var current):
                Stands = current;
                Seen = VersionIn(await Live.NowAsync(Role.Member));
                return false;
            default:
                Fault = result.Sentence();
                return false;
        }
    }
}
