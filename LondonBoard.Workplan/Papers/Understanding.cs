using LondonBoard.Dates;
using LondonBoard.Money;

namespace LondonBoard.Papers;

/// <summary>
/// What the words of one row mean. A pure function of the words and the plan's period: correct the words and the
/// understanding follows, so that the two can never disagree.
/// </summary>
/// <param name="TargetGroups">The target groups, one by one.</param>
/// <param name="Responsible">The parties and costs.</param>
/// <param name="TimingByLine">The milestones of each line of the timing cell, in the order written.</param>
public sealed record Understanding(IReadOnlyList<string> TargetGroups, ResponsibleCell Responsible, IReadOnlyList<IReadOnlyList<Milestone>> TimingByLine)
{
    /// <summary>All milestones, in the order written.</summary>
    public IEnumerable<Milestone> Timing => TimingByLine.SelectMany(m => m);

    /// <summary>Understands a row.</summary>
    public static Understanding Of(PaperRow row, DateContext context) => new(
        TargetGroupList.Read([.. row[Column.TargetGroup].Select(l => l.Text)]),
        ResponsibleCell.Read([.. row[Column.Responsible].Select(l => l.Text)]),
        [.. row[Column.Timing].Select(l => Milestone.ReadLine(l.Text, context))]);
}
