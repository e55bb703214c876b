using LondonBoard.Data;
using LondonBoard.Dates;
using LondonBoard.Edits;
using LondonBoard.Papers;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Workplan;

/// <summary>Carries an edit of a cell out on the lines as they now stand.</summary>
internal sealed class CellEdit(EditScope scope, AnnualWorkplan plan, WorkplanItem item, EditCell command, List<ItemLine> lines)
{
    private readonly Dictionary<Guid, ItemLine> _now = lines.ToDictionary(l => l.Id);
    private readonly Dictionary<Guid, SeenLine> _seen = command.Seen.DistinctBy(s => s.Id).ToDictionary(s => s.Id);
    private readonly string _current = PaperLine.TypedCell(lines.Select(l => l.Line));
    private readonly List<(Guid Line, string Typed, string Stored)> _merged = [];
    private Guid? _clashed;

    /// <summary>False, with nothing to be kept, where somebody else changed the same words, or the line that goes.</summary>
    public bool Apply()
    {
        var kept = command.Lines.Where(e => e.Id is not null).Select(e => e.Id!.Value).ToHashSet();
        foreach (var (id, seen) in _seen.Where(s => !kept.Contains(s.Key)))
        {
            if (!_now.TryGetValue(id, out var line))
                continue;
            if (line.Version != seen.Version)
                return Clashes(id);
            lines.Remove(line);
            LineHistory.Remove(scope, plan.Place, line);
        }

        ItemLine? before = null;
        foreach (var edit in command.Lines)
        {
            if (edit.Id is { } id)
            {
                _now.TryGetValue(id, out var line);
                if (edit.Line is { } words && !Reword(id, line, words))
                    return Clashes(id);
                before = line ?? before;
            }
            else
            {
                before = Add(edit.Line!, before);
            }
        }

        // Two people filling one empty number at once: the second is shown the first's.
        return command.Column != Column.Number || lines.Count <= 1;
    }

    /// <summary>What was put together with somebody else's words; null where nothing was.</summary>
    public async Task<MergedText?> MergedAsync() => _merged.Count == 0 ? null : new(
        await AuthorAsync(_merged[0].Line) ?? "somebody else",
        string.Join('\n', _merged.Select(m => m.Typed)),
        string.Join('\n', _merged.Select(m => m.Stored)));

    /// <summary>Sets the refused text aside, and says who was first.</summary>
    public async Task<EditResult> RefuseAsync()
    {
        scope.SetAside(plan.Place, item.Id, command.Column.Key, _current, command.Typed);
        return new EditResult.Conflict(_current) { By = _clashed is { } line ? await AuthorAsync(line) : null, Wanted = command.Typed };
    }

    private bool Clashes(Guid line)
    {
        _clashed = line;
        return false;
    }

    private Task<string?> AuthorAsync(Guid line) =>
        scope.Db.Changes.Where(c => c.LineId == line).OrderByDescending(c => c.Sequence).Select(c => c.Author).FirstOrDefaultAsync();

    private bool Reword(Guid id, ItemLine? line, PaperLine words)
    {
        if (line is null || !_seen.TryGetValue(id, out var seen))
            return line?.Line == words;
        if (line.Line == words)
            return true;
        if (seen.Version != line.Version)
        {
            if (LineMerge.Merge(seen.Line, words, line.Line) is not { } both)
                return false;
            if (both != words)
                _merged.Add((id, words.Typed, both.Typed));
            if (both == line.Line)
                return true;
            words = both;
        }

        LineHistory.Reword(scope, plan.Place, line, words, () => NoteSlip(line, words.Text), command.SlipReason);
        return true;
    }

    private ItemLine Add(PaperLine words, ItemLine? after)
    {
        var at = after is null ? 0 : lines.IndexOf(after) + 1;
        var line = new ItemLine
        {
            ItemId = item.Id,
            Column = command.Column,
            Position = PositionAt(at),
            Text = words.Text,
            Line = words,
            AuthorId = scope.AuthorId,
            Author = scope.Actor.Name,
            CreatedAt = scope.Now,
            EditedAt = scope.Now,
        };
        scope.Db.Add(line);
        lines.Insert(at, line);
        scope.Record(ChangeKind.Add, plan.Place, item.Id, line.Column.Key, line.Id, after: words.Typed);
        return line;
    }

    private double PositionAt(int at)
    {
        var before = at == 0 ? (double?)null : lines[at - 1].Position;
        var after = at == lines.Count ? (double?)null : lines[at].Position;
        var between = WorkplanStore.Between(before, after);
        if (between > (before ?? double.MinValue) && between < (after ?? double.MaxValue))
            return between;
        // Fifty lines put into one gap use up its numbers: give all lines room again.
        for (var i = 0; i < lines.Count; i++)
            lines[i].Position = WorkplanStore.Step * (i + 1);
        return PositionAt(at);
    }

    private void NoteSlip(ItemLine line, string text)
    {
        if (line.Column != Column.Timing)
            return;
        var context = plan.DateContext;
        if (Last(line.Text) is { } was && Last(text) is { } now && now > was)
            (line.SlippedFrom, line.SlipReason) = (line.SlippedFrom ?? line.Text, command.SlipReason);

        DateOnly? Last(string words) => Milestone.ReadLine(words, context).Max(m => m.Date.To);
    }
}

/// <summary>Puts two people's changes to one line together.</summary>
public static class LineMerge
{
    /// <summary>The line with both changes in it; null where they touch, or would leave no words or too many.</summary>
    /// <param name="origin">The line that both began with.</param>
    /// <param name="mine">What one made of it.</param>
    /// <param name="theirs">What the other made of it.</param>
    public static PaperLine? Merge(PaperLine origin, PaperLine mine, PaperLine theirs)
    {
        if (ThreeWayMerge.Merge(origin.Text, mine.Text, theirs.Text) is not { } text || PaperLine.Clean(text) is not { Length: > 0 and <= EditCell.MaxCell } words)
            return null;
        if (mine.Level != origin.Level && theirs.Level != origin.Level && mine.Level != theirs.Level)
            return null;
        return new(words, Pick(l => l.Bullet), Pick(l => l.Level), Pick(l => l.Done));

        T Pick<T>(Func<PaperLine, T> of) => Equals(of(mine), of(origin)) ? of(theirs) : of(mine);
    }
}
