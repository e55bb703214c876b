using LondonBoard.Reading.Minutes;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Meetings;

/// <content>The register of decisions.</content>
public sealed partial class MeetingStore
{
    /// <summary>All decisions, those of the latest meeting first and of one meeting in their order.</summary>
    public async Task<IReadOnlyList<DecisionRow>> DecisionsAsync(CancellationToken cancellation = default)
    {
        await using var db = database.Reading();
        var meetings = await db.Set<Meeting>().AsNoTracking()
            .Where(m => db.Set<MeetingLine>().Any(l => l.MeetingId == m.Id && l.Decision != null))
            .OrderByDescending(m => m.Date).ThenByDescending(m => m.CreatedAt).ToListAsync(cancellation);
        var ids = meetings.ConvertAll(m => m.Id);
        // Only items and actions are counted, and mentioned by their numbers.
        var lines = (await db.Set<MeetingLine>().AsNoTracking()
            .Where(l => ids.Contains(l.MeetingId) && (l.IsItem || l.ActionId != null || l.Decision != null))
            .OrderBy(l => l.Position).ToListAsync(cancellation)).ToLookup(l => l.MeetingId);
        return [.. meetings.SelectMany(m => DecisionsOf(m, [.. lines[m.Id]]))];
    }

    private static IEnumerable<DecisionRow> DecisionsOf(Meeting meeting, List<MeetingLine> lines)
    {
        var references = new References(lines);
        MeetingLine? item = null;
        foreach (var line in lines)
        {
            item = line.IsItem ? line : item;
            if (line.Decision is not { } kind)
                continue;
            var text = references.Words(line).Trim();
            yield return new(
                line.Id,
                meeting,
                kind,
                text,
                TypedLines.Condition(text),
                item is null ? null : references.NumberOf(item.Id),
                item is null ? null : references.Words(item));
        }
    }
}
