using LondonBoard.Money;
using LondonBoard.Papers;
using LondonBoard.Reading;
using static LondonBoard.Tests.Reading.OfficeFile;

namespace LondonBoard.Tests.Reading;

/// <summary>Habits of tables, each in as few cells as show it.</summary>
public class PlanHabitTests
{
    private static readonly string[][] Stacked =
    [
        ["Aim", "Action", "Responsibility", "", "Timescale", "", "Progress", ""],
        ["", "", "Lead", "Support", "Start", "Finish", "May 2031", "RAG"],
        ["Dry feet", "Drain the path", "Ranger", "Volunteers", "May 2031", "June 2031", "Pipes laid", "Amber"],
    ];

    [Theory]
    [InlineData("csv")]
    [InlineData("tsv")]
    [InlineData("xlsx")]
    [InlineData("html")]
    public void A_heading_stretches_over_the_empty_ones_beside_it(string format)
    {
        var bytes = format switch
        {
            "xlsx" => Excel(("Plan", [.. Stacked.Select(r => r.Cast<object?>().ToArray())], "")),
            "html" => System.Text.Encoding.UTF8.GetBytes($"<table>{string.Concat(Stacked.Select(r => $"<tr>{string.Concat(r.Select(c => $"<td>{c}</td>"))}</tr>"))}</table>"),
            _ => System.Text.Encoding.UTF8.GetBytes(string.Join('\n', Stacked.Select(r => string.Join(format == "csv" ? ',' : '\t', r)))),
        };
        var row = WorkplanReader.Read(bytes, "plan." + format).Plan().Rows.ShouldHaveSingleItem();
        row.Shown().ShouldBe(" | Dry feet | Drain the path |  | Ranger; Volunteers | Pipes laid | Start: May 2031; Finish: June 2031");
        (row.Status, row.StatusAsWritten).ShouldBe((ItemStatus.AtRisk, "Amber"));
    }

    [Fact]
    public void Two_equal_headings_are_told_apart_by_what_stands_over_them()
    {
        var plan = Readings.Text(
            "Path plan,,,,,\n"
            + ",,Planned,,Actual,\n"
            + "Action,Owner,Start,Finish,Start,Finish\n"
            + "Drain the path,Ranger,May 2031,June 2031,June 2031,July 2031\n",
            "p.csv").Plan();
        plan.Rows[0].Shown().ShouldBe(
            " |  | Drain the path |  | Ranger | "
            + " | Planned Start: May 2031; Planned Finish: June 2031; Actual Start: June 2031; Actual Finish: July 2031");
    }

    [Fact]
    public void What_stands_under_a_stretched_heading_is_of_its_kind()
    {
        var row = Readings.Text(
            "Action,Owner,Deadline,,Cost,\n"
            + ",,Original,Revised,2030/31,2031/32\n"
            + "Drain the path,Ranger,May 2031,June 2031,\"£5,000\",£700\n",
            "p.csv").Plan().Rows[0];
        row.Shown().ShouldBe(" |  | Drain the path |  | Ranger; Cost:; £5,000; £700 |  | Deadline (Original): May 2031; Deadline (Revised): June 2031");
    }

    [Fact]
    public void Milestones_are_what_is_done_where_nothing_else_says_it() =>
        Readings.Text(
            "Milestone,Owner,Due date,State of play\n"
            + "Path is dry,Ranger,May 2031,Pipes laid\n"
            + "Gate is green,Ranger,June 2031,\n",
            "p.csv").Plan().Rows[0].Shown().ShouldBe(" |  | Path is dry |  | Ranger | Pipes laid | May 2031");

    [Fact]
    public void A_first_item_with_few_words_is_no_second_row_of_headings() =>
        Readings.Text("Action,,Owner,Due date\nDrain,path,Ranger,May 2031\nMow,verge,Ranger,June 2031\n", "p.csv").Plan().Rows.Length.ShouldBe(2);

    [Fact]
    public void A_row_that_a_cell_breaks_over_lines_is_one_row()
    {
        const string text = "Path plan 2031\n\n"
            + "Ref\tAction\tOwner\tDue date\tUpdate\n"
            + "P1\tDrain the path\tRanger\tMay 2031\tPipes laid\n"
            + "P2\tMow the verge\nthen rake it\tVolunteers\tJune 2031\tMown\nbut not raked\n"
            + "P3\tPaint the gate\tRanger\tJuly 2031\t\n";
        var plan = Readings.Text(text.Replace("Mown\nbut not raked", "Mown"), "p.txt").Plan();
        plan.Rows.Select(r => r.Shown()).ShouldBe(
        [
            "P1 |  | Drain the path |  | Ranger | Pipes laid | May 2031",
            "P2 |  | Mow the verge; then rake it |  | Volunteers | Mown | June 2031",
            "P3 |  | Paint the gate |  | Ranger |  | July 2031",
        ]);
    }

    [Fact]
    public void Funders_in_a_column_of_their_own_pay_the_sum_beside_them_and_parts_are_counted_once()
    {
        var plan = Readings.Text(
            "Action,Owner,Budget,Funding,Due date\n"
            + "Drain the path,Ranger,\"£4,000\",River Fund,May 2031\n"
            + "Light it,Ranger,\"£9,000\",Lottery £5000; Parish £4000,June 2031\n"
            + "Fence it,Ranger,\"£900\",Lottery £300,June 2031\n"
            + "Seed it,Ranger,£80,tbc,July 2031\n",
            "p.csv").Plan();
        string Costs(int row)
        {
            var cell = ResponsibleCell.Read([.. plan.Rows[row][Column.Responsible].Select(l => l.Text)]);
            return string.Join("; ", cell.Costs.Where(c => !c.Restated).Select(c => $"{c.Amount:0} {string.Join('+', c.Funders)}"));
        }

        Costs(0).ShouldBe("4000 River Fund");
        Costs(1).ShouldBe("5000 Lottery; 4000 Parish");
        Costs(2).ShouldBe("900 ");
        Costs(3).ShouldBe("80 ");
        plan.Rows[0].Text(Column.Responsible).ShouldBe("Ranger\n£4,000/River Fund");
        plan.Rows[3].Extra("Funding").ShouldBe("tbc");
    }

    [Fact]
    public void A_state_told_in_words_is_progress_where_nothing_else_is()
    {
        var plan = Readings.Text(
            "Action,Owner,Due date,Status\n"
            + "Drain the path,Ranger,May 2031,done\n"
            + "Light it,Ranger,June 2031,poles ordered\n"
            + "Fence it,Ranger,June 2031,Delayed – posts late\n",
            "p.csv").Plan();
        plan.Rows.Select(r => (r.Status, r.Text(Column.Progress))).ShouldBe([(ItemStatus.Complete, ""), (null, "poles ordered"), (ItemStatus.OffTrack, "Delayed – posts late")]);
        plan.Rows[0].StatusAsWritten.ShouldBe("done");
    }

    [Fact]
    public void Sums_counts_keys_and_money_without_an_item_are_doubts_and_no_rows()
    {
        var reading = Readings.Text(
            """
            Ref,Action,Owner,Budget,Due date
            A. Paths,,,,
            1,Drain the path,Ranger,EUR 12 000,May 2031
            Subtotal A,,,EUR 12 000 + SEK 500,
            B. Gates,,,,
            2,Paint the gate,Ranger,EUR 300,June 2031
            C. Reserve,,,EUR 50,
            Total actions: 2,Complete 1,On track 1,,
            Key,Green = on target,Red = late,,
            """,
            "p.csv");
        reading.Plan().Rows.Select(r => $"{r.Text(Column.Number)} {r.Extra("Section")}").ShouldBe(["1 A. Paths", "2 B. Gates"]);
        foreach (var words in (string[])["Subtotal A", "C. Reserve | EUR 50", "Total actions: 2", "Key | Green = on target"])
            reading.Doubts.ShouldContain(d => d.Message.Contains(words), words);
    }

    [Fact]
    public void The_title_names_the_plan_and_not_the_body()
    {
        var plan = Readings.Text(
            "Fen Parish Council\nFootpath action plan 2031\nThe plan was agreed in May\n\n"
            + "Action\tOwner\tDue date\n"
            + "Drain the path\tRanger\tMay 2031\n"
            + "Mow\tRanger\tJune 2031\n").Plan();
        plan.Title.ShouldBe("Footpath action plan 2031");
    }

    [Fact]
    public void The_papers_own_word_for_a_status_goes_through_JSON()
    {
        var reading = Readings.Text("Action,Owner,Due date,RAG\nDrain the path,Ranger,May 2031,Amber\n", "p.csv");
        var json = PaperJson.Write(reading.Plan(), reading.Doubts, new DateOnly(2031, 1, 1));
        PaperJson.Read(json).ShouldNotBeNull().Rows[0].StatusAsWritten.ShouldBe("Amber");
    }
}
