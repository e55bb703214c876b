using System.Collections.Immutable;
using LondonBoard.Actions;
using LondonBoard.Edits;

namespace LondonBoard.Meetings;

/// <content>Where the meeting is, step by step, and what is done there.</content>
public sealed partial class MeetingModePage
{
    /// <summary>The forms, by the keys that open them.</summary>
    private const string NewDate = "t", NewNote = "m";

    private ImmutableArray<MeetingLine> _steps = [];
    private References _references = new([]);
    private MeetingLine? _line, _item;
    private ActionRow? _action;
    private PostponeForm? _postpone;
    private NoteForm? _noting;
    private Guid? _own;
    private string? _form;
    private int _at = -1;

    /// <summary>Whether a position is shown by somebody: minutes once approved are only looked at.</summary>
    private MeetingPosition? Led => Head.Meeting.IsOpen && Modes.Find(Id) is { IsLed: true } position ? position : null;

    /// <summary>Whether the person who looks leads, here or on another screen of theirs.</summary>
    private bool Leads => Led is { } led && led.Leader == _me;

    private bool MayLead => _mayAct && Head.Meeting.IsOpen;

    /// <summary>Whether going on here takes the others along.</summary>
    private bool Steers => MayLead && _following && (Led is null || Leads);

    /// <summary>Who leads, and what this screen does; null where nothing is led.</summary>
    private string? LeadWords => !Head.Meeting.IsOpen ? null
        : Asked is { } asked ? $"{asked.By} leads. Press L again to take over, or Esc to leave it so."
        : Led is not { } led ? MayLead ? "Nobody leads yet. Go on, and you do." : "Nobody leads at the moment."
        : Leads ? _following ? "You lead." : "You lead on another screen; this one looks around."
        : $"{led.By} leads. This screen {(_following ? "follows" : "does not follow")}.";

    /// <summary>From whom this person is about to take the lead, if they press again; null where nothing is asked.</summary>
    private MeetingPosition? Asked => _takingFrom is { } from && Led is { } led && led.Leader == from ? led : null;

    /// <summary>What is shown, in its own words.</summary>
    private string Heading => _action?.Stored.Text ?? (_line is { } line ? _references.Shown(line) : Head.Meeting.Title);

    private string FollowWords => Steers ? "Look around alone"
        : _following ? $"Following {Leading}: stop"
        : Leads ? "Back to where you lead"
        : $"Follow {Leading}";

    /// <summary>Whom one follows: not always the chair leads.</summary>
    private string Leading => Led is { By.Length: > 0 } led ? led.By : "the chair";

    /// <summary>Leads to a step, or, for those who do not lead, looks at it alone.</summary>
    /// <param name="at">Which; -1 for the agenda as a whole.</param>
    private void Go(int at)
    {
        if (at < -1 || at >= _steps.Length)
            return;
        // What was typed in a form is kept, and offered at the head of the page.
        _form = null;
        var line = at < 0 ? null : _steps[at];
        _own = line?.Id;
        if (Steers)
            Lead(line);
        else
            _following = false;
    }

    /// <summary>Leads from what this screen shows; takes that from somebody who leads at the second press only, for every screen goes along.</summary>
    /// <param name="asked">From whom, as the first press said.</param>
    private void LeadFromHere(Guid? asked)
    {
        var from = Leads ? null : Led;
        if (from is not null && from.Leader != asked)
        {
            _takingFrom = from.Leader;
            return;
        }

        _following = true;
        Lead(_line);
        _said = from is null ? null : $"You have taken over from {from.By}.";
    }

    private void Lead(MeetingLine? line)
    {
        if (_me is { } me)
            Modes.Lead(Id, line?.Id, line is null ? null : ItemOf(line)?.Id, me, _name ?? "");
    }

    /// <summary>Follows whoever leads, or looks around from where this screen is.</summary>
    private void Follow() => (_following, _own) = (!_following, _line?.Id);

    private MeetingLine? ItemOf(MeetingLine line) => _steps.TakeWhile(s => s.Id != line.Id).Append(line).LastOrDefault(s => s.IsItem);

    /// <summary>Takes in what now stands, and where the meeting is.</summary>
    private void Look()
    {
        if (_open is null)
            return;
        var rows = _open.View.Current.Rows;
        _references = new References(rows.Select(r => r.Line));
        _steps = [.. rows.Select(r => r.Line).Where(l => l.IsItem || (l.ActionId is { } id && _register!.Current.Find(id) is not null))];
        if (!Head.Meeting.IsOpen)
            Modes.Stop(Id);
        var taker = _leading && !Leads ? Led : null;
        _leading = Leads;
        var (shown, before) = (_following && Head.Meeting.IsOpen ? Modes.Find(Id)?.Line : _own, _line?.Id);
        _at = shown is { } line ? _steps.ToList().FindIndex(s => s.Id == line) : -1;
        _line = _at < 0 ? null : _steps[_at];
        // It goes with the next step: on a projector nobody presses a key.
        if (taker is not null)
            _taken = $"{taker.By} has taken over from you.";
        else if (_line?.Id != before)
            _taken = null;
        _item = _line is null ? null : ItemOf(_line);
        _action = _line?.ActionId is { } action && !_line.IsItem ? _register!.Current.Find(action) : null;
    }

    /// <summary>The actions that stand under an item, as the next steps will show them.</summary>
    private List<ActionRow> ActionsBelow(MeetingLine item) =>
        [.. _steps.SkipWhile(s => s.Id != item.Id).Skip(1).TakeWhile(s => !s.IsItem).Select(s => _register!.Current.Find(s.ActionId!.Value)).OfType<ActionRow>()];

    private async Task SetStatusAsync(string key)
    {
        ActionStatus? status = key switch { "o" => ActionStatus.Open, "i" => ActionStatus.InProgress, "d" => ActionStatus.Done, "a" => ActionStatus.Accepted, _ => null };
        if (status is not { } to || _action is not { } action || !_mayAct)
            return;
        var result = await Actions.MoveAsync(new MoveAction(action.Id, to, null, action.Stored.Status));
        _said = result switch
        {
            EditResult.Saved => to.Words(),
            EditResult.Denied when to == ActionStatus.Accepted || action.Stored.Status == ActionStatus.Accepted => "Only the chair accepts an action, or takes that back.",
            _ => result.Sentence(),
        };
    }

    private void Keep(string said) => (_form, _said) = (null, said);

    private void GiveUp()
    {
        _postpone?.GiveUp();
        _noting?.GiveUp();
        _form = null;
    }

    /// <summary>Whether a form that was left is offered here: a note or date of an action on this agenda, unless it is open.</summary>
    private bool IsOffered(string form) => _mayAct && KeyOf(form) is { } key && StepOf(form) is >= 0 and var step && (key != _form || step != _at);

    private void OpenForm(string form)
    {
        Go(StepOf(form));
        Look();
        _form = KeyOf(form);
    }

    private int StepOf(string form) => ActionForms.ActionOf(form) is { } action ? _steps.ToList().FindIndex(s => !s.IsItem && s.ActionId == action) : -1;

    private static string? KeyOf(string form) => ActionForms.ActionOf(form) is not { } action ? null
        : form == ActionForms.DateOf(action) ? NewDate
        : form == ActionForms.NoteOn(action) ? NewNote
        : null;
}
