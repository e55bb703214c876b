using System.Collections.Immutable;
using System.Text.Json;
using LondonBoard.Access;
using LondonBoard.Data;
using LondonBoard.Edits;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Meetings;

/// <summary>How the changes of meetings are called and taken back.</summary>
public sealed partial class MeetingHistory : IRoomHistory
{
    /// <inheritdoc/>
    public Room Room => Room.Meetings;

    /// <inheritdoc/>
    public Permission Least => Permission.EditMeetings;

    /// <inheritdoc/>
    public bool Reverses(Change change) => change.Kind switch
    {
        ChangeKind.Edit when change.Field is MeetingStore.Owner or MeetingStore.OnBoard => true,
        ChangeKind.Edit or ChangeKind.Remove or ChangeKind.Move or ChangeKind.Status => change.State is not null,
        ChangeKind.Add or ChangeKind.Leave or ChangeKind.Create or ChangeKind.Import or ChangeKind.Withdraw or ChangeKind.Return or ChangeKind.Cancel or ChangeKind.Restore => true,
        _ => false,
    };

    /// <inheritdoc/>
    public Permission Needs(Change change) => Permission.EditMeetings;

    /// <summary>The lines of a command are taken back together, since each stands where the others leave room for it.</summary>
    public async Task<EditResult?> ReverseAsync(EditScope scope, IReadOnlyList<Change> changes, bool overLater)
    {
        if (await scope.Db.Set<Meeting>().IgnoreQueryFilters().FirstOrDefaultAsync(m => m.Id == changes[0].PaperId) is not { } meeting)
            return new EditResult.Gone();
        if (!meeting.IsOpen && changes[0] is not { Kind: ChangeKind.Status, After: nameof(MeetingState.Approved) })
            return MeetingStore.Frozen();
        if (changes.FirstOrDefault(c => c.Kind is ChangeKind.Create or ChangeKind.Import or ChangeKind.Withdraw or ChangeKind.Return) is { } whole)
            return await ReverseWholeAsync(scope, meeting, whole, overLater);
        MinutesEdit? edit = null;
        foreach (var change in changes.Where(c => c.Kind != ChangeKind.Leave))
        {
            var refused = change switch
            {
                { Kind: ChangeKind.Cancel or ChangeKind.Restore } => CancelBack(scope, meeting, change),
                { Kind: ChangeKind.Status } => await RestateAsync(scope, meeting, change, overLater),
                { Field: MeetingStore.Owner or MeetingStore.OnBoard } => await ReverseInRegisterAsync(scope, change, overLater),
                { Field: MeetingStore.Correction } => await ReverseCorrectionAsync(scope, change),
                { Kind: ChangeKind.Move } or { Field: null } => await (edit ??= await MeetingStore.BeginAsync(scope, meeting)).ReverseAsync(change, overLater),
                { ItemId: not null } => await ReverseItemAsync(scope, meeting, change, overLater),
                { Field: MeetingStore.Attendance } => await ReverseAttendanceAsync(scope, meeting, change, overLater),
                _ => await ReverseHeadAsync(scope, meeting, change, overLater),
            };
            if (refused is not null)
                return refused;
        }

        if (edit is not null)
            await edit.NumberAsync();
        return null;
    }

    private static EditResult.Invalid? CancelBack(EditScope scope, Meeting meeting, Change change)
    {
        var cancels = change.Kind == ChangeKind.Restore;
        if (cancels && meeting.State != MeetingState.Planned)
            return new EditResult.Invalid([new("state", "This meeting has been held since, so it cannot be called off.")]);
        MeetingStore.Cancel(scope, meeting, cancels);
        return null;
    }

    private static async Task<EditResult?> RestateAsync(EditScope scope, Meeting meeting, Change change, bool overLater)
    {
        if (!meeting.IsOpen && await scope.Db.Set<MeetingCorrection>().AnyAsync(c => c.MeetingId == meeting.Id))
            return new EditResult.Invalid([new("state", "A correction was recorded since these minutes were approved, so they stay approved.")]);
        if (meeting.State.ToString() != change.After && !overLater)
            return await Reversal.ClashAsync(scope, change, meeting.State.Words(), Enum.Parse<MeetingState>(change.State!).Words());
        MeetingStore.SetState(scope, meeting, Enum.Parse<MeetingState>(change.State!));
        return null;
    }

    /// <summary>Whom the words of a line mean, and whether its action is on the board, stands in the register: there it is taken back, and here it is said.</summary>
    private static async Task<EditResult?> ReverseInRegisterAsync(EditScope scope, Change change, bool overLater)
    {
        var chosen = await scope.Db.Changes.AsNoTracking().FirstOrDefaultAsync(c => c.CommandId == change.CommandId && c.Room == Room.Actions && c.ItemId == change.LineId);
        if (chosen is null)
            return null;
        var before = scope.Changes.Count;
        if (await Register.ReverseAsync(scope, chosen, overLater) is { } refused)
            return refused;
        if (scope.Changes.Count > before)
            scope.Record(ChangeKind.Edit, Meeting.PlaceOf(change.PaperId!.Value), change.ItemId, change.Field, change.LineId, change.After, change.Before);
        return null;
    }

    /// <summary>A correction is a step of the meeting that recorded it.</summary>
    private static async Task<EditResult?> ReverseCorrectionAsync(EditScope scope, Change change)
    {
        var stored = await scope.Db.Set<MeetingCorrection>().FindAsync(change.LineId);
        if (change.Kind == ChangeKind.Add && stored is not null)
            MeetingStore.Remove(scope, stored);
        if (change.Kind != ChangeKind.Remove || stored is not null)
            return null;
        var correction = JsonSerializer.Deserialize<MeetingCorrection>(change.State!)!;
        if (await scope.Db.Set<Meeting>().FindAsync(correction.MeetingId) is not { IsOpen: false })
            return MeetingStore.NotApproved();
        MeetingStore.Put(scope, correction);
        return null;
    }

    private static async Task<EditResult?> ReverseItemAsync(EditScope scope, Meeting meeting, Change change, bool overLater)
    {
        if (await scope.Db.Set<MeetingLine>().FindAsync(change.ItemId) is not { } item)
            return new EditResult.Conflict("the item is no longer there");
        var now = AgendaFacts.Of(item);
        if (Reversal.Text(change, now.Of(change.Field!), overLater) is null)
            return await Reversal.ClashAsync(scope, change, now.Of(change.Field!), change.Before);
        MeetingStore.WriteItem(scope, meeting, item, now.With(change.Field!, change.Before));
        return null;
    }

    private static async Task<EditResult?> ReverseHeadAsync(EditScope scope, Meeting meeting, Change change, bool overLater)
    {
        var (field, words) = (change.Field!, await MeetingStore.HeadAsync(scope, meeting));
        if (Reversal.Text(change, words.Told(field), overLater) is null)
            return await Reversal.ClashAsync(scope, change, words.Told(field), change.Before);
        await MeetingStore.WriteHeadAsync(scope, meeting, words.With(field, JsonSerializer.Deserialize<MeetingWords>(change.State!)!));
        return null;
    }

    private static async Task<EditResult?> ReverseAttendanceAsync(EditScope scope, Meeting meeting, Change change, bool overLater)
    {
        var now = AttendanceText.Told(await MeetingStore.AttendanceAsync(scope, meeting));
        if (Reversal.Text(change, now, overLater) is null)
            return await Reversal.ClashAsync(scope, change, now, change.Before);
        await MeetingStore.WriteAttendanceAsync(scope, meeting, JsonSerializer.Deserialize<ImmutableArray<AttendanceEntry>>(change.State!));
        return null;
    }
}
