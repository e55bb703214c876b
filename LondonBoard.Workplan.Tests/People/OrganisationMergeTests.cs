using LondonBoard.Actions;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Meetings;
using LondonBoard.People;
using LondonBoard.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.People;

/// <summary>Two entries that are one organisation, what then means it, and taking that back.</summary>
public sealed class OrganisationMergeTests : IAsyncLifetime
{
    private TestBoard _board = null!;
    private PeopleStore _store = null!;

    public async ValueTask InitializeAsync()
    {
        _board = await TestBoard.OpenAsync();
        _store = await _board.PeopleAsync();
    }

    public ValueTask DisposeAsync() => _board.DisposeAsync();

    private static OrganisationName Named(string name, string? abbreviation = null, int? year = null) => new(name, abbreviation, year is { } y ? new DateOnly(y, 1, 1) : null);

    private static OrganisationMergePlan Plan(OrganisationName[] kept, OrganisationName[] gone) =>
        OrganisationMergePlan.Of(new Organisation { Names = [.. kept] }, new Organisation { Names = [.. gone] }, []);

    [Fact]
    public void What_the_other_was_called_before_takes_its_place_in_the_history()
    {
        var plan = Plan([Named("Office for Families")], [Named("Office for Young People", "OYP"), Named("Office for Families", "OfF", 2029)]);
        plan.Names.ShouldBe([Named("Office for Young People", "OYP"), Named("Office for Families", "OfF", 2029)]);
        plan.OtherNames.ShouldBeEmpty();
    }

    [Fact]
    public void A_name_between_two_others_stands_there_and_the_name_of_now_stays()
    {
        var plan = Plan([Named("A"), Named("D", null, 2030)], [Named("B", "BB", 2028), Named("E", null, 2031)]);
        plan.Names.ShouldBe([Named("A"), Named("B", "BB", 2028), Named("D", null, 2030)]);
        plan.OtherNames.ShouldBe(["E"]);
    }

    [Fact]
    public void Names_without_a_day_are_other_spellings_and_none_stands_twice()
    {
        var plan = Plan([Named("Metropolitan Police", "MPS")], [Named("The Metropolitan Police", "Met")]);
        plan.Names.ShouldBe([Named("Metropolitan Police", "MPS")]);
        plan.OtherNames.ShouldBe(["The Metropolitan Police", "Met"]);
        Plan([Named("Police")], [Named("police")]).OtherNames.ShouldBeEmpty();
    }

    [Fact]
    public void A_history_never_holds_more_names_than_an_organisation_may_have()
    {
        var many = Enumerable.Range(0, Organisation.MostNames).Select(n => Named($"Name {n}", null, 2000 + (2 * n))).ToArray();
        var plan = Plan(many, [Named("Older", null, 1990), Named("Between", null, 2001)]);
        plan.Names.ShouldBe(many);
        plan.OtherNames.ShouldBe(["Older", "Between"]);
    }

    [Fact]
    public async Task People_actions_and_attendance_mean_the_kept_one_and_an_undo_gives_each_its_own_again()
    {
        var police = await _store.AddOrganisationAsync(Named("Police"));
        var force = await _store.AddOrganisationAsync(Named("Harbour Constabulary", "HC"));
        await _store.AddPersonAsync("Carla Cole", c => c with { OrganisationId = police });
        var ian = await _store.AddPersonAsync("Ian Dale", c => c with { OrganisationId = force });
        var actions = await _board.StoreAsync<ActionStore>();
        foreach (var owner in (string[])["Carla Cole", "Ian Dale"])
            (await actions.AddAsync(new AddAction(ActionWords.Typed("Draft", owner, null)))).ShouldBeOfType<EditResult.Saved>();
        (await OrganisationsAsync(actions)).ShouldBe(["HC", "Police"]);

        var merge = (await _store.MergeOrganisationsAsync(_board, police, force)).Id();

        var now = await _board.PictureAsync();
        now.Organisations.ShouldHaveSingleItem().OtherNames.ShouldBe(["Harbour Constabulary", "HC"]);
        now.FindOrganisation(force)!.Id.ShouldBe(police);
        now.PeopleOf(police).Select(p => p.Name).ShouldBe(["Carla Cole", "Ian Dale"]);
        new NameResolver(now.Names()).ResolveOne("Ian (HC)").Known!.Id.ShouldBe(ian);
        (await OrganisationsAsync(actions)).ShouldBe(["Police"]);

        (await _store.UndoMergeAsync(new UndoMerge(merge))).Id().ShouldBe(force);
        now = await _board.PictureAsync();
        now.PeopleOf(force).ShouldHaveSingleItem().Name.ShouldBe("Ian Dale");
        now.Organisations.ShouldAllBe(o => o.OtherNames.IsEmpty);
        (await OrganisationsAsync(actions)).ShouldBe(["HC", "Police"]);
    }

    [Fact]
    public async Task The_board_that_somebody_looks_at_takes_a_merge_in_by_itself()
    {
        var (police, force) = (await _store.AddOrganisationAsync(Named("Police")), await _store.AddOrganisationAsync(Named("Harbour Constabulary")));
        await _store.AddPersonAsync("Ian Dale", c => c with { OrganisationId = force });
        (await (await _board.StoreAsync<ActionStore>()).AddAsync(new AddAction(ActionWords.Typed("Draft", "Ian Dale", null)))).ShouldBeOfType<EditResult.Saved>();
        var view = await _board.Services.GetRequiredService<LiveActions>().OpenAsync();
        var called = new TaskCompletionSource<string>();
        using var subscription = view.Subscribe(step =>
        {
            if (step.Now.Rows[0].Organisations is ["Police"])
                called.TrySetResult("Police");
        });
        view.Current.Rows[0].Organisations.ShouldBe(["Harbour Constabulary"]);
        (await _store.MergeOrganisationsAsync(_board, police, force)).Id();
        (await called.Task.WaitAsync(TimeSpan.FromSeconds(20), Xunit.TestContext.Current.CancellationToken)).ShouldBe("Police");
    }

    [Fact]
    public async Task What_was_changed_since_a_merge_stays_when_it_is_undone()
    {
        var kept = await _store.AddOrganisationAsync(Named("Office for Families"));
        var gone = await _store.AddOrganisationAsync(Named("Office for Young People"), Named("Office for Families", "OfF", 2029));
        var merge = (await _store.MergeOrganisationsAsync(_board, kept, gone)).Id();
        var version = (await _board.PictureAsync()).FindOrganisation(kept)!.Version;
        (await _store.SaveOrganisationAsync(new(
            kept,
            version,
            [Named("Office for Young People"), Named("Office for Families", "OfF", 2029), Named("Family Office", null, 2031)]))).Id();
        (await _store.UndoMergeAsync(new UndoMerge(merge))).Id();
        (await _board.PictureAsync()).FindOrganisation(kept)!.Names.ShouldBe([Named("Office for Families", "OfF", 2029), Named("Family Office", null, 2031)]);
    }

    [Fact]
    public async Task A_merged_entry_is_neither_saved_nor_put_away_nor_merged_again_and_groups_are_not_merged()
    {
        var (kept, gone) = (await _store.AddOrganisationAsync(Named("Kept")), await _store.AddOrganisationAsync(Named("Gone")));
        var group = await _store.AddGroupAsync("Network");
        (await _store.MergeOrganisationsAsync(_board, kept, gone)).Id();
        (await _store.SaveOrganisationAsync(new(gone, Guid.NewGuid(), [Named("Else")]))).ShouldBeOfType<EditResult.Gone>();
        (await _store.ArchiveAsync(new(NameOf.Organisation, gone, true))).ShouldBeOfType<EditResult.Gone>();
        (await _store.MergeAsync(new(NameOf.Organisation, gone, kept, default, default))).ShouldBeOfType<EditResult.Gone>();
        (await _store.MergeAsync(new(NameOf.Group, group, kept, default, default))).ShouldBeOfType<EditResult.Invalid>();
    }

    [Fact]
    public async Task The_actions_and_the_attendance_of_a_merged_person_are_the_kept_persons()
    {
        var account = await _board.AccountAsync(Role.Member, "Mary Kuhn");
        var gone = await _store.AddPersonAsync("Mary Khun", c => c with { Initials = ["MKH"] });
        var kept = await _store.AddPersonAsync("Mary Kuhn", c => c with { AccountId = account.Id });
        var meetings = await _board.StoreAsync<MeetingStore>();
        var meeting = (await meetings.CreateAsync(new CreateMeeting(
            new MeetingWords("Board"),
            [new(Attended.Present, "Mary Khun", null, "MX")],
            [new LineDraft("1. Water"), new LineDraft("ACTION – MX to draft")]))).Id();
        var action = (await _board.StoreOf<ActionStore>(account).ListAsync()).ShouldHaveSingleItem();
        (await _board.StoreOf<ActionStore>(account).NoteAsync(new(action.Id, "Mine?"))).ShouldBeOfType<EditResult.Denied>();

        var now = await _board.PictureAsync();
        (await _store.MergeAsync(new(NameOf.Person, kept, gone, now.FindPerson(kept)!.Version, now.FindPerson(gone)!.Version))).Id();

        (await _board.StoreOf<ActionStore>(account).ListAsync()).ShouldHaveSingleItem().IsOwnedBy("somebody", account.Id).ShouldBeTrue();
        (await _board.StoreOf<ActionStore>(account).NoteAsync(new(action.Id, "Mine."))).ShouldBeOfType<EditResult.Saved>();
        (await meetings.ResolverAsync(meeting)).ResolveOne("MX").Known!.Id.ShouldBe(kept);
    }

    private static async Task<IEnumerable<string>> OrganisationsAsync(ActionStore actions) => (await actions.ListAsync()).SelectMany(a => a.Organisations).Distinct().Order();
}
