using System.Text;
using LondonBoard.Actions;
using LondonBoard.Edits;
using LondonBoard.Meetings;
using LondonBoard.Tests.Support;
using LondonBoard.Writing;

namespace LondonBoard.Tests.Meetings;

/// <summary>Approved minutes are frozen; what is wrong in them is corrected at a later meeting and stands at both.</summary>
public sealed class MeetingCorrectionTests : MeetingContext
{
    private const string Words = "Item 2: 14 courses, not 41.";

    private async Task<Guid> ApproveAndPlanAsync()
    {
        (await Store.SetStateAsync(new(MeetingId, MeetingState.Approved, (await HeadAsync(MeetingId)).Meeting.Version))).ShouldBeOfType<EditResult.Saved>();
        return (await Store.PlanNextAsync(new(MeetingId, new(2031, 6, 12)))).ShouldBeOfType<EditResult.Saved>().Id;
    }

    private async Task<MeetingHead> HeadAsync(Guid meeting) => (await Store.FindAsync(meeting)).ShouldNotBeNull().Head;

    private async Task<string> ExportedAsync(Guid meeting, ExportFormat format) =>
        Encoding.UTF8.GetString(ExportMinutes.Write((await Store.FindAsync(meeting))!, new Dictionary<Guid, ActionRow>(), format, new(2031, 7, 1))!.Content);

    [Fact]
    public async Task Approved_minutes_take_no_change_and_a_correction_stands_beside_them_and_at_the_meeting_that_recorded_it()
    {
        var next = await ApproveAndPlanAsync();
        (await Store.EditMinutesAsync(EditMinutes.From(MeetingId, await ShownAsync(), ["1. Other"]))).ShouldBeOfType<EditResult.Invalid>().Message.ShouldContain("approved");
        (await Store.SetStateAsync(new(MeetingId, MeetingState.Drafted, (await HeadAsync(MeetingId)).Meeting.Version))).ShouldBeOfType<EditResult.Invalid>();

        (await Store.CorrectAsync(new(MeetingId, next, Words))).ShouldBeOfType<EditResult.Saved>();

        (await TextAsync()).ShouldBe(Lines);
        var (here, there) = ((await HeadAsync(MeetingId)).Corrections.ShouldHaveSingleItem(), (await HeadAsync(next)).Recorded.ShouldHaveSingleItem());
        (here.Correction.Text, here.At).ShouldBe((Words, "Harbour Board, 12 June 2031"));
        (there.Correction.Id, there.Minutes).ShouldBe((here.Correction.Id, "Harbour Board, 12 March 2031"));
    }

    [Theory]
    [InlineData(ExportFormat.Html)]
    [InlineData(ExportFormat.Markdown)]
    [InlineData(ExportFormat.Json)]
    public async Task It_goes_out_with_both_and_the_approved_words_go_out_as_they_were(ExportFormat format)
    {
        var next = await ApproveAndPlanAsync();
        var before = await ExportedAsync(MeetingId, format);
        (await Store.CorrectAsync(new(MeetingId, next, Words))).ShouldBeOfType<EditResult.Saved>();
        var (corrected, recorded) = (await ExportedAsync(MeetingId, format), await ExportedAsync(next, format));
        corrected.ShouldContain(Words.TrimEnd('.'));
        corrected.ShouldContain("Harbour Board, 12 June 2031");
        recorded.ShouldContain(Words.TrimEnd('.'));
        recorded.ShouldContain("12 March 2031");
        var mark = format switch { ExportFormat.Html => "</main>", ExportFormat.Json => "\"corrections\"", _ => "## Next meetings" };
        var kept = before.Split(mark)[0].TrimEnd();
        corrected.ShouldStartWith(kept);
    }

    [Fact]
    public async Task It_is_recorded_only_of_approved_minutes_and_only_at_a_later_meeting_that_is_open()
    {
        var other = (await Store.CreateAsync(new(new MeetingWords("Harbour Board", new(2031, 1, 8)), [], []))).ShouldBeOfType<EditResult.Saved>().Id;
        (await Store.CorrectAsync(new(MeetingId, other, Words))).Sentence().ShouldContain("not approved yet");
        var next = await ApproveAndPlanAsync();
        (await Store.CorrectAsync(new(MeetingId, other, Words))).Sentence().ShouldContain("later meeting");
        (await Store.CorrectAsync(new(MeetingId, MeetingId, Words))).Sentence().ShouldContain("later meeting");
        (await Store.CorrectAsync(new(MeetingId, next, " "))).ShouldBeOfType<EditResult.Invalid>();
        (await Store.RecordersAsync((await HeadAsync(MeetingId)).Meeting)).ShouldHaveSingleItem().Id.ShouldBe(next);
        (await Store.CorrectableAsync((await HeadAsync(next)).Meeting)).ShouldHaveSingleItem().Id.ShouldBe(MeetingId);
        await Store.SetStateAsync(new(next, MeetingState.Approved, (await HeadAsync(next)).Meeting.Version));
        (await Store.CorrectAsync(new(MeetingId, next, Words))).Sentence().ShouldContain("approved themselves");
    }

    [Fact]
    public async Task It_is_a_step_of_the_meeting_that_recorded_it_and_holds_the_approval_while_it_stands()
    {
        var next = await ApproveAndPlanAsync();
        (await Store.CorrectAsync(new(MeetingId, next, Words))).ShouldBeOfType<EditResult.Saved>();
        (await Undo.UndoLastAsync(Where)).ShouldBeOfType<EditResult.Invalid>().Message.ShouldContain("A correction was recorded since");
        (await HeadAsync(MeetingId)).Meeting.IsOpen.ShouldBeFalse();

        (await Undo.FindAsync(Meeting.PlaceOf(next)))!.Undo!.Words.ShouldBe("recorded a correction");
        (await Undo.UndoLastAsync(Meeting.PlaceOf(next))).ShouldBeOfType<EditResult.Saved>();
        ((await HeadAsync(MeetingId)).Corrections.Length, (await HeadAsync(next)).Recorded.Length).ShouldBe((0, 0));
        (await Undo.RedoLastAsync(Meeting.PlaceOf(next))).ShouldBeOfType<EditResult.Saved>();
        (await HeadAsync(MeetingId)).Corrections.ShouldHaveSingleItem().Correction.Text.ShouldBe(Words);

        await Undo.UndoLastAsync(Meeting.PlaceOf(next));
        (await Undo.UndoLastAsync(Where)).ShouldBeOfType<EditResult.Saved>();
        (await HeadAsync(MeetingId)).Meeting.IsOpen.ShouldBeTrue();
        (await Undo.RedoLastAsync(Meeting.PlaceOf(next))).ShouldBeOfType<EditResult.Invalid>().Message.ShouldContain("not approved yet");
    }
}
