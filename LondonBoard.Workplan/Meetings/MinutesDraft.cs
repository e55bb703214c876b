using System.Diagnostics.CodeAnalysis;
using LondonBoard.Papers;

namespace LondonBoard.Meetings;

/// <summary>The lines that minutes read from a paper become: every line kept, with the action or decision that was found in it.</summary>
/// <param name="minutes">What was read, and corrected. The words of what somebody says is none stay, and so do those of what is stored otherwise.</param>
internal sealed class MinutesDraft(CorrectedMinutes minutes)
{
    private readonly List<CorrectedAction> _actions = [.. minutes.Actions.Where(a => !a.IsPossible || a.Kept), .. minutes.Earlier];
    private readonly List<CorrectedDecision> _decisions = [.. minutes.Decisions];
    private readonly HashSet<CorrectedAction> _earlier = [.. minutes.Earlier];

    /// <summary>Makes them.</summary>
    public List<LineDraft> Lines()
    {
        // What was moved to another item goes there with its line, and so does what stands in no line.
        var moved = _actions.Where(a => a.MovedTo is { IsItem: true } && a.Line is { IsItem: false }).Select(a => a.Line).ToHashSet();
        var inLines = minutes.Lines.Where(l => !l.IsItem && !moved.Contains(l)).ToHashSet();
        var actions = _actions.Where(a => a.Line is null || !inLines.Contains(a.Line)).ToLookup(minutes.ItemOf);
        var decisions = _decisions.Where(d => d.Line is null or { IsItem: true }).ToLookup(minutes.ItemOf);
        var lines = new List<LineDraft>();
        CorrectedLine? item = null;
        foreach (var line in minutes.Lines)
        {
            if (line.IsItem)
            {
                if (item is not null)
                    lines.AddRange(Rest(item));
                item = line;
                var below = line.At + 1 < minutes.Lines.Length ? minutes.Lines[line.At + 1] : null;
                lines.Add(line.Draft(below is null ? null : minutes.FactsAt(below)));
            }
            else if (inLines.Contains(line) && minutes.FactsAt(line) is null)
            {
                lines.AddRange(Lines(line));
            }
        }

        return [.. lines, .. item is null ? [] : Rest(item), .. decisions[null].Select(Line), .. actions[null].SelectMany(Lines)];

        IEnumerable<LineDraft> Rest(CorrectedLine of) => decisions[of].Select(Line).Concat(actions[of].SelectMany(Lines));
    }

    /// <summary>What an item is called: its number, or its title where it has none.</summary>
    public static string Name(MinutedItem item) => item.Number ?? item.Title;

    private IEnumerable<LineDraft> Lines(CorrectedAction action) => action.Line is { IsItem: false } line ? Lines(line) : [Line(action)];

    // A paragraph may be longer than a line of minutes; what follows stands in a line below.
    private IEnumerable<LineDraft> Lines(CorrectedLine line)
    {
        var action = line.Action is { IsPossible: true, Kept: false } ? null : line.Action;
        var (rest, first) = (line.Words, true);
        while (rest.Length > 0)
        {
            var end = rest.Length <= MeetingLine.MaxText ? rest.Length
                : rest.LastIndexOf(' ', MeetingLine.MaxText - 1) is > 0 and var space ? space : MeetingLine.MaxText;
            yield return Line(rest[..end], first ? action : null, first ? line.Decision : null);
            (rest, first) = (rest[end..].TrimStart(), false);
        }
    }

    private LineDraft Line(CorrectedDecision decision) => Line(Cut(decision.Read.Text), null, decision);

    /// <summary>An action whose words stand in no line as they are: from a table, a margin, over two lines.</summary>
    private LineDraft Line(CorrectedAction action)
    {
        var read = action.Read;
        var number = read.Reference is { } reference ? " " + reference : null;
        var who = read.OwnersAsWritten is { } owners ? owners + ": " : null;
        return Line(Cut($"ACTION{number} – {who}{read.Text}{By(read)}{State(read.State)}"), action, null);
    }

    private LineDraft Line(string text, CorrectedAction? action, CorrectedDecision? decision) => new(text)
    {
        IsRead = true,
        Action = action is { Kept: true } ? action.Stored : null,
        IsEarlier = action is not null && _earlier.Contains(action),
        Decision = decision is { Kept: true } ? decision.Kind : null,
    };

    private static string? By(MinutedAction action) =>
        action.Due is { } due && !action.Text.Contains(due.Text, StringComparison.OrdinalIgnoreCase) ? $" ({due.Text})" : null;

    private static string? State(ActionState state) => state switch { ActionState.Done => " – done", ActionState.Carried => " – carried forward", _ => null };

    /// <summary>A text as long as it may be kept.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Cut(string? text, int most = MeetingLine.MaxText) => text?.Length > most ? text[..most] : text;
}
