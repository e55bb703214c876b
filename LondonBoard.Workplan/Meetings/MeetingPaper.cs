using System.Text.Json.Nodes;
using LondonBoard.Actions;
using LondonBoard.Live;
using LondonBoard.Papers;

namespace LondonBoard.Meetings;

/// <summary>A stored meeting as the plain record of its minutes.</summary>
public static class MeetingPaper
{
    /// <summary>Makes it.</summary>
    /// <param name="rows">The meeting.</param>
    /// <param name="actions">The actions of its lines, as they now stand; one that is not among them was withdrawn.</param>
    public static MinutesPaper Of(LiveRows<MeetingHead, MeetingRow> rows, IReadOnlyDictionary<Guid, ActionRow> actions)
    {
        var (meeting, references) = (rows.Head.Meeting, new References(rows.Rows.Select(r => r.Line)));
        var items = new List<MinutedItem>();
        var decisions = new List<MinutedDecision>();
        var (raised, earlier) = (new List<MinutedAction>(), new List<MinutedAction>());
        string? item = null;
        foreach (var line in rows.Rows.Select(r => r.Line))
        {
            if (line.IsItem)
            {
                item = references.NumberOf(line.Id);
                items.Add(new(item, references.Words(line).Trim()));
            }

            if (line.Decision is { } kind)
                decisions.Add(new(item, kind, references.Words(line).Trim()));
            if (line.ActionId is { } id && actions.TryGetValue(id, out var action))
                (action.Stored.MeetingId == meeting.Id ? raised : earlier).Add(Minuted(action, item, references.NumberOf(line.Id), meeting.Id));
        }

        return new(
            new Papers.MeetingHead(meeting.Title, meeting.Date, meeting.Start, meeting.End, meeting.Place, meeting.Chair),
            [.. rows.Head.People.Where(p => p.Part != Attended.Apologies).Select(Minuted)],
            [.. rows.Head.People.Where(p => p.Part == Attended.Apologies).Select(Minuted)],
            [.. items],
            [.. decisions],
            [.. raised],
            [.. earlier],
            meeting.NextMeetings);
    }

    /// <summary>The same as JSON, with what the paper's reader knows nothing of: presenters and papers of items, doubts that are still open, corrections.</summary>
    /// <param name="rows">The meeting.</param>
    /// <param name="actions">The actions of its lines, as they now stand.</param>
    /// <param name="today">The day it is.</param>
    public static JsonObject Json(LiveRows<MeetingHead, MeetingRow> rows, IReadOnlyDictionary<Guid, ActionRow> actions, DateOnly today)
    {
        var paper = Of(rows, actions);
        var json = JsonNode.Parse(MinutesJson.Write(paper, [.. Doubts(rows, actions), .. Doubts(rows.Head.Meeting, today)]))!.AsObject();
        foreach (var (item, line) in json["items"]!.AsArray().Zip(rows.Rows.Select(r => r.Line).Where(l => l.IsItem)))
            (item![AgendaFacts.PresenterField], item[AgendaFacts.PaperField], item[AgendaFacts.LinkField]) = (line.Presenter, line.Paper, line.PaperLink);
        json["corrections"] = new JsonArray([.. rows.Head.Corrections.Concat(rows.Head.Recorded).Select(c => new JsonObject
        {
            ["minutes"] = c.Minutes,
            ["recordedAt"] = c.At,
            ["text"] = c.Correction.Text,
        })]);
        return json;
    }

    /// <summary>How an action stands, as a paper says it.</summary>
    internal static ActionState StateOf(ActionRow action) => action.Stored.Status switch
    {
        ActionStatus.InProgress => ActionState.InProgress,
        ActionStatus.Done => ActionState.Done,
        ActionStatus.Accepted => ActionState.Accepted,
        _ => ActionState.Open,
    };

    private static IEnumerable<Doubt> Doubts(LiveRows<MeetingHead, MeetingRow> rows, IReadOnlyDictionary<Guid, ActionRow> actions)
    {
        var (raised, earlier) = (0, 0);
        foreach (var id in rows.Rows.Select(r => r.Line.ActionId).OfType<Guid>())
        {
            if (!actions.TryGetValue(id, out var action))
                continue;
            var where = action.Stored.MeetingId == rows.Head.Meeting.Id ? $"action {++raised}" : $"previous action {++earlier}";
            if (action.Doubt is { } doubt)
                yield return new(where, doubt + ".");
        }
    }

    private static IEnumerable<Doubt> Doubts(Meeting meeting, DateOnly today) => meeting.NextMeetings.Index()
        .SelectMany(m => PlannedDoubt.Of(m.Item.Text, meeting.Date, today).Select(d => new Doubt($"next meeting {m.Index + 1}", d.Words)));

    private static MinutedPerson Minuted(MeetingPerson person) => new(person.Name, person.Organisation, person.Initials, null) { IsGuest = person.Part == Attended.Guest };

    private static MinutedAction Minuted(ActionRow action, string? item, string? number, Guid meetingId) => new(
        item,
        [.. action.Owners.Select(o => o.Name)],
        action.Stored.OwnersAsWritten,
        action.Stored.Text,
        action.Due,
        StateOf(action),
        number)
    { Raised = action.Stored.MeetingId == meetingId ? null : action.RaisedOn };
}
