using System.Collections.Immutable;
using LondonBoard.Edits;

namespace LondonBoard.People;

/// <summary>The form of a person.</summary>
public sealed partial class PersonDialog
{
    private string? _name, _organisation, _jobTitle, _otherNames, _initials, _email;
    private Guid? _account;
    private Person? _began, _stands;
    private IReadOnlyList<(Guid Id, string Name)> _accounts = [];

    private string? OrganisationHelp =>
        string.IsNullOrWhiteSpace(_organisation) ? null
        : FindOrganisation(_organisation) is { } found ? found.Now.Name
        : "Not in the directory yet; it is added too.";

    /// <summary>Opens the form for somebody, or for somebody new.</summary>
    public async Task BeginAsync(Person? person)
    {
        (_began, _stands) = (person, null);
        (_name, _jobTitle, _email, _account) = (person?.Name, person?.JobTitle, person?.Email, person?.AccountId);
        _organisation = Picture.FindOrganisation(person?.OrganisationId)?.Now.Name;
        (_otherNames, _initials) = (Joined(person?.OtherNames), Joined(person?.Initials));
        _accounts = await Store.AccountsAsync();
        Open(person?.Id);
    }

    /// <inheritdoc/>
    protected override string Kind => "person";

    /// <inheritdoc/>
    protected override void See(PeoplePicture now) => _stands = now.FindPerson(Id);

    private Task SaveAsync() => SendAsync(
        SendAsync,
        IsNew ? "Person added." : "Entry changed.",
        nameof(SavePerson.Name), nameof(SavePerson.OtherNames), nameof(SavePerson.Initials), nameof(SavePerson.Email), nameof(SavePerson.AccountId));

    private async Task<EditResult> SendAsync()
    {
        var command = Typed(Field, _account) with { Seen = IsNew ? null : _stands is { } now ? Shown(now) : Typed(Began, _began?.AccountId) };
        // The person's own rules first, so that no organisation is left behind by a person who is refused.
        if (command.OrganisationId is null && !string.IsNullOrWhiteSpace(_organisation) && new SavePersonRules().Validate(command).IsValid)
        {
            var made = await Store.SaveOrganisationAsync(new SaveOrganisation(Guid.CreateVersion7(), null, [new(_organisation, null, null)]));
            if (made is not EditResult.Saved saved)
                return made;
            command = command with { OrganisationId = saved.Id };
        }

        return await Store.SavePersonAsync(command);
    }

    private string? Field(string name) => name switch
    {
        "name" => _name,
        "organisation" => _organisation,
        "jobTitle" => _jobTitle,
        "otherNames" => _otherNames,
        "initials" => _initials,
        _ => _email,
    };

    /// <summary>The form as typed, or as it was.</summary>
    private SavePerson Typed(Func<string, string?> field, Guid? account) => new(Id, Version, field("name") ?? "")
    {
        OtherNames = Parts(field("otherNames")),
        Initials = Parts(field("initials")),
        OrganisationId = FindOrganisation(field("organisation"))?.Id,
        JobTitle = field("jobTitle"),
        Email = field("email"),
        AccountId = account,
    };

    private static SavePerson Shown(Person now) => new(now.Id, null, now.Name)
    {
        OtherNames = now.OtherNames,
        Initials = now.Initials,
        OrganisationId = now.OrganisationId,
        JobTitle = now.JobTitle,
        Email = now.Email,
        AccountId = now.AccountId,
    };

    private Organisation? FindOrganisation(string? typed)
    {
        var key = WrittenName.Key(typed ?? "");
        return key.Length == 0 ? null : Picture.Organisations.FirstOrDefault(o => o.AllNames.Any(n => WrittenName.Key(n) == key));
    }

    private static string? Joined(ImmutableArray<string>? texts) => texts is { } all ? string.Join(", ", all) : null;

    private static ImmutableArray<string> Parts(string? text) => [.. (text ?? "").Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
