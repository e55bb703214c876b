using LondonBoard.Data;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.People;

/// <content>What a merge gives the kept entry, and takes from it when it is undone.</content>
public sealed partial class PeopleStore
{
    private static async Task<MergePlan> GiveAsync(BoardDb db, Person kept, Person gone)
    {
        var members = await db.Set<GroupMember>().Where(m => m.PersonId == kept.Id || m.PersonId == gone.Id).ToListAsync();
        var groups = await db.Set<Group>().Where(g => g.ChairId == gone.Id).ToListAsync();
        var plan = MergePlan.Of(kept, gone, members, groups);

        kept.OtherNames = [.. kept.OtherNames, .. plan.OtherNames];
        kept.Initials = [.. kept.Initials, .. plan.Initials];
        kept.OrganisationId ??= plan.OrganisationId;
        kept.JobTitle ??= plan.JobTitle;
        kept.Email = plan.TakesEmail ? gone.Email : kept.Email;
        kept.AccountId ??= plan.AccountId;
        foreach (var member in members.Where(m => plan.Memberships.Contains(m.Id)))
            member.PersonId = kept.Id;
        foreach (var group in groups)
            group.ChairId = kept.Id;
        return plan;
    }

    private static async Task<OrganisationMergePlan> GiveAsync(BoardDb db, Organisation kept, Organisation gone)
    {
        var people = await db.Set<Person>().Where(p => p.OrganisationId == gone.Id).ToListAsync();
        var plan = OrganisationMergePlan.Of(kept, gone, people);

        (kept.Names, kept.OtherNames) = (plan.Names, [.. kept.OtherNames, .. plan.OtherNames]);
        foreach (var person in people)
            person.OrganisationId = kept.Id;
        return plan;
    }

    // What the merge gave and nobody has changed since.
    private static async Task TakeBackAsync(BoardDb db, Person kept, Person gone, MergePlan plan)
    {
        kept.OtherNames = kept.OtherNames.RemoveAll(plan.OtherNames.Contains);
        kept.Initials = kept.Initials.RemoveAll(plan.Initials.Contains);
        if (plan.OrganisationId is not null && kept.OrganisationId == plan.OrganisationId)
            kept.OrganisationId = null;
        if (plan.JobTitle is not null && kept.JobTitle == plan.JobTitle)
            kept.JobTitle = null;
        if (plan.TakesEmail && kept.Email == gone.Email)
            kept.Email = null;
        if (plan.AccountId is not null && kept.AccountId == plan.AccountId)
            kept.AccountId = null;
        foreach (var id in plan.Memberships)
        {
            if (await db.Set<GroupMember>().FindAsync(id) is { } member && member.PersonId == kept.Id)
                member.PersonId = gone.Id;
        }

        foreach (var id in plan.Chairs)
        {
            if (await db.Set<Group>().FindAsync(id) is { } group && group.ChairId == kept.Id)
                group.ChairId = gone.Id;
        }
    }

    private static async Task TakeBackAsync(BoardDb db, Organisation kept, Organisation gone, OrganisationMergePlan plan)
    {
        (kept.Names, kept.OtherNames) = (plan.TakenFrom(kept.Names), kept.OtherNames.RemoveAll(plan.OtherNames.Contains));
        foreach (var id in plan.People)
        {
            if (await db.Set<Person>().FindAsync(id) is { } person && person.OrganisationId == kept.Id)
                person.OrganisationId = gone.Id;
        }
    }
}
