namespace LondonBoard.Dates;

/// <summary>The board's clock on the wall: stored times are UTC, shown times are London's.</summary>
public static class LondonTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>The day it is in London.</summary>
    public static DateOnly Today(this TimeProvider time) => DateOnly.FromDateTime(InLondon(time.GetUtcNow().UtcDateTime));

    /// <summary>A stored UTC time as London's clocks show it.</summary>
    public static DateTime InLondon(this DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);

    /// <summary>When a day begins in London, in UTC.</summary>
    public static DateTime StartInUtc(this DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), Zone);

    /// <summary>A day the British way: "25 July 2007".</summary>
    public static string Words(this DateOnly day) => day.ToString("d MMMM yyyy", British);

    /// <summary>A day with its weekday: "Wednesday 25 July 2007".</summary>
    public static string WordsWithWeekday(this DateOnly day) => day.ToString("dddd d MMMM yyyy", British);

    /// <summary>A stored UTC time in words: "25 July 2007, 14:05".</summary>
    public static string Words(this DateTime utc) => utc.InLondon().ToString("d MMMM yyyy, HH:mm", British);

    /// <summary>How the British write.</summary>
    public static System.Globalization.CultureInfo British { get; } = System.Globalization.CultureInfo.GetCultureInfo("en-GB");
}
