using LondonBoard.Papers;
using LondonBoard.Reading;
using static LondonBoard.Tests.Reading.OfficeFile;

namespace LondonBoard.Tests.Reading;

/// <summary>Plans in the styles of councils, health boards, charities and partnerships, none of them a real one.</summary>
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
                + TextTable(headings, ["1.1", "Publish the self-neglect pathway", "Adult Social Care", "September 2023", "Pathway used in 9 of 10 audited cases", "Green", "• Draft agreed\n• Out to consultation"])
                + Heading("Priority 2: Transitions", 2)
                + TextTable(headings, ["2.1", "Map services for 16 to 25 year olds", "NHS ICB / Children’s Services", "31/12/2023", "Map published", "Amber", "Delayed by vacancy"], ["2.2", "Hold a learning event", "Learning Subgroup", "Q4", "80 attend", "Not started", ""])),
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
        var csv = "Objective;Task;Owner;Funding;Due;Done?;Notes\r\n\"Reach carers\";\"Café drop-in – weekly\";Zoë;£3 500 Lottery;31.3.25;No;\"Room found\r\nTea donated\"\r\n;Leaflets;Vol. team;in kind;May 2025;Yes;\r\n";
        var bytes = csv.Select(c => c switch { '–' => (byte)0x96, '£' => (byte)0xA3, _ => (byte)c }).ToArray();
        var plan = WorkplanReader.Read(bytes, "tasks.csv").Plan();
        plan.Rows.Select(r => r.Shown()).ShouldBe(
        [
            " | Reach carers | Café drop-in – weekly |  | Zoë; £3 500 Lottery | Room found; Tea donated | 31.3.25",
            " | Reach carers | Leaflets |  | Vol. team; in kind |  | May 2025",
        ]);
    }

    [Fact]
    public void A_youth_projects_plan_in_markdown()
    {
        var plan = Readings.Text(
            """
            # Harbour Youth Forum – work plan 2025

            Some words of introduction.

            | # | Theme | Key tasks | For whom | Who | When | Status |
            |---|:------|-----------|----------|-----|------|--------|
            | 1 | **Voice** | • Elect a chair<br>• Meet the council \| monthly | Young people 11–18 | [Sam](https://example.org/sam) | Spring 2025 | in progress |
            | 2 | Space | Paint the hall | | All | tbc | |
            """,
            "plan.md").Plan();
        plan.Title.ShouldBe("Harbour Youth Forum – work plan 2025");
        plan.Rows.Select(r => r.Shown()).ShouldBe(
        [
            "1 | Voice | • Elect a chair; • Meet the council | monthly | Young people 11–18 | Sam (https://example.org/sam) |  | Spring 2025",
            "2 | Space | Paint the hall |  | All |  | tbc",
        ]);
        plan.Rows[0].Status.ShouldBe(ItemStatus.OnTrack);
    }

    [Fact]
    public void An_improvement_plan_with_merged_recommendations_and_headings_over_two_rows()
    {
        const string restart = "<w:vMerge w:val=\"restart\"/>", on = "<w:vMerge/>";
        var plan = WorkplanReader.Read(
            Word(Heading("Serious Case Review – Improvement Plan") + Table(
                Row(Cell("No", restart), Cell("Recommendation", restart), Cell("Action required", restart), Cell("Responsibility", "<w:gridSpan w:val=\"2\"/>"), Cell("Target date", restart), Cell("Position at June 2022", restart)),
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
    public void Cards_with_their_headings_at_the_side()
    {
        string Card(string action, string lead, string when, string update) => TextTable(["Action:", action], ["Lead officer:", lead], ["Deadline:", when], ["Latest position:", update]);
        var plan = WorkplanReader.Read(
            Word(Heading("Housing Partnership Action Plan 2021") + Card("Open a night shelter", "Housing Options", "1 December 2021", "Site found") + Para("") + Card("Count rough sleepers", "Outreach", "Nov 2021", "")),
            "cards.docx").Plan();
        plan.Rows.Select(r => r.Shown()).ShouldBe(
        [
            " |  | Open a night shelter |  | Housing Options | Site found | 1 December 2021",
            " |  | Count rough sleepers |  | Outreach |  | Nov 2021",
        ]);
    }

    [Fact]
    public void A_plan_pasted_from_excel_as_lines_with_tabs()
    {
        var plan = Readings.Text("Arts Trust programme 2022\n\nProject\tActivities\tStakeholders\tLed by\tCosts\tTimeframe\tComments\nMural\t\"Find a wall\nPaint it\"\tResidents\tMaya\t£900\tSummer 2022\tWall agreed\nChoir\tWeekly sessions\tOver 60s\tTom & Ash\t\tongoing\t\n").Plan();
        plan.Title.ShouldBe("Arts Trust programme 2022");
        plan.Rows.Select(r => r.Shown()).ShouldBe(
        [
            " | Mural | Find a wall; Paint it | Residents | Maya; Cost:; £900 | Wall agreed | Summer 2022",
            " | Choir | Weekly sessions | Over 60s | Tom & Ash |  | ongoing",
        ]);
    }

    [Fact]
    public void A_table_pasted_from_word_as_html()
    {
        const string html = """
            <html><head><style>p {margin:0}</style></head><body><!--StartFragment-->
            <table class=MsoTableGrid border=1><tr><td colspan=2><p class=MsoNormal><b>Objective</b></p></td><td><p>Actions</p></td><td><p>Partner agencies</p></td><td><p>Milestone date</p></td></tr>
            <tr><td><p>A1</p></td><td rowspan=2><p>Fewer fires</p></td><td><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>Visit 400 homes</p>
            <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o </span>starting
            with the over 75s</p></td><td><p>Fire Service<br>Housing</p></td><td>Mar-25</td></tr>
            <tr><td>A2</td><td>Fit alarms &amp; sprinklers</td><td>Landlords</td><td>2025/26</td></tr></table></body></html>
            """;
        var plan = WorkplanReader.Read(System.Text.Encoding.UTF8.GetBytes(html), PaperFormat.Html, "").Plan();
        plan.Rows.Select(r => r.Shown()).ShouldBe(
        [
            "A1 | Fewer fires | • Visit 400 homes; >• starting with the over 75s |  | Fire Service; Housing |  | Mar-25",
            "A2 | Fewer fires | Fit alarms & sprinklers |  | Landlords |  | 2025/26",
        ]);
    }

    [Fact]
    public void A_list_of_actions_under_headings()
    {
        var plan = Readings.Text(
            """
            # Open Archive action tracker

            ## Collections
            - [ ] Count the map drawers (Priya, by 12 May 2025)
            - [x] Order boxes (Jon, March 2025)
            ## Building
            - BLD-07: KR/TO - Mend the north gutter
              - ask for two quotes
            - [ ] Fire drill (by June 2025)
            """,
            "actions.md").Plan();
        plan.Rows.Select(r => r.Shown()).ShouldBe(
        [
            " |  | Count the map drawers |  | Priya |  | 12 May 2025",
            " |  | Order boxes |  | Jon |  | March 2025",
            "BLD-07 |  | Mend the north gutter; >• ask for two quotes |  | KR/TO |  | ",
            " |  | Fire drill |  |  |  | June 2025",
        ]);
        plan.Rows[1].Status.ShouldBe(ItemStatus.Complete);
        plan.Rows[3].Extra("Section").ShouldBe("Building");
    }

    [Fact]
    public void Continued_tables_repeated_headings_and_updates_a_quarter()
    {
        string[] headings = ["Action No.", "Agreed action", "Responsible Officer", "Deadline", "Update Q1 2023", "Update Q2 2023"];
        var plan = WorkplanReader.Read(
            Word(Para("Members’ Board – Action Log") + TextTable(headings, ["12", "Write to the minister about the fund", "Chief Executive", "30 June 2023", "Letter drafted", "Letter sent on 3 May"], headings, ["13", "Meet the bus company", "Transport Lead", "ASAP", "", "Met"])
                + TextTable(["14", "Publish the ward budgets on the website", "Finance", "July 2023", "Numbers checked", ""])),
            "log.docx").Plan();
        plan.Rows.Select(r => r.Shown()).ShouldBe(
        [
            "12 |  | Write to the minister about the fund |  | Chief Executive | Update Q1 2023: Letter drafted; Update Q2 2023: Letter sent on 3 May | 30 June 2023",
            "13 |  | Meet the bus company |  | Transport Lead | Update Q2 2023: Met | ASAP",
            "14 |  | Publish the ward budgets on the website |  | Finance | Update Q1 2023: Numbers checked | July 2023",
        ]);
    }

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
    public void Colours_without_words_are_a_status()
    {
        var plan = WorkplanReader.Read(
            Excel(("Plan", [["Action", "Owner", "Due date", "RAG"], ["Plant hedge", "Ed", "May 2025", "<c r=\"@\" s=\"4\"/>"], ["Mow", "Flo", "June 2025", "<c r=\"@\" s=\"5\"/>"]], "")),
            "p.xlsx").Plan();
        plan.Rows.Select(r => r.Status).ShouldBe([ItemStatus.OffTrack, ItemStatus.OnTrack]);
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
        var reading = WorkplanReader.Read(Word(Heading("Minutes of the Parks Group, 3 May 2020") + Para("Apologies: A Reed") + TextTable(["Action", "Owner", "Due"], ["Mow", "Al", "May"])), "m.docx");
        reading.Refusal.ShouldNotBeNull().ShouldContain("minutes");
        Readings.Text("Action,Owner,Due\nPresent findings to the board,Al,May\nMinutes published on the website,Bo,June\nApologies policy agreed,Cy,July\n", "p.csv").Plan().Rows.Length.ShouldBe(3);
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
