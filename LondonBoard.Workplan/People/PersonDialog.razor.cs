using System.Collections.Immutable;
using LondonBoard.Edits;

namespace LondonBoard.People;

/// <summary>The form of a person.</summary>
public sealed partial class PersonDialog
{
    private string? _name, _organisation, _jobTitle, _otherNames, _initials, _email;
    private Guid? _account;
    private IReadOnlyList<(Guid Id, string Name)> _accounts = [];

    private string? OrganisationHelp =>
        string.IsNullOrWhiteSpace(_organisation) ? null
        : FindOrganisation() is { } found ? found.Now.Name
        : "Not in the directory yet; it is added too.";

    /// <summary>Opens the form for somebody, or for somebody new.</summary>
    public async Task BeginAsync(Person? person)
    {
        (_name, _jobTitle, _email, _account) = (person?.Name, person?.JobTitle, person?.Email, person?.AccountId);
        _organisation = Picture.FindOrganisation(person?.OrganisationId)?.Now.Name;
        (_otherNames, _initials) = (Joined(person?.OtherNames), Joined(person?.Initials));
        _accounts = await Store.AccountsAsync();
        Open(person?.Id, person?.Version);
    }

    /// <inheritdoc/>
    protected override string Kind => "person";

    /// <inheritdoc/>
    protected override Guid? VersionIn(PeoplePicture picture) => picture.FindPerson(Id)?.Version;

    private Task SaveAsync() => SendAsync(
        SendAsync,
        IsNew ? "Person added." : "Entry changed.",
        nameof(SavePerson.Name), nameof(SavePerson.OtherNames), nameof(SavePerson.Initials), nameof(SavePerson.Email), nameof(SavePerson.AccountId));

    private async Task<EditResult> SendAsync()
    {
        var organisation = FindOrganisation()?.Id;
        var command = new SavePerson(Id, Seen, _name ?? "")
        {
            OtherNames = Parts(_otherNames),
            Initials = Parts(_initials),
            OrganisationId = organisation,
            JobTitle = _jobTitle,
            Email = _email,
            AccountId = _account,
        };
        // The person's own rules first, so that no organisation is left behind by a person who is refused.
        if (organisation is null && !string.IsNullOrWhiteSpace(_organisation) && new SavePersonRules().Validate(command).IsValid)
        {
            var made = await Store.SaveOrganisationAsync(new SaveOrganisation(Guid.CreateVersion7(), null, [new(_organisation, null, null)]));
            if (made is not EditResult.Saved saved)
                return made;
            command = command with { OrganisationId = saved.Id };
        }

        return await Store.SavePersonAsync(command);
    }

    private Organisation? FindOrganisation()
    {
        var key = WrittenName.Key(_organisation ?? "");
        return key.Length == 0 ? null : Picture.Organisations.FirstOrDefault(o => o.AllNames.Any(n => WrittenName.Key(n) == key));
    }

    private static string? Joined(ImmutableArray<string>? texts) => texts is { } all ? string.Join(", ", all) : null;

    private static ImmutableArray<string> Parts(string? text) => [.. (text ?? "").Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
