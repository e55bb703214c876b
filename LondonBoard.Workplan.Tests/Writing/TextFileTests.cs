using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using LondonBoard.Papers;
using LondonBoard.Reading;
using LondonBoard.Tests.Support;
using LondonBoard.Writing;
using Markdig;

namespace LondonBoard.Tests.Writing;

public class TextFileTests
{
    private static readonly DateOnly Today = new(2026, 10, 5);

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+44 20 7946 0000")]
    [InlineData("-5 places")]
    [InlineData("@SUM(A1)")]
    [InlineData("  =1+1")]
    [InlineData("\0=1+1")]
    [InlineData("\n=1+1")]
    [InlineData("\uFEFF=1+1")]
    [InlineData("\u00A0=1+1")]
    [InlineData("＝1+1")]
    [InlineData("＋1")]
    [InlineData("－1")]
    [InlineData("＠x")]
    [InlineData("\tx")]
    [InlineData("\rx")]
    public void A_field_that_a_spreadsheet_would_run_gets_an_apostrophe(string text) => CsvPaper.Guard(text).ShouldBe("'" + text);

    [Theory]
    [InlineData("")]
    [InlineData("£8,000 = half")]
    [InlineData("• -5 places")]
    [InlineData("a+b")]
    public void Any_other_field_is_left_alone(string text) => CsvPaper.Guard(text).ShouldBe(text);

    [Fact]
    public void Csv_is_quoted_by_the_standard_and_begins_with_a_byte_order_mark()
    {
        var column = Column.Extra("A \"b\"");
        var paper = new WorkplanPaper("T", null, [new(Column.Item, "Item"), new(column, "A \"b\"")], [SamplePlans.Row("", "x, \"y\"\n• z")]);
        Encoding.UTF8.GetString(Write(paper, ExportFormat.Csv)).ShouldBe("\uFEFF\"Item\",\"A \"\"b\"\"\"\r\n\"x, \"\"y\"\"\n• z\",\"\"\r\n");
    }

    [Theory]
    [InlineData(ExportFormat.Csv)]
    [InlineData(ExportFormat.Markdown)]
    public void A_boards_plan_reads_back_from_plain_text_too(ExportFormat format)
    {
        var plan = SamplePlans.BoardPlan();
        var read = WorkplanReader.Read(Write(plan, format), WorkplanWriter.FileName(new(plan, null, Today), format)).Paper!;
        RoundTripTests.ShouldBeTheSame(read with { Title = plan.Title, Period = plan.Period }, plan);
    }

    [Fact]
    public void Html_shows_every_word_and_runs_none()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var paper = NastyPapers.Of(seed);
            var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(Write(paper, ExportFormat.Html)));
            page.QuerySelectorAll("script,img,link,iframe,b").ShouldBeEmpty();
            page.QuerySelector("h1")!.TextContent.ShouldBe(paper.Title);
            var shown = page.QuerySelectorAll("tbody li,tbody p").Select(Own);
            shown.ShouldBe(paper.Rows.SelectMany(r => r.Cells).SelectMany(c => c.Lines).Select(l => l.Text), $"seed {seed}");
        }
    }

    [Fact]
    public void Html_is_headed_for_those_who_listen()
    {
        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(Write(SamplePlans.BoardPlanWithStatus(), ExportFormat.Html)));
        page.DocumentElement.GetAttribute("lang").ShouldBe("en-GB");
        page.Title.ShouldBe("Northshire Safeguarding Partnership Workplan 2026/27");
        page.QuerySelector("table > caption")!.TextContent.ShouldBe("14 items");
        page.QuerySelectorAll("thead th[scope=col]").Length.ShouldBe(9);
        page.QuerySelectorAll("tbody th[scope=row]").Length.ShouldBe(14);
        page.QuerySelector("li li")!.TextContent.ShouldBe("Book the hall");
        page.QuerySelector("li.done")!.TextContent.ShouldBe("Done: Away day dates offered");
    }

    [Fact]
    public void Markdown_shows_every_word_and_acts_on_none()
    {
        var pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras().Build();
        for (var seed = 0; seed < 40; seed++)
        {
            var paper = NastyPapers.Of(seed);
            var page = new HtmlParser().ParseDocument(Markdown.ToHtml(Encoding.UTF8.GetString(Write(paper, ExportFormat.Markdown)), pipeline));
            page.QuerySelectorAll("a,em,strong,code,img,del").ShouldBeEmpty($"seed {seed}");
            page.QuerySelectorAll("tbody tr").Length.ShouldBe(paper.Rows.Length, $"seed {seed}");
            var words = page.QuerySelectorAll("tbody td").Select(td => string.Join('\n', td.InnerHtml.Split("<br>").Select(Plain))).ToList();
            foreach (var cell in paper.Rows.SelectMany(r => r.Cells))
                words.ShouldContain(PaperLine.TypedCell(cell.Lines.Select(l => l with { Level = 0 })), $"seed {seed}");
        }
    }

    [Fact]
    public void Json_of_a_long_plan_spends_nothing_on_white_space()
    {
        Write(SamplePlans.Generated(1, 1_000), ExportFormat.Json).ShouldContain((byte)'\n');
        Write(SamplePlans.Generated(1, 1_001), ExportFormat.Json).ShouldNotContain((byte)'\n');
    }

    [Theory]
    [InlineData("Partnership Workplan 2026/27", "Partnership Workplan 2026-27.docx")]
    [InlineData("../../etc/passwd", "etc-passwd.docx")]
    [InlineData("What? \"A\" <plan>: *now*|later\\", "What A plan- now-later.docx")]
    [InlineData("NUL", "Workplan NUL.docx")]
    [InlineData("com1.old", "Workplan com1.old.docx")]
    [InlineData(" . ", "Workplan.docx")]
    [InlineData("evil\u202Etxt.exe", "eviltxt.exe.docx")]
    public void A_file_is_named_after_the_plan_as_any_system_allows(string title, string name) =>
        WorkplanWriter.FileName(new(new(title, null, [], []), null, Today), ExportFormat.Docx).ShouldBe(name);

    [Fact]
    public void A_files_name_gives_the_year_once_and_is_never_endless()
    {
        var plan = SamplePlans.BoardPlan();
        WorkplanWriter.FileName(new(plan with { Title = "Workplan" }, null, Today), ExportFormat.Xlsx).ShouldBe("Workplan 2026-27.xlsx");
        WorkplanWriter.FileName(new(plan, null, Today), ExportFormat.Json).ShouldBe("Northshire Safeguarding Partnership Workplan 2026-27.json");
        WorkplanWriter.FileName(new(plan with { Title = new string('a', 119) + "😀😀" }, null, Today), ExportFormat.Csv).ShouldBe(new string('a', 119) + ".csv");
    }

    [Fact]
    public void Every_format_goes_by_its_extension()
    {
        foreach (var format in Enum.GetValues<ExportFormat>())
        {
            WorkplanWriter.Parse(WorkplanWriter.Extension(format)[1..]).ShouldBe(format);
            WorkplanWriter.ContentType(format).ShouldContain('/');
        }

        WorkplanWriter.Parse(" DOCX ").ShouldBe(ExportFormat.Docx);
        WorkplanWriter.Parse("exe").ShouldBeNull();
    }

    private static byte[] Write(WorkplanPaper paper, ExportFormat format) => WorkplanWriter.Write(new(paper, null, Today), format);

    private static string Own(IElement element) => string.Concat(element.ChildNodes.OfType<IText>().Select(t => t.Data));

    private static string Plain(string html) => new HtmlParser().ParseDocument("<body>" + html).Body!.TextContent.Trim('\u00A0', ' ');
}
