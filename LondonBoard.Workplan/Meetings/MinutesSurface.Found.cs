using System.Collections.Immutable;
using LondonBoard.Actions;
using LondonBoard.Edits;
using LondonBoard.People;
using LondonBoard.Ui;
using Microsoft.AspNetCore.Components;

namespace LondonBoard.Meetings;

/// <summary>What was understood of the text, and what is asked about it.</summary>
public sealed partial class MinutesSurface
{
    private ImmutableArray<Understood> _found = [];
    private Understood? _firstDoubt;
    private ActionRow? _asked;
    private readonly Dictionary<Guid, NameResolver> _resolvers = [];
    private ImmutableArray<MeetingPerson> _resolved = [];

    [Inject] private Toasts Toasts { get; set; } = null!;

    private async Task UnderstandAsync()
    {
        var (now, register) = (Now, Register.Current);
        if (_resolved != now.Head.People)
            _resolvers.Remove(Id);
        _resolved = now.Head.People;
        var lines = now.Rows.Select(r => r.Line).ToList();
        foreach (var action in lines.Select(l => l.ActionId is { } id ? register.Find(id) : null).OfType<ActionRow>().Where(a => a.Owners.Any(IsUnsettled)))
        {
            if (!_resolvers.ContainsKey(RaisedAt(action)))
                _resolvers[RaisedAt(action)] = await Store.ResolverAsync(RaisedAt(action));
        }

        _found = [.. Understood.Of(lines, register.Find, DoubtsOf)];
        _firstDoubt = _found.FirstOrDefault(f => f.Doubts.Count > 0);
    }

    /// <summary>Where an action was raised: there its words say whom they may mean, also when it has come to a later agenda.</summary>
    private Guid RaisedAt(ActionRow action) => action.Stored.MeetingId ?? Id;

    private static bool IsUnsettled(ActionOwner owner) => owner.Name == owner.Written && owner.PersonId is null && owner.GroupId is null;

    private List<ResolvedName> DoubtsOf(ActionRow action) =>
        [.. action.Owners.Where(IsUnsettled).Select(o => _resolvers[RaisedAt(action)].ResolveOne(o.Written)).Where(r => r.Doubtful)];

    /// <summary>Whether a line is what the meeting is at: the action shown, or all that stands under the item shown.</summary>
    private bool IsNow(MeetingLine line) => Position is { Line: { } shown } && (line.Id == shown || (shown == Position.Item && ItemOf(line) == shown));

    private Guid? ItemOf(MeetingLine line) => Now.Rows.TakeWhile(r => r.Id != line.Id).LastOrDefault(r => r.Line.IsItem)?.Id;

    /// <summary>Asks about an action that stays although its line is gone.</summary>
    private async Task AskAsync(IEnumerable<Guid> actions)
    {
        foreach (var id in actions)
        {
            if (await Actions.FindAsync(id) is { } still && still.Stored.MeetingId == Id)
                _asked = still;
        }
    }

    private async Task WithdrawAsync(ActionRow action)
    {
        _asked = null;
        var result = await Actions.WithdrawAsync(new WithdrawAction(action.Id, true));
        if (result is not EditResult.Saved)
            Toasts.Show(result.Sentence());
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
        if (result is not EditResult.Saved)
            Toasts.Show(result.Sentence());
    }
}
