using LondonBoard.Dates;
using Microsoft.AspNetCore.Components;

namespace LondonBoard.People;

/// <summary>The directory: people, organisations and groups under three addresses.</summary>
public sealed partial class PeoplePage
{
    /// <summary>How many are shown at once; typing finds the others.</summary>
    private const int Most = 200;

    private PersonDialog? _personDialog;
    private OrganisationDialog? _organisationDialog;
    private GroupDialog? _groupDialog;
    private string? _sought;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    private NameOf Showing => Navigation.ToBaseRelativePath(Navigation.Uri).Split('?', '#')[0] switch
    {
        "people/organisations" => NameOf.Organisation,
        "people/groups" => NameOf.Group,
        _ => NameOf.Person,
    };

    private string Title => Showing switch { NameOf.Organisation => "Organisations", NameOf.Group => "Groups", _ => "People" };

    private bool IsEmpty => Showing switch { NameOf.Organisation => Picture!.Organisations.IsEmpty, NameOf.Group => Picture!.Groups.IsEmpty, _ => Picture!.People.IsEmpty };

    private bool Seeking => !string.IsNullOrWhiteSpace(_sought);

    // What was put away is found by name, and else out of the way.
    private IEnumerable<Person> PeopleFound => Picture!.People.Where(p => (p.ArchivedAt is null || Seeking)
        && Fits([p.Name, p.JobTitle, .. p.OtherNames, .. p.Initials, .. WrittenName.InitialsOf(p.Name), .. Picture.FindOrganisation(p.OrganisationId)?.AllNames ?? []]));

    private IEnumerable<Organisation> OrganisationsFound => Picture!.Organisations.Where(o => (o.ArchivedAt is null || Seeking) && Fits(o.AllNames));

    private IEnumerable<Group> GroupsFound => Picture!.Groups.Where(g => (g.ArchivedAt is null || Seeking)
        && Fits([g.Name, g.Kind.ToString(), .. g.OtherNames, Picture.FindPerson(g.ChairId)?.Name]));

    private string? Found
    {
        get
        {
            var count = Showing switch { NameOf.Organisation => OrganisationsFound.Count(), NameOf.Group => GroupsFound.Count(), _ => PeopleFound.Count() };
            return count > Most ? $"{Number(count)} found; the first {Number(Most)} are shown. Type to find others."
                : !Seeking ? null
                : count == 0 ? "Nothing found."
                : $"{Number(count)} found.";
        }
    }

    private static string Number(int number) => number.ToString("N0", LondonTime.British);

    private static string? Count(int? count) => count is { } known ? $" {Number(known)}" : null;

    private static string? Away(DateTime? archived) => archived is null ? null : " (put away)";

    /// <summary>Every word that was typed begins a word of one of the texts.</summary>
    private bool Fits(IEnumerable<string?> texts)
    {
        if (!Seeking)
            return true;
        var words = texts.Where(t => t is not null).SelectMany(t => WrittenName.Words(t!)).ToList();
        return WrittenName.Words(_sought!).All(s => words.Exists(w => w.StartsWith(s, StringComparison.Ordinal)));
    }

    // What is about one entry is gone on with on its own page.
    private Task OpenFormAsync(string form)
    {
        var stays = DirectoryForms.Address(form).TrimStart('/') == Navigation.ToBaseRelativePath(Navigation.Uri).Split('?', '#')[0];
        if (stays)
            return AddAsync();
        Navigation.NavigateTo(DirectoryForms.Address(form));
        return Task.CompletedTask;
    }

    private async Task AddAsync()
    {
        switch (Showing)
        {
            case NameOf.Organisation:
                _organisationDialog!.Begin(null);
                break;
            case NameOf.Group:
                _groupDialog!.Begin(null);
                break;
            default:
                await _personDialog!.BeginAsync(null);
                break;
        }
    }
}
