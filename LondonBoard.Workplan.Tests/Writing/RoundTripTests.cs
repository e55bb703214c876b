using System.Text;
using LondonBoard.Dates;
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
        for (var seed = 0; seed < 40; seed++)
            ReadsBack(SamplePlans.Generated(seed, seed), format);
    }

    [Theory, MemberData(nameof(Lossless))]
    public void Texts_and_headings_that_mislead_read_back_as_themselves(ExportFormat format)
    {
        for (var seed = 0; seed < 400; seed++)
            ReadsBack(NastyPapers.Of(seed), format, $"seed {seed}");
    }

    internal static string Told(WorkplanPaper paper)
    {
        var text = new StringBuilder($"{paper.Title}\n{paper.Period}\n");
        foreach (var column in paper.Columns)
            text.AppendLine($"[{column.Column}] «{column.Title}»");
        foreach (var row in paper.Rows)
        {
            text.AppendLine($"-- {row.Status}");
            foreach (var cell in row.Cells)
                text.AppendLine($"{cell.Column}:").AppendJoin('\n', cell.Lines).AppendLine();
        }

        return text.ToString();
    }

    private static void ReadsBack(WorkplanPaper paper, ExportFormat format, string? because = null)
    {
        var file = WorkplanWriter.Write(new(paper, paper.Rows.Length % 2 == 0 ? null : "Snapshot “June”, frozen 5 June 2021 by A. Clerk", Today), format);
        var reading = WorkplanReader.Read(file, "anything" + WorkplanWriter.Extension(format));
        reading.Refusal.ShouldBeNull(because);
        Told(reading.Paper!).ShouldBe(Told(paper), because);
        reading.Doubts.ShouldBeEmpty(because);
    }
}
