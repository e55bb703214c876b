using LondonBoard.Papers;

namespace LondonBoard.Reading.Minutes;

/// <summary>Walks through the lines and finds the decisions.</summary>
internal sealed class DecisionReader
{
    private readonly List<MinutedDecision> _decisions = [];
    private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);
    private readonly IReadOnlyList<MinuteLine> _lines;
    private readonly Outline _outline;
    private ItemHeading? _item;
    private Section _section;
    private bool _goesOn;
    private bool _announced;
    private MinuteLine? _next;
    private readonly List<bool> _marked = [];
    private DecisionKind? _listed;
    private string _above = "";
    private string? _motion;

    private DecisionReader(IReadOnlyList<MinuteLine> lines, Outline outline) => (_lines, _outline) = (lines, outline);

    /// <summary>The decisions, each once, in order.</summary>
    public static List<MinutedDecision> Read(IReadOnlyList<MinuteLine> lines, Outline outline)
    {
        var reader = new DecisionReader(lines, outline);
        for (var i = 0; i < outline.End; i++)
        {
            reader._next = i + 1 < outline.End && outline[i + 1] is null ? lines[i + 1] : null;
            reader.Take(lines[i], outline[i]);
        }

        return reader.Settled();
    }

    private void Take(MinuteLine line, ItemHeading? heading)
    {
        if (heading is not null)
        {
            (_listed, _goesOn, _announced, _motion) = (null, false, false, null);
            (_item, _section, line) = (heading, _outline.SectionOf(heading, _lines), line with { Text = heading.Rest });
            _above = heading.Rest.Length > 0 ? heading.Title : "";
        }
        else if (line.Heading is not null || SectionWords.Of(line.Text) is Section.Decisions)
        {
            (_section, line) = (SectionWords.Of(line.Text), line with { Text = "" });
        }

        if (heading is not null && Decisions.Titled(heading.Title) is { } titled && MayDecide(line))
            Keep(titled, heading.Title, line);
        _section = line.Block > 0 && _section == Section.Agenda ? Section.Minutes : _section;
        if (line.Text.Length == 0 || !MayDecide(line))
            return;
        var found = Found(line);
        foreach (var (kind, text) in found.Where(f => Decisions.Lasts(f.Text)))
            Keep(kind, text, line);
        var outcomes = Decisions.AreOutcomes(line.Text);
        _above = outcomes && _above.Length < 600 ? $"{_above} {line.Text}" : line.Text;
        _motion = !outcomes && Decisions.Moves(line.Text) ? line.Text : found.Count > 0 && !outcomes ? null : _motion;
    }

    private bool MayDecide(MinuteLine line) =>
        !(_section is Section.People or Section.Agenda or Section.Actions
            || (_section == Section.EarlierActions && !HoldsMinutes() && !IsPlain(line))
            || _item is { Title: var title } && title.Contains("apologies", StringComparison.OrdinalIgnoreCase)
            || (line.Text.StartsWith("action", StringComparison.OrdinalIgnoreCase) && !Decisions.IsMade(line.Text[(line.Text.IndexOf(' ') + 1)..]))
            || (_item is null && _outline.Items.Count > 0 && _section != Section.Decisions && !Decisions.IsMarked(line.Text)));

    // "It was agreed …", in no list.
    private static bool IsPlain(MinuteLine line) =>
        line is { Bullet: false, Number: null } && line.Text.StartsWith("it was ", StringComparison.OrdinalIgnoreCase);

    // "Minutes of the last meeting and action log": the minutes were approved there, whatever became of the actions.
    private bool HoldsMinutes() =>
        _item is { Title: var title }
        && (title.StartsWith("minutes", StringComparison.OrdinalIgnoreCase)
            || title.StartsWith("notes", StringComparison.OrdinalIgnoreCase));

    // Where an item marks what it decides, the vote and the talk before it are no decisions of their own.
    private List<MinutedDecision> Settled()
    {
        var marked = _decisions.Where((_, i) => _marked[i]).Select(d => d.Item).ToHashSet();
        bool Counts(MinutedDecision d, int i) =>
            _marked[i] || d.Kind == DecisionKind.Noted || !marked.Contains(d.Item) || !Decisions.IsTold(d.Text);
        return [.. _decisions.Where(Counts)];
    }

    private List<(DecisionKind Kind, string Text)> Found(MinuteLine line)
    {
        var announces = Decisions.Announces(line.Text);
        var found = announces is not null && _next is { } next && (IsListed(next) || next.Bullet) ? [] : Decisions.In(line.Text).ToList();
        var put = _motion is null || _above.StartsWith(_motion, StringComparison.Ordinal) ? _above : _motion;
        // "CARRIED" on a line of its own says what became of the motion above it.
        if (found.Count > 0 && _above.Length > 0 && Decisions.AreOutcomes(line.Text))
            found = [(found[^1].Kind, $"{put} {line.Text}")];
        if (found.Count == 0 && _section == Section.Decisions && line.Text.Length > 5 && (line.Bullet || line.Number is not null))
            found.Add((DecisionKind.Agreed, line.Text));
        // "Resolved (i) that …" goes on with "(ii) that …", "RESOLVED – That" with "(a) the report be noted".
        var goesOn = _listed is not null || (_goesOn && line.Text.StartsWith("that ", StringComparison.OrdinalIgnoreCase));
        if (found.Count == 0 && goesOn && (IsListed(line) || (line.Bullet && _listed is not null)))
            found.Add((Decisions.Listed(line.Text, _listed ?? DecisionKind.Agreed), line.Text));
        // "RESOLVED –", and below it, unnumbered, what was resolved.
        if (found.Count == 0 && _announced && line is { Number: null, Bullet: false } && line.Text.Length > 8)
            found.Add((Decisions.Listed(line.Text, _listed ?? DecisionKind.Agreed), line.Text));
        _announced = announces is not null;
        _listed = announces ?? (IsListed(line) || line.Bullet ? _listed : null);
        _goesOn = found.Count > 0 && (_goesOn || Decisions.IsMarked(line.Text)) && !Decisions.ListsConditions(line.Text);
        if (found.Count == 0 && ActionMargins.Decision(line) is { } margin)
            found.Add(margin);
        return found;
    }

    // "(a)", "ii", "3"; "1.2" is a part of an item.
    private static bool IsListed(MinuteLine line) =>
        line.Number is { } number && ItemNumber.Depth(number) < 2 && !number.Contains('/', StringComparison.Ordinal);

    // A decision and what became of it, line by line, are one.
    private void Keep(DecisionKind kind, string text, MinuteLine line)
    {
        if (!_seen.Add(text.Trim('.', ' ')))
            return;
        if (_above.Length > 0 && text.StartsWith(_above, StringComparison.Ordinal)
            && _decisions is [.., var last] && _above.EndsWith(last.Text, StringComparison.Ordinal))
        {
            _decisions[^1] = last with { Text = text };
            return;
        }

        _decisions.Add(new(_item?.Name, kind, text));
        _marked.Add(_goesOn || _listed is not null || Decisions.IsMarked(line.Text));
    }
}
