using System.Text.Json;
using FluentValidation;
using LondonBoard.Access;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Papers;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Meetings;

/// <summary>
/// Records a correction to approved minutes at a later meeting whose own minutes are still open. The approved text stays as
/// it is; the correction stands beside it, and in the minutes of the meeting that recorded it.
/// </summary>
/// <param name="MeetingId">The meeting whose minutes are corrected.</param>
/// <param name="AtId">The meeting that records it.</param>
/// <param name="Text">The words.</param>
public sealed record CorrectMinutes(Guid MeetingId, Guid AtId, string Text) : IEdit
{
    /// <inheritdoc/>
    public Permission Needs => Permission.EditMeetings;
}

/// <summary>The rules of <see cref="CorrectMinutes"/>.</summary>
public sealed class CorrectMinutesRules : AbstractValidator<CorrectMinutes>
{
    /// <summary>Sets them up.</summary>
    public CorrectMinutesRules()
    {
        RuleFor(c => c.AtId).NotEqual(c => c.MeetingId).WithMessage("A correction is recorded at a later meeting.");
        RuleFor(c => c.Text).Must(t => PaperLine.Clean(t).Length > 0).WithMessage("A correction must hold words.");
        RuleFor(c => c.Text).MaximumLength(MeetingLine.MaxText).WithMessage($"A correction holds at most {MeetingLine.MaxText:N0} characters.");
    }
}

public sealed partial class MeetingStore
{
    /// <summary>A correction, as the history calls it.</summary>
    internal const string Correction = "correction";

    /// <summary>Records a correction to approved minutes; the result's id is the correction's.</summary>
    public Task<EditResult> CorrectAsync(CorrectMinutes command) => door.RunAsync(command, async scope =>
    {
        if (await scope.Db.Set<Meeting>().FindAsync(command.MeetingId) is not { } meeting || await scope.Db.Set<Meeting>().FindAsync(command.AtId) is not { } at)
            return new EditResult.Gone();
        if (meeting.IsOpen)
            return NotApproved();
        if (!at.IsOpen)
            return new EditResult.Invalid([new("meeting", $"The minutes of {at.Name} are approved themselves. Record the correction at a meeting that comes after it.")]);
        if (!Follows(at, meeting))
            return new EditResult.Invalid([new("meeting", "A correction is recorded at a later meeting.")]);
        var correction = new MeetingCorrection
        {
            MeetingId = meeting.Id,
            RecordedAtId = at.Id,
            Text = PaperLine.Clean(command.Text),
            Author = scope.Actor.Name,
            CreatedAt = scope.Now,
        };
        Put(scope, correction);
        return new EditResult.Saved(correction.Id, 0);
    });

    /// <summary>The meetings of the same body that may record a correction to approved minutes: later ones, still open; the next first.</summary>
    public async Task<IReadOnlyList<Meeting>> RecordersAsync(Meeting approved)
    {
        await using var db = database.Reading();
        var series = await MeetingSeries.OfAsync(db, approved.Id);
        var all = await db.Set<Meeting>().AsNoTracking()
            .Where(m => series.Contains(m.Id) && m.State != MeetingState.Approved)
            .OrderBy(m => m.Date)
            .ThenBy(m => m.CreatedAt)
            .ToListAsync();
        return [.. all.Where(m => Follows(m, approved))];
    }

    /// <summary>The approved minutes of the same body that a meeting may correct, the latest first.</summary>
    public async Task<IReadOnlyList<Meeting>> CorrectableAsync(Meeting at)
    {
        await using var db = database.Reading();
        var series = await MeetingSeries.OfAsync(db, at.Id);
        var all = await db.Set<Meeting>().AsNoTracking()
            .Where(m => series.Contains(m.Id) && m.State == MeetingState.Approved)
            .OrderByDescending(m => m.Date)
            .ThenByDescending(m => m.CreatedAt)
            .ToListAsync();
        return [.. all.Where(m => Follows(at, m))];
    }

    /// <summary>Records a correction on both meetings, as a part of another command.</summary>
    internal static void Put(EditScope scope, MeetingCorrection correction)
    {
        scope.Db.Add(correction);
        scope.Record(ChangeKind.Note, Meeting.PlaceOf(correction.MeetingId), null, Correction, correction.Id, after: correction.Text);
        scope.Record(ChangeKind.Add, Meeting.PlaceOf(correction.RecordedAtId!.Value), null, Correction, correction.Id, after: correction.Text);
    }

    /// <summary>Takes a correction back, as a part of another command.</summary>
    internal static void Remove(EditScope scope, MeetingCorrection correction)
    {
        scope.Db.Remove(correction);
        var (corrected, recordedAt) = (Meeting.PlaceOf(correction.MeetingId), Meeting.PlaceOf(correction.RecordedAtId!.Value));
        scope.Record(ChangeKind.Note, corrected, null, Correction, correction.Id, before: correction.Text);
        scope.Record(ChangeKind.Remove, recordedAt, null, Correction, correction.Id, before: correction.Text, state: JsonSerializer.Serialize(correction));
    }

    /// <summary>Only approved minutes are corrected.</summary>
    internal static EditResult.Invalid NotApproved() => new([new("state", "These minutes are not approved yet: change them instead.")]);

    private static bool Follows(Meeting later, Meeting earlier) =>
        later.Id != earlier.Id && (later.Date is null || earlier.Date is null || later.Date > earlier.Date);
}
