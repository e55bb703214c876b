using LondonBoard.Dates;
using Microsoft.AspNetCore.Components;

namespace LondonBoard.People;

/// <summary>The form of an organisation.</summary>
public sealed partial class OrganisationDialog
{
    private readonly List<TypedName> _names = [];
    private string? _otherNames;
    private Organisation? _began, _stands;

    [Inject] private TimeProvider Time { get; set; } = null!;

    /// <summary>Opens the form for an organisation, or for a new one.</summary>
    public void Begin(Organisation? organisation)
    {
        (_began, _stands) = (organisation, null);
        _names.Clear();
        _names.AddRange((organisation?.Names ?? [new("", null, null)]).Select(n => new TypedName { Name = n.Name, Abbreviation = n.Abbreviation, From = TypedDay.Of(n.From) }));
        _otherNames = organisation is null ? null : string.Join(", ", organisation.OtherNames);
        Open(organisation?.Id);
    }

    /// <inheritdoc/>
    protected override string Kind => "organisation";

    /// <inheritdoc/>
    protected override void See(PeoplePicture now) => _stands = now.FindOrganisation(Id);

    private Task SaveAsync() => SendAsync(
        () => Store.SaveOrganisationAsync(Typed(_names.Select(n => new OrganisationName(n.Name ?? "", n.Abbreviation, n.From.Day)), _otherNames) with
        {
            Seen = IsNew ? null : _stands is { } now ? new(Id, null, now.Names) { OtherNames = now.OtherNames } : Typed(NamesBegun(), Began("otherNames")),
        }),
        IsNew ? "Organisation added." : "Entry changed.",
        nameof(SaveOrganisation.OtherNames));

    /// <summary>The form as typed, or as it was.</summary>
    private SaveOrganisation Typed(IEnumerable<OrganisationName> names, string? otherNames) => new(Id, Version, [.. names])
    {
        OtherNames = [.. (otherNames ?? "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
    };

    private IEnumerable<OrganisationName> NamesBegun() => _began!.Names.Select((name, at) =>
        new OrganisationName(Began($"name{at}") ?? name.Name, Began($"short{at}"), at == 0 ? name.From : TypedDay.Read(Began($"from{at}"), Time.Today()).Day));

    private sealed class TypedName
    {
        public string? Name { get; set; }

        public string? Abbreviation { get; set; }

        public TypedDay From { get; set; }
    }
}
