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
                (action.Stored.MeetingId == meeting.Id ? raised : earlier).Add(Minuted(action, item, references.NumberOf(line.Id)));
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

    /// <summary>The same as JSON, with the corrections that the paper's reader knows nothing of.</summary>
    /// <inheritdoc cref="Of"/>
    public static JsonObject Json(LiveRows<MeetingHead, MeetingRow> rows, IReadOnlyDictionary<Guid, ActionRow> actions)
    {
        var json = JsonNode.Parse(MinutesJson.Write(Of(rows, actions), []))!.AsObject();
        json["corrections"] = new JsonArray([.. rows.Head.Corrections.Concat(rows.Head.Recorded).Select(c => new JsonObject
        {
            ["minutes"] = c.Minutes,
            ["recordedAt"] = c.At,
            ["text"] = c.Correction.Text,
        })]);
        return json;
    }

    private static MinutedPerson Minuted(MeetingPerson person) => new(person.Name, person.Organisation, person.Initials, null);

    private static MinutedAction Minuted(ActionRow action, string? item, string? number) => new(
        item,
        [.. action.Owners.Select(o => o.Name)],
        action.Stored.OwnersAsWritten,
        action.Stored.Text,
        action.Due,
        action.Stored.Status.IsOutstanding() ? ActionState.Open : ActionState.Done,
        number);
}
