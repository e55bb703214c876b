namespace LondonBoard.People;

/// <summary>The forms of the directory, as drafts know them: "person/new", or "date/…/…" with the group first.</summary>
internal static class DirectoryForms
{
    private const string Nobody = "new";

    /// <summary>A form of a kind of entry; null for a new one.</summary>
    public static string Of(string kind, Guid? id) => $"{kind}/{id?.ToString() ?? Nobody}";

    /// <summary>What a form is called to people; null where its entry is not there.</summary>
    public static string? NameOf(string form, PeoplePicture picture) => form.Split('/') switch
    {
        ["person" or "group" or "organisation", Nobody] and [var kind, _] => $"a new {kind}",
        ["person", var id] when Guid.TryParse(id, out var person) => picture.FindPerson(person)?.Name,
        ["organisation", var id] when Guid.TryParse(id, out var organisation) => picture.FindOrganisation(organisation)?.Now.Name,
        ["group" or "member" or "date", var id, ..] and [var kind, ..]
            when Guid.TryParse(id, out var group) && picture.FindGroup(group) is { } found => kind == "group" ? found.Name : $"a {kind} of {found.Name}",
        _ => null,
    };

    /// <summary>Where a form is gone on with: the page of its entry, or of the list where it is new.</summary>
    public static string Address(string form) => form.Split('/') switch
    {
        ["person", Nobody] => "/people",
        ["person", var id] => $"/people/{id}",
        ["organisation", Nobody] => "/people/organisations",
        ["organisation", var id] => $"/people/organisations/{id}",
        ["group", Nobody] => "/people/groups",
        [_, var id, ..] => $"/people/groups/{id}",
        _ => "/people",
    };
}
