namespace LondonBoard.Dates;

/// <summary>A date with what happens then: "Draft July 2006" is the milestone "Draft" in July 2006.</summary>
/// <param name="Label">What happens; null where the words are a date and nothing else.</param>
/// <param name="Date">When, with the whole words as its text.</param>
public sealed record Milestone(string? Label, PartialDate Date)
{
    /// <summary>Understands one line of a timing cell; a line with several dates ("Draft July 2006, Final December 2006") gives several.</summary>
    public static IReadOnlyList<Milestone> ReadLine(string line, DateContext context) => [new(null, PartialDate.Read(line, context))];
}
