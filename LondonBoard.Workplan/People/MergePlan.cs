using System.Collections.Immutable;

namespace LondonBoard.People;

/// <summary>
/// What merging one entry into another will do: pure, so that the page shows it before it is done. What the kept entry says
/// stays; the other fills what it leaves open and gives its names, memberships and chairs.
/// </summary>
/// <param name="OtherNames">Names that the kept entry gets besides its own.</param>
/// <param name="Initials">Initials that it gets.</param>
/// <param name="OrganisationId">The organisation it gets; null where it has one or neither has.</param>
/// <param name="JobTitle">The job title it gets.</param>
/// <param name="TakesEmail">Whether it gets the other's e-mail address; the address itself stands in the other entry alone.</param>
/// <param name="AccountId">The account it gets.</param>
/// <param name="Memberships">Memberships that move to it; those it has itself at the time stay behind.</param>
/// <param name="Chairs">Groups whose chair it becomes.</param>
public sealed record MergePlan(
    ImmutableArray<string> OtherNames,
    ImmutableArray<string> Initials,
    Guid? OrganisationId,
    string? JobTitle,
    bool TakesEmail,
    Guid? AccountId,
    ImmutableArray<Guid> Memberships,
    ImmutableArray<Guid> Chairs)
{
    /// <summary>Works it out.</summary>
    /// <param name="kept">The entry to keep.</param>
    /// <param name="gone">The entry that goes into it.</param>
    /// <param name="members">The memberships of both.</param>
    /// <param name="groups">The groups that either chairs.</param>
    public static MergePlan Of(Person kept, Person gone, IEnumerable<GroupMember> members, IEnumerable<Group> groups)
    {
        var all = members.ToList();
        var own = all.Where(m => m.PersonId == kept.Id).ToList();
        return new(
            New(kept.OtherNames.Prepend(kept.Name), gone.OtherNames.Prepend(gone.Name), Person.MostNames - kept.OtherNames.Length),
            New(kept.Initials, gone.Initials, Person.MostNames - kept.Initials.Length),
            kept.OrganisationId is null ? gone.OrganisationId : null,
            kept.JobTitle is null ? gone.JobTitle : null,
            kept.Email is null && gone.Email is not null,
            kept.AccountId is null ? gone.AccountId : null,
            [.. all.Where(m => m.PersonId == gone.Id && !own.Exists(o => o.GroupId == m.GroupId && Meet(o, m))).Select(m => m.Id)],
            [.. groups.Where(g => g.ChairId == gone.Id).Select(g => g.Id)]);
    }

    private static ImmutableArray<string> New(IEnumerable<string> own, IEnumerable<string> others, int room) =>
        [.. others.Except(own, StringComparer.OrdinalIgnoreCase).Take(Math.Max(room, 0))];

    private static bool Meet(GroupMember a, GroupMember b) =>
        (a.From is null || b.Until is null || a.From <= b.Until) && (b.From is null || a.Until is null || b.From <= a.Until);
}
