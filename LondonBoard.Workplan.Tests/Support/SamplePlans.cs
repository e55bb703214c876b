using LondonBoard.Dates;
using LondonBoard.Papers;

namespace LondonBoard.Tests.Support;

/// <summary>Workplans to try things on: one as a board would write it, and any number of made-up ones.</summary>
public static class SamplePlans
{
    private static readonly Period Year = new("2026/27", new(2026, 4, 1), new(2027, 3, 31));

    /// <summary>Fourteen items of an invented partnership, with sums, dates and lists in the notations that boards use.</summary>
    /// <remarks>The stated sums add up to £612,500, joint sums counted once.</remarks>
    public static WorkplanPaper BoardPlan() => new(
        "Northshire Safeguarding Partnership Workplan 2026/27",
        Year,
        WorkplanPaper.BoardColumns,
        [.. Together(), .. Practice(), .. Projects()]);

    private static IEnumerable<PaperRow> Together() =>
    [
        Row(
            "1", "Partnership arrangements",
            "• Agree the new partnership agreement with all nine districts\n• Invite district chairs to a joint away day\n  • Book the hall\n  • Send the papers two weeks before\n"
            + "• Settle what each partner pays",
            "District chairs, Directors of Children’s Services", "NCC\n£120,000",
            "• Agreement drafted and out for comment\n✓ Away day dates offered", "June 2026\nSeptember 2026"),
        Row(
            "2", "Newsletter & website",
            "• Keep the website up to date\n• Publish a newsletter each quarter\n• Build links with schools, faith groups etc.",
            "All practitioners, the public",
            "NCC\n£6,500/Police, NHS Northshire, Hope House & Women’s Refuge\n(Print runs:\n• £2,000/Probation\n• £1,500/Fire Service)",
            "• New website went live\n• First issue sent to 2,400 readers", "Ongoing 2026\nJuly 2026"),
        Row(
            "3", "Joint work with partner agencies",
            "• County-wide campaign on safe sleeping (e.g. “Back to Bed”)\n"
            + "• Review links with the domestic abuse forum\n• Propose a child death overview panel for the county",
            "Health visitors, midwives & general practitioners", "NCC, Districts",
            "• Police to convene the first panel meeting", "Ongoing 2026"),
        Row(
            "4", "Training & workforce",
            "• Launch the competence passport\n• Appoint a training officer\n• Explore accreditation with the university",
            "Training co-ordinators", "",
            "• Passport piloted in two districts\n• Officer post advertised", "Ongoing"),
        Row(
            "5", "Sharing information",
            "• Draft one sharing protocol for all agencies\n• Advise on the common record",
            "Team managers & IT leads", "NCC, Northshire Connect, NHS Northshire, DfE & Districts",
            "• First meeting held with the department", "Q3 2026"),
    ];

    private static IEnumerable<PaperRow> Practice() =>
    [
        Row(
            "6", "Northshire Safeguarding Procedures, 5th edition",
            "• Consult on the new draft\n• Steering group with strong voices from health, schools and the voluntary sector\n• Publish",
            "All member agencies\nHousing providers – first time", "NCC & NHS Northshire\n£64,000",
            "• National guidance came out in May 2026 and can be taken in\n• Draft due end Aug 2026", "December 2026"),
        Row(
            "7", "Intelligence group",
            "• Neighbourhoods Project: research, support to pilots, publish what was learnt\n"
            + "• Continue work on county lines\n• Launch guidance on children moved between areas",
            "Pilot districts and the people who live there\nResearch agency\nAll member agencies", "£78,000\nPilot districts, DfE & Home Office",
            "• Group meets monthly and is on target to start", "Beg June 2026 project start date\nJune / July launch guidance & start on county lines"),
        Row(
            "8", "Learning from reviews",
            "• Read across all local reviews of five years\n• Propose one format for reviews\n• Keep a list of independent reviewers",
            "All member agencies", "£45k",
            "• Draft report due July 2026", "Draft July 2026\nFinal December 2026"),
        Row(
            "9", "Children’s mental health",
            "• Support the network of designated leads with its own workplan (including a guide to good practice).",
            "Adult & children’s services", "Northshire Mental Health Network",
            "• Network has met; plan agreed", "Ongoing 2026"),
        Row(
            "10", "Annual conference",
            "• Hold the conference “Whose job is it?”\n• Launch the 5th edition there",
            "All agencies with responsibility for children", "£32,000",
            "• Venue booked", "Nov 2026"),
    ];

    private static IEnumerable<PaperRow> Projects() =>
    [
        Row(
            "11", "Child sexual abuse",
            "• Share what works in prevention and recovery\n• Host the helpline’s project worker\n• Launch the exploitation toolkit",
            "All agencies with responsibility for children", "£3,500 / NCC survey of recovery services",
            "• Survey findings in\n• Post advertised, interviews in June", "July 2026\nJuly 2026"),
        Row(
            "12", "Project Larch",
            "• Keep the steering group going\n• Give the project pages on the website",
            "All member agencies", "NHS Northshire & Police (staff time, in kind)",
            "• Board and manager in post\n• Pages agreed", "Ongoing 2026"),
        Row(
            "13", "Budget & team",
            "Team:\n• Partnership manager\n• Project researcher\n• Training officer",
            "", "NCC, Police, Districts, NHS Northshire, Courts\nNCC – manager post and overheads - £70,000\nPolice – £0.19m",
            "• Draft budget with the board\n• Police have confirmed", "April 2026"),
        Row(
            "14", "Meetings",
            "Board meets at 1pm:\n21.4.26\n21.7.26\n20.10.26\nJanuary 27",
            "", "",
            "• Dates in all diaries", ""),
    ];

    /// <summary>The same plan with a status on every second item and a column of its own.</summary>
    public static WorkplanPaper BoardPlanWithStatus()
    {
        var priority = Column.Extra("Priority");
        var plan = BoardPlan();
        var statuses = Enum.GetValues<ItemStatus>();
        return plan with
        {
            Columns = [.. plan.Columns, new(priority, "Priority")],
            Rows = [.. plan.Rows.Select((row, i) => i % 2 == 1 ? row : new(statuses[i / 2 % statuses.Length], [.. row.Cells, new(priority, [new("High")])]))],
        };
    }

    /// <summary>A made-up plan of any length: the same seed gives the same plan.</summary>
    public static WorkplanPaper Generated(int seed, int rows)
    {
        var random = new Random(seed);
        string One(string[] from) => from[random.Next(from.Length)];
        string List(string[] from, int most) => string.Join('\n', Enumerable.Range(0, random.Next(most + 1)).Select(_ => "• " + One(from)));
        var items = Enumerable.Range(1, rows).Select(n =>
        {
            var row = Row($"{n}", One(Topics) + (n > Topics.Length ? $" ({n})" : ""), List(Activities, 5), One(Groups), One(Costs), List(Notes, 4), One(Timings));
            return row with { Status = random.Next(3) == 0 ? Enum.GetValues<ItemStatus>()[random.Next(6)] : null };
        });
        return new($"Sample Partnership {seed} Workplan 2026/27", Year, WorkplanPaper.BoardColumns, [.. items]);
    }

    /// <summary>A row out of typed cells, in the paper's order; empty texts make no cell.</summary>
    public static PaperRow Row(params string[] cells) => new(null,
        [.. cells.Select((text, i) => new PaperCell(Column.Paper[i], [.. PaperLine.ParseCell(text)])).Where(c => c.Lines.Length > 0)]);

    private static readonly string[] Topics =
    [
        "Neglect strategy", "Online safety", "Early help", "Young carers",
        "Missing children", "Private fostering", "Voice of the child", "Multi-agency audit",
    ];

    private static readonly string[] Activities =
    [
        "Agree terms of reference", "Write to every school", "Run two half-day workshops", "Collect figures from each district",
        "Publish a one-page guide", "Report to the board", "Review and close",
    ];

    private static readonly string[] Groups = ["Schools", "Foster carers, social workers", "General practitioners and health visitors", "All member agencies", ""];
    private static readonly string[] Costs = ["NCC\n£12,000", "£3,500/Police, Districts", "NHS Northshire – £8k", "£1.2m", "Districts (in kind)", ""];
    private static readonly string[] Notes = ["Terms agreed", "Letter sent to 212 schools", "First workshop full", "Waiting for two districts", "Draft with the chair"];
    private static readonly string[] Timings = ["June 2026", "Ongoing 2026", "Q2", "June / July", "Draft July 2026\nFinal December 2026", "by end March 2027", ""];
}
