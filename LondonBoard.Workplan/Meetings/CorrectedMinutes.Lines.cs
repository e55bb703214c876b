using System.Collections.Immutable;
using LondonBoard.Papers;
using LondonBoard.People;
using LondonBoard.Reading.Minutes;

namespace LondonBoard.Meetings;

/// <content>The lines of the paper, and which actions and decisions stand in them.</content>
public sealed partial class CorrectedMinutes
{
    /// <summary>Every line of the paper in its order, items' headings among them.</summary>
    public ImmutableArray<CorrectedLine> Lines { get; }

    /// <summary>The items as they now stand.</summary>
    public IEnumerable<CorrectedLine> Items => Lines.Where(l => l.IsItem);

    /// <summary>The item that a line stands under; null for one before the first.</summary>
    public CorrectedLine? Above(CorrectedLine line)
    {
        var at = line.At - 1;
        while (at >= 0 && !Lines[at].IsItem)
            at--;
        return at < 0 ? null : Lines[at];
    }

    /// <summary>The item that an action is of; null for none.</summary>
    public CorrectedLine? ItemOf(CorrectedAction action) =>
        action.MovedTo is { IsItem: true } moved ? moved : Of(action.Line, action.Read.Item);

    /// <summary>The item that a decision is of; null for none.</summary>
    public CorrectedLine? ItemOf(CorrectedDecision decision) => Of(decision.Line, decision.Read.Item);

    /// <summary>What a line says is an action that the reader missed, or one that was taken for none.</summary>
    /// <param name="line">The line.</param>
    /// <param name="names">Whom names mean.</param>
    public CorrectedAction Add(CorrectedLine line, NameResolver names)
    {
        if (line.Action is { } there)
        {
            there.Kept = true;
            return there;
        }

        var reader = new TypedLines(Minuted(away: false), Minuted(away: true), Head.Day.Day, null);
        var typed = reader.Action(line.Words) ?? reader.Action("ACTION – " + line.Words);
        var owners = typed?.Owners is { } written ? names.Resolve(written).Select(n => n.Known?.Name ?? n.AsWritten) : [];
        return Add(line, new MinutedAction(null, [.. owners], typed?.Owners, typed?.Text ?? line.Words, typed?.Due, typed?.State ?? ActionState.Open, null));
    }

    private CorrectedAction Add(CorrectedLine line, MinutedAction read)
    {
        var action = new CorrectedAction(read, [], Persons) { Line = line, IsAdded = true };
        line.Action = action;
        Actions = Actions.Add(action);
        return action;
    }

    private IEnumerable<MinutedPerson> Minuted(bool away) =>
        People.Where(p => p.Part == Attended.Apologies == away).Select(p => new MinutedPerson(p.Name, p.Organisation, p.Initials, null));

    /// <summary>The item of what stands in a line, or in none, and was read as being of an item of some name.</summary>
    private CorrectedLine? Of(CorrectedLine? line, string? name)
    {
        var above = line is null or { IsItem: true } ? line : Above(line);
        // Who makes a line an item means what stands under it.
        if (above is { WasItem: false } || (above is not null && (name is null || above.ReadName == name)))
            return above;
        // Numbers repeat: what has no line of its own stands at the end of the last of that name.
        var read = name is null ? null : Lines.LastOrDefault(l => l.ReadName == name);
        return read is null or { IsItem: true } ? read : Above(read);
    }

    private static ImmutableArray<CorrectedLine> LinesOf(MinutesReading reading)
    {
        var lines = ImmutableArray.CreateBuilder<CorrectedLine>();
        var points = reading.Points.ToLookup(p => p.Item, p => p.Text);
        for (var at = -1; at < reading.Paper!.Items.Length; at++)
        {
            if (at >= 0)
                lines.Add(new(lines.Count, reading.Paper.Items[at]));
            foreach (var words in points[at])
                lines.Add(new(lines.Count, words));
        }

        return lines.DrainToImmutable();
    }

    /// <summary>
    /// Finds the line that each action and decision stands in; those from tables and margins, or over two lines, stand in none.
    /// What one item has is not sought below its end.
    /// </summary>
    private void Find()
    {
        List<CorrectedAction> actions = [.. Actions.Where(a => !a.IsPossible), .. Earlier, .. Actions.Where(a => a.IsPossible)];
        List<CorrectedDecision> decisions = [.. Decisions];
        var last = Lines.Where(l => l.IsItem).GroupBy(l => l.ReadName).ToDictionary(g => g.Key!, g => g.Last());
        CorrectedLine? item = null;
        foreach (var line in Lines)
        {
            if (line.IsItem)
            {
                End(item);
                item = line;
            }
            else if (FactsAt(line) is null)
            {
                if (actions.Find(a => line.Words.Contains(a.Read.Text, StringComparison.OrdinalIgnoreCase)) is { } action)
                {
                    (line.Action, action.Line) = (action, line);
                    actions.Remove(action);
                }

                if (decisions.Find(d => line.Words.Contains(d.Read.Text, StringComparison.OrdinalIgnoreCase)) is { } decision)
                {
                    (line.Decision, decision.Line) = (decision, line);
                    decisions.Remove(decision);
                }
            }
        }

        void End(CorrectedLine? ended)
        {
            if (ended is null || last[ended.ReadName!] != ended)
                return;
            actions.RemoveAll(a => a.Read.Item == ended.ReadName);
            decisions.RemoveAll(d => d.Read.Item == ended.ReadName);
        }
    }

    /// <summary>Who presents an item and its paper, where a line says that right below its heading; null for any other line.</summary>
    internal AgendaFacts? FactsAt(CorrectedLine line) =>
        line is { IsItem: false, Action: null, Decision: null, At: > 0 } && Lines[line.At - 1].IsItem ? AgendaFacts.Read(line.Words) : null;
}
