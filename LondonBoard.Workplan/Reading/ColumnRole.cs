using System.Text.RegularExpressions;
using LondonBoard.Papers;

namespace LondonBoard.Reading;

/// <summary>What a column of a table is taken for.</summary>
/// <param name="Heading">Its heading as written.</param>
/// <param name="Meaning">What it is about.</param>
/// <param name="Sure">Whether heading and cells leave no doubt.</param>
internal sealed partial record ColumnRole(string Heading, Meaning Meaning, bool Sure)
{
    /// <summary>Words to set before each of its lines, where several columns share one cell.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Whether it says who pays the sums of another column.</summary>
    public bool Funder { get; init; }

    /// <summary>Whether words in a status column that are no status are the plan's progress, since it has no other.</summary>
    public bool TellsProgress { get; init; }

    /// <summary>Whether its heading asks who pays, so that names without a sum are parties.</summary>
    public bool NamesFunders => Paying().IsMatch(Heading);

    /// <summary>Whether a person left it out.</summary>
    public bool LeftOut { get; init; }

    /// <summary>Where its lines go; null for a status and for a column that is not used.</summary>
    public Column? Target => Meaning switch
    {
        Meaning.Number => Column.Number,
        Meaning.Item => Column.Item,
        Meaning.Activity => Column.Activity,
        Meaning.TargetGroup => Column.TargetGroup,
        Meaning.Lead or Meaning.Cost => Column.Responsible,
        Meaning.Progress => Column.Progress,
        Meaning.Timing or Meaning.Date => Column.Timing,
        Meaning.Other => Column.Extra(ExtraName),
        _ => null,
    };

    /// <summary>The name it is kept under as an extra column.</summary>
    public string ExtraName => Heading.Length == 0 ? "No heading" : Heading.Length <= 200 ? Heading : Heading[..200];

    [GeneratedRegex("fund|contribut|paid by|who pays|(budget|finance|money) source|source of (budget|finance|money)", RegexOptions.IgnoreCase)]
    private static partial Regex Paying();
}
