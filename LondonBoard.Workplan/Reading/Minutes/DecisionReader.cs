using LondonBoard.Papers;

namespace LondonBoard.Reading.Minutes;

/// <summary>Walks through the lines and finds the decisions.</summary>
internal static class DecisionReader
{
    /// <summary>The decisions, each once, in order.</summary>
    public static List<MinutedDecision> Read(IReadOnlyList<MinuteLine> lines, Outline outline)
    {
        var decisions = new List<MinutedDecision>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        ItemHeading? item = null;
        var section = Section.Minutes;
        var goesOn = false;
        for (var i = 0; i < outline.End; i++)
        {
            var line = lines[i];
            if (outline[i] is { } heading)
                (item, section, line) = (heading, SectionWords.Of(heading.Title), line with { Text = heading.Rest });
            else if (line.Heading is not null || SectionWords.Of(line.Text) is Section.Decisions)
                (section, line) = (SectionWords.Of(line.Text), line with { Text = "" });
            section = line.Block > 0 && section == Section.Agenda ? Section.Minutes : section;
            if (section is Section.People or Section.Agenda or Section.Actions || (section == Section.EarlierActions && item?.Title.StartsWith("minutes", StringComparison.OrdinalIgnoreCase) != true) || line.Text.Length == 0 || (item is { Title: var title } && title.Contains("apologies", StringComparison.OrdinalIgnoreCase)) || line.Text.StartsWith("action", StringComparison.OrdinalIgnoreCase) || (item is null && section != Section.Decisions && !Decisions.IsMarked(line.Text)))
                continue;
            var found = Decisions.In(line.Text).ToList();
            if (found.Count == 0 && section == Section.Decisions && line.Text.Length > 5 && (line.Bullet || line.Number is not null))
                found.Add((DecisionKind.Agreed, line.Text));
            // "Resolved (i) that …" goes on with "(ii) that …".
            if (found.Count == 0 && goesOn && line.Number is not null && line.Text.StartsWith("that ", StringComparison.OrdinalIgnoreCase))
                found.Add((DecisionKind.Agreed, line.Text));
            goesOn = found.Count > 0 && (goesOn || Decisions.IsMarked(line.Text));
            if (found.Count == 0 && ActionMargins.Decision(line) is { } margin)
                found.Add(margin);
            foreach (var (kind, text) in found.Where(f => f.Text.Length > 3 && seen.Add(f.Text.Trim('.', ' '))))
                decisions.Add(new(item?.Name, kind, text));
        }

        return decisions;
    }
}
