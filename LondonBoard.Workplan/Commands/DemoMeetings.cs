using System.Security.Claims;
using LondonBoard.Access;
using LondonBoard.Actions;
using LondonBoard.Dates;
using LondonBoard.Edits;
using LondonBoard.Meetings;

namespace LondonBoard.Commands;

/// <summary>
/// The meetings of a demonstration: one approved and since corrected, one circulated, the next made from it with its matters
/// arising; their actions stand in every state, some of them overdue, and of one nobody knows yet which of two people has it.
/// </summary>
internal sealed class DemoMeetings(DateOnly today, MeetingStore meetings, ActionStore actions, CurrentActor actor)
{
    private const string Board = "Tidewater Safeguarding Partnership";

    /// <summary>Fills the rooms of meetings and actions.</summary>
    /// <param name="secretary">Who takes the minutes.</param>
    /// <param name="chair">Who accepts what is done.</param>
    public async Task FillAsync(Guid secretary, Guid chair)
    {
        Act(secretary);
        var spring = await HoldAsync(today.AddDays(-156), FirstMinutes());
        var summer = await HoldAsync(today.AddDays(-65), SecondMinutes());
        await HoldAsync(today.AddDays(-23), Training(), "Tidewater Training Subgroup", "Piotr Zielinski", "College, room 12");
        await MoveAsync("write to every harbour master", ActionStatus.Done);
        await MoveAsync("find out what the hall", ActionStatus.Done);
        await MoveAsync("ask the two boroughs", ActionStatus.InProgress);
        await MoveAsync("draft chapter 3", ActionStatus.InProgress);
        await MoveAsync("send the list of designated leads", ActionStatus.Done);
        await NoteAsync("ask the two boroughs", "One has answered; the other wants to see the posters first.");
        await NoteAsync("send the list of designated leads", "Sent, and put on the web pages.");
        var late = await FindAsync("publish the record agreement");
        Saved(await actions.PostponeAsync(new PostponeAction(late.Id, $"end of {Month(1)}", "The lawyers asked for another fortnight.", late.Stored.DueText)));

        Act(chair);
        await MoveAsync("write to every harbour master", ActionStatus.Accepted);
        await MoveAsync("find out what the hall", ActionStatus.Accepted);

        Act(secretary);
        await StateAsync(spring, MeetingState.Approved);
        await StateAsync(summer, MeetingState.Circulated);
        var next = Saved(await meetings.PlanNextAsync(new PlanNextMeeting(summer, today.AddDays(26))));
        await TellAsync(next, "Tidewater Procedures", new("Joy Ferreira", "26/3", "https://tidewater.example/papers/26-3"));
        await TellAsync(next, "Budget", new("Sam Okoro", "26/4", null));
        Saved(await meetings.CorrectAsync(new CorrectMinutes(spring, next, "Item 3: the conference is held in the spring, not in the autumn.")));
    }

    private void Act(Guid account) => actor.Set(new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, account.ToString())], "Demonstration")));

    private async Task<Guid> HoldAsync(
        DateOnly day,
        string minutes,
        string title = Board,
        string chair = "Christine Vale",
        string place = "Harbour Hall") => Saved(await meetings.CreateAsync(new CreateMeeting(
        new MeetingWords(title, day, new(14, 0), new(16, 0), place, chair),
        [
            new(Attended.Present, "Christine Vale", "Tidewater Council", "CV"), new(Attended.Present, "Sam Okoro", "Tidewater Council", "SO"),
            new(Attended.Present, "Joy Ferreira", "Harbour Health Trust", "JF"), new(Attended.Present, "Piotr Zielinski", "Office for Young People", "PZ"),
            new(Attended.Present, "Lee Marsh", "Fire Service", "LM"), new(Attended.Guest, "Lydia Moss", "Coastguard", "LM"),
            new(Attended.Apologies, "Ines Duarte", "Probation", "ID"),
        ],
        [.. minutes.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(l => new LineDraft(l))],
        MeetingState.Drafted)));

    private async Task StateAsync(Guid id, MeetingState state) =>
        Saved(await meetings.SetStateAsync(new SetMeetingState(id, state, (await meetings.FindAsync(id))!.Head.Meeting.Version)));

    private async Task TellAsync(Guid id, string item, AgendaFacts facts)
    {
        var line = (await meetings.FindAsync(id))!.Rows.First(r => r.Line.IsItem && r.Line.Text.StartsWith(item, StringComparison.Ordinal)).Line;
        foreach (var field in AgendaFacts.Fields.Where(f => facts.Of(f) is not null))
            Saved(await meetings.EditItemAsync(new EditAgendaItem(id, line.Id, field, facts.Of(field), null)));
    }

    private async Task MoveAsync(string begins, ActionStatus status)
    {
        var row = await FindAsync(begins);
        Saved(await actions.MoveAsync(new MoveAction(row.Id, status, null, row.Stored.Status)));
    }

    private async Task NoteAsync(string begins, string note) => Saved(await actions.NoteAsync(new NoteAction((await FindAsync(begins)).Id, note)));

    private async Task<ActionRow> FindAsync(string begins) => (await actions.ListAsync()).First(a => a.Stored.Text.StartsWith(begins, StringComparison.Ordinal));

    private static Guid Saved(EditResult result) => result is EditResult.Saved(var id, _) ? id : throw new InvalidOperationException(result.Sentence());

    private string Month(int from) => today.AddMonths(from).ToString("MMMM yyyy", LondonTime.British);

    private string FirstMinutes() => $"""
        1. Welcome and apologies
        The chair welcomed everybody to the first meeting at the hall.
        2. Safe water campaign
        JF showed three drafts of the poster. The second was liked best, with larger letters.
        The partnership approved the second poster, subject to the coastguard’s logo being added.
        ACTION – PZ to write to every harbour master by end of {Month(-4)}
        ACTION – SO to ask the two boroughs that have not answered
        3. Yearly conference
        It was agreed to hold the conference in the autumn.
        ACTION – SO to find out what the hall on the river costs by end of {Month(-4)}
        4. Sharing what we know
        The partnership agreed that there will be one agreement for all agencies.
        ACTION – JF / ID to publish the record agreement by end of {Month(-2)}
        5. Any other business
        None.
        """;

    private string SecondMinutes() => $"""
        1. Welcome and apologies
        2. Notes of the last meeting
        The partnership approved the notes of the last meeting.
        3. Tidewater Procedures, 4th edition
        Forty-one answers have come in. Chapter 3 drew most of them; see item 4.
        ACTION – JF to draft chapter 3 again by end of {Month(-1)}
        The partnership agreed to publish without the appendix on transport.
        4. Mental Health Network
        The network meets each month and has a short guide in hand.
        ACTION – JF to send the list of designated leads to all agencies by {today.AddDays(-40).Words()}
        ACTION – LM to bring figures on calls at night to the next meeting
        5. Budget
        The partnership noted the budget report.
        ACTION – Mental Health Network to say what it needs next year by end of {Month(2)}
        6. Any other business
        The partnership did not agree to the request for a second newsletter.
        """;

    private string Training() => $"""
        1. Course list
        Fourteen courses are on the list.
        ACTION – PZ to ask the college about credits by end of {Month(1)}
        2. Trainers’ pool
        Six trainers have been found. It was agreed to look for four more in the health trust.
        ACTION – JF to name two trainers by {today.AddDays(-9).Words()}
        """;
}
