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
    private NameResolver? _resolver;
    private ImmutableArray<MeetingPerson> _resolved = [];

    [Inject] private Toasts Toasts { get; set; } = null!;

    private async Task UnderstandAsync()
    {
        if (_resolver is null || _resolved != Now.Head.People)
            (_resolver, _resolved) = (await Store.ResolverAsync(Id), Now.Head.People);
        var references = new References(Now.Rows.Select(r => r.Line));
        _found = [.. Now.Rows.Select(r => r.Line).Where(l => l.ActionId is not null || l.Decision is not null || l.HasFacts).Select(l => Understood.Of(l, references, Register.Current, _resolver)).OfType<Understood>()];
        _firstDoubt = _found.FirstOrDefault(f => f.Doubts.Count > 0);
    }

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

    private async Task ChooseAsync(ActionRow action, string written, string name)
    {
        var result = await Store.ChooseOwnerAsync(new ChooseOwner(Id, action.Id, written, name));
        if (result is not EditResult.Saved)
            Toasts.Show(result.Sentence());
    }
}
