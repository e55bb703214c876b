using LondonBoard.Data;
using LondonBoard.People;
using LondonBoard.Reading.Minutes;
using ActionRow = LondonBoard.Actions.ActionRow;

namespace LondonBoard.Meetings;

/// <summary>What was understood of a line of minutes.</summary>
/// <param name="Line">The line.</param>
/// <param name="Number">The number under which it stands.</param>
/// <param name="Words">Its words as shown.</param>
/// <param name="Action">Its action; null for an item, a decision, and a point that may be meant as an item.</param>
/// <param name="Doubts">The owners who may be several people.</param>
/// <param name="Heading">What a point would head as an item that it may be meant as; null for any other line.</param>
/// <param name="TakenOff">How its action was taken off the register although the line stands; null for any other line.</param>
internal sealed record Understood(
    MeetingLine Line, string? Number, string Words, ActionRow? Action, IReadOnlyList<ResolvedName> Doubts, MissedHeading? Heading, Change? TakenOff)
{
    /// <summary>What was understood of the lines of a meeting, in their order: its items, actions and decisions.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="find">An action of the register by its id; null for one that was withdrawn.</param>
    /// <param name="takenOff">The actions that somebody took off the register themselves (<see cref="MeetingStore.TakenOffAsync"/>).</param>
    /// <param name="doubtsOf">The owners of an action who may be several people.</param>
    public static IEnumerable<Understood> Of(
        IReadOnlyList<MeetingLine> lines,
        Func<Guid, ActionRow?> find,
        IReadOnlyDictionary<Guid, Change> takenOff,
        Func<ActionRow, IReadOnlyList<ResolvedName>> doubtsOf)
    {
        var references = new References(lines);
        var missed = new MissedHeadings();
        foreach (var line in lines)
        {
            var heading = missed.Next(line, references);
            var action = line.ActionId is { } id ? find(id) : null;
            var off = action is null && line.ActionId is { } gone ? takenOff.GetValueOrDefault(gone) : null;
            if (action is not null || line.Decision is not null || line.IsItem || heading is not null || off is not null)
                yield return new(line, references.NumberOf(line.Id), references.Words(line), action, action is null ? [] : doubtsOf(action), heading, off);
        }
    }
}

/// <summary>A point that looks like an item's heading with a number that does not come next.</summary>
/// <param name="Number">The number that comes next.</param>
/// <param name="Title">The title.</param>
internal sealed record MissedHeading(int Number, string Title);

/// <summary>
/// Finds points that may be meant as headings. A numbered list under an item counts from one and is none: neither are its
/// entries, each a number behind the one above.
/// </summary>
internal sealed class MissedHeadings
{
    private int _items, _last;

    /// <summary>The heading that the next line may be meant as; null where it is what it seems.</summary>
    public MissedHeading? Next(MeetingLine line, References references)
    {
        if (line.IsItem)
        {
            _items = int.TryParse(references.NumberOf(line.Id), out var number) ? number : _items + 1;
            _last = 0;
            return null;
        }

        if (line.ActionId is not null || line.Decision is not null || TypedLines.Heading(line.Text) is not (int typed, var title))
            return null;
        var isListed = typed == 1 || typed == _last + 1;
        _last = typed;
        return isListed ? null : new(_items + 1, title);
    }
}
