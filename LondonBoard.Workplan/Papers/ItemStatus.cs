using System.Text.RegularExpressions;

namespace LondonBoard.Papers;

/// <summary>How an item stands. A paper that says nothing has no status at all (<c>null</c>).</summary>
public enum ItemStatus
{
    /// <summary>Nothing has been done yet.</summary>
    NotStarted,

    /// <summary>Going as planned (green).</summary>
    OnTrack,

    /// <summary>May slip (amber).</summary>
    AtRisk,

    /// <summary>Has slipped or is in trouble (red).</summary>
    OffTrack,

    /// <summary>Done.</summary>
    Complete,

    /// <summary>Never done: standing work.</summary>
    Ongoing,
}

/// <summary>The words and the shape that go with a status; colour is never the only sign.</summary>
public static partial class ItemStatusWords
{
    /// <summary>The status in words: "On track".</summary>
    public static string Words(this ItemStatus status) => status switch
    {
        ItemStatus.NotStarted => "Not started",
        ItemStatus.OnTrack => "On track",
        ItemStatus.AtRisk => "At risk",
        ItemStatus.OffTrack => "Off track",
        ItemStatus.Complete => "Complete",
        ItemStatus.Ongoing => "Ongoing",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>The status as a shape, for those who see no colour.</summary>
    public static string Shape(this ItemStatus status) => status switch
    {
        ItemStatus.NotStarted => "○",
        ItemStatus.OnTrack => "●",
        ItemStatus.AtRisk => "▲",
        ItemStatus.OffTrack => "■",
        ItemStatus.Complete => "✓",
        ItemStatus.Ongoing => "∞",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>Where it stands in an order that puts trouble first and what is done last.</summary>
    public static int TroubleFirst(this ItemStatus? status) => status switch
    {
        ItemStatus.OffTrack => 0,
        ItemStatus.AtRisk => 1,
        ItemStatus.NotStarted => 2,
        ItemStatus.OnTrack => 3,
        ItemStatus.Ongoing => 4,
        ItemStatus.Complete => 6,
        _ => 5,
    };

    /// <summary>Understands the words and colours people use ("Amber", "G", "Completed", "Delayed"); null where it is none of them.</summary>
    public static ItemStatus? Read(string text)
    {
        var words = PaperLine.Clean(text).TrimStart('○', '●', '▲', '■', '✓', '✔', '∞', ' ').TrimEnd('.', ' ').ToLowerInvariant().Replace('-', ' ');
        return words switch
        {
            "not started" or "not yet started" or "to do" or "todo" or "planned" or "pending" or "not begun" or "to start" => ItemStatus.NotStarted,
            "on track" or "green" or "g" or "in progress" or "underway" or "under way" or "started" or "on target" or "on schedule" => ItemStatus.OnTrack,
            "at risk" or "amber" or "a" or "yellow" or "some concern" or "some slippage" or "some delay" or "slipping" or "minor delay" => ItemStatus.AtRisk,
            "off track" or "red" or "r" or "delayed" or "overdue" or "late" or "behind" or "behind schedule" or "blocked" or "slipped" => ItemStatus.OffTrack,
            "complete" or "completed" or "done" or "blue" or "b" or "closed" or "finished" or "achieved" or "delivered" => ItemStatus.Complete,
            "ongoing" or "on going" or "continuing" or "continuous" or "rolling" => ItemStatus.Ongoing,
            _ => null,
        };
    }

    /// <summary>Understands the words a longer remark begins with ("Green – all in place"); null where they are no status.</summary>
    public static ItemStatus? Begins(string text) => text.Length > 2000 ? null : Read(text) ?? Read(End().Split(text, 2)[0]);

    [GeneratedRegex(@"\s*[:;,(/\n–—]\s*|\s+-\s+")]
    private static partial Regex End();
}
