using LondonBoard.Actions;
using LondonBoard.Edits;
using LondonBoard.Meetings;
using LondonBoard.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.Meetings;

/// <summary>What an agenda to come carries forward says what the register says.</summary>
public sealed class CarriedLineTests : MeetingContext
{
    private async Task<(Guid Agenda, ActionStore Actions, ActionRow Action, UndoStore Undo)> PlannedAsync()
    {
        var next = (await Store.PlanNextAsync(new(MeetingId, new(2031, 6, 12)))).ShouldBeOfType<EditResult.Saved>().Id;
        var person = await Board.SignInAsync();
        var actions = person.GetRequiredService<ActionStore>();
        return (next, actions, (await actions.ListAsync()).ShouldHaveSingleItem(), person.GetRequiredService<UndoStore>());
    }

    private async Task<MeetingLine> LineAsync(Guid agenda, Guid action) => (await Store.FindAsync(agenda))!.Rows.Single(r => r.Line.ActionId == action).Line;

    private static async Task RewordAsync(ActionStore actions, ActionRow action, string text)
    {
        var now = (await actions.FindAsync(action.Id))!.Stored;
        var words = ActionWords.Typed(text, now.OwnersAsWritten, now.DueText, null, null);
        (await actions.EditAsync(new(action.Id, words, null, now.Version))).ShouldBeOfType<EditResult.Saved>();
    }

    [Fact]
    public async Task A_new_date_and_new_words_stand_on_the_agenda_at_once_and_go_when_they_are_undone()
    {
        var (agenda, actions, action, undo) = await PlannedAsync();
        (await actions.PostponeAsync(new(action.Id, "by August 2031", "Printer", action.Stored.DueText))).ShouldBeOfType<EditResult.Saved>();
        (await LineAsync(agenda, action.Id)).Text.ShouldBe("ACTION – CC: draft a leaflet by June 2031 (by August 2031)");
        await RewordAsync(actions, action, "draft a poster");
        (await LineAsync(agenda, action.Id)).Text.ShouldBe("ACTION – CC: draft a poster (by August 2031)");
        (await undo.UndoLastAsync(ActionItem.Register)).ShouldBeOfType<EditResult.Saved>();
        (await undo.UndoLastAsync(ActionItem.Register)).ShouldBeOfType<EditResult.Saved>();
        (await LineAsync(agenda, action.Id)).Text.ShouldBe("ACTION – CC: draft a leaflet by June 2031");
        // It is nobody's step of the agenda, and no reason against taking that back.
        (await undo.FindAsync(Meeting.PlaceOf(agenda)))!.Undo.ShouldBeNull();
        (await Undo.UndoLastAsync(Meeting.PlaceOf(agenda))).ShouldBeOfType<EditResult.Saved>();
    }

    [Fact]
    public async Task Words_that_somebody_gave_the_line_and_minutes_of_a_meeting_held_stay()
    {
        var (agenda, actions, action, _) = await PlannedAsync();
        var later = (await Store.PlanNextAsync(new(agenda, null))).ShouldBeOfType<EditResult.Saved>().Id;
        (await Store.SetStateAsync(new(agenda, MeetingState.Held, (await Store.FindAsync(agenda))!.Head.Meeting.Version))).ShouldBeOfType<EditResult.Saved>();
        var rows = (await Store.FindAsync(later))!.Rows;
        var shown = ShownLine.Of(rows);
        var typed = shown.Select(l => l.Text.StartsWith("ACTION") ? l.Text + ", in blue" : l.Text).ToArray();
        (await Store.EditMinutesAsync(EditMinutes.From(later, shown, typed))).ShouldBeOfType<EditResult.Saved>();
        await RewordAsync(actions, action, "draft a poster");
        (await LineAsync(agenda, action.Id)).Text.ShouldBe("ACTION – CC: draft a leaflet by June 2031");
        (await LineAsync(later, action.Id)).Text.ShouldBe("ACTION – CC: draft a leaflet by June 2031, in blue");
    }
}
