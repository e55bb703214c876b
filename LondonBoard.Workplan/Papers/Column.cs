namespace LondonBoard.Papers;

/// <summary>
/// A column of a workplan, by meaning. Seven are the board's own; any other column that a paper brings along is an
/// <see cref="Extra"/> under its own name, so that nothing is dropped.
/// </summary>
/// <param name="Key">The stable name used in storage, in JSON and by the page: <c>activity</c>, <c>x:Priority</c>.</param>
public readonly record struct Column(string Key)
{
    private const string ExtraPrefix = "x:";

    /// <summary>The item's number as the paper has it: "6", "2.1", "SG 55".</summary>
    public static readonly Column Number = new("number");

    /// <summary>What the item is called.</summary>
    public static readonly Column Item = new("item");

    /// <summary>What will be done, a bullet each.</summary>
    public static readonly Column Activity = new("activity");

    /// <summary>Whom it is for.</summary>
    public static readonly Column TargetGroup = new("targetGroup");

    /// <summary>Who does it and who pays what.</summary>
    public static readonly Column Responsible = new("responsible");

    /// <summary>What has been done, a note each.</summary>
    public static readonly Column Progress = new("progress");

    /// <summary>When, as written.</summary>
    public static readonly Column Timing = new("timing");

    /// <summary>The paper's seven columns, in its order.</summary>
    public static readonly IReadOnlyList<Column> Paper = [Number, Item, Activity, TargetGroup, Responsible, Progress, Timing];

    /// <summary>A column of the paper's own that has none of the seven meanings.</summary>
    public static Column Extra(string name) => new(ExtraPrefix + name.Trim());

    /// <summary>Whether this is a column of the paper's own, outside the seven.</summary>
    public bool IsExtra => Key.StartsWith(ExtraPrefix, StringComparison.Ordinal);

    /// <summary>The heading the board's own paper gives this column; an extra column's own name.</summary>
    public string Title => Key switch
    {
        "number" => "No.",
        "item" => "Item",
        "activity" => "Activity",
        "targetGroup" => "Target Group",
        "responsible" => "Responsible Party/ies and Cost",
        "progress" => "Progress",
        "timing" => "Timing",
        _ => IsExtra ? Key[ExtraPrefix.Length..] : Key,
    };

    /// <summary>Whether this is one of the seven or a named extra of reasonable length.</summary>
    public bool IsKnown => IsExtra ? Key.Length is > 2 and <= 202 : Paper.Contains(this);

    /// <inheritdoc/>
    public override string ToString() => Key;
}
