using FluentValidation;
using LondonBoard.Access;
using LondonBoard.Actions;
using LondonBoard.Edits;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Meetings;

/// <summary>
/// Makes the next meeting from the last: apologies, its notes to approve, matters arising (every action not yet accepted,
/// by where it was raised), the standing items, any other business, the dates of next meetings.
/// </summary>
/// <param name="MeetingId">The last meeting.</param>
/// <param name="Date">The day of the next; null where nobody has said.</param>
public sealed record PlanNextMeeting(Guid MeetingId, DateOnly? Date) : IEdit
{
    /// <inheritdoc/>
    public Permission Needs => Permission.EditMeetings;
}

/// <summary>The rules of <see cref="PlanNextMeeting"/>.</summary>
public sealed class PlanNextMeetingRules : AbstractValidator<PlanNextMeeting>
{
    /// <summary>Sets them up.</summary>
    public PlanNextMeetingRules() => RuleFor(c => c.MeetingId).NotEmpty();
}

public sealed partial class MeetingStore
{
    private static readonly string[] EveryAgenda =
    [
        "welcome", "apologies",
        "notes of", "minutes of", "matters arising",
        "any other business", "aob",
        "dates of next", "date of next", "next meeting",
    ];

    /// <summary>Makes the next meeting from the last; the result's id is the new meeting's.</summary>
    public Task<EditResult> PlanNextAsync(PlanNextMeeting command) => door.RunAsync(command, async scope =>
    {
        if (await scope.Db.Set<Meeting>().FindAsync(command.MeetingId) is not { } last)
            return new EditResult.Gone();
        var members = await scope.Db.Set<MeetingPerson>().AsNoTracking().Where(p => p.MeetingId == last.Id && p.Part != Attended.Guest).OrderBy(p => p.Position).ToListAsync();
        // Who sent apologies is invited again like everybody else.
        var invited = members.Select(p => new AttendanceEntry(Attended.Present, p.Name, p.Organisation, p.Initials));
        var next = await AddAsync(scope, Next(last, await MeetingSeries.GroupAsync(scope.Db, last.GroupId), command.Date), [.. invited], MeetingState.Planned, null);
        next.PreviousId = last.Id;

        var edit = await BeginAsync(scope, next, setsUp: true);
        await HeadAsync("Welcome and apologies");
        await HeadAsync($"Notes of the last meeting{(last.Date is { } day ? ", " + Dates.LondonTime.Words(day) : null)}, to approve");
        await HeadAsync("Matters arising");
        foreach (var raised in (await OutstandingAsync(scope, last)).GroupBy(a => a.Meeting ?? "Raised between meetings"))
        {
            await edit.AddAsync(raised.Key, edit.Lines[^1]);
            foreach (var action in raised)
                edit.Carry(CarriedLines.Words(action), edit.Lines[^1], action.Id);
        }

        foreach (var item in (await LinesAsync(scope, last.Id)).Where(l => l.IsItem && !EveryAgenda.Any(s => l.Text.Contains(s, StringComparison.OrdinalIgnoreCase))))
            await HeadAsync(new References([]).Words(item));
        await HeadAsync("Any other business");
        await HeadAsync("Dates of next meetings");
        await edit.NumberAsync();
        return new EditResult.Saved(next.Id, 0);

        Task HeadAsync(string title) => edit.AddAsync(new LineDraft(title) { IsItem = true }, edit.Lines.Count == 0 ? null : edit.Lines[^1]);
    });

    /// <summary>The head of the meeting after another: as that one announced it, and for the rest as that one was.</summary>
    private static MeetingWords Next(Meeting last, Named? group, DateOnly? date)
    {
        var announced = last.NextMeetings.FirstOrDefault(m => m.Date is { } day && day == date);
        var (start, end) = announced?.Start is { } from ? (from, announced.End > from ? announced.End : null) : (last.Start, last.End);
        return new(last.Title, date, start, end, MinutesDraft.Cut(announced?.Location, Meeting.MaxText) ?? last.Place, last.Chair)
        {
            Group = group,
            NextMeetings = [.. last.NextMeetings.Where(m => date is null || m.Date is null || m.Date > date)],
        };
    }

    /// <summary>
    /// What is not yet accepted of a body's actions: those that its meetings raised or followed up, and those raised at no
    /// meeting at all, which may be anybody's.
    /// </summary>
    private static async Task<List<ActionItem>> OutstandingAsync(EditScope scope, Meeting last)
    {
        var series = await MeetingSeries.OfAsync(scope.Db, last.Id);
        var followed = scope.Db.Set<MeetingLine>().Where(l => l.ActionId != null && series.Contains(l.MeetingId)).Select(l => l.ActionId!.Value);
        return await scope.Db.Set<ActionItem>()
            .Where(a => a.WithdrawnAt == null && a.Status != ActionStatus.Accepted)
            .Where(a => a.MeetingId == null ? a.Meeting == null || followed.Contains(a.Id) : series.Contains(a.MeetingId.Value) || followed.Contains(a.Id))
            .OrderBy(a => a.CreatedAt).ThenBy(a => a.Position).ToListAsync();
    }
}
