using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Wordprocessing;
using LondonBoard.Papers;
using LondonBoard.Tests.Support;
using LondonBoard.Writing;
using Wordprocessing = DocumentFormat.OpenXml.Wordprocessing;

namespace LondonBoard.Tests.Writing;

public class BoardPaperTests
{
    private static readonly WorkplanDocument Plan = new(SamplePlans.BoardPlanWithStatus(), "Snapshot “October board”, frozen 5 October 2026 by A. Clerk", new(2026, 10, 5));

    [Fact]
    public void The_word_file_is_the_boards_own_paper()
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(WorkplanWriter.Write(Plan, ExportFormat.Docx)), false);
        var main = file.MainDocumentPart!;
        var body = main.Document.Body!;
        var page = body.Descendants<Wordprocessing.PageSize>().Single();
        (page.Width!.Value, page.Height!.Value, page.Orient!.Value).ShouldBe((16838u, 11906u, PageOrientationValues.Landscape));
        var first = body.Elements<Paragraph>().First();
        first.ParagraphProperties!.ParagraphStyleId!.Val!.Value.ShouldBe("Heading1");
        first.InnerText.ShouldBe(Plan.Paper.Title);
        body.Elements<Paragraph>().ElementAt(1).InnerText.ShouldBe(Plan.Note);
        main.FooterParts.Single().Footer.InnerText.ShouldEndWith("Page 1 of 1");
        main.FooterParts.Single().Footer.Descendants<SimpleField>().Select(f => f.Instruction!.Value).ShouldBe(["PAGE", "NUMPAGES"]);
        main.StyleDefinitionsPart!.Styles!.Descendants<Languages>().First().Val!.Value.ShouldBe("en-GB");
        file.PackageProperties.Title.ShouldBe(Plan.Paper.Title);
        file.PackageProperties.Created!.Value.ToUniversalTime().ShouldBe(new(2026, 10, 5, 0, 0, 0, DateTimeKind.Utc));
    }

    [Fact]
    public void The_table_repeats_its_headings_and_has_real_lists()
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(WorkplanWriter.Write(Plan, ExportFormat.Docx)), false);
        var rows = file.MainDocumentPart!.Document.Body!.Descendants<TableRow>().ToList();
        rows.Count.ShouldBe(15);
        rows.Count(r => r.Descendants<TableHeader>().Any()).ShouldBe(1);
        rows[0].Elements<TableCell>().Select(c => c.InnerText)
            .ShouldBe(["No.", "Item", "Activity", "Target Group", "Responsible Party/ies and Cost", "Progress", "Timing", "Status", "Priority"]);
        var activity = rows[1].Elements<TableCell>().ElementAt(2).Elements<Paragraph>().ToList();
        activity.Select(p => p.Descendants<NumberingLevelReference>().Single().Val!.Value).ShouldBe([0, 0, 1, 1, 0]);
        activity[0].InnerText.ShouldBe("Agree the new partnership agreement with all nine districts");
        rows[1].Elements<TableCell>().ElementAt(7).InnerText.ShouldBe("○ Not started");
    }

    [Fact]
    public void A_row_longer_than_a_page_may_break()
    {
        var endless = new PaperRow(null, [new(LondonBoard.Papers.Column.Activity, [.. Enumerable.Repeat(new PaperLine("Another small step", true), 80)])]);
        var plan = Plan with { Paper = Plan.Paper with { Rows = [endless, .. Plan.Paper.Rows] } };
        using var file = WordprocessingDocument.Open(new MemoryStream(WorkplanWriter.Write(plan, ExportFormat.Docx)), false);
        var rows = file.MainDocumentPart!.Document.Body!.Descendants<TableRow>().ToList();
        rows[1].Descendants<CantSplit>().ShouldBeEmpty();
        rows[2].Descendants<CantSplit>().ShouldNotBeEmpty();
    }

    [Fact]
    public void The_excel_sheet_holds_texts_only_and_keeps_its_headings_in_sight()
    {
        var paper = new WorkplanPaper("=HYPERLINK(\"x\")", null, WorkplanPaper.BoardColumns, [SamplePlans.Row("=1+1", "+2", "-3", "@x", "_x0041_")]);
        using var file = SpreadsheetDocument.Open(new MemoryStream(WorkplanWriter.Write(new(paper, null, Plan.Today), ExportFormat.Xlsx)), false);
        var sheet = file.WorkbookPart!.WorksheetParts.Single().Worksheet;
        sheet.Descendants<CellFormula>().ShouldBeEmpty();
        sheet.Descendants<Cell>().Where(c => c.HasChildren).ShouldAllBe(c => c.DataType! == CellValues.InlineString);
        sheet.Descendants<Cell>().Where(c => c.HasChildren).Select(c => c.InnerText).ShouldContain("_x005F_x0041_");
        var pane = sheet.Descendants<Pane>().Single();
        (pane.State!.Value, pane.VerticalSplit!.Value).ShouldBe((PaneStateValues.Frozen, 3d));
        file.WorkbookPart.Workbook.DefinedNames!.InnerText.ShouldBe("Workplan!$3:$3");
        sheet.Descendants<PageSetup>().Single().Orientation!.Value.ShouldBe(OrientationValues.Landscape);
    }

    [Fact]
    public void A_cell_too_long_for_excel_ends_with_a_word_about_it()
    {
        var cell = new PaperCell(LondonBoard.Papers.Column.Activity, [.. Enumerable.Range(0, 3_000).Select(i => new PaperLine($"Step {i} of many", true))]);
        var paper = new WorkplanPaper("Long", null, WorkplanPaper.BoardColumns, [new(null, [cell])]);
        using var file = SpreadsheetDocument.Open(new MemoryStream(WorkplanWriter.Write(new(paper, null, Plan.Today), ExportFormat.Xlsx)), false);
        var text = file.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Cell>().Single(c => c.InnerText.StartsWith("• Step 0", StringComparison.Ordinal)).InnerText;
        text.Length.ShouldBeInRange(32_000, XlsxPaper.MaxCell);
        text.ShouldEndWith("of many\n" + XlsxPaper.CutShort);
    }
}
