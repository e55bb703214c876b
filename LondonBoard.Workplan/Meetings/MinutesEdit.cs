using System.Collections.Immutable;
using LondonBoard.Actions;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.People;
using LondonBoard.Reading.Minutes;
using LondonBoard.Workplan;

namespace LondonBoard.Meetings;

/// <summary>
/// Lines of minutes being changed within one command: words are understood as they stand, actions and decisions follow
/// them, and numbers are counted anew at the end.
/// </summary>
internal sealed partial class MinutesEdit(
    EditScope scope,
    Meeting meeting,
    List<MeetingLine> lines,
    Func<Task<NameResolver>> resolver,
    Func<NameResolver, string?, Task<ImmutableArray<OwnerEntry>>> owners)
{
    private readonly List<MeetingLine> _typed = [];
    private readonly Dictionary<Guid, int> _seen = [];
    private TypedLines? _reader;
    private NameResolver? _resolver;
    private References _references = new(lines);

    /// <summary>Whether the meeting is being set up: its lines then come with it, as one step and one line of history.</summary>
    public bool SetsUp { get; init; }

    private string Added => SetsUp ? ChangeKind.Import : ChangeKind.Add;

    /// <summary>The lines as they stand, in order.</summary>
    public IReadOnlyList<MeetingLine> Lines => lines;

    /// <summary>Adds a line below another; at the top where that is null.</summary>
    public async Task<MeetingLine> AddAsync(string typed, MeetingLine? after)
    {
        var line = Put("", after);
        await UnderstandAsync(line, typed);
        scope.Record(Added, meeting.Where, line.Id, after: typed);
        return line;
    }

    /// <summary>Adds a line that a meeting is set up with.</summary>
    public async Task<MeetingLine> AddAsync(LineDraft draft, MeetingLine? after)
    {
        if (!draft.IsItem && !draft.IsRead)
            return await AddAsync(draft.Text, after);
        var line = Put("", after);
        (line.Text, line.IsItem, line.Number, line.Decision) = (draft.Text, draft.IsItem, draft.Number, draft.Decision);
        (line.Presenter, line.Paper, line.PaperLink) = draft.Facts ?? AgendaFacts.None;
        if (draft.Action is { } read)
        {
            var action = draft.IsEarlier ? await FollowUpAsync(read) : await RaisedBeforeAsync(read) ?? await RaiseAsync(read, meeting.Id);
            line.ActionId = action.Id;
            Carried(action);
        }

        scope.Record(Added, meeting.Where, line.Id, after: draft.Text);
        return line;
    }

    /// <summary>Gives a line other words.</summary>
    /// <param name="line">The line.</param>
    /// <param name="typed">Its words as typed.</param>
    /// <param name="heads">Whether it heads an item; null where its words say so.</param>
    public async Task RewordAsync(MeetingLine line, string typed, bool? heads = null)
    {
        var (before, kept) = (_references.Shown(line), KeptLine.Of(line));
        if (before == typed && (heads ?? line.IsItem) == line.IsItem)
            return;
        line.EditedAt = scope.Now;
        await UnderstandAsync(line, typed, before, heads);
        scope.Record(ChangeKind.Edit, meeting.Where, line.Id, before: before, after: typed, state: kept.Write());
    }

    /// <summary>Adds an item below all that stands there.</summary>
    public async Task<MeetingLine> AddItemAsync(string title)
    {
        var line = Put("", lines.LastOrDefault());
        await UnderstandAsync(line, title, heads: true);
        scope.Record(Added, meeting.Where, line.Id, after: title);
        return line;
    }

    /// <summary>An item's title as people read it.</summary>
    public string TitleOf(MeetingLine item) => _references.Words(item);

    /// <summary>Gives an item another title.</summary>
    public Task RetitleAsync(MeetingLine item, string title) =>
        title == TitleOf(item) ? Task.CompletedTask : RewordAsync(item, int.TryParse(_references.NumberOf(item.Id), out var number) ? $"{number}. {title}" : title, heads: true);

    /// <summary>Whether anything but empty lines stands under an item.</summary>
    public bool HasMinutes(MeetingLine item) => Block(item).Skip(1).Any(l => !string.IsNullOrWhiteSpace(l.Text));

    /// <summary>Removes a line. Its action goes with it where it was raised here and nothing has become of it yet.</summary>
    public async Task RemoveAsync(MeetingLine line)
    {
        if (await RaisedHereAsync(line) is { } action && !await HasHistoryAsync(action))
            ActionStore.Withdraw(scope, action, true);
        if (line.ActionId is { } id && await scope.Db.Set<ActionItem>().FindAsync(id) is { } left)
            Carried(left, comes: false);
        scope.Record(ChangeKind.Remove, meeting.Where, line.Id, before: _references.Shown(line), state: (KeptLine.Of(line) with { Above = Above(line)?.Id }).Write());
        lines.Remove(line);
        scope.Db.Remove(line);
        Counted(line);
    }

    /// <summary>Makes an action line's words those of an action that stands already.</summary>
    public void Carry(string typed, MeetingLine after, Guid actionId)
    {
        var line = Put(typed, after);
        line.ActionId = actionId;
        scope.Record(ChangeKind.Carry, ActionItem.Register, actionId, "meeting", meeting.Id, after: meeting.Name);
        scope.Record(Added, meeting.Where, line.Id, after: typed);
    }

    /// <summary>Counts items and actions anew, and tells the actions under which number they now stand.</summary>
    public async Task NumberAsync()
    {
        var (references, seen) = (new References(lines), SeenItems());
        // Who types means the numbers they see; what has only come about in this command has its number now.
        foreach (var line in _typed)
            line.Text = references.Keep(_references.Keep(line.Text, seen.Count > 0 ? seen : null));
        MeetingLine? item = null;
        foreach (var line in lines)
        {
            item = line.IsItem ? line : item;
            if (line.ActionId is not { } id || await scope.Db.Set<ActionItem>().FindAsync(id) is not { } action || action.MeetingId != meeting.Id)
                continue;
            await RenumberAsync(line, action, references);
            var number = item is null ? null : references.NumberOf(item.Id);
            if (action.AgendaNumber == number && action.AgendaItemId == item?.Id)
                continue;
            (action.AgendaNumber, action.AgendaItemId) = (number, item?.Id);
            scope.Record(ChangeKind.Move, ActionItem.Register, action.Id);
        }

        _references = references;
    }

    /// <summary>Moves an item with all that stands under it.</summary>
    public void MoveItem(MeetingLine item, MeetingLine? after)
    {
        scope.Record(ChangeKind.Move, meeting.Where, null, "item", item.Id, after: item.Text, state: lines.TakeWhile(l => l != item).LastOrDefault(l => l.IsItem)?.Id.ToString() ?? Top);
        var block = Block(item);
        var rest = lines.Except(block).ToList();
        var at = after is null ? rest.FindIndex(l => l.IsItem) is >= 0 and var first ? first : 0 : rest.IndexOf(after) + 1 + Block(after).Skip(1).Count(l => rest.Contains(l));
        rest.InsertRange(at, block);
        lines.Clear();
        lines.AddRange(rest);
        for (var i = 0; i < lines.Count; i++)
            lines[i].Position = MeetingStore.Step * (i + 1);
        Counted(item);
    }

    private MeetingLine Put(string text, MeetingLine? after)
    {
        var at = after is null ? 0 : lines.IndexOf(after) + 1;
        var line = new MeetingLine { MeetingId = meeting.Id, Position = PositionAt(at), Text = text, AuthorId = scope.AuthorId, Author = scope.Actor.Name, EditedAt = scope.Now };
        scope.Db.Add(line);
        lines.Insert(at, line);
        return line;
    }

    private List<MeetingLine> Block(MeetingLine item) => [item, .. lines.SkipWhile(l => l != item).Skip(1).TakeWhile(l => !l.IsItem)];

    private DateOnly Day => meeting.Date ?? DateOnly.FromDateTime(scope.Now);

    /// <summary>An item came, went or moved: from here on the items are simply counted.</summary>
    private void Counted(MeetingLine changed)
    {
        if (!changed.IsItem && changed.Number is null)
            return;
        foreach (var line in lines)
            line.Number = null;
        changed.Number = null;
    }

    private double PositionAt(int at)
    {
        var between = WorkplanStore.Between(at == 0 ? null : lines[at - 1].Position, at == lines.Count ? null : lines[at].Position);
        if (between > (at == 0 ? double.MinValue : lines[at - 1].Position) && between < (at == lines.Count ? double.MaxValue : lines[at].Position))
            return between;
        // Fifty lines put into one gap use up its numbers: give all lines room again.
        for (var i = 0; i < lines.Count; i++)
            lines[i].Position = MeetingStore.Step * (i + 1);
        return PositionAt(at);
    }
}
