using System.Collections.Immutable;
using LondonBoard.Actions;
using LondonBoard.Data;
using LondonBoard.Dates;
using LondonBoard.Papers;
using LondonBoard.Reading.Minutes;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Meetings;

/// <content>The actions of lines: raised, followed from an earlier meeting, and kept in step with what is typed.</content>
internal sealed partial class MinutesEdit
{
    /// <summary>Puts an action into the register that a paper's reader found, its owners' names made out already.</summary>
    private async Task<ActionItem> RaiseAsync(MinutedAction read, Guid? raisedHere)
    {
        _resolver ??= await resolver();
        var named = ImmutableArray.CreateBuilder<OwnerEntry>();
        foreach (var name in read.Owners.Take(20))
            named.Add(await owners(_resolver, name) is [var one] ? one with { Name = one.Name ?? name } : new OwnerEntry(name, name));
        var words = new ActionWords(
            TextOf(read),
            named.DrainToImmutable(),
            Cut(read.OwnersAsWritten),
            Cut(read.Due?.Text),
            DeedTerms.Condition(TextOf(read)),
            DeedTerms.FollowUp(TextOf(read)));
        var earlier = read.Raised is { } day ? $"{meeting.Title}, {day.Words()}" : ActionOrigin.Before + meeting.Name;
        var origin = new ActionOrigin(raisedHere, raisedHere is null ? earlier : meeting.Name, Day, null, null);
        return await ActionStore.AddAsync(scope, words, origin, StatusOf(read.State));

        static string? Cut(string? text) => MinutesDraft.Cut(text, ActionItem.MaxShort);
    }

    /// <summary>An action of an earlier meeting came to this agenda, or left it: that is a part of its history.</summary>
    private void Carried(ActionItem action, bool comes = true)
    {
        if (action.MeetingId == meeting.Id)
            return;
        var agenda = meeting.Name;
        scope.Record(ChangeKind.Carry, ActionItem.Register, action.Id, "meeting", meeting.Id, comes ? null : agenda, comes ? agenda : null);
    }

    private static string TextOf(MinutedAction read) => MinutesDraft.Cut(PaperLine.Clean(read.Text), ActionItem.MaxText);

    /// <summary>The same action of a meeting of the same title and day: those minutes were brought in before.</summary>
    private async Task<ActionItem?> RaisedBeforeAsync(MinutedAction read)
    {
        var (db, text) = (scope.Db, TextOf(read));
        var same = await db.Set<ActionItem>()
            .Where(a => a.WithdrawnAt == null && a.Text == text && a.MeetingId != meeting.Id)
            .Where(a => db.Set<Meeting>().Any(m => m.Id == a.MeetingId && m.Title == meeting.Title && m.Date == meeting.Date))
            .OrderBy(a => a.CreatedAt).ToListAsync();
        return same.Find(a => lines.TrueForAll(l => l.ActionId != a.Id));
    }

    /// <summary>
    /// An action of an earlier meeting, with the state that a paper gives it: the one of the register that has these words,
    /// else a new one that no meeting of the register raised.
    /// </summary>
    private async Task<ActionItem> FollowUpAsync(MinutedAction read)
    {
        var words = PaperLine.Clean(read.Text).TrimEnd('.');
        // An agenda has a new date in brackets behind the words.
        var bare = words.EndsWith(')') && words.LastIndexOf(" (", StringComparison.Ordinal) is > 0 and var bracket ? words[..bracket] : words;
        // One that the chair has accepted may have to be done again, unless the paper says that it is done.
        var over = read.State is ActionState.Done or ActionState.Accepted;
        var alike = await scope.Db.Set<ActionItem>()
            .Where(a => a.WithdrawnAt == null && a.MeetingId != meeting.Id && (over || a.Status != ActionStatus.Accepted))
            .Where(a => EF.Functions.Like(a.Text, Liked(bare), @"\"))
            .OrderBy(a => a.Status == ActionStatus.Accepted)
            .ToListAsync();
        var known = alike.Find(a => (IsSaid(a, words) || IsSaid(a, bare)) && lines.TrueForAll(l => l.ActionId != a.Id));
        if (known is null)
            return await RaiseAsync(read, null);
        if (StatusOf(read.State) is var stands && stands > known.Status)
            ActionStore.SetStatus(scope, known, stands);
        return known;
    }

    private static bool IsSaid(ActionItem action, string words) => action.Text.TrimEnd('.').Equals(words, StringComparison.OrdinalIgnoreCase);

    // SQLite compares without minding the case of ASCII letters here, and no index is needed for one board's register.
    private static string Liked(string words) => words.Replace(@"\", @"\\").Replace("%", @"\%").Replace("_", @"\_") + "%";

    /// <summary>Makes the action follow its line.</summary>
    private async Task FollowAsync(MeetingLine line, string text, string? before)
    {
        _reader ??= await ReaderAsync();
        var action = line.ActionId is { } id ? await scope.Db.Set<ActionItem>().FindAsync(id) : null;
        var raisedElsewhere = action is not null && action.MeetingId != meeting.Id;
        if (raisedElsewhere)
            return;
        if (_reader.Action(text) is not { } typed)
        {
            // What was an action in a notation of its own, from a paper, stays one; what lost its mark is none any more.
            if (action is not null && before is not null && _reader.Action(before) is not null && !await HasHistoryAsync(action))
                ActionStore.Withdraw(scope, action, true);
            return;
        }

        line.Decision = null;
        _resolver ??= await resolver();
        var deed = PaperLine.Clean(typed.Text);
        var words = new ActionWords(
            deed, await owners(_resolver, typed.Owners), typed.Owners, typed.Due?.Text, DeedTerms.Condition(deed), DeedTerms.FollowUp(deed));
        if (words.Text.Length > ActionItem.MaxText || words.Owners.Length > 20 || words.OwnersAsWritten?.Length > ActionItem.MaxShort)
            return;
        action ??= await FindAgainAsync(words.Text);
        if (action is null)
        {
            var origin = new ActionOrigin(meeting.Id, meeting.Name, Day, null, null);
            action = await ActionStore.AddAsync(scope, words, origin, StatusOf(typed.State));
            line.ActionId = action.Id;
            return;
        }

        line.ActionId = action.Id;
        if (!(await TakenOff.OfAsync(scope.Db, [action.Id])).ContainsKey(action.Id))
            ActionStore.Withdraw(scope, action, false);
        await ActionStore.RewordAsync(scope, action, Following(action, words));
    }

    // A condition or a follow-up that somebody gave the action by itself is not the line's to change.
    private static ActionWords Following(ActionItem action, ActionWords words) => words with
    {
        Condition = action.Condition == DeedTerms.Condition(action.Text) ? words.Condition : action.Condition,
        FollowUp = action.FollowUp == DeedTerms.FollowUp(action.Text) ? words.FollowUp : action.FollowUp,
    };

    /// <summary>Gives an action the numbers that its line now says; one that was reworded by itself keeps its words.</summary>
    private async Task RenumberAsync(MeetingLine line, ActionItem action, References now)
    {
        var (before, after) = (_references.Words(line), now.Words(line));
        if (before == after)
            return;
        _reader ??= await ReaderAsync();
        if (_reader.Action(before) is not { } was || PaperLine.Clean(was.Text) != action.Text || _reader.Action(after) is not { } typed)
            return;
        action.Text = PaperLine.Clean(typed.Text);
        scope.Record(ChangeKind.Move, ActionItem.Register, action.Id);
    }

    /// <summary>An action of this meeting with these words whose line is gone: cut and put elsewhere, or removed and brought back.</summary>
    private async Task<ActionItem?> FindAgainAsync(string text)
    {
        var same = await scope.Db.Set<ActionItem>().Where(a => a.MeetingId == meeting.Id && a.Text == text).ToListAsync();
        return same.Find(a => lines.TrueForAll(l => l.ActionId != a.Id));
    }

    private async Task<ActionItem?> RaisedHereAsync(MeetingLine line) =>
        line.ActionId is { } id && await scope.Db.Set<ActionItem>().FindAsync(id) is { WithdrawnAt: null } action && action.MeetingId == meeting.Id ? action : null;

    /// <summary>Whether anybody has done anything with an action beyond writing its words.</summary>
    private async Task<bool> HasHistoryAsync(ActionItem action) =>
        action.Status != ActionStatus.Open
        || action.SlippedFrom is not null
        || action.WorkplanItemId is not null
        || await scope.Db.Set<ActionNote>().AnyAsync(n => n.ActionId == action.Id);

    // That an action is accepted is for the chair to say, and not for a paper.
    private static ActionStatus StatusOf(ActionState state) => state switch
    {
        ActionState.Done or ActionState.Accepted => ActionStatus.Done,
        ActionState.InProgress => ActionStatus.InProgress,
        _ => ActionStatus.Open,
    };
}
