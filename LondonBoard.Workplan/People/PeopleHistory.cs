using LondonBoard.Access;
using LondonBoard.Data;
using LondonBoard.Edits;

namespace LondonBoard.People;

/// <summary>
/// How the changes of the directory are called and taken back. An e-mail address or an account is never written into the
/// history, so that a command which changed one is no step.
/// </summary>
public sealed partial class PeopleHistory : IRoomHistory
{
    /// <inheritdoc/>
    public Room Room => Room.People;

    /// <inheritdoc/>
    public Permission Least => Permission.EditPeople;

    /// <inheritdoc/>
    public bool Reverses(Change change) => IsOtherSide(change) || change switch
    {
        { Kind: ChangeKind.Edit or ChangeKind.Remove } => change.State is not null,
        { Kind: ChangeKind.Add or ChangeKind.Archive or ChangeKind.Restore or ChangeKind.Cancel or ChangeKind.Leave or ChangeKind.Merge or ChangeKind.Unmerge } => true,
        _ => false,
    };

    /// <inheritdoc/>
    public Permission Needs(Change change) => Permission.EditPeople;

    /// <inheritdoc/>
    public async Task<EditResult?> ReverseAsync(EditScope scope, Change change, bool overLater)
    {
        if (change.Kind == ChangeKind.Leave || IsOtherSide(change))
            return null;
        return change switch
        {
            { Kind: ChangeKind.Merge } => await PeopleStore.UndoMergeAsync(scope, Guid.Parse(change.State!)),
            { Kind: ChangeKind.Unmerge } => await MergeAgainAsync(scope, change),
            { Field: "member" } => await ReverseMemberAsync(scope, change, overLater),
            { Field: "date", LineId: not null } => await ReverseDateAsync(scope, change, overLater),
            _ => await ReverseEntryAsync(scope, change, overLater),
        };
    }

    /// <summary>A membership stands in the history of its group and of its person, a merge in that of both; the first is taken back, and the other with it.</summary>
    private static bool IsOtherSide(Change change) =>
        change is { Field: "group", LineId: not null } or { Kind: ChangeKind.Merge or ChangeKind.Unmerge, State: null };

    private static async Task<EditResult?> MergeAgainAsync(EditScope scope, Change change)
    {
        if (await PeopleStore.FindAsync(scope, change.ItemId) is not IMergeable { MergedIntoId: null } kept
            || await PeopleStore.FindAsync(scope, Guid.Parse(change.State!)) is not IMergeable { MergedIntoId: null } gone)
            return new EditResult.Gone();
        await PeopleStore.MergeAsync(scope, kept, gone);
        return null;
    }

    private static async Task<EditResult?> ReverseMemberAsync(EditScope scope, Change change, bool overLater)
    {
        var member = await scope.Db.Set<GroupMember>().FindAsync(change.LineId);
        if (change.Kind == ChangeKind.Remove)
        {
            if (member is not null)
                return null;
            scope.Db.Add(member = new GroupMember { Id = change.LineId!.Value, GroupId = change.ItemId!.Value });
            await PeopleStore.WriteMemberAsync(scope, member, isNew: true, MemberFacts.Read(change.State!));
            return null;
        }

        if (member is null)
            return new EditResult.Conflict("no longer a member") { Wanted = change.Before };
        var (stands, _) = await PeopleStore.SidesAsync(scope, member);
        if (stands != change.After && !overLater)
            return await Reversal.ClashAsync(scope, change, stands, change.Before);
        if (change.Kind == ChangeKind.Add)
            await PeopleStore.RemoveMemberAsync(scope, member);
        else
            await PeopleStore.WriteMemberAsync(scope, member, isNew: false, MemberFacts.Read(change.State!));
        return null;
    }

    // A date is called off, never removed: calendars only learn of it that way.
    private static async Task<EditResult?> ReverseDateAsync(EditScope scope, Change change, bool overLater)
    {
        if (await scope.Db.Set<GroupDate>().FindAsync(change.LineId) is not { } date)
            return new EditResult.Gone();
        if (PeopleStore.Words(date) != change.After && !overLater)
            return await Reversal.ClashAsync(scope, change, PeopleStore.Words(date), change.Before);
        if (change.Kind == ChangeKind.Edit)
            PeopleStore.WriteDate(scope, date, isNew: false, DateFacts.Read(change.State!));
        else
            PeopleStore.Cancel(scope, date, change.Kind != ChangeKind.Cancel);
        return null;
    }

    private static async Task<EditResult?> ReverseEntryAsync(EditScope scope, Change change, bool overLater)
    {
        var entry = await PeopleStore.FindAsync(scope, change.ItemId);
        switch (change.Kind)
        {
            case var _ when entry is null or IMergeable { MergedIntoId: not null }:
                return new EditResult.Conflict("the entry is no longer there");
            case ChangeKind.Add when !overLater && await Reversal.LaterByOthersAsync(scope, change) is { } editor:
                return new EditResult.Conflict("changed since") { By = editor };
            case ChangeKind.Edit:
                return await PutBackAsync(scope, change, entry, overLater);
            default:
                PeopleStore.Archive(scope, change.ItemId!.Value, entry, archived: change.Kind is ChangeKind.Add or ChangeKind.Restore);
                return null;
        }
    }

    private static async Task<EditResult?> PutBackAsync(EditScope scope, Change change, object entry, bool overLater)
    {
        var before = await EntryField.ReadAsync(scope, entry);
        var stands = before.Single(f => f.Name == change.Field).Words;
        if (Reversal.Text(change, stands, overLater) is null)
            return await Reversal.ClashAsync(scope, change, stands, change.Before);
        EntryField.Put(entry, change.Field!, change.State!);
        if (entry is Group group && await PeopleStore.IsBelowAsync(scope, group.ParentId, group.Id))
            return new EditResult.Conflict("that group belongs to this one now");
        await EntryField.RecordAsync(scope, change.ItemId!.Value, entry, before);
        return null;
    }
}
