using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.People;
using LondonBoard.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Tests.People;

/// <summary>Two people saving one form of the directory: both are kept, or both are shown.</summary>
public sealed class DirectoryFormTests : IAsyncLifetime
{
    private TestBoard _board = null!;
    private PeopleStore _store = null!, _other = null!;

    public async ValueTask InitializeAsync()
    {
        _board = await TestBoard.OpenAsync();
        _store = await _board.StoreAsync<PeopleStore>();
        _other = await _board.StoreAsync<PeopleStore>(name: "Bo Other");
    }

    public ValueTask DisposeAsync() => _board.DisposeAsync();

    [Fact]
    public async Task Lists_hold_what_both_added_and_lose_what_either_took_away()
    {
        var id = await _store.AddPersonAsync("Mary Kuhn", c => c with { OtherNames = ["M. Kuhn", "Maria"] });
        var seen = new SavePerson(id, Guid.Empty, "Mary Kuhn") { OtherNames = ["M. Kuhn", "Maria"] };
        (await _other.SavePersonAsync(seen with { OtherNames = ["M. Kuhn", "Maria", "MK"], Seen = seen })).Id();
        (await _store.SavePersonAsync(seen with { OtherNames = ["M. Kuhn", "Mary K"], Seen = seen })).ShouldBeOfType<EditResult.Saved>().Merged!.With.ShouldBe("Bo Other");
        (await _board.PictureAsync()).FindPerson(id)!.OtherNames.ShouldBe(["M. Kuhn", "MK", "Mary K"]);
    }

    [Fact]
    public async Task Choices_clash_by_name_and_nothing_of_the_form_is_stored()
    {
        var (carla, ian) = (await _store.AddPersonAsync("Carla Cole"), await _store.AddPersonAsync("Ian Dale"));
        var id = await _store.AddGroupAsync("Network");
        var seen = new SaveGroup(id, Guid.Empty, "Network", GroupKind.Network);
        (await _other.SaveGroupAsync(seen with { ChairId = ian, Purpose = "To learn from each other", Seen = seen })).Id();
        var clash = (await _store.SaveGroupAsync(seen with { ChairId = carla, PapersLink = "https://board.example", Seen = seen })).ShouldBeOfType<EditResult.Conflict>();
        (clash.Current, clash.Wanted, clash.Origin, clash.By).ShouldBe(("Chair: Ian Dale", "Chair: Carla Cole", "Chair: ", "Bo Other"));
        (await _board.PictureAsync()).FindGroup(id)!.PapersLink.ShouldBeNull();
        await using var db = _board.Database.Reading();
        (await db.Changes.SingleAsync(c => c.Kind == ChangeKind.SetAside)).After.ShouldBe("Chair: Carla Cole");
    }

    [Fact]
    public async Task A_purpose_is_merged_by_words()
    {
        var id = await _store.AddGroupAsync("Network");
        var first = new SaveGroup(id, Guid.Empty, "Network", GroupKind.Network) { Purpose = "To share what works" };
        (await _store.SaveGroupAsync(first with { Seen = new(id, null, "Network", GroupKind.Network) })).Id();
        (await _other.SaveGroupAsync(first with { Purpose = "To share all that works", Seen = first })).Id();
        (await _store.SaveGroupAsync(first with { Purpose = "To share what works well", Seen = first })).Id();
        (await _board.PictureAsync()).FindGroup(id)!.Purpose.ShouldBe("To share all that works well");
    }

    [Fact]
    public async Task An_address_that_both_changed_is_shown_to_its_author_and_kept_out_of_the_history()
    {
        var id = await _store.AddPersonAsync("Mary Kuhn");
        var seen = new SavePerson(id, Guid.Empty, "Mary Kuhn");
        (await _other.SavePersonAsync(seen with { Email = "theirs@board.example", Seen = seen })).Id();
        var clash = (await _store.SavePersonAsync(seen with { Email = "mine@board.example", JobTitle = "Lead", Seen = seen })).ShouldBeOfType<EditResult.Conflict>();
        clash.Current.ShouldBe("E-mail address (not kept in the history): theirs@board.example");
        await using var db = _board.Database.Reading();
        (await db.Changes.ToListAsync()).ShouldAllBe(c => !$"{c.Before} {c.After} {c.State}".Contains("@board.example"));
    }

    [Fact]
    public async Task The_names_of_an_organisation_are_one_thing()
    {
        var id = await _store.AddOrganisationAsync(new OrganisationName("Police", null, null));
        var seen = new SaveOrganisation(id, Guid.Empty, [new("Police", null, null)]);
        (await _other.SaveOrganisationAsync(seen with { Names = [new("Constabulary", null, null)], Seen = seen })).Id();
        (await _store.SaveOrganisationAsync(seen with { OtherNames = ["The force"], Seen = seen })).Id();
        var now = (await _board.PictureAsync()).FindOrganisation(id)!;
        (now.Now.Name, now.OtherNames.Single()).ShouldBe(("Constabulary", "The force"));
        var refused = await _store.SaveOrganisationAsync(seen with { Names = [new("Harbour Police", null, null)], Seen = seen });
        refused.ShouldBeOfType<EditResult.Conflict>().Current.ShouldBe("Names: Constabulary");
    }

    [Fact]
    public async Task Beginning_and_end_of_a_date_or_a_membership_stay_together()
    {
        var group = await _store.AddGroupAsync("Network");
        var id = await _store.AddDateAsync(group, new(2031, 3, 12), new(14, 0), new(16, 0));
        var seen = new SaveDate(id, Guid.Empty, group, new(2031, 3, 12)) { Start = new(14, 0), End = new(16, 0) };
        (await _other.SaveDateAsync(seen with { Start = new(9, 0), End = new(11, 0), Seen = seen })).Id();
        (await _store.SaveDateAsync(seen with { At = "Town Hall", Seen = seen })).Id();
        (await _store.SaveDateAsync(seen with { End = new(17, 0), Seen = seen })).ShouldBeOfType<EditResult.Conflict>().Wanted.ShouldBe("Times: 2pm to 5pm");
        var date = (await _board.PictureAsync()).Dates.ShouldHaveSingleItem();
        (date.Start, date.End, date.Place).ShouldBe((new TimeOnly(9, 0), new TimeOnly(11, 0), "Town Hall"));

        var person = await _store.AddPersonAsync("Mary Kuhn");
        var member = await _store.AddMemberAsync(group, person, new(2030, 1, 1));
        var was = new SaveMember(member, Guid.Empty, group, person, null, new(2030, 1, 1), null);
        (await _other.SaveMemberAsync(was with { Until = new(2031, 1, 1), Seen = was })).Id();
        (await _store.SaveMemberAsync(was with { Part = "Vice-chair", Seen = was })).Id();
        var now = (await _board.PictureAsync()).MembersOf(group).ShouldHaveSingleItem().Member;
        (now.Part, now.From, now.Until).ShouldBe(("Vice-chair", new DateOnly(2030, 1, 1), new DateOnly(2031, 1, 1)));
        (await _store.SaveMemberAsync(was with { From = new(2031, 6, 1), Seen = was })).ShouldBeOfType<EditResult.Conflict>();
    }

    [Fact]
    public async Task A_text_left_days_ago_is_compared_with_what_it_was_based_on_and_not_with_what_stands_when_it_is_taken_up()
    {
        var id = await _store.AddPersonAsync("Mary Kuhn", c => c with { JobTitle = "Lead" });
        var based = new SavePerson(id, Guid.Empty, "Mary Kuhn") { JobTitle = "Lead" };
        (await _other.SavePersonAsync(based with { JobTitle = "Director", Seen = based })).Id();
        (await _store.SavePersonAsync(based with { JobTitle = "Head", Seen = based })).ShouldBeOfType<EditResult.Conflict>().Wanted.ShouldBe("Job title: Head");
    }
}
