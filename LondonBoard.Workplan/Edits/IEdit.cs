using LondonBoard.Access;

namespace LondonBoard.Edits;

/// <summary>A command: an imperative record with everything it takes to carry it out.</summary>
public interface IEdit
{
    /// <summary>What its author must be allowed.</summary>
    Permission Needs { get; }
}
