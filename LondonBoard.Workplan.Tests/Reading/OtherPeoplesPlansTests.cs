using LondonBoard.Papers;
using LondonBoard.Reading;
using static LondonBoard.Tests.Reading.OfficeFile;

namespace LondonBoard.Tests.Reading;

/// <summary>Plans in the styles of councils, health boards, charities and partnerships, none of them a real one: those that come as Word files.</summary>
public class OtherPeoplesPlansTests
{
    [Fact]
    public void A_safeguarding_boards_business_plan_with_a_table_a_priority()
    {
        string[] headings = ["Ref", "Action", "Lead", "Timescale", "Success Measure", "RAG", "Progress Update"];
        var plan = WorkplanReader.Read(
            Word(
                Heading("Northmoor Safeguarding Adults Partnership Business Plan 2023/24") + Para("Agreed by the partnership in May.")
                + Heading("Priority 1: Self-neglect", 2)
                + TextTable(
                    headings,
                    [
                        "1.1", "Publish the self-neglect pathway", "Adult Social Care", "September 2023",
                        "Pathway used in 9 of 10 audited cases", "Green", "• Draft agreed\n• Out to consultation",
                    ])
                + Heading("Priority 2: Transitions", 2)
                + TextTable(
                    headings,
                    [
                        "2.1", "Map services for 16 to 25 year olds", "NHS ICB / Children’s Services", "31/12/2023",
                        "Map published", "Amber", "Delayed by vacancy",
                    ],
                    ["2.2", "Hold a learning event", "Learning Subgroup", "Q4", "80 attend", "Not started", ""])),
            "plan.docx").Plan();
        plan.Title.ShouldBe("Northmoor Safeguarding Adults Partnership Business Plan 2023/24");
        plan.Period!.Edtf.ShouldBe("2023-04/2024-03");
        plan.Rows.Select(r => r.Shown()).ShouldBe(
        [
            "1.1 |  | Publish the self-neglect pathway |  | Adult Social Care | • Draft agreed; • Out to consultation | September 2023",
            "2.1 |  | Map services for 16 to 25 year olds |  | NHS ICB / Children’s Services | Delayed by vacancy | 31/12/2023",
            "2.2 |  | Hold a learning event |  | Learning Subgroup |  | Q4",
        ]);
        plan.Rows.Select(r => r.Extra("Section")).ShouldBe(["Priority 1: Self-neglect", "Priority 2: Transitions", "Priority 2: Transitions"]);
        plan.Rows.Select(r => r.Status).ShouldBe([ItemStatus.OnTrack, ItemStatus.AtRisk, ItemStatus.NotStarted]);
        plan.Rows[0].Extra("Success Measure").ShouldBe("Pathway used in 9 of 10 audited cases");
    }

    [Fact]
    public void A_parish_councils_action_plan_that_asks_questions()
    {
        var plan = WorkplanReader.Read(
            Word(Heading("Lower Fenwick Parish Council: Action Plan April 2024 to March 2025") + TextTable(
                ["What do we want to achieve?", "What will we do?", "Who will do it?", "By when?", "How much will it cost?", "How will we know it has worked?"],
                ["A safer crossing at the school", "Ask the county for a survey", "Cllr Marsh", "June 2024", "£1,200", "Survey held"],
                ["", "Apply for the road safety grant", "Clerk", "Autumn 2024", "Nil", "Grant received"],
                ["A village hall people use", "• Repair the roof\n• New heating", "Hall Committee", "by Christmas", "£15k from reserves", "More bookings"])),
            "x.docx").Plan();
        plan.Rows.Select(r => r.Shown()).ShouldBe(
        [
            " | A safer crossing at the school | Ask the county for a survey |  | Cllr Marsh; Cost:; £1,200 |  | June 2024",
            " | A safer crossing at the school | Apply for the road safety grant |  | Clerk |  | Autumn 2024",
            " | A village hall people use | • Repair the roof; • New heating |  | Hall Committee; Cost:; £15k from reserves |  | by Christmas",
        ]);
        plan.Rows[1].Extra("How much will it cost?").ShouldBe("Nil");
        plan.Rows[0].Extra("How will we know it has worked?").ShouldBe("Survey held");
    }

    [Fact]
    public void An_improvement_plan_with_merged_recommendations_and_headings_over_two_rows()
    {
        const string restart = "<w:vMerge w:val=\"restart\"/>", on = "<w:vMerge/>";
        var plan = WorkplanReader.Read(
            Word(Heading("Serious Case Review – Improvement Plan") + Table(
                Row(
                    Cell("No", restart), Cell("Recommendation", restart), Cell("Action required", restart),
                    Cell("Responsibility", "<w:gridSpan w:val=\"2\"/>"), Cell("Target date", restart), Cell("Position at June 2022", restart)),
                Row(Cell("", on), Cell("", on), Cell("", on), "Agency", "Officer", Cell("", on), Cell("", on)),
                Row(Cell("1", restart), Cell("Information is shared at transfer", restart), "Revise the protocol", "Police", "DCI Rowe", "Sept 2022", "In draft"),
                Row(Cell("", on), Cell("", on), "Train duty staff", "Health", "Named Nurse", "Nov 2022", ""),
                Row(Cell("2"), Cell("Supervision is recorded"), "Audit twenty files", "Council", "QA Manager", "Immediate", "Done in May"))),
            "scr.docx").Plan();
        plan.Rows.Select(r => r.Shown()).ShouldBe(
        [
            "1 | Information is shared at transfer | Revise the protocol |  | Police; DCI Rowe | In draft | Sept 2022",
            "1 | Information is shared at transfer | Train duty staff |  | Health; Named Nurse |  | Nov 2022",
            "2 | Supervision is recorded | Audit twenty files |  | Council; QA Manager | Done in May | Immediate",
        ]);
    }

    [Fact]
    public void Cards_with_their_headings_at_the_side()
    {
        string Card(string action, string lead, string when, string update) =>
            TextTable(["Action:", action], ["Lead officer:", lead], ["Deadline:", when], ["Latest position:", update]);

        var plan = WorkplanReader.Read(
            Word(
                Heading("Housing Partnership Action Plan 2021")
                + Card("Open a night shelter", "Housing Options", "1 December 2021", "Site found")
                + Para("")
                + Card("Count rough sleepers", "Outreach", "Nov 2021", "")),
            "cards.docx").Plan();
        plan.Rows.Select(r => r.Shown()).ShouldBe(
        [
            " |  | Open a night shelter |  | Housing Options | Site found | 1 December 2021",
            " |  | Count rough sleepers |  | Outreach |  | Nov 2021",
        ]);
    }

    [Fact]
    public void Continued_tables_repeated_headings_and_updates_a_quarter()
    {
        string[] headings = ["Action No.", "Agreed action", "Responsible Officer", "Deadline", "Update Q1 2023", "Update Q2 2023"];
        var plan = WorkplanReader.Read(
            Word(
                Para("Members’ Board – Action Log")
                + TextTable(
                    headings,
                    ["12", "Write to the minister about the fund", "Chief Executive", "30 June 2023", "Letter drafted", "Letter sent on 3 May"],
                    headings,
                    ["13", "Meet the bus company", "Transport Lead", "ASAP", "", "Met"])
                + TextTable(["14", "Publish the ward budgets on the website", "Finance", "July 2023", "Numbers checked", ""])),
            "log.docx").Plan();
        plan.Rows.Select(r => r.Shown()).ShouldBe(
        [
            "12 |  | Write to the minister about the fund |  | Chief Executive | Update Q1 2023: Letter drafted; Update Q2 2023: Letter sent on 3 May | 30 June 2023",
            "13 |  | Meet the bus company |  | Transport Lead | Update Q2 2023: Met | ASAP",
            "14 |  | Publish the ward budgets on the website |  | Finance | Update Q1 2023: Numbers checked | July 2023",
        ]);
    }
}
