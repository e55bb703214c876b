using System.Diagnostics;
using System.Text;
using LondonBoard.Reading;
using static LondonBoard.Tests.Reading.OfficeFile;

namespace LondonBoard.Tests.Reading;

public partial class HostileFilesTests
{
    private static readonly TimeSpan MostAFileMayTake = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan MostABombMayTake = TimeSpan.FromMilliseconds(100);

    private static readonly string Plan = TextTable(
        ["No", "Item", "Activity", "Lead", "Cost", "By when"],
        ["1", "Roads", "• Fill holes\n• Paint lines", "Council", "£5,000", "May 2020"],
        ["2", "Parks", "Plant trees", "Friends", "in kind", "Autumn 2020"]);

    private static readonly string Csv =
        "No,Item,Action,Owner,Due,Notes\n"
        + "1,Roads,\"Fill holes\nPaint\",Council,May 2020,\"said \"\"yes\"\"\"\n"
        + "2,Parks,Plant trees,Friends,ongoing,\n";

    private static string Refusal(byte[] bytes, string name = "plan.docx")
    {
        var reading = WorkplanReader.Read(bytes, name);
        reading.Paper.ShouldBeNull();
        return reading.Refusal.ShouldNotBeNull();
    }

    [Fact]
    public void Minutes_that_cannot_be_read_are_not_taken_for_a_workplan() =>
        LondonBoard.Reading.Minutes.MinutesReader.Read(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 1, 2, 3, 4 }, "minutes.png").Refusal.ShouldNotBeNull().ShouldNotContain("workplan");

    [Fact]
    public void Each_thing_that_is_wrong_has_its_own_sentence()
    {
        byte[] ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504]];
        var good = Word(Plan);
        var sentences = new[]
        {
            Refusal([]),
            Refusal(Encoding.UTF8.GetBytes("  \n\t ")),
            Refusal(new byte[(20 * 1024 * 1024) + 1]),
            Refusal([.. ole, .. Encoding.Unicode.GetBytes("EncryptedPackage")]),
            Refusal([.. ole, .. Encoding.Unicode.GetBytes("WordDocument")]),
            Refusal([.. ole, .. Encoding.Unicode.GetBytes("Workbook")], "plan.xls"),
            Refusal([.. "%PDF-1.7"u8], "plan.pdf"),
            Refusal([.. "{\\rtf1"u8], "plan.rtf"),
            Refusal([0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 1, 2, 3, 4], "plan.png"),
            Refusal(good[..(good.Length / 2)]),
            Refusal(Zip(("readme.txt", "x"))),
            Refusal(Zip(("xl/workbook.bin", "x"))),
            Refusal(Zip(("content.xml", "<x/>"), ("mimetype", "x"))),
            Refusal(Word(Para("Only a letter, Dear Sir."))),
            Refusal(Word(TextTable(["Name", "Phone"], ["A", "1"]))),
            Refusal(Word(TextTable(["Action", "Lead", "By when"]))),
            Refusal(Word("")),
            Refusal(Zip(("word/document.xml", "<w:document><broken"))),
            Refusal([.. "{\"a\":1}"u8], "x.json"),
        };
        sentences.ShouldBeUnique();
        sentences.ShouldAllBe(s => s.EndsWith('.') && s.Length < 300 && (s.Contains(';') || s.Contains(':') || s.Contains(',')));
    }

    [Fact]
    public void A_wrong_ending_does_no_harm_where_the_content_is_readable()
    {
        WorkplanReader.Read(Word(Plan), "plan.txt").Plan().Rows.Length.ShouldBe(2);
        WorkplanReader.Read(Encoding.UTF8.GetBytes(Csv), "plan.docx").Plan().Rows.Length.ShouldBe(2);
        WorkplanReader.Read(Encoding.UTF8.GetBytes(Csv), PaperFormat.Docx, "plan").Refusal.ShouldNotBeNull();
    }

    [Fact]
    public void Two_hundred_thousand_rows_are_refused_soon()
    {
        var text = new StringBuilder("Action,Owner,Due\n");
        for (var i = 0; i < 200_000; i++)
            text.Append("Do it,Me,May 2020\n");
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        Quickest(() => Refusal(bytes, "plan.csv").ShouldContain("20,000 rows")).ShouldBeLessThan(MostAFileMayTake);
    }

    [Fact]
    public void Too_many_columns_and_too_long_a_cell_are_named()
    {
        Refusal(Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Range(0, 80).Select(i => "Action" + i)) + "\n"), "plan.csv").ShouldContain("80 columns");
        Refusal(Encoding.UTF8.GetBytes("Action,Owner,Due\nx,y,z\n" + new string('a', 20_001) + ",Me,May\n"), "plan.csv").ShouldContain("Row 3");
    }

    [Fact]
    public void A_bomb_is_refused_before_it_is_unpacked()
    {
        var bomb = Zip(("word/document.xml", new string(' ', 60_000_000)));
        var many = Zip([.. Enumerable.Range(0, 2_100).Select(i => ($"word/{i}.xml", "x"))]);
        Quickest(() => Refusal(bomb).ShouldContain("unpacks")).ShouldBeLessThan(MostABombMayTake);
        Quickest(() => Refusal(many).ShouldContain("unpacks")).ShouldBeLessThan(MostABombMayTake);
    }

    [Fact]
    public void A_bomb_that_lies_about_its_size_is_refused_while_unpacking()
    {
        var bytes = Zip(("word/document.xml", "<a>" + new string(' ', 30_000_000)));
        // The sizes in the local and central headers are set to a hundred bytes.
        for (var at = 0; at + 4 < bytes.Length; at++)
        {
            var isCentral = bytes[at] == 0x50 && bytes[at + 1] == 0x4B && bytes[at + 2] == 1 && bytes[at + 3] == 2;
            if (isCentral)
                BitConverter.TryWriteBytes(bytes.AsSpan(at + 24), 100);
        }

        Refusal(bytes);
    }

    [Theory]
    [InlineData("r")]
    [InlineData("p")]
    [InlineData("sdt")]
    [InlineData("tbl")]
    public void Deep_nesting_is_refused_and_kills_nothing(string element)
    {
        const int depth = 3_000;
        var body = string.Concat(Enumerable.Repeat($"<w:{element}>", depth)) + string.Concat(Enumerable.Repeat($"</w:{element}>", depth));
        Refusal(Word(body)).ShouldContain("nested");
        var html = string.Concat(Enumerable.Repeat("<div>", depth)) + "<table><tr><td>x";
        WorkplanReader.Read(Encoding.UTF8.GetBytes(html), PaperFormat.Html, "").Refusal.ShouldNotBeNull().ShouldContain("nested");
        WorkplanReader.Read(Encoding.UTF8.GetBytes(new string('[', depth)), PaperFormat.Json, "").Refusal.ShouldNotBeNull();
    }

    [Fact]
    public void A_document_type_is_refused()
    {
        const string laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><x>&b;</x>";
        Refusal(Zip(("word/document.xml", laughs))).ShouldContain("damaged");
    }

    // A busy machine makes any single run slow, so up to three are made and the quickest counts; the limits stay as promised.
    private static TimeSpan Quickest(Action action)
    {
        var quickest = TimeSpan.MaxValue;
        for (var run = 0; run < 3 && quickest > TimeSpan.FromMilliseconds(50); run++)
        {
            var watch = Stopwatch.StartNew();
            action();
            quickest = watch.Elapsed < quickest ? watch.Elapsed : quickest;
        }

        return quickest;
    }
}
