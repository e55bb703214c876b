using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace LondonBoard.Workplan;

/// <summary>Draws the lines of a cell: as few elements as it can be, since every viewer holds them.</summary>
internal static class CellLines
{
    /// <summary>The lines as a cell at rest shows them.</summary>
    public static RenderFragment Of(ImmutableArray<RowLine> lines) => builder =>
    {
        // Plain lines are paragraphs, bullets a list; a cell of one plain line is its text and nothing else.
        if (lines.Length == 1 && lines[0] is { Line: { Bullet: false, Done: false }, SlippedFrom: null } only)
        {
            builder.AddContent(0, only.Line.Text);
            return;
        }

        for (var at = 0; at < lines.Length;)
        {
            if (!lines[at].Line.Bullet && !lines[at].Line.Done)
            {
                builder.OpenElement(1, "p");
                Line(builder, lines[at++]);
                builder.CloseElement();
                continue;
            }

            builder.OpenElement(2, "ul");
            while (at < lines.Length && (lines[at].Line.Bullet || lines[at].Line.Done))
            {
                var line = lines[at++];
                builder.OpenElement(3, "li");
                builder.SetKey(line.Id);
                if (line.Line.Level > 0 || line.Line.Done)
                    builder.AddAttribute(4, "class", Classes[line.Line.Level + (line.Line.Done ? 4 : 0)]);
                if (line.Line.Done)
                    builder.AddMarkupContent(5, "<span class=\"visually-hidden\">Done: </span>");
                Line(builder, line);
                builder.CloseElement();
            }

            builder.CloseElement();
        }
    };

    private static readonly string?[] Classes = [null, "level-1", "level-2", "level-3", "done", "level-1 done", "level-2 done", "level-3 done"];

    private static void Line(RenderTreeBuilder builder, RowLine line)
    {
        builder.AddContent(6, line.Line.Text);
        if (line.SlippedFrom is null)
            return;
        builder.OpenElement(7, "span");
        builder.AddAttribute(8, "class", "slipped");
        builder.AddContent(9, $" (was {line.SlippedFrom}{(line.SlipReason is null ? "" : ": " + line.SlipReason)})");
        builder.CloseElement();
    }
}
