using LondonBoard.Data;
using Microsoft.AspNetCore.Components;

namespace LondonBoard.People;

/// <summary>One person of the directory.</summary>
public sealed partial class PersonPage
{
    private PersonDialog? _dialog;
    private MergeDialog? _merging;
    private IReadOnlyList<Change> _history = [];
    private IReadOnlyList<EntryMerge> _merges = [];

    /// <summary>Who.</summary>
    [Parameter] public Guid Id { get; set; }

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => ReadMoreAsync();

    /// <inheritdoc/>
    protected override async Task ReadMoreAsync()
    {
        var id = Picture?.FindPerson(Id)?.Id ?? Id;
        (_history, _merges) = (await Store.HistoryAsync(id), await Store.MergesAsync(id));
    }

    private static IEnumerable<string> InitialsOf(Person person) =>
        person.Initials.Concat(WrittenName.InitialsOf(person.Name).Select(i => i.ToUpperInvariant()).Take(1)).Distinct(StringComparer.OrdinalIgnoreCase);

    private Task ArchiveAsync(Person person)
    {
        var away = person.ArchivedAt is null;
        return RunAsync(Store.ArchiveAsync(new ArchiveEntry(NameOf.Person, person.Id, away)), away ? $"{person.Name} was put away." : $"{person.Name} is back.",
            away ? "Undo" : null, async () => await RunAsync(Store.ArchiveAsync(new ArchiveEntry(NameOf.Person, person.Id, false)), $"{person.Name} is back."));
    }
}
