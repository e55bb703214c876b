using LondonBoard.Dates;

namespace LondonBoard.People;

/// <summary>A day in a form: the words and what they mean so far.</summary>
/// <param name="Text">What was typed.</param>
/// <param name="Day">The day; null where nothing was typed or nothing is settled.</param>
public readonly record struct TypedDay(string? Text, DateOnly? Day)
{
    /// <summary>A day that is known.</summary>
    public static TypedDay Of(DateOnly? day) => new(day?.WordsWithWeekday(), day);

    /// <summary>A day as typed; none where its weekday does not fit it.</summary>
    public static TypedDay Read(string? text, DateOnly today) =>
        WrittenDay.Read(text ?? "", today) is { Contradicts: false } read ? new(text, read.Day) : new(text, null);

    /// <summary>What to say of words that are no day.</summary>
    public const string Unsettled = "This is not a day yet. Write it like 6 January 2027.";

    /// <summary>Whether there is nothing left to ask: a day, or nothing typed.</summary>
    public bool Settled => Day is not null || string.IsNullOrWhiteSpace(Text);
}
