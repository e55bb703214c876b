using System.Collections.Immutable;
using LondonBoard.Actions;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.People;
using LondonBoard.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LondonBoard.Meetings;

/// <summary>What was understood of the text, and what is asked about it.</summary>
public sealed partial class MinutesSurface
{
    private ImmutableArray<Understood> _found = [];
    private Understood? _here, _keyed;
    private Guid? _caret;
    private readonly List<Guid> _gone = [];
    private readonly Dictionary<Guid, NameResolver> _resolvers = [];
    private ImmutableArray<MeetingPerson> _resolved = [];

    [Inject] private Toasts Toasts { get; set; } = null!;

    /// <summary>The caret is in another line of one of the browser's showings.</summary>
    [JSInvokable]
    public void AtLine(int showing, int row)
    {
        if (LineAt(showing, row) is not { } line || line == _caret)
            return;
        _caret = line;
        Point();
        StateHasChanged();
    }

    /// <summary>
    /// Whoever types has answered a question by its key: that of the line the caret is in, whether the screen shows it yet or not,
    /// else the one that the screen shows with keys.
    /// </summary>
    [JSInvokable]
    public async Task AnswerAsync(int showing, int row, int choice)
    {
        await _turn.WaitAsync();
        try
        {
            var caret = LineAt(showing, row);
            var line = (await Store.FindAsync(Id))?.Rows.FirstOrDefault(r => r.Id == caret)?.Line;
            var (action, doubt) = await AskedAsync(line?.ActionId);
            if (doubt is null)
                (action, doubt) = await AskedAsync(_keyed?.Action?.Id);
            if (doubt?.Candidates.ElementAtOrDefault(choice - 1) is { } meant)
                await ChooseAsync(action!, doubt.AsWritten, meant.Name);
        }
        finally
        {
            _turn.Release();
        }
    }

    private Guid? LineAt(int showing, int row) => _shown.TryGetValue(showing, out var lines) && row >= 0 && row < lines.Length ? lines[row].Id : null;

    /// <summary>An action as it stands by now, and what is asked about it first.</summary>
    private async Task<(ActionRow? Action, ResolvedName? Doubt)> AskedAsync(Guid? id) =>
        id is { } known && await Actions.FindAsync(known) is { } action ? (action, (await DoubtsAsync(action)).FirstOrDefault()) : default;

    private async Task UnderstandAsync()
    {
        var (now, register) = (Now, Register.Current);
        if (_resolved != now.Head.People)
            _resolvers.Remove(Id);
        _resolved = now.Head.People;
        var lines = now.Rows.Select(r => r.Line).ToList();
        var doubts = new Dictionary<Guid, IReadOnlyList<ResolvedName>>();
        var missing = new List<Guid>();
        foreach (var id in lines.Select(l => l.ActionId).OfType<Guid>())
        {
            if (register.Find(id) is { } action)
                doubts[id] = await DoubtsAsync(action);
            else
                missing.Add(id);
        }

        var takenOff = missing.Count == 0 ? ImmutableDictionary<Guid, Change>.Empty : await Store.TakenOffAsync(missing);
        _found = [.. Understood.Of(lines, register.Find, takenOff, action => doubts.GetValueOrDefault(action.Id, []))];
        Point();
    }

    /// <summary>Where the caret is among what was understood, and which question the keys answer: the last one asked down to there, else the first.</summary>
    private void Point()
    {
        var lines = Now.Rows.Select(r => r.Id).ToList();
        var above = _caret is { } caret ? lines.Take(lines.IndexOf(caret) + 1).ToHashSet() : [];
        var downTo = _found.Where(f => above.Contains(f.Line.Id)).ToList();
        _here = downTo.LastOrDefault();
        _keyed = downTo.FindLast(f => f.Doubts.Count > 0) ?? _found.FirstOrDefault(f => f.Doubts.Count > 0);
    }

    private bool IsKeyed(Understood one, ResolvedName doubt) => one == _keyed && doubt == one.Doubts[0];

    private async Task<IReadOnlyList<ResolvedName>> DoubtsAsync(ActionRow action)
    {
        if (!action.Owners.Any(IsUnsettled))
            return [];
        // Where it was raised its words say whom they may mean, also when it has come to a later agenda.
        var raisedAt = action.Stored.MeetingId ?? Id;
        if (!_resolvers.TryGetValue(raisedAt, out var resolver))
            _resolvers[raisedAt] = resolver = await Store.ResolverAsync(raisedAt);
        return [.. action.Owners.Where(IsUnsettled).Select(o => resolver.ResolveOne(o.Written)).Where(r => r.Doubtful)];
    }

    private static bool IsUnsettled(ActionOwner owner) => owner.Name == owner.Written && owner.PersonId is null && owner.GroupId is null;

    /// <summary>Whether a line is what the meeting is at: the action shown, or all that stands under the item shown.</summary>
    private bool IsNow(MeetingLine line) => Position is { Line: { } shown } && (line.Id == shown || (!line.IsItem && shown == Position.Item && ItemOf(line) == shown));

    private Guid? ItemOf(MeetingLine line) => Now.Rows.TakeWhile(r => r.Id != line.Id).LastOrDefault(r => r.Line.IsItem)?.Id;

    /// <summary>Asks about actions that stay although their lines are gone.</summary>
    private async Task AskAsync(IEnumerable<Guid> actions)
    {
        foreach (var id in actions)
        {
            if (await Actions.FindAsync(id) is { } still && still.Stored.MeetingId == Id && !_gone.Contains(id))
                _gone.Add(id);
        }
    }

    /// <summary>Brings a line in sight in the text, and the caret to its end.</summary>
    private async Task ShowAsync(Guid id)
    {
        var shown = ShownLine.Of(Now.Rows);
        if (shown.ToList().FindIndex(l => l.Id == id) is >= 0 and var row)
            await _script.TellAsync("show", shown[row].Text, row);
    }

    /// <summary>Makes an item of a point that was numbered out of order, as if it had been typed with the number that comes next.</summary>
    private async Task HeadAsync(Guid id, MissedHeading heading)
    {
        var shown = ShownLine.Of(Now.Rows);
        var result = await Store.EditMinutesAsync(EditMinutes.From(Id, shown, [.. shown.Select(l => l.Id == id ? $"{heading.Number}. {heading.Title}" : l.Text)]));
        if (result is not EditResult.Saved)
            Toasts.Show(result.Sentence());
    }

    private async Task ChooseAsync(ActionRow action, string written, string name)
    {
        var result = await Store.ChooseOwnerAsync(new ChooseOwner(Id, action.Id, written, name));
        if (result is EditResult.Saved)
            Hear($"{written} is {name}: {action.Stored.Text}.");
        else
            Toasts.Show(result.Sentence());
    }

    private async Task WithdrawAsync(Guid action, string words, bool withdrawn)
    {
        var result = await Store.TakeOffBoardAsync(new TakeOffBoard(Id, action, withdrawn));
        if (result is EditResult.Saved)
            Toasts.Show($"“{words}” is {(withdrawn ? "off" : "back on")} the board.", "Undo", () => WithdrawAsync(action, words, !withdrawn));
        else
            Toasts.Show(result.Sentence());
    }
}
