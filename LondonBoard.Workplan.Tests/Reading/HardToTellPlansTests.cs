using LondonBoard.Papers;
using LondonBoard.Reading;
using static LondonBoard.Tests.Reading.OfficeFile;

namespace LondonBoard.Tests.Reading;

/// <summary>Plans that are hard to tell, and what looks like one and is none.</summary>
public class HardToTellPlansTests
{
    [Fact]
    public void Numbers_in_the_words_and_automatic_numbers_are_numbers()
    {
        var plan = WorkplanReader.Read(
            Word(TextTable(["Area of work", "Activities", "By whom", "By when"], ["1. Recruitment", "Advertise", "HR", "May"], ["2. Training", "Induct", "HR", "June"])),
            "a.docx").Plan();
        plan.Rows.Select(r => r.Shown()).ShouldBe(["1 | Recruitment | Advertise |  | HR |  | May", "2 | Training | Induct |  | HR |  | June"]);

        var auto = WorkplanReader.Read(
            Word(Table(Row("No.", "Task", "Owner", "Due"), Row(Cell(Numbered("")), "Buy paint", "Ali", "May"), Row(Cell(Numbered("")), "Paint", "Bo", "June"))),
            "b.docx").Plan();
        auto.Rows.Select(r => r.Text(Column.Number)).ShouldBe(["1", "2"]);
    }

    [Fact]
    public void Headings_nobody_knows_still_give_a_table_with_doubts()
    {
        var reading = WorkplanReader.Read(
            Word(Heading("Our plan") + TextTable(
                ["Strand", "Blurb", "Bod", "Zed"],
                ["Rivers", "Clear the weir of branches before the floods", "Nell", "Oct 2024"],
                ["Paths", "Lay gravel from the gate to the ford", "Ivo", "Nov 2024"])),
            "p.docx");
        var plan = reading.Plan();
        plan.Rows.Length.ShouldBe(2);
        plan.Rows[1].Text(Column.Timing).ShouldBe("Nov 2024");
        string.Join(' ', plan.Rows[1].Cells.Select(c => plan.Rows[1].Text(c.Column))).ShouldContain("Lay gravel from the gate to the ford");
        reading.Doubts.ShouldNotBeEmpty();
        reading.Columns.ShouldContain(c => c.Heading == "Zed" && c.Column == Column.Timing && !c.Sure);
    }

    [Fact]
    public void Who_leads_is_not_taken_for_who_pays()
    {
        var row = Readings.Text("Action,Budget,Lead\nBuild,\"£8,000\",J Smith\n", "p.csv").Plan().Rows.ShouldHaveSingleItem();
        var cost = LondonBoard.Money.ResponsibleCell.Read([.. row[Column.Responsible].Select(l => l.Text)]).Costs.ShouldHaveSingleItem();
        cost.Amount.ShouldBe(8000);
        cost.Funders.ShouldBeEmpty();
    }

    [Fact]
    public void Minutes_with_a_table_of_actions_are_no_plan()
    {
        var minutes = Heading("Minutes of the Parks Group, 3 May 2020") + Para("Apologies: A Reed")
            + TextTable(["Action", "Owner", "Due"], ["Mow", "Al", "May"]);
        var reading = WorkplanReader.Read(Word(minutes), "m.docx");
        reading.Refusal.ShouldNotBeNull().ShouldContain("minutes");
        const string plan = "Action,Owner,Due\n"
            + "Present findings to the board,Al,May\n"
            + "Minutes published on the website,Bo,June\n"
            + "Apologies policy agreed,Cy,July\n";
        Readings.Text(plan, "p.csv").Plan().Rows.Length.ShouldBe(3);
    }

    [Theory]
    [InlineData("Name,Organisation,Email\nA Bell,Police,a@example.org\nC Dunn,Health,c@example.org\n")]
    [InlineData("Item,Amount,Notes\nVenue,£400,Deposit paid\nFood,£250,\nTotal,£650,\n")]
    [InlineData("Term,Meaning\nLSCB,Local Safeguarding Children Board\nMASH,Multi-agency hub\n")]
    [InlineData("Risk,Likelihood,Impact,Score\nFire,2,5,10\nFlood,3,3,9\n")]
    public void A_table_that_is_no_plan_gives_no_rows(string csv)
    {
        var reading = Readings.Text(csv, "x.csv");
        reading.Paper.ShouldBeNull();
        reading.Refusal.ShouldNotBeNull();
    }
}
