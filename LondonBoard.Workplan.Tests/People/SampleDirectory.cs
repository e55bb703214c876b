using LondonBoard.Dates;
using LondonBoard.People;
using LondonBoard.Tests.Support;

namespace LondonBoard.Tests.People;

/// <summary>A directory to look at: three organisations, seven people, four groups, dates round a day.</summary>
internal sealed record SampleDirectory(Guid Board, Guid Network, Guid Nia, Guid Twin, Guid Ministry)
{
    /// <summary>Fills the directory of a running program.</summary>
    public static Task<SampleDirectory> FillAsync(AppHost app) => app.AsProgramAsync<PeopleStore, SampleDirectory>(store => FillAsync(store, TimeProvider.System.Today()));

    private static async Task<SampleDirectory> FillAsync(PeopleStore store, DateOnly today)
    {
        async Task<Guid> OrganisationAsync(params OrganisationName[] names) =>
            (await store.SaveOrganisationAsync(new SaveOrganisation(Guid.CreateVersion7(), null, [.. names]))).Id();
        var council = await OrganisationAsync(new OrganisationName("Northshire County Council", "NCC", null));
        var trust = await OrganisationAsync(new OrganisationName("Northshire Mental Health Trust", null, null));
        var ministry = await OrganisationAsync(new("Ministry of Schools", "MoS", null), new("Ministry of Schools and Families", "MSF", new(2024, 6, 28)));
        Task<Guid> PersonAsync(string name, Guid organisation, string job, params string[] initials) =>
            store.AddPersonAsync(name, c => c with
            {
                OrganisationId = organisation,
                JobTitle = job,
                Initials = [.. initials],
                Email = $"{name.Split(' ')[0].ToLowerInvariant()}@board.example",
            });
        var nia = await PersonAsync("Nia Vaughan", council, "Independent chair");
        var twin = await store.AddPersonAsync("N. Vaughn", c => c with { Initials = ["NEV"], JobTitle = "Chair" });
        var helen = await PersonAsync("Helen McNeil", ministry, "Lead for safeguarding in schools");
        var omar = await PersonAsync("Omar Haddad-Price", trust, "Associate director of nursing", "OHP");
        foreach (var (name, organisation) in new[] { ("Rosa Lind", council), ("Tom Ebbing", trust), ("Zuzana Černá", ministry) })
            await PersonAsync(name, organisation, "Officer");

        var board = (await store.SaveGroupAsync(new SaveGroup(Guid.CreateVersion7(), null, "Northshire Safeguarding Board", GroupKind.Board)
        {
            ChairId = nia,
            OtherNames = ["NSB", "the Board"],
            Purpose = "Brings the agencies of the county together, agrees the workplan and follows it through.",
            PapersLink = "https://board.example/papers",
        })).Id();
        var network = (await store.SaveGroupAsync(new SaveGroup(Guid.CreateVersion7(), null, "Mental Health Network", GroupKind.Network)
        { ChairId = omar, ParentId = board })).Id();
        var schools = (await store.SaveGroupAsync(new SaveGroup(Guid.CreateVersion7(), null, "Schools Network", GroupKind.Network) { ChairId = helen, ParentId = board })).Id();
        await store.AddMemberAsync(board, helen, today.AddYears(-1));
        await store.AddMemberAsync(board, omar);
        await store.AddMemberAsync(network, nia, today.AddYears(-2), today.AddMonths(-3));
        await store.AddMemberAsync(network, twin);
        var month = new DateOnly(today.Year, today.Month, 1);
        await store.AddDateAsync(board, month.AddMonths(-1).AddDays(6), new(13, 0), new(15, 0), "County Hall, room 4");
        await store.AddDateAsync(board, month.AddDays(11), new(13, 0), new(15, 0), "County Hall, room 4");
        await store.AddDateAsync(board, month.AddMonths(2).AddDays(4), new(14, 0), new(16, 30), "Fire Station, Westford");
        await store.AddDateAsync(network, month.AddDays(11), new(9, 30), new(11, 0), "By video");
        var off = await store.AddDateAsync(schools, month.AddDays(26), new(10, 0), null, "Westford Academy");
        await store.CancelDateAsync(new CancelDate(off, true));
        return new(board, network, nia, twin, ministry);
    }
}
