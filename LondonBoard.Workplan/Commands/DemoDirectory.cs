using LondonBoard.Edits;
using LondonBoard.People;

namespace LondonBoard.Commands;

/// <summary>The people and groups of a demonstration, with meetings round today.</summary>
internal sealed class DemoDirectory(DateOnly today, PeopleStore people)
{
    /// <summary>Fills an empty directory.</summary>
    public async Task FillAsync()
    {
        var council = await OrganisationAsync(new OrganisationName("Tidewater Council", null, null));
        var trust = await OrganisationAsync(new OrganisationName("Harbour Health Trust", "HHT", null));
        var office = await OrganisationAsync(new("Office for Young People", "OYP", null), new("Office for Families", "OfF", today.AddMonths(-8)));
        var chair = await PersonAsync("Christine Vale", council, "Independent chair");
        var manager = await PersonAsync("Sam Okoro", council, "Board secretary");
        var nurse = await PersonAsync("Joy Ferreira", trust, "Designated nurse");
        var schools = await PersonAsync("Piotr Zielinski", office, "Schools lead");

        var board = await GroupAsync("Tidewater Safeguarding Partnership", GroupKind.Board, null, chair, "Agrees the workplan of the eleven boroughs and follows it through.");
        var network = await GroupAsync("Mental Health Network", GroupKind.Network, board, nurse, "Designated leads share what works, with a plan of their own.");
        var training = await GroupAsync("Training Subgroup", GroupKind.Subgroup, board, schools, null, "Tidewater Training Subgroup");
        foreach (var person in (Guid[])[chair, manager, nurse, schools])
            Saved(await people.SaveMemberAsync(new SaveMember(Guid.CreateVersion7(), null, board, person, person == manager ? "Secretary" : null, today.AddYears(-1), null)));

        await DateAsync(board, -65, new(14, 0), new(16, 0), "Harbour Hall");
        await DateAsync(board, 26, new(14, 0), new(16, 0), "Harbour Hall");
        await DateAsync(board, 117, new(13, 30), new(16, 0), "Fire Station, Dock Road");
        await DateAsync(network, 12, new(9, 30), new(11, 0), "By video");
        await DateAsync(training, 5, new(10, 0), null, "College, room 12");
    }

    private async Task<Guid> OrganisationAsync(params OrganisationName[] names) =>
        Saved(await people.SaveOrganisationAsync(new SaveOrganisation(Guid.CreateVersion7(), null, [.. names])));

    private async Task<Guid> PersonAsync(string name, Guid organisation, string job) =>
        Saved(await people.SavePersonAsync(new SavePerson(Guid.CreateVersion7(), null, name)
        {
            OrganisationId = organisation,
            JobTitle = job,
            Email = $"{name.Split(' ')[0].ToLowerInvariant()}@board.example",
        }));

    private async Task<Guid> GroupAsync(string name, GroupKind kind, Guid? parent, Guid chair, string? purpose, params string[] otherNames) =>
        Saved(await people.SaveGroupAsync(new SaveGroup(Guid.CreateVersion7(), null, name, kind)
        {
            ParentId = parent,
            ChairId = chair,
            Purpose = purpose,
            OtherNames = [.. otherNames],
        }));

    private async Task DateAsync(Guid group, int from, TimeOnly start, TimeOnly? end, string at) =>
        Saved(await people.SaveDateAsync(new SaveDate(Guid.CreateVersion7(), null, group, today.AddDays(from)) { Start = start, End = end, At = at }));

    private static Guid Saved(EditResult result) =>
        result is EditResult.Saved(var id, _) ? id : throw new InvalidOperationException(result.Sentence());
}
