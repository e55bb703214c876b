using System.Text;
using LondonBoard.Papers;
using LondonBoard.Reading;
using LondonBoard.Tests.Support;
using LondonBoard.Writing;

namespace LondonBoard.Tests.Writing;

public class RoundTripTests
{
    private static readonly DateOnly Today = new(2026, 10, 5);

    public static TheoryData<ExportFormat> Lossless => [ExportFormat.Docx, ExportFormat.Xlsx, ExportFormat.Json];

    [Theory, MemberData(nameof(Lossless))]
    public void A_boards_plan_reads_back_as_itself(ExportFormat format)
    {
        ReadsBack(SamplePlans.BoardPlan(), format);
        ReadsBack(SamplePlans.BoardPlanWithStatus(), format);
    }

    [Theory, MemberData(nameof(Lossless))]
    public void Any_made_up_plan_reads_back_as_itself(ExportFormat format)
    {
        for (var seed = 0; seed < 25; seed++)
            ReadsBack(SamplePlans.Generated(seed, seed), format);
    }

    [Theory, MemberData(nameof(Lossless))]
    public void Texts_and_headings_that_mislead_read_back_as_themselves(ExportFormat format)
    {
        for (var seed = 0; seed < 150; seed++)
            ReadsBack(NastyPapers.Of(seed), format, $"seed {seed}");
    }

    [Theory, MemberData(nameof(Lossless))]
    public void A_long_plan_of_nearly_empty_rows_is_not_taken_for_a_bomb(ExportFormat format) =>
        ReadsBack(SamplePlans.BoardPlan() with { Rows = [.. Enumerable.Range(1, 1_500).Select(i => SamplePlans.Row($"{i}", "Item"))] }, format);

    [Theory, MemberData(nameof(Lossless))]
    public void A_plan_without_rows_is_still_that_plan(ExportFormat format) => ReadsBack(SamplePlans.BoardPlan() with { Rows = [] }, format);

    /// <summary>A paper told line by line, so that two can be compared: their arrays compare by reference only.</summary>
    internal static string Told(WorkplanPaper paper)
    {
        var text = new StringBuilder().Append(paper.Title).Append('\n').Append(paper.Period).Append('\n');
        foreach (var column in paper.Columns)
            text.Append($"[{column.Column}] «{column.Title}»\n");
        foreach (var row in paper.Rows)
        {
            text.Append($"-- {row.Status}\n");
            foreach (var cell in row.Cells)
                text.Append($"{cell.Column}:\n").AppendJoin('\n', cell.Lines.Select(l => $"{l.Level}{(l.Bullet ? "•" : " ")}{(l.Done ? "✓" : " ")}{l.Text}")).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Fails with the first line that differs.</summary>
    internal static void ShouldBeTheSame(WorkplanPaper read, WorkplanPaper written, string? because = null)
    {
        var (actual, expected) = (Told(read).Split('\n'), Told(written).Split('\n'));
        for (var i = 0; i < Math.Max(actual.Length, expected.Length); i++)
            actual.ElementAtOrDefault(i).ShouldBe(expected.ElementAtOrDefault(i), $"{because} line {i}");
    }

    private static void ReadsBack(WorkplanPaper paper, ExportFormat format, string? because = null)
    {
        var file = WorkplanWriter.Write(new(paper, paper.Rows.Length % 2 == 0 ? null : "Snapshot “June”, frozen 5 June 2021 by A. Clerk", Today), format);
        var reading = WorkplanReader.Read(file, "anything" + WorkplanWriter.Extension(format));
        reading.Refusal.ShouldBeNull(because);
        ShouldBeTheSame(reading.Paper!, paper, because);
        reading.Doubts.ShouldBeEmpty(because);
    }
}
