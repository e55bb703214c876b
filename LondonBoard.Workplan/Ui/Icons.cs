using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components;

namespace LondonBoard.Ui;

/// <summary>The house's own icons: SVG path data on a 20 × 20 sheet, drawn with a 1.5 px line in the colour of the text.</summary>
public static class Icons
{
    private static readonly ConcurrentDictionary<(string Icon, string? Class), RenderFragment> Drawn = [];

    /// <summary>
    /// Draws one, silent to screen readers: the word stands beside it or in the button's label. A fragment, not a component:
    /// a page has dozens, and a component of its own takes two kilobytes of every viewer.
    /// </summary>
    /// <param name="icon">The drawing, one of these constants.</param>
    /// <param name="cssClass">More classes.</param>
    public static RenderFragment Draw(string icon, string? cssClass = null) => Drawn.GetOrAdd((icon, cssClass), static key =>
    {
        var svg = $"<svg class=\"{Markup.Classes("icon", key.Class)}\" viewBox=\"0 0 20 20\" aria-hidden=\"true\" focusable=\"false\"><path d=\"{key.Icon}\" /></svg>";
        return builder => builder.AddMarkupContent(0, svg);
    });

    /// <summary>Add.</summary>
    public const string Plus = "M10 4v12M4 10h12";

    /// <summary>Find.</summary>
    public const string Search = "M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12ZM13.5 13.5 17 17";

    /// <summary>Show fewer.</summary>
    public const string Filter = "M3 5h14M6 10h8M8.5 15h3";

    /// <summary>Order.</summary>
    public const string Sort = "M6 4v12M3 13l3 3 3-3M14 16V4M11 7l3-3 3 3";

    /// <summary>More to do here.</summary>
    public const string More = "M10 3.75a.75.75 0 1 0 0 1.5.75.75 0 0 0 0-1.5ZM10 9.25a.75.75 0 1 0 0 1.5.75.75 0 0 0 0-1.5ZM10 14.75a.75.75 0 1 0 0 1.5.75.75 0 0 0 0-1.5Z";

    /// <summary>Opens downwards.</summary>
    public const string ChevronDown = "m5 8 5 5 5-5";

    /// <summary>Opens or leads to the right.</summary>
    public const string ChevronRight = "m8 5 5 5-5 5";

    /// <summary>Leads back.</summary>
    public const string ChevronLeft = "m12 5-5 5 5 5";

    /// <summary>Close or take away.</summary>
    public const string Close = "m5 5 10 10M15 5 5 15";

    /// <summary>Done or chosen.</summary>
    public const string Check = "m4 10.5 4 4 8-9";

    /// <summary>Take back.</summary>
    public const string Undo = "M7 4 3.5 7.5 7 11M4 7.5h8a4 4 0 0 1 0 8H8";

    /// <summary>Do again.</summary>
    public const string Redo = "m13 4 3.5 3.5L13 11M16.5 7.5H8a4 4 0 0 0 0 8H12";

    /// <summary>Put away.</summary>
    public const string Archive = "M3 4h14v3.5H3ZM4.5 7.5V16h11V7.5M8 11h4";

    /// <summary>Bring back what was put away.</summary>
    public const string Restore = "M4.5 7.5V16h11V7.5M3 7.5V4h14v3.5M10 14V9M7.5 11 10 8.5l2.5 2.5";

    /// <summary>Move to another place.</summary>
    public const string Move = "M10 3v14M7 6l3-3 3 3M7 14l3 3 3-3";

    /// <summary>Take a copy out.</summary>
    public const string Download = "M10 3v9M6 8.5l4 4 4-4M4 16.5h12";

    /// <summary>Bring a file in.</summary>
    public const string Upload = "M10 13V4M6 7.5l4-4 4 4M4 16.5h12";

    /// <summary>A file.</summary>
    public const string File = "M5 2.5h6.5L16 7v10.5H5ZM11.5 2.5V7H16";

    /// <summary>A state kept for good.</summary>
    public const string Snapshot = "M3 6h3.5L8 4h4l1.5 2H17v10.5H3ZM10 14a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z";

    /// <summary>People.</summary>
    public const string People = "M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2 16.5c0-3 2.3-5 5.5-5s5.5 2 5.5 5M13 4a3 3 0 0 1 0 5.5M15 12c1.9.7 3 2.3 3 4.5";

    /// <summary>One person.</summary>
    public const string Person = "M10 10a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM3.5 17c.3-3 2.9-4.7 6.5-4.7s6.2 1.7 6.5 4.7";

    /// <summary>Light.</summary>
    public const string Sun =
        "M10 13.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Z"
        + "M10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18"
        + "M4.3 4.3l1.1 1.1M14.6 14.6l1.1 1.1M4.3 15.7l1.1-1.1M14.6 5.4l1.1-1.1";

    /// <summary>Dark.</summary>
    public const string Moon = "M16.5 11.8A7 7 0 0 1 8.2 3.5a7 7 0 1 0 8.3 8.3Z";

    /// <summary>As the device has it.</summary>
    public const string Screen = "M2.5 4h15v9.5h-15ZM7 17h6M10 13.5V17";

    /// <summary>A list of choices.</summary>
    public const string Menu = "M3 5.5h14M3 10h14M3 14.5h14";

    /// <summary>Wants a look.</summary>
    public const string Warning = "M10 3 18 16.5H2ZM10 8v4M10 14.2v.01";

    /// <summary>Good to know.</summary>
    public const string Info = "M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15ZM10 9v5M10 6.2v.01";

    /// <summary>Print.</summary>
    public const string Print = "M6 7V3h8v4M6 14H3V7h14v7h-3M6 11.5h8V17H6Z";

    /// <summary>What was before.</summary>
    public const string History = "M3.2 8A7 7 0 1 1 3 11M3 4v4h4M10 6.5V10l2.5 2";

    /// <summary>Days and meetings.</summary>
    public const string Calendar = "M3 5h14v12H3ZM3 9h14M7 3v4M13 3v4";

    /// <summary>Change.</summary>
    public const string Edit = "M4 16l.8-3.5L13.5 3.8l2.7 2.7L7.5 15.2ZM11.5 5.8l2.7 2.7";

    /// <summary>Can be dragged.</summary>
    public const string Drag =
        "M7.5 4.25a.75.75 0 1 0 0 1.5.75.75 0 0 0 0-1.5Z"
        + "M7.5 9.25a.75.75 0 1 0 0 1.5.75.75 0 0 0 0-1.5Z"
        + "M7.5 14.25a.75.75 0 1 0 0 1.5.75.75 0 0 0 0-1.5Z"
        + "M12.5 4.25a.75.75 0 1 0 0 1.5.75.75 0 0 0 0-1.5Z"
        + "M12.5 9.25a.75.75 0 1 0 0 1.5.75.75 0 0 0 0-1.5Z"
        + "M12.5 14.25a.75.75 0 1 0 0 1.5.75.75 0 0 0 0-1.5Z";

    /// <summary>Leave.</summary>
    public const string SignOut = "M8 3H4v14h4M8 10h9M13.5 6.5 17 10l-3.5 3.5";
}
