namespace LondonBoard.Dates;

/// <summary>
/// A date as a paper says it: the words, and what they mean as far as they mean anything (EDTF level 1, ISO 8601-2).
/// </summary>
/// <param name="Text">The words, as written.</param>
/// <param name="Edtf">What they mean in EDTF: <c>2006-06</c>, <c>2006-06/2006-07</c>, <c>2006~</c>; null where they are no date.</param>
/// <param name="From">The first day it can be; null where open or no date.</param>
/// <param name="To">The last day it can be; null where open or no date.</param>
/// <param name="Ongoing">Whether the words say that it goes on ("ongoing", "continuous").</param>
public sealed record PartialDate(string Text, string? Edtf, DateOnly? From, DateOnly? To, bool Ongoing)
{
    /// <summary>
    /// Understands a date; total: any text gives a result, what is no date has a null <see cref="Edtf"/>. Of several
    /// dates it is the first; <see cref="Milestone.ReadLine"/> gives them all. A day that does not exist is no date.
    /// </summary>
    public static PartialDate Read(string text, DateContext context)
    {
        var pieces = DateLine.Read(text, context);
        return pieces.Count == 0 ? new(text, null, null, null, false) : pieces[0].Find.Read(text, pieces[0].Days);
    }

    /// <summary>Puts dates in order, the earliest first: by first day, a mere deadline by its day; what has no date comes last.</summary>
    public (DateOnly Begin, DateOnly End) SortKey => (From ?? To ?? DateOnly.MaxValue, To ?? DateOnly.MaxValue);

    /// <summary>Whether its last day has passed. What is open, ongoing or no date is never overdue.</summary>
    public bool IsOverdue(DateOnly today) => !Ongoing && To < today;
}

/// <summary>What a date is read against.</summary>
/// <param name="Reference">The day from which "next month" and "in 18 months" count.</param>
/// <param name="Period">The plan's span, from which a missing year is taken.</param>
public readonly record struct DateContext(DateOnly Reference, Period? Period);
