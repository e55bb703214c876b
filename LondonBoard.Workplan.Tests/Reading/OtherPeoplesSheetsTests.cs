using LondonBoard.Papers;
using LondonBoard.Reading;
using static LondonBoard.Tests.Reading.OfficeFile;

namespace LondonBoard.Tests.Reading;

/// <summary>Plans of the same kinds that come as sheets: workbooks, CSV, cells that were pasted.</summary>
public class OtherPeoplesSheetsTests
{
    [Fact]
    public void A_health_boards_workbook_with_a_cover_a_legend_and_dates()
    {
        var reading = WorkplanReader.Read(
            Excel(
                ("Cover", [["Guidance: fill in the plan on the next sheet"], ["RAG", "Meaning"], ["R", "Off track"]], ""),
                ("Delivery Plan", [
                    ["Eastvale Integrated Care Board – Delivery Plan 2024/25"],
                    ["Last updated", (45444d, 1)],
                    [],
                    ["ID", "Workstream", "Deliverable", "SRO", "Start", "Finish", "Budget (£000)", "BRAG", "Commentary"],
                    ["Urgent care"],
                    [1, "Same day access", "Open two hubs", "Dr P. Okafor", (45383d, 1), (45565d, 1), 250, "G", "Lease signed\nStaff recruited"],
                    [2, "Discharge", "Care transfer hub live", "A. Lindqvist", (45413d, 3), (45627d, 3), 75, "A", ""],
                    ["Planned care"],
                    [3, "Waiting list validation", "Text every patient over 52 weeks", "Ops team", (45400d, 1), (45500d, 1), "", "", ""],
                    ["Total", "", "", "", "", "", 325],
                    ["Key: B = complete, R = off track, A = at risk, G = on track"]
                ], "<mergeCells><mergeCell ref=\"A5:I5\"/><mergeCell ref=\"A8:I8\"/></mergeCells>")),
            "plan.xlsx");
        var plan = reading.Plan();
        plan.Title.ShouldBe("Eastvale Integrated Care Board – Delivery Plan 2024/25");
        plan.Rows.Select(r => r.Shown()).ShouldBe(
        [
            "1 | Same day access | Open two hubs |  | Dr P. Okafor; Cost:; £250k | Lease signed; Staff recruited | Start: 01/04/2024; Finish: 30/09/2024",
            "2 | Discharge | Care transfer hub live |  | A. Lindqvist; Cost:; £75k |  | Start: May 2024; Finish: December 2024",
            "3 | Waiting list validation | Text every patient over 52 weeks |  | Ops team |  | Start: 18/04/2024; Finish: 27/07/2024",
        ]);
        plan.Rows.Select(r => r.Extra("Section")).ShouldBe(["Urgent care", "Urgent care", "Planned care"]);
        plan.Rows.Select(r => r.Status).ShouldBe([ItemStatus.OnTrack, ItemStatus.AtRisk, null]);
        reading.Doubts.ShouldContain(d => d.Message.Contains("Key: B = complete"));
    }

    [Fact]
    public void A_charitys_csv_with_semicolons_and_old_windows_letters()
    {
        var csv = "Objective;Task;Owner;Funding;Due;Done?;Notes\r\n"
            + "\"Reach carers\";\"Café drop-in – weekly\";Zoë;£3 500 Lottery;31.3.25;No;\"Room found\r\nTea donated\"\r\n"
            + ";Leaflets;Vol. team;in kind;May 2025;Yes;\r\n";
        var bytes = csv.Select(c => c switch { '–' => (byte)0x96, '£' => (byte)0xA3, _ => (byte)c }).ToArray();
        var plan = WorkplanReader.Read(bytes, "tasks.csv").Plan();
        plan.Rows.Select(r => r.Shown()).ShouldBe(
        [
            " | Reach carers | Café drop-in – weekly |  | Zoë; £3 500 Lottery | Room found; Tea donated | 31.3.25",
            " | Reach carers | Leaflets |  | Vol. team; in kind |  | May 2025",
        ]);
    }

    [Fact]
    public void A_committees_forward_plan_with_a_column_a_meeting()
    {
        var plan = WorkplanReader.Read(
            Excel(("Forward plan", [
                ["Audit Committee work programme 2024/25"],
                ["", "Report", "Lead officer", (45474d, 3), (45566d, 3), (45658d, 3)],
                ["STANDING", "Internal audit update", "Head of Audit", "x", "x", "x"],
                ["", "Risk register", "Risk Manager", "", "Review", ""],
                ["ANNUAL", "Statement of accounts", "s151 Officer", "Draft", "", "Final"]
            ], "")),
            "wp.xlsx").Plan();
        plan.Rows.Select(r => r.Shown()).ShouldBe(
        [
            " | Internal audit update |  |  | Head of Audit |  | July 2024; October 2024; January 2025",
            " | Risk register |  |  | Risk Manager |  | Review October 2024",
            " | Statement of accounts |  |  | s151 Officer |  | Draft July 2024; Final January 2025",
        ]);
        plan.Rows.Select(r => r.Extra("Section")).ShouldBe(["STANDING", "STANDING", "ANNUAL"]);
    }

    [Fact]
    public void A_plan_pasted_from_excel_as_lines_with_tabs()
    {
        var plan = Readings.Text(
            "Arts Trust programme 2022\n\n"
            + "Project\tActivities\tStakeholders\tLed by\tCosts\tTimeframe\tComments\n"
            + "Mural\t\"Find a wall\nPaint it\"\tResidents\tMaya\t£900\tSummer 2022\tWall agreed\n"
            + "Choir\tWeekly sessions\tOver 60s\tTom & Ash\t\tongoing\t\n").Plan();
        plan.Title.ShouldBe("Arts Trust programme 2022");
        plan.Rows.Select(r => r.Shown()).ShouldBe(
        [
            " | Mural | Find a wall; Paint it | Residents | Maya; Cost:; £900 | Wall agreed | Summer 2022",
            " | Choir | Weekly sessions | Over 60s | Tom & Ash |  | ongoing",
        ]);
    }

    [Fact]
    public void Colours_without_words_are_a_status()
    {
        var plan = WorkplanReader.Read(
            Excel(("Plan", [
                ["Action", "Owner", "Due date", "RAG"],
                ["Plant hedge", "Ed", "May 2025", "<c r=\"@\" s=\"4\"/>"],
                ["Mow", "Flo", "June 2025", "<c r=\"@\" s=\"5\"/>"]
            ], "")),
            "p.xlsx").Plan();
        plan.Rows.Select(r => r.Status).ShouldBe([ItemStatus.OffTrack, ItemStatus.OnTrack]);
    }
}
