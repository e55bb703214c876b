using System.Diagnostics.CodeAnalysis;
using LondonBoard.Papers;

namespace LondonBoard.Meetings;

/// <summary>The lines that minutes read from a paper become: every line kept, with the action or decision that was found in it.</summary>
/// <param name="minutes">What was read, and corrected. The words of what somebody says is none stay, and so do those of what is stored otherwise.</param>
internal sealed class MinutesDraft(CorrectedMinutes minutes)
{
    private readonly MinutesPaper _paper = minutes.Reading.Paper!;
    private readonly List<MinutedAction> _actions = [.. minutes.Marked, .. minutes.Reading.Paper!.PreviousActions];
    private readonly HashSet<MinutedAction> _earlier = new(minutes.Reading.Paper!.PreviousActions, ReferenceEqualityComparer.Instance);
    private readonly List<MinutedDecision> _decisions = [.. minutes.Reading.Paper!.Decisions];

    /// <summary>Makes them.</summary>
    public List<LineDraft> Lines()
    {
        var lines = new List<LineDraft>();
        for (var at = -1; at < _paper.Items.Length; at++)
        {
            var item = at < 0 ? null : _paper.Items[at];
            var points = minutes.Reading.Points.Where(p => p.Item == at).Select(p => p.Text).ToList();
            var facts = item is not null && points.Count > 0 ? AgendaFacts.Read(points[0]) : null;
            if (item is not null)
                lines.Add(Line(item.Title) with { IsItem = true, Number = item.Number, Facts = facts });
            lines.AddRange(points.Skip(facts is null ? 0 : 1).Select(Point));
            if (item is not null && _paper.Items.Skip(at + 1).All(i => Name(i) != Name(item)))
                lines.AddRange(Rest(Name(item)));
        }

        lines.AddRange(Rest(null));
        return lines;
    }

    private static string Name(MinutedItem item) => item.Number ?? item.Title;

    private LineDraft Point(string text)
    {
        var action = _actions.Find(a => text.Contains(a.Text, StringComparison.OrdinalIgnoreCase));
        var decision = _decisions.Find(d => text.Contains(d.Text, StringComparison.OrdinalIgnoreCase));
        if (action is not null)
            _actions.Remove(action);
        if (decision is not null)
            _decisions.Remove(decision);
        return Line(text, action, decision);
    }

    /// <summary>Actions and decisions whose words stand in no line as they are: from tables, margins, over two lines.</summary>
    private IEnumerable<LineDraft> Rest(string? item)
    {
        var actions = _actions.Where(a => item is null || a.Item == item).ToList();
        _actions.RemoveAll(actions.Contains);
        var decisions = _decisions.Where(d => item is null || d.Item == item).ToList();
        _decisions.RemoveAll(decisions.Contains);
        return decisions.Select(d => Line(d.Text, decision: d)).Concat(actions.Select(ActionLine));
    }

    private LineDraft ActionLine(MinutedAction action)
    {
        var number = action.Reference is { } reference ? " " + reference : null;
        var who = action.OwnersAsWritten is { } owners ? owners + ": " : null;
        return Line($"ACTION{number} – {who}{action.Text}{By(action)}{State(action.State)}", action);
    }

    private LineDraft Line(string text, MinutedAction? action = null, MinutedDecision? decision = null) => new(Cut(text))
    {
        IsRead = true,
        Action = minutes.Of(action),
        IsEarlier = action is not null && _earlier.Contains(action),
        Decision = minutes.Of(decision),
    };

    private static string? By(MinutedAction action) =>
        action.Due is { } due && !action.Text.Contains(due.Text, StringComparison.OrdinalIgnoreCase) ? $" ({due.Text})" : null;

    private static string? State(ActionState state) => state switch { ActionState.Done => " – done", ActionState.Carried => " – carried forward", _ => null };

    /// <summary>A text as long as it may be kept.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Cut(string? text, int most = MeetingLine.MaxText) => text?.Length > most ? text[..most] : text;
}
