using System.Text;
using LondonBoard.Papers;
using LondonBoard.Reading;

namespace LondonBoard.Tests.Reading;

/// <summary>Short forms for looking at what was read.</summary>
internal static class Readings
{
    public static WorkplanReading Text(string text, string name = "plan.txt") => WorkplanReader.Read(Encoding.UTF8.GetBytes(text), name);

    public static WorkplanPaper Plan(this WorkplanReading reading)
    {
        reading.Refusal.ShouldBeNull();
        return reading.Paper.ShouldNotBeNull();
    }

    /// <summary>A row as "number | item | activity | target | responsible | progress | timing", lines joined by "; ", bullets marked.</summary>
    public static string Shown(this PaperRow row) =>
        string.Join(" | ", Column.Paper.Select(c => string.Join("; ", row[c].Select(l => new string('>', l.Level) + (l.Bullet ? "• " : "") + l.Text))));

    public static string Extra(this PaperRow row, string name) => row.Text(Column.Extra(name));
}
