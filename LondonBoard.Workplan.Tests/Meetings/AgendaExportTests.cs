using System.Collections.Immutable;
using System.Text;
using LondonBoard.Edits;
using LondonBoard.Meetings;
using LondonBoard.Reading.Minutes;
using LondonBoard.Writing;

namespace LondonBoard.Tests.Meetings;

/// <summary>An agenda as a paper: what it is called, and who speaks to what.</summary>
public sealed class AgendaExportTests : MeetingContext
{
    private static readonly DateOnly Before = new(2031, 3, 1);

    private async Task<ExportFile> WrittenAsync(ExportFormat format, DateOnly today) =>
        ExportMinutes.Write((await Store.FindAsync(MeetingId))!, ImmutableDictionary<Guid, LondonBoard.Actions.ActionRow>.Empty, format, today)!;

    private async Task<MinutesReading> ReadAgainAsync(ExportFormat format)
    {
        var file = await WrittenAsync(format, Before);
        var reading = MinutesReader.Read(file.Content, file.Name);
        reading.Paper.ShouldNotBeNull(reading.Refusal);
        return reading;
    }

    private async Task SayAsync(string field, string text)
    {
        var item = (await Store.FindAsync(MeetingId))!.Rows.Where(r => r.Line.IsItem).ElementAt(1).Id;
        (await Store.EditItemAsync(new(MeetingId, item, field, text, null))).ShouldBeOfType<EditResult.Saved>();
    }

    [Theory]
    [InlineData(ExportFormat.Docx)]
    [InlineData(ExportFormat.Html)]
    [InlineData(ExportFormat.Markdown)]
    public async Task Presenters_and_papers_go_out_with_their_item_and_come_back(ExportFormat format)
    {
        await SayAsync(AgendaFacts.PresenterField, "Carla Cole");
        await SayAsync(AgendaFacts.PaperField, "31/7");
        await SayAsync(AgendaFacts.LinkField, "https://board.example/31-7");

        var again = MinutesImport.Command(await ReadAgainAsync(format), "agenda");

        var item = again.Lines.Where(l => l.IsItem).ElementAt(1);
        (item.Text, item.Facts).ShouldBe(("Training", new AgendaFacts("Carla Cole", "31/7", "https://board.example/31-7")));
        again.Lines.Where(l => !l.IsItem).Select(l => l.Text).ShouldBe(Lines.Where(l => !char.IsDigit(l[0])));
    }

    [Fact]
    public async Task On_the_day_itself_what_was_decided_makes_minutes_of_it_though_nobody_said_that_it_was_held()
    {
        (await TitleAsync(new(2031, 3, 12))).ShouldBe("Agenda of the Harbour Board");
        await ReplaceAsync("It adds up.", "The board approved the budget.");
        (await TitleAsync(new(2031, 3, 12))).ShouldBe("Minutes of the Harbour Board");
        (await TitleAsync(Before)).ShouldBe("Agenda of the Harbour Board");
    }

    private async Task<string> TitleAsync(DateOnly today) =>
        Encoding.UTF8.GetString((await WrittenAsync(ExportFormat.Markdown, today)).Content).Split('\n')[0].TrimStart('#', ' ');

    [Fact]
    public async Task A_meeting_to_come_goes_out_as_an_agenda_and_one_that_was_held_as_minutes()
    {
        (await TitleAsync(Before)).ShouldBe("Agenda of the Harbour Board");
        (await TitleAsync(new(2031, 3, 13))).ShouldBe("Minutes of the Harbour Board");
        (await Store.SetStateAsync(new(MeetingId, MeetingState.Held, (await Store.FindAsync(MeetingId))!.Head.Meeting.Version))).ShouldBeOfType<EditResult.Saved>();
        (await TitleAsync(Before)).ShouldBe("Minutes of the Harbour Board");
        (await ReadAgainAsync(ExportFormat.Docx)).Paper!.Meeting.Title.ShouldBe("Harbour Board");
    }

    [Theory]
    [InlineData(ExportFormat.Docx)]
    [InlineData(ExportFormat.Html)]
    [InlineData(ExportFormat.Markdown)]
    public async Task Nobody_is_present_at_a_meeting_to_come_and_who_is_invited_comes_back(ExportFormat format)
    {
        var written = Encoding.UTF8.GetString((await WrittenAsync(ExportFormat.Markdown, Before)).Content);
        written.ShouldContain("Invited:");
        written.ShouldNotContain("Present:");
        var again = (await ReadAgainAsync(format)).Paper!;
        again.Attendees.ShouldContain(p => p.Name == "Carla Cole" && p.Organisation == "Police");
        again.Apologies.ShouldHaveSingleItem().Name.ShouldBe("Ian Dale");
    }

    [Theory]
    [InlineData("Presenter: Carla Cole", "Carla Cole", null, null)]
    [InlineData("Paper: 31/7; Link to the paper: https://board.example/a;b", null, "31/7", "https://board.example/a;b")]
    public void What_an_item_says_is_read_from_its_line(string line, string? presenter, string? paper, string? link)
    {
        AgendaFacts.Read(line).ShouldBe(new AgendaFacts(presenter, paper, link));
        AgendaFacts.Read(line)!.Words().ShouldBe(line);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Presenter Carla Cole")]
    [InlineData("Presenter: Carla Cole; she spoke at length")]
    [InlineData("Link to the paper: javascript:alert(1)")]
    public void Any_other_line_stays_a_line(string line) => AgendaFacts.Read(line).ShouldBeNull();
}
