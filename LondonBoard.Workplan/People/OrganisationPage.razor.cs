using System.Collections.Immutable;
using LondonBoard.Data;
using LondonBoard.Dates;
using Microsoft.AspNetCore.Components;

namespace LondonBoard.People;

/// <summary>One organisation of the directory.</summary>
public sealed partial class OrganisationPage
{
    private OrganisationDialog? _dialog;
    private MergeDialog? _merging;
    private IReadOnlyList<Change> _history = [];
    private IReadOnlyList<EntryMerge> _merges = [];

    /// <summary>Which.</summary>
    [Parameter] public Guid Id { get; set; }

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => ReadMoreAsync();

    /// <inheritdoc/>
    protected override async Task ReadMoreAsync()
    {
        var id = Picture?.FindOrganisation(Id)?.Id ?? Id;
        (_history, _merges) = (await Store.HistoryAsync(id), await Store.MergesAsync(id));
    }

    private static string Story(ImmutableArray<OrganisationName> names) => string.Join(", ", names.Select((n, at) =>
        $"{(at > 0 ? "then " : "")}{n.Short}{(at + 1 < names.Length ? $" until {names[at + 1].From!.Value.AddDays(-1).Words()}" : "")}"));

    private Task ArchiveAsync(Organisation organisation)
    {
        var away = organisation.ArchivedAt is null;
        return RunAsync(Store.ArchiveAsync(new ArchiveEntry(NameOf.Organisation, organisation.Id, away)), away ? "The organisation was put away." : "The organisation is back.");
    }
}
