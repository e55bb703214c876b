using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using LondonBoard.Papers;
using LondonBoard.Tests.Support;
using LondonBoard.Writing;

namespace LondonBoard.Tests.Writing;

public class OfficeFileTests
{
    private static readonly DateOnly Today = new(2026, 10, 5);

    public static TheoryData<ExportFormat> OfficeFormats => [ExportFormat.Docx, ExportFormat.Xlsx];

    [Theory, MemberData(nameof(OfficeFormats))]
    public void An_office_file_is_valid_by_the_standards_schema(ExportFormat format)
    {
        var nothing = new WorkplanPaper("", null, [], []);
        foreach (var paper in new[] { SamplePlans.BoardPlan(), SamplePlans.BoardPlanWithStatus(), SamplePlans.Generated(3, 40), nothing, NastyPapers.Of(11), NastyPapers.Of(12) })
            Faults(WorkplanWriter.Write(new(paper, "Snapshot “October board”, frozen 5 October 2026 by A. Clerk", Today), format), format).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(OfficeFormats))]
    public void The_same_plan_gives_the_same_bytes(ExportFormat format)
    {
        var plan = new WorkplanDocument(SamplePlans.BoardPlanWithStatus(), null, Today);
        WorkplanWriter.Write(plan, format).ShouldBe(WorkplanWriter.Write(plan, format));
    }

    [Theory, MemberData(nameof(OfficeFormats))]
    public void Characters_that_xml_forbids_do_not_break_the_file(ExportFormat format)
    {
        var column = Column.Extra("odd\u0001name");
        var paper = new WorkplanPaper("A\u0000\uD800title\uFFFE", new("20\u000226", new(2026, 1, 1), new(2026, 12, 31)), [new(column, "Odd\u0007\uDC00")],
            [new(null, [new(column, [new("bell\u0007 and half \uD83D and \uFFFF")])])]);
        Faults(WorkplanWriter.Write(new(paper, "note\u0008", Today), format), format).ShouldBeEmpty();
    }

    private static List<string> Faults(byte[] file, ExportFormat format)
    {
        using var stream = new MemoryStream(file);
        using OpenXmlPackage package = format == ExportFormat.Docx ? WordprocessingDocument.Open(stream, false) : SpreadsheetDocument.Open(stream, false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}")];
    }
}
