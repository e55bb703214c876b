using System.Collections.Immutable;
using System.Text.Json;
using FluentValidation;
using LondonBoard.Access;
using LondonBoard.Actions;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Papers;
using LondonBoard.People;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Meetings;

/// <summary>Changes the head and the attendance list of a meeting.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Words">Its head as it shall be.</param>
/// <param name="People">Its attendance list as it shall be; null leaves it alone.</param>
/// <param name="SeenVersion">The version of the meeting that the person saw.</param>
/// <param name="Seen">The form that the person began with: what others changed since is put together with theirs. Without it any other version is a conflict.</param>
public sealed record EditMeeting(Guid MeetingId, MeetingWords Words, ImmutableArray<AttendanceEntry>? People, Guid SeenVersion, SeenMeeting? Seen = null) : IEdit
{
    /// <inheritdoc/>
    public Permission Needs => Permission.EditMeetings;
}

/// <summary>A meeting's head and attendance list as somebody began with them.</summary>
public sealed record SeenMeeting(MeetingWords Words, ImmutableArray<AttendanceEntry> People);

/// <summary>The rules of <see cref="EditMeeting"/>.</summary>
public sealed class EditMeetingRules : AbstractValidator<EditMeeting>
{
    /// <summary>Sets them up.</summary>
    public EditMeetingRules()
    {
        RuleFor(c => c.Words).SetValidator(new MeetingWordsRules());
        RuleForEach(c => c.People!.Value).SetValidator(new AttendanceEntryRules()).When(c => c.People is not null);
        RuleFor(c => c.People).Must(p => p is not { Length: > 500 }).WithMessage("An attendance list holds at most 500 names.");
    }
}

/// <summary>Says how far a meeting has come.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="State">How far.</param>
/// <param name="SeenVersion">The version of the meeting that the person saw.</param>
public sealed record SetMeetingState(Guid MeetingId, MeetingState State, Guid SeenVersion) : IEdit
{
    /// <inheritdoc/>
    public Permission Needs => Permission.EditMeetings;
}

/// <summary>The rules of <see cref="SetMeetingState"/>.</summary>
public sealed class SetMeetingStateRules : AbstractValidator<SetMeetingState>
{
    /// <summary>Sets them up.</summary>
    public SetMeetingStateRules() => RuleFor(c => c.State).IsInEnum().WithMessage("There is no such state.");
}

public sealed partial class MeetingStore
{
    /// <summary>The attendance list, as the history calls it.</summary>
    internal const string Attendance = "attendance";

    /// <summary>Changes the head and the attendance list of a meeting.</summary>
    public Task<EditResult> EditAsync(EditMeeting command) => door.RunAsync(command, async scope =>
    {
        if (await scope.Db.Set<Meeting>().FindAsync(command.MeetingId) is not { } meeting)
            return new EditResult.Gone();
        if (!meeting.IsOpen)
            return Frozen();
        var (words, people, merged) = (command.Words, command.People, (MergedText?)null);
        if (meeting.Version != command.SeenVersion)
        {
            if (command is not { Seen: { } seen, People: { } mine })
                return new EditResult.Conflict(meeting.Name);
            var form = new FormMerge();
            (words, people) = MeetingMerge.Of(form, seen, new(words, mine), new(await HeadAsync(scope, meeting), await AttendanceAsync(scope, meeting)));
            var by = await scope.LastOtherAsync(meeting.Where, null);
            if (form.Clashes)
                return form.Refuse(scope, meeting.Where, null, by);
            merged = form.Merged(by);
        }

        if (await GroupFaultAsync(scope, meeting, words.Group) is { } fault)
            return fault;
        await WriteHeadAsync(scope, meeting, await WithGroupOfTitleAsync(scope, meeting, words));
        if (people is { } list)
            await WriteAttendanceAsync(scope, meeting, list);
        return new EditResult.Saved(meeting.Id, 0) { Merged = merged };
    });

    /// <summary>Says how far a meeting has come. Minutes once approved are opened again only by undoing the approval.</summary>
    public Task<EditResult> SetStateAsync(SetMeetingState command) => door.RunAsync(command, async scope =>
    {
        if (await scope.Db.Set<Meeting>().FindAsync(command.MeetingId) is not { } meeting)
            return new EditResult.Gone();
        if (meeting.State == command.State)
            return new EditResult.Saved(meeting.Id, 0);
        if (!meeting.IsOpen)
            return Frozen();
        if (meeting.CancelledAt is not null)
            return new EditResult.Invalid([new("state", "This meeting was called off. Put it on again first.")]);
        if (meeting.Version != command.SeenVersion)
            return new EditResult.Conflict(meeting.State.ToString());
        SetState(scope, meeting, command.State);
        return new EditResult.Saved(meeting.Id, 0);
    });

    /// <summary>Says how far a meeting has come, as a part of another command.</summary>
    internal static void SetState(EditScope scope, Meeting meeting, MeetingState state)
    {
        scope.Record(ChangeKind.Status, meeting.Where, null, "state", before: meeting.State.ToString(), after: state.ToString(), state: meeting.State.ToString());
        meeting.State = state;
    }

    /// <summary>Gives a meeting another head, each field that changes a line of its history.</summary>
    internal static async Task WriteHeadAsync(EditScope scope, Meeting meeting, MeetingWords words)
    {
        var (before, name) = (await HeadAsync(scope, meeting), meeting.Name);
        // A form has the group's name of when it was opened.
        words = words with { Group = await MeetingSeries.GroupAsync(scope.Db, words.Group?.Id) };
        Write(meeting, words);
        var after = MeetingWords.Of(meeting, words.Group);
        if (MeetingWords.OnCalendars.Any(f => before.Told(f) != after.Told(f)))
            meeting.Revise(scope.Now);
        foreach (var field in MeetingWords.Fields.Where(f => before.Told(f) != after.Told(f)))
            scope.Record(ChangeKind.Edit, meeting.Where, null, field, before: before.Told(field), after: after.Told(field), state: JsonSerializer.Serialize(before));
        if (name != meeting.Name || before.Group != after.Group)
            await TellActionsAsync(scope, meeting);
    }

    /// <summary>The head of a meeting as it stands.</summary>
    internal static async Task<MeetingWords> HeadAsync(EditScope scope, Meeting meeting) =>
        MeetingWords.Of(meeting, await MeetingSeries.GroupAsync(scope.Db, meeting.GroupId));

    /// <summary>Gives a meeting another attendance list.</summary>
    internal static async Task WriteAttendanceAsync(EditScope scope, Meeting meeting, ImmutableArray<AttendanceEntry> people)
    {
        var before = await AttendanceAsync(scope, meeting);
        if (before.SequenceEqual(people))
            return;
        scope.Db.RemoveRange(await scope.Db.Set<MeetingPerson>().Where(p => p.MeetingId == meeting.Id).ToListAsync());
        await WriteAsync(scope, meeting, people);
        // The list stands in rows of its own: without this the meeting itself would keep its version.
        scope.Db.Entry(meeting).State = EntityState.Modified;
        scope.Record(ChangeKind.Edit, meeting.Where, null, Attendance, before: AttendanceText.Told(before), after: AttendanceText.Told(people), state: JsonSerializer.Serialize(before));
    }

    /// <summary>The attendance list of a meeting as it stands.</summary>
    internal static async Task<ImmutableArray<AttendanceEntry>> AttendanceAsync(EditScope scope, Meeting meeting)
    {
        var people = await scope.Db.Set<MeetingPerson>().AsNoTracking()
            .Where(p => p.MeetingId == meeting.Id)
            .OrderBy(p => p.Position)
            .ToListAsync();
        return [.. people.Select(p => new AttendanceEntry(p.Part, p.Name, p.Organisation, p.Initials))];
    }

    private static async Task<EditResult.Invalid?> GroupFaultAsync(EditScope scope, Meeting meeting, Named? group) =>
        group is null || group.Id == meeting.GroupId || await scope.Db.Set<Group>().AnyAsync(g => g.Id == group.Id && g.ArchivedAt == null) ? null
        : new EditResult.Invalid([new("group", "That group is no longer in the directory. Choose another.")]);

    /// <summary>Another title brings the group that it names, unless one was chosen with it; a title that names none is another name for the same body.</summary>
    private static async Task<MeetingWords> WithGroupOfTitleAsync(EditScope scope, Meeting meeting, MeetingWords words) =>
        words.Group is { } group && (group.Id != meeting.GroupId || PaperLine.Clean(words.Title) == meeting.Title) ? words
        : words with { Group = await MeetingSeries.GroupAsync(scope.Db, words.Title) ?? words.Group };

    /// <summary>The actions that a meeting raised or follows up say what it is called, and whose it is.</summary>
    private static async Task TellActionsAsync(EditScope scope, Meeting meeting)
    {
        var followed = scope.Db.Set<MeetingLine>().Where(l => l.MeetingId == meeting.Id && l.ActionId != null).Select(l => l.ActionId!.Value);
        foreach (var action in await scope.Db.Set<ActionItem>().Where(a => a.MeetingId == meeting.Id || followed.Contains(a.Id)).ToListAsync())
        {
            if (action.MeetingId == meeting.Id)
                action.Meeting = meeting.Name;
            scope.Record(ChangeKind.Move, ActionItem.Register, action.Id);
        }
    }
}
