using System.Text.Json;
using System.Text.Json.Serialization;
using FluentValidation;
using LondonBoard.Access;
using LondonBoard.Data;
using LondonBoard.Dates;
using LondonBoard.Edits;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.People;

/// <summary>Makes somebody a member of a group, or changes from when to when and as what.</summary>
/// <param name="Id">Which membership; a new id for a new one.</param>
/// <param name="SeenVersion">The version that was seen; null for a new one.</param>
/// <param name="GroupId">The group; a membership stays in its group.</param>
/// <param name="PersonId">The person.</param>
/// <param name="Part">What the person is there, where more than a member.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day.</param>
public sealed record SaveMember(Guid Id, Guid? SeenVersion, Guid GroupId, Guid PersonId, string? Part, DateOnly? From, DateOnly? Until) : IEdit
{
    /// <inheritdoc cref="SavePerson.Seen"/>
    public SaveMember? Seen { get; init; }

    /// <inheritdoc/>
    public Permission Needs => Permission.EditPeople;
}

/// <summary>The rules of <see cref="SaveMember"/>.</summary>
public sealed class SaveMemberRules : AbstractValidator<SaveMember>
{
    /// <summary>Sets them up.</summary>
    public SaveMemberRules()
    {
        RuleFor(c => c.Id).NotEmpty();
        RuleFor(c => c.PersonId).NotEmpty().WithMessage("Choose the person.");
        RuleFor(c => c.Part).Fits(Person.MaxText);
        RuleFor(c => c.Until).Must((c, until) => until is null || c.From is null || c.From <= until).WithMessage("The last day comes before the first.");
    }
}

/// <summary>Takes a membership away that never was one; one that ended gets its last day instead.</summary>
/// <param name="Id">Which membership.</param>
public sealed record RemoveMember(Guid Id) : IEdit
{
    /// <inheritdoc/>
    public Permission Needs => Permission.EditPeople;
}

/// <summary>The rules of <see cref="RemoveMember"/>.</summary>
public sealed class RemoveMemberRules : AbstractValidator<RemoveMember>
{
    /// <summary>Sets them up.</summary>
    public RemoveMemberRules() => RuleFor(c => c.Id).NotEmpty();
}

public sealed partial class PeopleStore
{
    /// <summary>Makes somebody a member or changes a membership.</summary>
    public Task<EditResult> SaveMemberAsync(SaveMember command) => door.RunAsync(command, async scope =>
    {
        if (await scope.Db.Set<Group>().FindAsync(command.GroupId) is not { } group
            || await scope.Db.Set<Person>().FindAsync(command.PersonId) is not { MergedIntoId: null } person)
            return new EditResult.Gone();
        var loaded = await LoadAsync(scope, command.Id, command.SeenVersion, () => new GroupMember { Id = command.Id, GroupId = group.Id });
        if (loaded is not var (member, isNew) || member.GroupId != group.Id)
            return new EditResult.Gone();
        var (facts, merged) = (MemberFacts.Of(command), (MergedText?)null);
        if (!isNew && member.Version != command.SeenVersion)
        {
            if (command.Seen is not { } seen)
                return new EditResult.Conflict($"{await PersonNameAsync(scope, member.PersonId)}{Words(member)}");
            var form = new FormMerge();
            facts = await MergedAsync(scope, form, MemberFacts.Of(seen), facts, MemberFacts.Of(member));
            var by = await scope.LastOtherAsync(Place, group.Id);
            if (form.Clashes)
                return form.Refuse(scope, Place, group.Id, by);
            merged = form.Merged(by);
        }

        var others = await scope.Db.Set<GroupMember>().Where(m => m.GroupId == group.Id && m.PersonId == facts.PersonId && m.Id != member.Id).ToListAsync();
        if (others.Exists(o => Overlap(o, facts)))
            return new EditResult.Invalid([new(nameof(SaveMember.PersonId), $"{person.Name} is a member of this group at that time already.")]);
        await WriteMemberAsync(scope, member, isNew, facts);
        return new EditResult.Saved(member.Id, 0) { Merged = merged };
    });

    /// <summary>Takes a membership away.</summary>
    public Task<EditResult> RemoveMemberAsync(RemoveMember command) => door.RunAsync(command, async scope =>
    {
        if (await scope.Db.Set<GroupMember>().FindAsync(command.Id) is not { } member)
            return new EditResult.Gone();
        await RemoveMemberAsync(scope, member);
        return new EditResult.Saved(member.Id, 0);
    });

    /// <summary>Gives a membership its facts, as a part of another command.</summary>
    internal static async Task WriteMemberAsync(EditScope scope, GroupMember member, bool isNew, MemberFacts facts)
    {
        var (before, state) = isNew ? ((null, null), null) : (await SidesAsync(scope, member), MemberFacts.Of(member).Write());
        facts.ApplyTo(member);
        var after = await SidesAsync(scope, member);
        if (before == after)
            return;
        scope.Record(isNew ? ChangeKind.Add : ChangeKind.Edit, Place, member.GroupId, "member", member.Id, before.Person, after.Person, state: state);
        scope.Record(isNew ? ChangeKind.Add : ChangeKind.Edit, Place, member.PersonId, "group", member.Id, before.Group, after.Group);
    }

    /// <summary>Takes a membership away, as a part of another command.</summary>
    internal static async Task RemoveMemberAsync(EditScope scope, GroupMember member)
    {
        var (person, group) = await SidesAsync(scope, member);
        scope.Db.Remove(member);
        scope.Record(ChangeKind.Remove, Place, member.GroupId, "member", member.Id, person, state: MemberFacts.Of(member).Write());
        scope.Record(ChangeKind.Remove, Place, member.PersonId, "group", member.Id, group);
    }

    /// <summary>A membership in words, as the group's history has it and as the person's has.</summary>
    internal static async Task<(string? Person, string? Group)> SidesAsync(EditScope scope, GroupMember member) =>
        ((await PersonNameAsync(scope, member.PersonId)) + Words(member), (await GroupNameAsync(scope, member.GroupId)) + Words(member));

    private static async Task<MemberFacts> MergedAsync(EditScope scope, FormMerge form, MemberFacts origin, MemberFacts mine, MemberFacts theirs)
    {
        var names = (await PersonNameAsync(scope, origin.PersonId), await PersonNameAsync(scope, mine.PersonId), await PersonNameAsync(scope, theirs.PersonId));
        var person = form.Take(new("Person"), names.Item1, names.Item2, names.Item3) == names.Item2 ? mine.PersonId : theirs.PersonId;
        var part = form.Take(new("Part", "part"), origin.Part, mine.Part, theirs.Part);
        // Both days are one thing: the last day of one person with the first of another could be no term at all.
        var term = form.Take(new("Time"), origin.Term, mine.Term, theirs.Term) == mine.Term ? mine : theirs;
        return new(person, part, term.From, term.Until);
    }

    private static bool Overlap(GroupMember other, MemberFacts facts) =>
        (other.From is null || facts.Until is null || other.From <= facts.Until) && (other.Until is null || facts.From is null || facts.From <= other.Until);

    private static string Words(GroupMember member) => string.Concat(new[] { member.Part, MemberFacts.Of(member).Term }.Where(w => w is not null).Select(w => $", {w}"));
}

/// <summary>What a membership says, as the history keeps it.</summary>
internal sealed record MemberFacts(Guid PersonId, string? Part, DateOnly? From, DateOnly? Until)
{
    /// <summary>A membership as it stands.</summary>
    public static MemberFacts Of(GroupMember member) => new(member.PersonId, member.Part, member.From, member.Until);

    /// <summary>A membership as a form says it.</summary>
    public static MemberFacts Of(SaveMember form) => new(form.PersonId, PeopleRules.Kept(form.Part), form.From, form.Until);

    /// <summary>From when to when, in words; null where no day is known.</summary>
    [JsonIgnore]
    public string? Term => (From, Until) switch
    {
        ({ } from, { } until) => $"from {from.Words()}, until {until.Words()}",
        ({ } from, null) => $"from {from.Words()}",
        (null, { } until) => $"until {until.Words()}",
        _ => null,
    };

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static MemberFacts Read(string json) => JsonSerializer.Deserialize<MemberFacts>(json)!;

    /// <summary>As the history keeps it.</summary>
    public string Write() => JsonSerializer.Serialize(this);

    /// <summary>Gives a membership all of it.</summary>
    public void ApplyTo(GroupMember member) => (member.PersonId, member.Part, member.From, member.Until) = (PersonId, Part, From, Until);
}
