using LondonBoard.Papers;

namespace LondonBoard.Tests.Reading.Minutes;

/// <summary>One and the same thing as many bodies would write it, each in a few lines of our own.</summary>
public class ManyBodiesTests
{
    private const string Head = "Minutes of the Harbour Forum, 4 May 2010\n\nPresent: Ann Bell (Chair), Carl Dove (Harbour Master), Eve Frost (Head of Dredging)\n\n";

    [Theory]
    [InlineData("14.\tBUOYS\n\nThree are lost.\n\n15.\tDUES\n\nAll are paid.\n\n16.\tCLOSE\n\nAt noon.", "14 BUOYS, 15 DUES, 16 CLOSE")]
    [InlineData("HF31\tBuoys\n\tHF12 – Old buoys: three are lost.\n\tHF19 – Ropes: none.\nHF32\tDues\n\tAll are paid.\nHF33\tClose\n\tAt noon.", "HF31 Buoys, HF32 Dues, HF33 Close")]
    [InlineData("H10.7  BUOYS\n\n        NOTED: three are lost.\n\nH10.8  DUES\n\n        NOTED: all are paid.\n\nH10.9  CLOSE\n\n        At noon.", "H10.7 BUOYS, H10.8 DUES, H10.9 CLOSE")]
    [InlineData("I. Buoys\nThree are lost.\n\nII. Dues\nAll are paid.\n\nIII. Close\nAt noon.\n\nIV. Next meeting\nIn June.", "I Buoys, II Dues, III Close, IV Next meeting")]
    [InlineData("A. Buoys\nThree are lost.\n\nB. Dues\nAll are paid.\n\nC. Close\nAt noon.", "A Buoys, B Dues, C Close")]
    [InlineData("TOP 1 Buoys\nThree are lost.\n\nTOP 2 Dues\nAll are paid.\n\nTOP 3 Close\nAt noon.", "TOP1 Buoys, TOP2 Dues, TOP3 Close")]
    [InlineData("HF(10)21 Buoys\nThree are lost.\n\nHF(10)22 Dues\nAll are paid.\n\nHF(10)23 Close\nAt noon.", "HF(10)21 Buoys, HF(10)22 Dues, HF(10)23 Close")]
    [InlineData("10.1 Buoys\nThree are lost.\n\n10.2 Dues\nAll are paid.\n\n10.3 Close\nAt noon.", "10.1 Buoys, 10.2 Dues, 10.3 Close")]
    [InlineData("[7] Buoys\nThree are lost.\n\n[8] Dues\nAll are paid.\n\n[9] Close\nAt noon.", "7 Buoys, 8 Dues, 9 Close")]
    public void Items_are_numbered_in_any_way_that_counts_on(string items, string expected) =>
        string.Join(", ", Read(items).Items.Where(i => i.Number is not null).Select(i => $"{i.Number} {i.Title}")).ShouldBe(expected);

    [Fact]
    public void Topics_as_bullets_with_what_was_said_below_them_are_items()
    {
        var paper = Read("Agenda:\n\n- [eve] Buoys\n  - three are lost\n  - AI: Eve to buy some\n- [ann] Dues\n  - all are paid\n- Close");
        paper.Items.Select(i => i.Title).ShouldBe(["Buoys", "Dues", "Close"]);
        paper.Actions.ShouldHaveSingleItem().Shown().ShouldBe("Eve Frost | buy some | ");
    }

    [Theory]
    [InlineData("\tThree buoys are lost and must be bought again.\n\t\t\tEF", "Eve Frost | Three buoys are lost and must be bought again. | ")]
    [InlineData("Buoys to be bought again.\tEF/CD", "Eve Frost, Carl Dove | Buoys to be bought again. | ")]
    [InlineData("Buoys to be bought again.\tHarbour Master", "Carl Dove | Buoys to be bought again. | ")]
    [InlineData("        Three buoys are to be bought again.          ACTION: Eve Frost", "Eve Frost | Three buoys are to be bought again. | ")]
    [InlineData("        Three buoys are to be bought again.          ACTION: Eve Frost,\n                                                             Carl Dove", "Eve Frost, Carl Dove | Three buoys are to be bought again. | ")]
    [InlineData("AI: @cdove @efrost look at the buoys", "Carl Dove, Eve Frost | look at the buoys | ")]
    [InlineData("Agreed actions\nEve to buy three buoys as long and as wide as those that were lost in winter\nCarl to lay them", "Eve Frost | buy three buoys as long and as wide as those that were lost in winter |  / Carl Dove | lay them | ")]
    public void Marks_and_margins_stand_in_many_places(string item, string expected) => Deeds(item).ShouldBe(expected);

    [Theory]
    [InlineData("The Head of Dredging said that it was late. She undertook to write to the yard.", "Eve Frost | She undertook to write to the yard. | ")]
    [InlineData("The Head of Dredging agreed that the mud was deep and would show the depths in the next report.", "Eve Frost | show the depths in the next report. | ")]
    [InlineData("Frost will look for a dredger and report to the Forum.", "Eve Frost | look for a dredger and report to the Forum. | ")]
    [InlineData("That the Harbour Master be requested to provide a chart before the end of June.", "Carl Dove | provide a chart before the end of June. | 2010-06-30")]
    [InlineData("The chart was not to hand and would be circulated to all.", " | The chart was not to hand and would be circulated to all. | ")]
    [InlineData("Bell and Dove were appointed to meet the yard.", "Ann Bell, Carl Dove | Bell and Dove were appointed to meet the yard. | ")]
    [InlineData("Carl was directed to get a price and bring it back on 1 June.", "Carl Dove | get a price and bring it back on 1 June. | 2010-06-01")]
    [InlineData("Carl to put the lights up by the 23rd.", "Carl Dove | put the lights up by the 23rd. | 2010-05-23")]
    [InlineData("Carl was to have spoken to the yard.", "")]
    public void Without_marks_sentences_charge_people(string item, string expected) => Deeds(item).ShouldBe(expected);

    [Theory]
    [InlineData("Present:-\tCouncillor Bell in the Chair; Councillors Dove, Frost,\n\tHart and Iles.", "Bell, Dove, Frost, Hart, Iles")]
    [InlineData("The forum met at nine in the old custom house. Members present: Ann Bell, Carl Dove and Eve Frost. Also present: Gil Hart. Absent: none.", "Ann Bell, Carl Dove, Eve Frost, Gil Hart")]
    [InlineData("The forum met at nine in the hall. Those who attended were Ann Bell, Carl Dove and Eve Frost.", "Ann Bell, Carl Dove, Eve Frost")]
    [InlineData("Here: Ann Bell, Big Carl (Carl Dove). Also Eve Frost from the yard for the first half.", "Ann Bell, Carl Dove, Eve Frost")]
    [InlineData("Staff: Ann Bell, Manager (AB); Carl Dove, Engineer (CD)\nMinutes: AB", "Ann Bell, Carl Dove")]
    public void People_are_told_in_many_ways(string head, string expected) =>
        string.Join(", ", MinutesSamples.Text("Minutes of the Harbour Forum, 4 May 2010\n\n" + head + "\n\n1. Buoys\n\nThree are lost.\n\n2. Close\n\nAt noon.\n").Minutes().Attendees.Select(p => p.Name)).ShouldBe(expected);

    private static string Deeds(string item) =>
        string.Join(" / ", Read("1. Welcome\n\nNone.\n\n2. Boats\n\n" + item + "\n\n3. Close\n\nNone.").Actions.Select(a => a.Shown()));

    private static MinutesPaper Read(string items) => MinutesSamples.Text(Head + items + "\n").Minutes();

    [Theory]
    [InlineData("Wednesday 12 March 2031, 2pm to 4pm, Town Hall", "Town Hall")]
    [InlineData("Wednesday 12 March 2031 at 7.30 p.m. – Harbour Hall, Dock Road", "Harbour Hall, Dock Road")]
    [InlineData("12 March 2031, 14:00 UTC", null)]
    [InlineData("12 March 2031, Town Hall", null)]
    public void Where_a_meeting_was_stands_behind_its_hours(string line, string? place) =>
        MinutesSamples.Text($"Minutes of the Harbour Forum\n\n{line}\n\nPresent: Ann Bell (Chair), Carl Dove\n\n1. Boats\n\nTwo are sound.\n").Minutes().Meeting.Location.ShouldBe(place);
}
