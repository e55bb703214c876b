using LondonBoard.Data;
using LondonBoard.Papers;

namespace LondonBoard.Workplan;

/// <summary>An item of a workplan: a row. Its words are its <see cref="ItemLine"/>s.</summary>
public sealed class WorkplanItem : IVersioned
{
    /// <summary>What it is known by.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The workplan it is in.</summary>
    public Guid WorkplanId { get; set; }

    /// <summary>Rows stand in ascending order of this; a row moved between two others gets a value between theirs.</summary>
    public double Position { get; set; }

    /// <summary>How it stands; null where nobody has said.</summary>
    public ItemStatus? Status { get; set; }

    /// <summary>When it was put away (UTC); null while it is on the plan.</summary>
    public DateTime? ArchivedAt { get; set; }

    /// <inheritdoc/>
    public Guid Version { get; set; }
}

/// <summary>An item with the workplan it stands in, read together.</summary>
internal sealed record ItemOnPlan(AnnualWorkplan Plan, WorkplanItem Item);
