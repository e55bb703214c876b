using LondonBoard.Actions;
using LondonBoard.Edits;
using LondonBoard.People;

namespace LondonBoard.Meetings;

/// <summary>Doubtful owners as the register's own page asks about them: by who was at the meeting that raised the action, or has it on its agenda.</summary>
internal sealed class OwnerDoubts(MeetingStore store) : IOwnerDoubts
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<ResolvedName>> OfAsync(ActionRow action)
    {
        var written = action.Owners.Where(o => o.MayBe is not null).Select(o => o.Written).Distinct().ToList();
        if (written.Count == 0 || MeetingOf(action) is not { } meeting)
            return [];
        var resolver = await store.ResolverAsync(meeting);
        return [.. written.Select(resolver.ResolveOne).Where(r => r.Doubtful)];
    }

    /// <inheritdoc/>
    public Task<EditResult> ChooseAsync(ActionRow action, string written, string name) => MeetingOf(action) is { } meeting
        ? store.ChooseOwnerAsync(new ChooseOwner(meeting, action.Id, written, name))
        : Task.FromResult<EditResult>(new EditResult.Gone());

    private static Guid? MeetingOf(ActionRow action) => action.Meetings.FirstOrDefault(m => m.Id == action.Stored.MeetingId)?.Id ?? action.Meetings.FirstOrDefault()?.Id;
}
