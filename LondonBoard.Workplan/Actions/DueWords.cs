using LondonBoard.Dates;
using LondonBoard.Papers;
using LondonBoard.Reading.Minutes;

namespace LondonBoard.Actions;

/// <summary>
/// What the words of a due date mean, and what is said of those that mean nothing: the one rule of every form that asks for a
/// date and of every place that shows one. Papers have dates that name no day, so such words are kept; a new date must name one.
/// </summary>
internal static class DueWords
{
    /// <summary>Beside words that mean no date.</summary>
    public const string NoDate = "no date understood";

    /// <summary>What can be written instead of words that mean no date.</summary>
    public const string Forms = "Write a day, or words that name one: “12 June 2031”, “end of May”, “by Friday”, “in six weeks”, “next meeting”.";

    /// <summary>Whether words speak of the next meeting, which may have its day only later.</summary>
    public static bool IsNextMeeting(string due) => due.Contains("next meeting", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether words mean no date: they name no day, do not say that it goes on, and wait for no meeting.</summary>
    public static bool MeanNoDate(PartialDate due) => due is { Edtf: null, From: null, To: null, Ongoing: false } && !IsNextMeeting(due.Text);

    /// <summary>What is understood of words as they are typed, or that nothing is; null where there are none.</summary>
    /// <param name="typed">The words.</param>
    /// <param name="from">The day from which they count.</param>
    public static (string Words, bool Sure)? Understood(string? typed, DateOnly from)
    {
        if (typed is null || PaperLine.Clean(typed) is not { Length: > 0 } words)
            return null;
        var due = TypedLines.Due(words, from);
        return due switch
        {
            _ when MeanNoDate(due) => ($"Kept as written, but {NoDate}: it will never be overdue. {Forms} What has to happen first goes under “Condition”.", false),
            { Ongoing: true } => ("Ongoing", true),
            { To: { } last } => ($"By {last.Words()}", true),
            { From: { } first } => ($"From {first.Words()}", true),
            _ => ("By the next meeting", true),
        };
    }
}
