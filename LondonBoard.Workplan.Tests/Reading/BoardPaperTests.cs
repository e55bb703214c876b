using LondonBoard.Papers;
using LondonBoard.Reading;
using static LondonBoard.Tests.Reading.OfficeFile;

namespace LondonBoard.Tests.Reading;

/// <summary>The board's own paper, in other words than any real one, from Word and as the text that Word copies.</summary>
public class BoardPaperTests
{
    private static readonly string[] Headings = ["", "Item", "Activity", "Target Group", "Responsible Party/ies and Cost", "Progress", "Timing"];

    private static readonly string[][] Rows =
    [
        [
            "1", "Local Boards", "• Consult on the new name\n• Invite chairs to meet\n• Give small grants to boroughs", "Chairs, Directors",
            "XLG\n£120,000", "• Chairs consulted", "May 2011\nOctober 2011",
        ],
        ["2", "Website", "• Keep the website up", "", "XLG\n£6,000/XPS,XLG & Family Trust", "", "Ongoing 2011"],
        ["3", "Staff & Budget", "Resources:\n• Manager\n• Trainer", "", "XPS – £200,000", "• Draft budget seen", "April 2011"],
        ["4", "Meetings", "Dates for 2pm meetings:\n13.4.11\n12.10.11\nJanuary 12", "", "", "• Dates set", ""],
    ];

    private static readonly string[] Expected =
    [
        "1 | Local Boards | • Consult on the new name; • Invite chairs to meet; • Give small grants to boroughs | Chairs, Directors"
        + " | XLG; £120,000 | • Chairs consulted | May 2011; October 2011",
        "2 | Website | • Keep the website up |  | XLG; £6,000/XPS,XLG & Family Trust |  | Ongoing 2011",
        "3 | Staff & Budget | Resources:; • Manager; • Trainer |  | XPS – £200,000 | • Draft budget seen | April 2011",
        "4 | Meetings | Dates for 2pm meetings:; 13.4.11; 12.10.11; January 12 |  |  | • Dates set | ",
    ];

    [Fact]
    public void It_reads_from_Word()
    {
        var reading = WorkplanReader.Read(Word(Heading("Wessex Child Welfare Committee Workplan 2011/12") + TextTable([Headings, .. Rows])), "plan.docx");
        var plan = reading.Plan();
        plan.Title.ShouldBe("Wessex Child Welfare Committee Workplan 2011/12");
        plan.Period!.Edtf.ShouldBe("2011-04/2012-03");
        plan.Rows.Select(r => r.Shown()).ShouldBe(Expected);
        reading.Doubts.ShouldBeEmpty();
        plan.Columns.ShouldBe(WorkplanPaper.BoardColumns);
    }

    [Fact]
    public void It_reads_from_the_text_that_Word_copies()
    {
        var cells = Rows.Prepend(Headings).SelectMany(r => r).Select(c => "\t" + c.Replace("• ", "· ") + "\n\n");
        var plan = Readings.Text("Wessex Child Welfare Committee Workplan 2011/12\n\n\n" + string.Concat(cells).TrimEnd(), "plan.txt").Plan();
        plan.Title.ShouldBe("Wessex Child Welfare Committee Workplan 2011/12");
        plan.Rows.Select(r => r.Shown()).ShouldBe(Expected);
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void It_reads_from_separated_values(char separator)
    {
        var text = string.Join("\r\n", Rows.Prepend(Headings).Select(r => string.Join(separator, r.Select(c => $"\"{c}\""))));
        Readings.Text(text, "plan.csv").Plan().Rows.Select(r => r.Shown()).ShouldBe(Expected);
        Readings.Text(text, "").Plan().Rows.Select(r => r.Shown()).ShouldBe(Expected);
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    public void It_reads_in_any_encoding(string encoding, bool mark)
    {
        var text = string.Join('\n', Rows.Prepend(Headings).Select(r => string.Join(',', r.Select(c => $"\"{c}\""))));
        var to = System.Text.Encoding.GetEncoding(encoding);
        byte[] bytes = [.. mark ? to.GetPreamble() : [], .. to.GetBytes(text)];
        WorkplanReader.Read(bytes, "plan.csv").Plan().Rows.Select(r => r.Shown()).ShouldBe(Expected);
    }

    [Fact]
    public void It_reads_from_Excel_and_from_Markdown()
    {
        object?[][] rows = [.. Rows.Prepend(Headings).Select(r => r.Cast<object?>().ToArray())];
        WorkplanReader.Read(Excel(("Sheet1", rows, "")), "plan.xlsx").Plan().Rows.Select(r => r.Shown()).ShouldBe(Expected);
        var lines = Rows.Prepend(Headings).Select(r => "| " + string.Join(" | ", r.Select(c => c.Replace("\n", "<br>"))) + " |").ToList();
        lines.Insert(1, "|---|---|---|---|---|---|---|");
        Readings.Text(string.Join('\n', lines), "plan.md").Plan().Rows.Select(r => r.Shown()).ShouldBe(Expected);
    }

    [Fact]
    public void Tracked_changes_are_accepted_and_content_controls_opened()
    {
        const string who = "w:author=\"x\"";
        var activity = "<w:p>"
            + $"<w:del {who}><w:r><w:delText>Old</w:delText></w:r></w:del><w:ins {who}>{Run("New")}</w:ins>"
            + $"<w:moveFrom {who}>{Run("gone")}</w:moveFrom>{Run(" words")}"
            + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:p>";
        var timing = "<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r>"
            + $"{Run(" June 2020")}<w:r><w:footnoteReference w:id=\"5\"/></w:r></w:p>";
        var lead = $"<w:sdt><w:sdtPr><w:alias w:val=\"n\"/></w:sdtPr><w:sdtContent>{Para("Named in a control")}</w:sdtContent></w:sdt>";
        var body = "<w:sdt><w:sdtContent>" + Table(
            Row("Action", "Lead", "By when"),
            Row(Cell(activity), Cell(lead), Cell(timing)),
            $"<w:tr><w:trPr><w:del {who}/></w:trPr>{Cell("Struck")}{Cell("")}{Cell("")}</w:tr>") + "</w:sdtContent></w:sdt>";
        var row = WorkplanReader.Read(Word(body), "t.docx").Plan().Rows.ShouldHaveSingleItem();
        row.Text(Column.Activity).ShouldBe("New words");
        row.Text(Column.Responsible).ShouldBe("Named in a control");
        row[Column.Timing].ShouldBe([new PaperLine("June 2020 [Subject to funding]", true, 0, true)]);
    }

    [Fact]
    public void Nested_tables_and_bullets_keep_their_words_and_depth()
    {
        var nested = Bullet("Recruit") + Bullet("two carers", 1) + TextTable(["Jan", "ten visits"]) + Para("");
        var row = WorkplanReader.Read(Word(Table(Row("Activity", "Owner", "Due"), Row(Cell(nested), Cell(Para("A\nB")), "May 2020"))), "n.docx").Plan().Rows.ShouldHaveSingleItem();
        row.Shown().ShouldBe(" |  | • Recruit; >• two carers; Jan – ten visits |  | A; B |  | May 2020");
    }

    [Fact]
    public void A_plan_inside_a_layout_table_or_a_text_box_is_found()
    {
        var plan = TextTable(["Action", "Lead", "By when"], ["Sweep", "Al", "May 2020"]);
        Activity(Table(Row(Cell(Para("Logo") + plan + Para(""))))).ShouldBe("Sweep");
        Activity($"<w:p><w:r><w:pict><w:txbxContent>{plan}</w:txbxContent></w:pict></w:r></w:p>").ShouldBe("Sweep");

        static string Activity(string body) =>
            WorkplanReader.Read(Word(body), "n.docx").Plan().Rows.ShouldHaveSingleItem().Text(Column.Activity);
    }

    [Fact]
    public void Excel_cells_read_as_a_person_sees_them()
    {
        object?[] cells = ["<c r=\"@\" t=\"s\"><v>0</v></c>", (45444.0, 1), (8000.0, 2), (0.5, 6), "<c r=\"@\" t=\"str\"><f>A1&amp;\"x\"</f><v>shown</v></c>"];
        var row = WorkplanReader.Read(Excel(("Plan", [["Action", "Due date", "Budget", "Share", "Lead"], cells], "")), "x.xlsx").Plan().Rows.ShouldHaveSingleItem();
        row.Shown().ShouldBe(" |  | Rich text |  | shown; Cost:; £8,000 |  | 01/06/2024");
        row.Extra("Share").ShouldBe("50%");
    }
}
