using LondonBoard.Actions;
using LondonBoard.Live;
using LondonBoard.People;

namespace LondonBoard.Meetings;

/// <summary>What was understood of a line of minutes.</summary>
/// <param name="Line">The line.</param>
/// <param name="Number">The number under which it stands.</param>
/// <param name="Words">Its words as shown.</param>
/// <param name="Action">Its action; null for a decision, and for an item that somebody speaks to or that has a paper.</param>
/// <param name="Doubts">The owners who may be several people.</param>
internal sealed record Understood(MeetingLine Line, string? Number, string Words, ActionRow? Action, IReadOnlyList<ResolvedName> Doubts)
{
    /// <summary>What was understood of a line; null where its action was withdrawn and it says nothing else.</summary>
    public static Understood? Of(MeetingLine line, References references, LiveRows<RegisterHead, ActionRow> register, Func<ActionRow, IReadOnlyList<ResolvedName>> doubtsOf)
    {
        var action = line.ActionId is { } id ? register.Find(id) : null;
        if (action is null && line.Decision is null && !line.HasFacts)
            return null;
        return new(line, references.NumberOf(line.Id), references.Words(line), action, action is null ? [] : doubtsOf(action));
    }
}
