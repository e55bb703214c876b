using System.Text.Json;
using LondonBoard.Actions;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Papers;
using LondonBoard.Workplan;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Meetings;

/// <summary>Lines taken back to what they were, and put together with what others made of them.</summary>
internal sealed partial class MinutesEdit
{
    /// <summary>The place of an item that stood below no other.</summary>
    private const string Top = "top";

    /// <summary>What a line shall say that was seen in some version and typed on; null where another has changed the same words since.</summary>
    public string? Merged(MeetingLine line, SeenLine? seen, string typed) =>
        seen is null ? null
        : seen.Version == line.Version ? typed
        : ThreeWayMerge.Merge(seen.Line.Text, typed, _references.Shown(line)) ?? ThreeWayMerge.Join(seen.Line.Text, typed, _references.Shown(line));

    /// <summary>Takes a change of a line back; actions follow as they do when it is typed.</summary>
    /// <inheritdoc cref="IRoomHistory.ReverseAsync(EditScope, Change, bool)"/>
    public async Task<EditResult?> ReverseAsync(Change change, bool overLater)
    {
        var line = lines.Find(l => l.Id == (change.ItemId ?? change.LineId));
        switch (change.Kind)
        {
            case ChangeKind.Move:
                return await MoveBackAsync(change, line, overLater);
            case ChangeKind.Add when line is not null:
                if (!overLater && await Reversal.LaterByOthersAsync(scope, change) is not null)
                    return await Reversal.ClashAsync(scope, change, _references.Shown(line), "");
                await RemoveAsync(line);
                return null;
            case ChangeKind.Remove when line is null:
                await BringBackAsync(change);
                return null;
            case ChangeKind.Edit when line is not null:
                return await RewordBackAsync(change, line, overLater);
            case ChangeKind.Edit:
                var removal = await scope.Db.Changes.AsNoTracking()
                    .Where(c => c.ItemId == change.ItemId && c.Kind == ChangeKind.Remove)
                    .OrderByDescending(c => c.Sequence)
                    .FirstOrDefaultAsync();
                if (!overLater || removal?.State is null)
                    return await Reversal.ClashAsync(scope, change, "", change.Before);
                return await RewordBackAsync(change, await BringBackAsync(removal), overLater);
            default:
                return null;
        }
    }

    private async Task<EditResult?> MoveBackAsync(Change change, MeetingLine? item, bool overLater)
    {
        if (item is not { IsItem: true })
            return new EditResult.Conflict("the item is no longer there");
        if (!overLater && await Reversal.LaterByOthersAsync(scope, change, c => c.Kind == ChangeKind.Move && c.LineId == item.Id) is { } mover)
            return new EditResult.Conflict("moved again") { By = mover };
        var above = lines.Find(l => l.IsItem && l.Id.ToString() == change.State);
        if (above is null && change.State != Top)
            return new EditResult.Conflict("the item it stood below is no longer there");
        MoveItem(item, above);
        return null;
    }

    private async Task<EditResult?> RewordBackAsync(Change change, MeetingLine line, bool overLater)
    {
        var (was, now) = (KeptLine.Read(change.State!), _references.Shown(line));
        // Numbers may have moved since; only another's words are a reason not to go back to one's own.
        var back = was.IsItem ? change.Before! : _references.Words(was.Text);
        if (!overLater && await Reversal.LaterByOthersAsync(scope, change) is not null)
            back = Reversal.Text(change, now, overLater, prose: true);
        if (back is null)
            return await Reversal.ClashAsync(scope, change, now, change.Before);
        await RewordAsync(line, back, was.IsItem);
        return null;
    }

    private async Task<MeetingLine> BringBackAsync(Change removal)
    {
        var kept = KeptLine.Read(removal.State!);
        var line = kept.Line(removal.ItemId!.Value, meeting.Id);
        var at = lines.FindIndex(l => l.Id == kept.Above) + 1;
        if (at == 0 && kept.Above is not null)
            at = lines.Count(l => l.Position < kept.Position);
        line.Position = PositionAt(at);
        scope.Db.Add(line);
        lines.Insert(at, line);
        Counted(line);
        if (lines.Exists(l => l != line && l.ActionId == line.ActionId))
            line.ActionId = null;
        var action = line.ActionId is { } id ? await scope.Db.Set<ActionItem>().FindAsync(id) : null;
        if (action is not null && action.MeetingId != meeting.Id)
            Carried(action);
        // What was off the register before its line went stays off it.
        else if (action is not null && !((await TakenOff.OfAsync(scope.Db, [action.Id])).TryGetValue(action.Id, out var off) && off.Sequence < removal.Sequence))
            ActionStore.Withdraw(scope, action, false);
        scope.Record(ChangeKind.Add, meeting.Where, line.Id, after: removal.Before);
        return line;
    }

    private MeetingLine? Above(MeetingLine line) => lines.TakeWhile(l => l != line).LastOrDefault();
}

/// <summary>What a line is, as the history keeps it beside the words it showed.</summary>
internal sealed record KeptLine(string Text, bool IsItem, double Position)
{
    /// <summary>The line above, where it was removed; null at the top.</summary>
    public Guid? Above { get; init; }

    /// <summary>The item's presenter and papers.</summary>
    public AgendaFacts? Facts { get; init; }

    /// <summary>The decision it records.</summary>
    public DecisionKind? Decision { get; init; }

    /// <summary>The action it records.</summary>
    public Guid? ActionId { get; init; }

    /// <summary>Who wrote it first.</summary>
    public Guid? AuthorId { get; init; }

    /// <summary>That author's name.</summary>
    public string Author { get; init; } = "";

    /// <summary>When its words last changed (UTC).</summary>
    public DateTime EditedAt { get; init; }

    /// <summary>A line as it stands.</summary>
    public static KeptLine Of(MeetingLine line) => new(line.Text, line.IsItem, line.Position)
    {
        Facts = line.IsItem ? AgendaFacts.Of(line) : null,
        Decision = line.Decision,
        ActionId = line.ActionId,
        AuthorId = line.AuthorId,
        Author = line.Author,
        EditedAt = line.EditedAt,
    };

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static KeptLine Read(string json) => JsonSerializer.Deserialize<KeptLine>(json)!;

    /// <summary>As the history keeps it.</summary>
    public string Write() => JsonSerializer.Serialize(this);

    /// <summary>The line itself again.</summary>
    public MeetingLine Line(Guid id, Guid meetingId) => new()
    {
        Id = id,
        MeetingId = meetingId,
        Text = Text,
        IsItem = IsItem,
        Presenter = Facts?.Presenter,
        Paper = Facts?.Paper,
        PaperLink = Facts?.Link,
        Decision = Decision,
        ActionId = ActionId,
        AuthorId = AuthorId,
        Author = Author,
        EditedAt = EditedAt,
    };
}
