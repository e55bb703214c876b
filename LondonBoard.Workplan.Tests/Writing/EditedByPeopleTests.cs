using System.IO.Compression;
using LondonBoard.Papers;
using LondonBoard.Reading;
using LondonBoard.Tests.Support;
using LondonBoard.Writing;

namespace LondonBoard.Tests.Writing;

/// <summary>A paper that went out and was worked on in Word or Excel before it came back.</summary>
public class EditedByPeopleTests
{
    private static readonly DateOnly Today = new(2026, 10, 5);

    [Fact]
    public void Words_changed_in_word_are_read_as_changed()
    {
        var read = Read(Edited(SamplePlans.BoardPlan(), ExportFormat.Docx, xml => xml.Replace("£45k", "£48k", StringComparison.Ordinal)), ".docx");
        read.Rows[7].Text(Column.Responsible).ShouldBe("£48k");
        RoundTripTests.Told(read).Replace("£48k", "£45k", StringComparison.Ordinal).ShouldBe(RoundTripTests.Told(SamplePlans.BoardPlan()));
    }

    [Fact]
    public void A_row_added_in_word_is_a_row()
    {
        const string cell = "<w:tc><w:p><w:r><w:t>{0}</w:t></w:r></w:p></w:tc>";
        string[] texts = ["15", "Kinship care", "Write a guide", "", "NCC £900", "", "May 2027"];
        var row = "<w:tr>" + string.Concat(texts.Select(t => cell.Replace("{0}", t, StringComparison.Ordinal))) + "</w:tr>";
        var read = Read(Edited(SamplePlans.BoardPlan(), ExportFormat.Docx, xml => xml.Replace("</w:tbl>", row + "</w:tbl>", StringComparison.Ordinal)), ".docx");
        read.Rows.Length.ShouldBe(15);
        read.Rows[14].Text(Column.Item).ShouldBe("Kinship care");
        read.Rows[14].Text(Column.Timing).ShouldBe("May 2027");
    }

    [Fact]
    public void A_new_title_in_word_is_the_title_and_names_the_new_year()
    {
        var read = Read(Edited(SamplePlans.BoardPlan(), ExportFormat.Docx, xml => xml.Replace("Workplan 2026/27<", "Workplan 2027/28<", StringComparison.Ordinal)), ".docx");
        read.Title.ShouldBe("Northshire Safeguarding Partnership Workplan 2027/28");
        read.Period!.Text.ShouldBe("2027/28");
    }

    [Theory]
    [InlineData(ExportFormat.Docx)]
    [InlineData(ExportFormat.Xlsx)]
    public void A_heading_renamed_leaves_its_column_to_recognition(ExportFormat format)
    {
        var read = Read(Edited(SamplePlans.BoardPlan(), format, xml => xml.Replace(">Timing<", ">By when<", StringComparison.Ordinal)), WorkplanWriter.Extension(format));
        read.Rows.Length.ShouldBe(14);
        read.Rows[5].Text(Column.Timing).ShouldBe("December 2026");
    }

    [Theory]
    [InlineData(ExportFormat.Docx)]
    [InlineData(ExportFormat.Xlsx)]
    public void A_file_that_lost_its_mark_still_reads_as_the_same_plan(ExportFormat format)
    {
        var read = Read(Edited(SamplePlans.BoardPlan(), format, xml => xml, withMark: false), WorkplanWriter.Extension(format));
        RoundTripTests.ShouldBeTheSame(read, SamplePlans.BoardPlan());
    }

    [Fact]
    public void A_status_typed_in_words_nobody_knows_is_kept_and_doubted()
    {
        var file = Edited(SamplePlans.BoardPlanWithStatus(), ExportFormat.Xlsx, xml => xml.Replace(">Off track<", ">Ask Priya<", StringComparison.Ordinal));
        var reading = WorkplanReader.Read(file, "plan.xlsx");
        var row = reading.Paper!.Rows[6];
        row.Status.ShouldBeNull();
        row.Text(Column.Extra("Status")).ShouldBe("Ask Priya");
        reading.Doubts.ShouldHaveSingleItem().Message.ShouldContain("Ask Priya");
    }

    [Fact]
    public void Words_typed_beside_the_table_in_excel_are_not_lost()
    {
        var file = Edited(SamplePlans.BoardPlan(), ExportFormat.Xlsx, xml => xml.Replace(
            "<c r=\"G5\" s=\"4\" t=\"inlineStr\">",
            "<c r=\"H5\" t=\"inlineStr\"><is><t>ring the clerk</t></is></c><c r=\"G5\" s=\"4\" t=\"inlineStr\">",
            StringComparison.Ordinal));
        var read = WorkplanReader.Read(file, "plan.xlsx").Paper!;
        RoundTripTests.Told(read).ShouldContain("ring the clerk");
    }

    [Fact]
    public void A_part_of_somebody_elses_that_is_no_xml_does_no_harm()
    {
        var file = Edited(SamplePlans.BoardPlan(), ExportFormat.Docx, xml => xml, mark: "<not xml");
        Read(file, ".docx").Rows.Length.ShouldBe(14);
    }

    private static WorkplanPaper Read(byte[] file, string extension)
    {
        var reading = WorkplanReader.Read(file, "plan" + extension);
        reading.Refusal.ShouldBeNull();
        return reading.Paper!;
    }

    private static byte[] Edited(WorkplanPaper paper, ExportFormat format, Func<string, string> edit, bool withMark = true, string? mark = null)
    {
        using var stream = new MemoryStream();
        stream.Write(WorkplanWriter.Write(new(paper, null, Today), format));
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            Rewrite(zip, format == ExportFormat.Docx ? "word/document.xml" : "xl/worksheets/sheet1.xml", edit);
            if (mark is not null)
                Rewrite(zip, "customXml/item1.xml", _ => mark);
            if (!withMark)
                zip.GetEntry("customXml/item1.xml")!.Delete();
        }

        return stream.ToArray();
    }

    private static void Rewrite(ZipArchive zip, string part, Func<string, string> edit)
    {
        var entry = zip.GetEntry(part)!;
        string text;
        using (var reader = new StreamReader(entry.Open()))
            text = reader.ReadToEnd();
        entry.Delete();
        using var writer = new StreamWriter(zip.CreateEntry(part).Open());
        writer.Write(edit(text));
    }
}
