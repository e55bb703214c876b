using System.Globalization;

namespace LondonBoard.Live;

/// <summary>
/// Which of a page's texts one is. They come by the circuit and, where that fails, by a POST; what a bad network held back
/// may come last and does not take the place of what was typed after it.
/// </summary>
/// <param name="Page">The page, by the name it gave itself; empty where a text does not come from a page.</param>
/// <param name="Number">Greater for each later text of that page.</param>
public readonly record struct Stroke(string Page, long Number)
{
    /// <summary>The longest name of a page, in characters.</summary>
    public const int LongestPage = 20;

    /// <summary>A text that no page typed: it takes the place of whatever was kept.</summary>
    public static Stroke None => new("", 0);

    /// <summary>Reads page and number as a page writes them, a space between; <see cref="None"/> where they are not.</summary>
    public static Stroke Read(string? text) =>
        text?.Split(' ') is [{ Length: > 0 and <= LongestPage } page, var number] && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? new(page, count)
            : None;

    /// <summary>Whether another text of the same page is newer.</summary>
    public bool IsBefore(Stroke other) => Page == other.Page && Number < other.Number;
}
