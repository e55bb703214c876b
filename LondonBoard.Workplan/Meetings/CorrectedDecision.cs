using LondonBoard.Papers;

namespace LondonBoard.Meetings;

/// <summary>A decision that was read from minutes, as somebody corrects it before it is stored.</summary>
/// <param name="read">As the paper has it.</param>
public sealed class CorrectedDecision(MinutedDecision read)
{
    /// <summary>As the paper has it.</summary>
    public MinutedDecision Read => read;

    /// <summary>Whether it will stand in the register.</summary>
    public bool Kept { get; set; } = true;

    /// <summary>What kind of decision it is.</summary>
    public DecisionKind Kind { get; set; } = read.Kind;

    /// <summary>The line that it stands in; null where it stands in none as it is.</summary>
    public CorrectedLine? Line { get; internal set; }

    internal KeptDecision? Keep() => Kept && Kind == read.Kind ? null : new(read.Text, Kept, Kind);
}
