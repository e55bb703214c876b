using System.Collections.Immutable;
using System.Text.Json;
using LondonBoard.Data;
using LondonBoard.Edits;

namespace LondonBoard.People;

/// <summary>A field of an entry as it stands.</summary>
/// <param name="Name">Its name, as the history has it.</param>
/// <param name="Shown">What it says; null where that is nothing.</param>
/// <param name="State">What it takes to put it back, as JSON.</param>
internal sealed record EntryField(string Name, string? Shown, string State)
{
    /// <summary>Fields of which the history says that they changed, never to what: everybody who reads may read the history.</summary>
    public static readonly ImmutableArray<string> Secret = ["e-mail address", "account"];

    private static readonly string[] OfPerson = ["name", "other names", "initials", "job title", "organisation", .. Secret];
    private static readonly string[] OfGroup = ["name", "other names", "kind", "part of", "chair", "purpose", "papers"];
    private static readonly string[] OfOrganisation = ["names", "other names"];

    /// <summary>What the history says of it; null where that is nothing, or it is not for the history.</summary>
    public string? Words => Secret.Contains(Name) ? null : Shown;

    /// <summary>All fields of an entry as they stand.</summary>
    public static async Task<IReadOnlyList<EntryField>> ReadAsync(EditScope scope, object entry)
    {
        var fields = new List<EntryField>();
        foreach (var name in entry switch { Person => OfPerson, Group => OfGroup, _ => OfOrganisation })
        {
            var value = Value(entry, name);
            fields.Add(new(name, await ShownAsync(scope, entry, name, value), JsonSerializer.Serialize(value)));
        }

        return fields;
    }

    /// <summary>Writes a line of history for each field that is no longer as it was.</summary>
    public static async Task RecordAsync(EditScope scope, Guid id, object entry, IReadOnlyList<EntryField> before)
    {
        foreach (var (was, now) in before.Zip(await ReadAsync(scope, entry)).Where(f => f.First.State != f.Second.State))
            scope.Record(ChangeKind.Edit, PeopleStore.Place, id, was.Name, before: was.Words, after: now.Words, state: Secret.Contains(was.Name) ? null : was.State);
    }

    /// <summary>Gives an entry all that another one says.</summary>
    public static async Task CopyAsync(EditScope scope, object from, object to)
    {
        foreach (var field in await ReadAsync(scope, from))
            Put(to, field.Name, field.State);
    }

    /// <summary>
    /// Puts what two people made of an entry together, field by field. As far as the form does not clash,
    /// <paramref name="mine"/> then says what both together say.
    /// </summary>
    public static async Task MergeAsync(EditScope scope, FormMerge form, object origin, object mine, object theirs)
    {
        var (from, here, there) = (await ReadAsync(scope, origin), await ReadAsync(scope, mine), await ReadAsync(scope, theirs));
        for (var at = 0; at < here.Count; at++)
        {
            if (Merged(form, from[at], here[at], there[at]) is { } state)
                Put(mine, here[at].Name, state);
        }
    }

    /// <summary>The state of a field that both together give it; null where it stays as the author has it, or clashes.</summary>
    private static string? Merged(FormMerge form, EntryField from, EntryField mine, EntryField theirs)
    {
        if (mine.State == theirs.State || theirs.State == from.State)
            return null;
        var prose = mine.Name == "purpose";
        var field = new FormField(char.ToUpperInvariant(mine.Name[0]) + mine.Name[1..], prose ? mine.Name : null, prose, Secret.Contains(mine.Name));
        if (mine.State == from.State)
        {
            form.Note(field, mine.Shown, theirs.Shown);
            return theirs.State;
        }

        if (mine.Name is "other names" or "initials")
        {
            var all = JoinedLists(Read<ImmutableArray<string>>(from.State), Read<ImmutableArray<string>>(mine.State), Read<ImmutableArray<string>>(theirs.State));
            form.Note(field, mine.Shown, string.Join(", ", all));
            return JsonSerializer.Serialize(all);
        }

        return form.Take(field, from.Shown, mine.Shown, theirs.Shown) is { } text && text != mine.Shown ? JsonSerializer.Serialize(text) : null;
    }

    /// <summary>A list with what both added to it, and without what either took away.</summary>
    private static ImmutableArray<string> JoinedLists(ImmutableArray<string> from, ImmutableArray<string> mine, ImmutableArray<string> theirs) =>
        [.. theirs.Where(t => mine.Contains(t) || !from.Contains(t)), .. mine.Where(m => !from.Contains(m) && !theirs.Contains(m))];

    /// <summary>Puts a field back to a state that was kept.</summary>
    public static void Put(object entry, string field, string state)
    {
        switch (entry)
        {
            case Person person:
                Put(person, field, state);
                break;
            case Group group:
                Put(group, field, state);
                break;
            case Organisation organisation when field == "other names":
                organisation.OtherNames = Read<ImmutableArray<string>>(state);
                break;
            case Organisation organisation:
                organisation.Names = Read<ImmutableArray<OrganisationName>>(state);
                break;
        }
    }

    private static void Put(Person person, string field, string state)
    {
        switch (field)
        {
            case "name": person.Name = Read<string>(state); break;
            case "other names": person.OtherNames = Read<ImmutableArray<string>>(state); break;
            case "initials": person.Initials = Read<ImmutableArray<string>>(state); break;
            case "job title": person.JobTitle = Read<string?>(state); break;
            case "organisation": person.OrganisationId = Read<Guid?>(state); break;
            case "e-mail address": person.Email = Read<string?>(state); break;
            case "account": person.AccountId = Read<Guid?>(state); break;
        }
    }

    private static void Put(Group group, string field, string state)
    {
        switch (field)
        {
            case "name": group.Name = Read<string>(state); break;
            case "other names": group.OtherNames = Read<ImmutableArray<string>>(state); break;
            case "kind": group.Kind = Read<GroupKind>(state); break;
            case "part of": group.ParentId = Read<Guid?>(state); break;
            case "chair": group.ChairId = Read<Guid?>(state); break;
            case "purpose": group.Purpose = Read<string?>(state); break;
            case "papers": group.PapersLink = Read<string?>(state); break;
        }
    }

    private static object? Value(object entry, string field) => (entry, field) switch
    {
        (Person p, "name") => p.Name,
        (Person p, "other names") => p.OtherNames,
        (Person p, "initials") => p.Initials,
        (Person p, "job title") => p.JobTitle,
        (Person p, "organisation") => p.OrganisationId,
        (Person p, "e-mail address") => p.Email,
        (Person p, "account") => p.AccountId,
        (Group g, "name") => g.Name,
        (Group g, "other names") => g.OtherNames,
        (Group g, "kind") => g.Kind,
        (Group g, "part of") => g.ParentId,
        (Group g, "chair") => g.ChairId,
        (Group g, "purpose") => g.Purpose,
        (Group g, "papers") => g.PapersLink,
        (Organisation o, "other names") => o.OtherNames,
        (Organisation o, _) => o.Names,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "An entry has no such field."),
    };

    private static async Task<string?> ShownAsync(EditScope scope, object entry, string field, object? value) => (entry, field, value) switch
    {
        (_, "organisation", Guid id) => (await scope.Db.Set<Organisation>().FindAsync(id))?.Now.Name,
        (_, "part of", Guid id) => (await scope.Db.Set<Group>().FindAsync(id))?.Name,
        (_, "chair", Guid id) => (await scope.Db.Set<Person>().FindAsync(id))?.Name,
        (_, "account", Guid id) => (await scope.Db.Users.FindAsync(id))?.Name,
        (_, _, ImmutableArray<string> texts) => texts.IsEmpty ? null : string.Join(", ", texts),
        (_, _, ImmutableArray<OrganisationName> names) => PeopleStore.Words(names),
        _ => value?.ToString(),
    };

    private static T Read<T>(string state) => JsonSerializer.Deserialize<T>(state)!;
}
