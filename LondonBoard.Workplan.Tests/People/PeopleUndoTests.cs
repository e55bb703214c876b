using System.Text.Json;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.People;
using LondonBoard.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Person = LondonBoard.People.Person;

namespace LondonBoard.Tests.People;

/// <summary>Undo and redo of what can be done to the directory.</summary>
public sealed class PeopleUndoTests : IAsyncLifetime
{
    private static readonly Place Place = PeopleStore.Place;
    private TestBoard _board = null!;
    private PeopleStore _store = null!, _other = null!;
    private UndoStore _undo = null!;
    private Guid _mary, _twin, _trust, _rival, _group, _part, _member, _date, _away;

    public async ValueTask InitializeAsync()
    {
        _board = await TestBoard.OpenAsync();
        var ann = await _board.SignInAsync();
        (_store, _undo) = (ann.GetRequiredService<PeopleStore>(), ann.GetRequiredService<UndoStore>());
        _other = await _board.StoreAsync<PeopleStore>(name: "Bo Other");
        _trust = (await _other.SaveOrganisationAsync(new(Guid.CreateVersion7(), null, [new("Harbour Trust", "HT", null)]))).Id();
        OrganisationName[] rivals = [new("Harbour NHS Trust", "HNT", null), new("Harbour Trust", null, new(2029, 4, 1))];
        _rival = (await _other.SaveOrganisationAsync(new(Guid.CreateVersion7(), null, [.. rivals]) { OtherNames = ["The Trust"] })).Id();
        _mary = await _other.AddPersonAsync("Mary Kuhn", c => c with { JobTitle = "Lead", OrganisationId = _trust, Initials = ["MK"] });
        _twin = await _other.AddPersonAsync("Mary Khun", c => c with { Email = "mary@board.example" });
        _group = await _other.AddGroupAsync("Mental Health Network", chair: _twin);
        _part = await _other.AddGroupAsync("Early Help Network");
        _member = await _other.AddMemberAsync(_group, _mary, new(2030, 1, 1));
        _date = await _other.AddDateAsync(_group, new(2031, 3, 12), new(14, 0));
        _away = await _other.AddPersonAsync("Ian Dale", c => c with { OrganisationId = _rival });
        await _other.ArchiveAsync(new(NameOf.Person, _away, true));
    }

    public ValueTask DisposeAsync() => _board.DisposeAsync();

    public static TheoryData<string> Commands =>
    [
        "person", "organisation", "group", "group in another", "put away", "brought back", "group put away",
        "merge", "merge taken back", "organisations merged", "organisations’ merge taken back",
        "member added", "member changed", "member removed",
        "date changed", "date called off", "date put on again",
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Undo_brings_back_exactly_what_was_and_redo_exactly_what_was_done(string command)
    {
        if (command == "merge taken back")
            await _other.MergeAsync(new(NameOf.Person, _mary, _twin, (await PersonAsync()).Version, (await _board.PictureAsync()).FindPerson(_twin)!.Version));
        if (command == "organisations’ merge taken back")
            await _other.MergeOrganisationsAsync(_board, _trust, _rival);
        if (command == "date put on again")
            await _other.CancelDateAsync(new(_date, true));
        await _undo.GoesBackAndForthAsync(Place, StateAsync, () => GiveAsync(command));
    }

    private async Task<EditResult> GiveAsync(string command)
    {
        var now = await _board.PictureAsync();
        var (mary, group) = (now.FindPerson(_mary)!, now.FindGroup(_group)!);
        await using var db = _board.Database.Reading();
        return command switch
        {
            "person" => await _store.SavePersonAsync(new(_mary, mary.Version, "Mary Kühn")
            {
                OtherNames = ["M. Kuhn", "M. K."],
                JobTitle = null,
                OrganisationId = null,
            }),
            "organisation" => await _store.SaveOrganisationAsync(new(
                _trust,
                now.FindOrganisation(_trust)!.Version,
                [new("Harbour Trust", "HT", null), new("Coast Trust", null, new(2031, 1, 1))])
            { OtherNames = ["H. Trust"] }),
            "group" => await _store.SaveGroupAsync(new(_group, group.Version, "Children’s Mental Health Network", GroupKind.Subgroup)
            {
                ChairId = _mary,
                Purpose = "To learn.",
                PapersLink = "https://board.example",
                OtherNames = ["MHN"],
            }),
            "group in another" => await _store.SaveGroupAsync(new(_group, group.Version, group.Name, group.Kind) { ChairId = group.ChairId, ParentId = _part }),
            "put away" => await _store.ArchiveAsync(new(NameOf.Person, _mary, true)),
            "brought back" => await _store.ArchiveAsync(new(NameOf.Person, _away, false)),
            "group put away" => await _store.ArchiveAsync(new(NameOf.Group, _group, true)),
            "merge" => await _store.MergeAsync(new(NameOf.Person, _mary, _twin, mary.Version, now.FindPerson(_twin)!.Version)),
            "merge taken back" => await _store.UndoMergeAsync(new((await _store.MergesAsync(_mary)).Single().Id)),
            "organisations merged" => await _store.MergeOrganisationsAsync(_board, _trust, _rival),
            "organisations’ merge taken back" => await _store.UndoMergeAsync(new((await _store.MergesAsync(_trust)).Single().Id)),
            "member added" => await _store.SaveMemberAsync(new(Guid.CreateVersion7(), null, _part, _mary, "Vice-chair", null, null)),
            "member changed" => await _store.SaveMemberAsync(
                new(_member, (await db.Set<GroupMember>().SingleAsync(m => m.Id == _member)).Version, _group, _mary, "Vice-chair", null, new(2031, 1, 1))),
            "member removed" => await _store.RemoveMemberAsync(new(_member)),
            "date changed" => await _store.SaveDateAsync(
                new(_date, (await db.Set<GroupDate>().SingleAsync(d => d.Id == _date)).Version, _group, new(2031, 3, 19))
                { At = "Town Hall", Title = "Away day" }),
            _ => await _store.CancelDateAsync(new(_date, command == "date called off")),
        };
    }

    [Fact]
    public async Task Entries_added_are_put_away_and_a_date_added_is_called_off()
    {
        var person = await _store.AddPersonAsync("Nora New");
        var date = await _store.AddDateAsync(_group, new(2031, 6, 1));
        (await _undo.UndoLastAsync(Place)).ShouldBeOfType<EditResult.Saved>();
        (await _undo.UndoLastAsync(Place)).ShouldBeOfType<EditResult.Saved>();
        await using var db = _board.Database.Reading();
        (await db.Set<GroupDate>().SingleAsync(d => d.Id == date)).Cancelled.ShouldBeTrue();
        (await db.Set<Person>().SingleAsync(d => d.Id == person)).ArchivedAt.ShouldNotBeNull();
        (await _undo.RedoLastAsync(Place)).ShouldBeOfType<EditResult.Saved>();
        (await db.Set<Person>().AsNoTracking().SingleAsync(d => d.Id == person)).ArchivedAt.ShouldBeNull();
    }

    [Fact]
    public async Task Another_change_of_the_same_field_is_shown_and_one_of_another_field_stays()
    {
        await _store.SavePersonAsync(Mary(await PersonAsync()) with { Name = "Mary Kühn" });
        await _other.SavePersonAsync(Mary(await PersonAsync()) with { JobTitle = "Director" });
        (await _undo.UndoLastAsync(Place)).ShouldBeOfType<EditResult.Saved>();
        ((await PersonAsync()).Name, (await PersonAsync()).JobTitle).ShouldBe(("Mary Kuhn", "Director"));
        await _undo.RedoLastAsync(Place);

        await _other.SavePersonAsync(Mary(await PersonAsync()) with { Name = "Maria Kühn" });
        (await _undo.UndoLastAsync(Place)).ShouldBe(new EditResult.Conflict("Maria Kühn") { By = "Bo Other", Wanted = "Mary Kuhn" });
        (await _undo.UndoLastAsync(Place, LaterChange.Replace)).ShouldBeOfType<EditResult.Saved>();
        (await PersonAsync()).Name.ShouldBe("Mary Kuhn");
    }

    [Fact]
    public async Task An_address_is_nowhere_in_the_history_and_so_its_change_is_no_step()
    {
        await _store.SavePersonAsync(Mary(await PersonAsync()) with { Email = "old@board.example" });
        await _store.SavePersonAsync(Mary(await PersonAsync()) with { Email = "new@board.example" });
        (await _undo.FindAsync(Place))!.Undo.ShouldBeNull();
        await using var db = _board.Database.Reading();
        (await db.Changes.ToListAsync()).ShouldAllBe(c => !$"{c.Before} {c.After} {c.State}".Contains("@board.example"));
    }

    [Fact]
    public async Task A_merge_upon_which_another_was_made_says_that_the_other_comes_first()
    {
        await GiveAsync("merge");
        var now = await _board.PictureAsync();
        await _other.MergeAsync(new(NameOf.Person, _away, _mary, now.FindPerson(_away)!.Version, now.FindPerson(_mary)!.Version));
        (await _undo.UndoLastAsync(Place)).Sentence().ShouldContain("Undo that merge first.");
    }

    private async Task<Person> PersonAsync() => (await _board.PictureAsync()).FindPerson(_mary)!;

    private static SavePerson Mary(Person now) => new(now.Id, now.Version, now.Name)
    {
        JobTitle = now.JobTitle,
        Email = now.Email,
        Initials = now.Initials,
        OtherNames = now.OtherNames,
        OrganisationId = now.OrganisationId,
    };

    /// <summary>All that is stored of the directory, but for versions, revisions and the moments of changing.</summary>
    private async Task<string> StateAsync()
    {
        await using var db = _board.Database.Reading();
        var people = await db.Set<Person>().AsNoTracking().OrderBy(p => p.Id).ToListAsync();
        var organisations = await db.Set<Organisation>().AsNoTracking().OrderBy(o => o.Id).ToListAsync();
        var groups = await db.Set<Group>().AsNoTracking().OrderBy(g => g.Id).ToListAsync();
        var members = await db.Set<GroupMember>().AsNoTracking().OrderBy(m => m.Id).ToListAsync();
        var dates = await db.Set<GroupDate>().AsNoTracking().OrderBy(d => d.Id).ToListAsync();
        object[] all =
        [
            .. people.Select(p => new { p.Name, p.OtherNames, p.Initials, p.OrganisationId, p.JobTitle, p.Email, p.MergedIntoId, Away = p.ArchivedAt is not null }),
            .. organisations.Select(o => new { o.Names, o.OtherNames, o.MergedIntoId, Away = o.ArchivedAt is not null }),
            .. groups.Select(g => new { g.Name, g.OtherNames, g.Kind, g.ParentId, g.ChairId, g.Purpose, g.PapersLink, Away = g.ArchivedAt is not null }),
            .. members.Select(m => new { m.Id, m.GroupId, m.PersonId, m.Part, m.From, m.Until }),
            .. dates.Select(d => new { d.Date, d.Start, d.End, d.Place, d.Title, d.Cancelled }),
        ];
        return string.Join('\n', all.Select(e => JsonSerializer.Serialize(e)));
    }
}
