using System.Diagnostics;
using System.Text;
using LondonBoard.Papers;
using LondonBoard.Reading;
using LondonBoard.Reading.Minutes;
using static LondonBoard.Tests.Reading.OfficeFile;

namespace LondonBoard.Tests.Reading.Minutes;

public class AnyMinutesTests
{
    // Some seconds of a processor that other tests share; what grows with the square of the text takes many minutes.
    private static readonly TimeSpan MostAFileMayTake = TimeSpan.FromMinutes(1);

    // Some two hundred pages: long enough that what grows faster than the text is seen, on a machine that is busy besides.
    private const int LongPaper = 480_000;

    private static readonly string[] Scraps =
    [
        "Present:", "Apologies:", "Ann Bell", "Cllr. C. Dove", "(EF)", "ACTION –", "Action:", "(Action: AB)", "AP1:", "A3.2", "[ ]", "[x]", "TODO(", "@eve", "**", "~~", "|", "| --- |", "\t", "\n", "\n\n", "1.", "2)", "12/34", "Item 5", "- ", "# ", "> ",
        "to write to", "will", "by 5 May", "in 18 months time", "Actions", "Date of next meeting", "3 June 2011 at 2pm", "RESOLVED", "It was agreed that", "to action", "the", "and", "/", ":", ".", ",", "(", ")", "[", "]", "</td>", "<table>", "{: .x}", "Ü", "😀", "\u202E", "\0", "---", "title: x", "1pm – 3pm", "31/02/2011", "Chair", "Clerk",
    ];

    [Fact]
    public void Any_text_gives_a_reading_or_one_sentence_and_every_action_is_in_the_authors_words()
    {
        var random = new Random(20070725);
        for (var round = 0; round < 600; round++)
        {
            var text = new StringBuilder("Minutes of the Forum, 4 May 2010\n\nPresent: Ann Bell, Carl Dove, Eve Frost\n\n1. Welcome\n\nNone.\n\n2. Boats\n\n");
            for (var i = random.Next(120); i > 0; i--)
                text.Append(Scraps[random.Next(Scraps.Length)]).Append(random.Next(4) == 0 ? "\n" : " ");
            var reading = MinutesSamples.Text(text.ToString(), random.Next(2) == 0 ? "m.md" : "m.txt");
            if (reading.Paper is null)
            {
                reading.Refusal.ShouldNotBeNull().ShouldEndWith(".");
                continue;
            }

            var words = Words(text.ToString());
            foreach (var action in reading.Paper.Actions.Concat(reading.Paper.PreviousActions))
                words.ShouldContain(Words(action.Text), customMessage: text.ToString());
        }
    }

    [Fact]
    public void Any_bytes_give_a_reading_or_one_sentence()
    {
        var random = new Random(4);
        var files = MinutesSamples.Files.Select(File.ReadAllBytes).ToList();
        files.Add(Word(Para("Minutes of the Forum, 4 May 2010") + Para("Present: Ann Bell, Carl Dove") + TextTable(["Action", "Owner"], ["Write", "AB"])));
        for (var round = 0; round < 400; round++)
        {
            var bytes = files[random.Next(files.Count)].ToArray();
            for (var i = random.Next(1, 12); i > 0; i--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            var reading = MinutesReader.Read(bytes.AsMemory(0, random.Next(1, bytes.Length + 1)), random.Next(2) == 0 ? "m.docx" : "m.md");
            (reading.Paper is null).ShouldBe(reading.Refusal is not null);
        }
    }

    [Fact]
    public void Lines_of_any_papers_in_any_order_give_a_reading_or_one_sentence()
    {
        var random = new Random(12);
        var papers = MinutesSamples.Files.Where(f => f.EndsWith(".md", StringComparison.Ordinal) || f.EndsWith(".txt", StringComparison.Ordinal)).Select(File.ReadAllLines).ToList();
        for (var round = 0; round < 800; round++)
        {
            var lines = new List<string>();
            for (var piece = random.Next(1, 6); piece > 0; piece--)
            {
                var paper = papers[random.Next(papers.Count)];
                lines.AddRange(paper.Skip(random.Next(paper.Length)).Take(random.Next(1, 40)));
            }

            for (var change = random.Next(20); change > 0; change--)
            {
                var (one, other) = (random.Next(lines.Count), random.Next(lines.Count));
                (lines[one], lines[other]) = random.Next(4) switch
                {
                    0 => (lines[other], lines[one]),
                    1 => ("", lines[other]),
                    2 => (lines[one][..random.Next(lines[one].Length + 1)], lines[other]),
                    _ => (lines[one] + "\t" + lines[other], lines[other]),
                };
            }

            var text = string.Join('\n', lines);
            var reading = MinutesSamples.Text(text, random.Next(2) == 0 ? "m.md" : "m.txt");
            (reading.Paper is null).ShouldBe(reading.Refusal is not null, text);
        }
    }

    [Theory]
    [InlineData("a\tb")]
    [InlineData("bad\tAnn Bell")]
    public void Letters_that_may_count_a_list_before_a_tab_are_read(string line) =>
        MinutesSamples.Text($"Minutes of the Forum, 4 May 2010\n\nPresent: Ann Bell, Carl Dove\n\n1. Boats\n\n{line}\n").Paper.ShouldNotBeNull();

    [Theory]
    [InlineData("ACTION – AB to write to the yard by 5 May. ")]
    [InlineData("Present: Ann Bell, Carl Dove\n")]
    [InlineData("(action (action (action ")]
    [InlineData("- [ ] @eve buy rope\n")]
    [InlineData("1. Boats\n")]
    [InlineData("[a](b")]
    [InlineData("a b c d e f g h\n")]
    [InlineData("x\tAB\n")]
    [InlineData("It was agreed that Ann Bell, Carl Dove and ")]
    [InlineData("**__~~*_")]
    public void A_long_paper_takes_seconds_and_a_longer_one_is_refused(string scrap)
    {
        var text = new StringBuilder("Minutes of the Forum, 4 May 2010\n\nPresent: Ann Bell, Carl Dove\n\n1. Boats\n\n");
        while (text.Length < 10_000_000)
            text.Append(scrap);
        var huge = Encoding.UTF8.GetBytes(text.ToString());
        var most = Encoding.UTF8.GetBytes(text.ToString(0, LongPaper));
        var watch = Stopwatch.StartNew();
        MinutesReader.Read(huge, PaperFormat.Text, "big.txt").Refusal.ShouldNotBeNull().ShouldContain("more text");
        MinutesReader.Read(most, PaperFormat.Text, "big.txt");
        watch.Elapsed.ShouldBeLessThan(MostAFileMayTake);
    }

    [Fact]
    public void Encodings_and_formats_do_not_matter()
    {
        var text = File.ReadAllText(Path.Combine(MinutesSamples.Folder(), "parish-council.txt"));
        var expected = MinutesJson.Write(MinutesSamples.Text(text).Minutes(), []);
        foreach (var encoding in new Encoding[] { new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.Latin1 })
            MinutesJson.Write(MinutesReader.Read((byte[])[.. encoding.GetPreamble(), .. encoding.GetBytes(text)], "m.txt").Minutes(), []).ShouldBe(expected);
    }

    [Fact]
    public void What_is_no_minutes_is_refused_in_one_sentence()
    {
        var plan = Word(TextTable(["No", "Item", "Activity", "Lead", "Cost", "By when"], ["1", "Roads", "• Fill holes", "Council", "£5,000", "May 2020"]));
        foreach (var reading in new[] { MinutesReader.Read(plan, "plan.docx"), MinutesSamples.Text("Dear Sir, I write to complain."), MinutesSamples.Text("{\"a\":1}", "x.json"), MinutesReader.Read(Word(Para("x"))[..200], "m.docx"), MinutesReader.Read(Array.Empty<byte>(), "m.txt") })
            reading.Refusal.ShouldNotBeNull().ShouldEndWith(".");
    }

    [Fact]
    public void Minutes_are_refused_as_workplans()
    {
        foreach (var name in new[] { "parish-council.txt", "charity-trustees.md", "nhs-trust-board.txt", "school-governors.txt", "university-committee.txt" })
            WorkplanReader.Read(File.ReadAllBytes(Path.Combine(MinutesSamples.Folder(), name)), name).Paper.ShouldBeNull(name);
    }

    // Letters and digits alone: marks of emphasis, tables and line breaks are the format's, not the author's.
    private static string Words(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
