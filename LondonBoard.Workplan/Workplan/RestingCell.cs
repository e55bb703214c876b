using System.Collections.Immutable;
using System.Net;
using LondonBoard.Papers;
using Microsoft.AspNetCore.Components.Rendering;

namespace LondonBoard.Workplan;

/// <summary>
/// Draws a cell that nobody edits, with as few frames as it can be: every viewer holds every frame. Words are text frames,
/// which the renderer encodes; what is the same everywhere is one piece of markup.
/// </summary>
internal static class RestingCell
{
    private static readonly string?[] Classes = [null, "level-1", "level-2", "level-3", "done", "level-1 done", "level-2 done", "level-3 done"];

    private static readonly string[] Statuses = [.. Enum.GetValues<ItemStatus>().Select(s =>
        $"<span class=\"status tone-{Tone(s)}\"><span class=\"status-shape\" aria-hidden=\"true\">{s.Shape()}</span>{WebUtility.HtmlEncode(s.Words())}</span>")];

    /// <summary>Draws how an item stands: shape, word and colour.</summary>
    public static void Status(RenderTreeBuilder builder, ItemStatus status) => builder.AddMarkupContent(0, Statuses[(int)status]);

    /// <summary>Draws a cell's lines: plain ones as paragraphs, bullets as a list; a cell of one plain line is its text and nothing else.</summary>
    public static void Lines(RenderTreeBuilder builder, ImmutableArray<RowLine> lines)
    {
        if (lines is [{ Line: { Bullet: false, Done: false }, SlippedFrom: null } only])
        {
            builder.AddContent(0, only.Line.Text);
            return;
        }

        for (var at = 0; at < lines.Length;)
        {
            if (!IsListed(lines[at]))
            {
                builder.OpenElement(1, "p");
                Words(builder, lines[at++]);
                builder.CloseElement();
                continue;
            }

            builder.OpenElement(2, "ul");
            while (at < lines.Length && IsListed(lines[at]))
                Bullet(builder, lines[at++]);
            builder.CloseElement();
        }
    }

    private static bool IsListed(RowLine line) => line.Line.Bullet || line.Line.Done;

    private static void Bullet(RenderTreeBuilder builder, RowLine line)
    {
        builder.OpenElement(3, "li");
        builder.SetKey(line.Id);
        if (line.Line.Level > 0 || line.Line.Done)
            builder.AddAttribute(4, "class", Classes[line.Line.Level + (line.Line.Done ? 4 : 0)]);
        if (line.Line.Done)
            builder.AddMarkupContent(5, "<span class=\"visually-hidden\">Done: </span>");
        Words(builder, line);
        builder.CloseElement();
    }

    private static void Words(RenderTreeBuilder builder, RowLine line)
    {
        builder.AddContent(6, line.Line.Text);
        if (line.SlippedFrom is null)
            return;
        builder.OpenElement(7, "span");
        builder.AddAttribute(8, "class", "slipped");
        builder.AddContent(9, $" (was {line.SlippedFrom}{(line.SlipReason is null ? "" : ": " + line.SlipReason)})");
        builder.CloseElement();
    }

    private static string Tone(ItemStatus status) => status switch
    {
        ItemStatus.OnTrack => "good",
        ItemStatus.AtRisk => "caution",
        ItemStatus.OffTrack => "trouble",
        ItemStatus.Complete => "done",
        ItemStatus.Ongoing => "steady",
        _ => "quiet",
    };
}
