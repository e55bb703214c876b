using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.People;
using LondonBoard.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.People;

/// <summary>The directory as it is stored, seen by its shared picture.</summary>
public sealed class PeopleStoreTests : IAsyncLifetime
{
    private TestBoard _board = null!;
    private PeopleStore _store = null!;

    public async ValueTask InitializeAsync()
    {
        _board = await TestBoard.OpenAsync();
        _store = await _board.PeopleAsync();
    }

    public ValueTask DisposeAsync() => _board.DisposeAsync();

    [Fact]
    public async Task A_person_is_kept_clean_with_names_and_initials_once_each()
    {
        var id = await _store.AddPersonAsync("  Nia   Vaughan ", c => c with
        {
            OtherNames = ["Nia Vaughn", " nia vaughn ", ""],
            Initials = ["NV", "NEV"],
            Email = " nia@board.example ",
        });
        var nia = (await _board.PictureAsync()).FindPerson(id)!;
        (nia.Name, nia.Email).ShouldBe(("Nia Vaughan", "nia@board.example"));
        nia.OtherNames.ShouldBe(["Nia Vaughn"]);
        nia.Initials.ShouldBe(["NV", "NEV"]);
    }

    [Theory]
    [InlineData("", null, "Give the person’s name.")]
    [InlineData("\u200B ", null, "Give the person’s name.")]
    [InlineData("Nia", "nia at board", "An e-mail address looks like name@example.org.")]
    [InlineData("Nia", "a@b.c, d@e.f", "An e-mail address looks like name@example.org.")]
    public async Task A_person_without_a_name_or_with_no_address_is_refused_with_a_sentence(string name, string? email, string sentence) =>
        (await _store.SavePersonAsync(new SavePerson(Guid.CreateVersion7(), null, name) { Email = email })).Sentence().ShouldBe(sentence);

    [Fact]
    public async Task Who_saw_an_old_version_is_told_what_now_stands_there()
    {
        var id = await _store.AddPersonAsync("Nia Vaughan");
        var seen = (await _board.PictureAsync()).FindPerson(id)!.Version;
        (await _store.SavePersonAsync(new SavePerson(id, seen, "Nia Vaughan-Lee"))).Id();
        (await _store.SavePersonAsync(new SavePerson(id, seen, "N. Vaughan"))).ShouldBeOfType<EditResult.Conflict>().Current.ShouldBe("Nia Vaughan-Lee");
    }

    [Fact]
    public async Task Addresses_reach_only_those_who_may_see_them_and_never_the_history()
    {
        var id = await _store.AddPersonAsync("Nia Vaughan", c => c with { Email = "canary@board.example" });
        var seen = (await _board.PictureAsync()).FindPerson(id)!.Version;
        await _store.SavePersonAsync(new SavePerson(id, seen, "Nia Vaughan") { Email = "canary2@board.example" });
        foreach (var (role, sees) in new[] { (Role.Member, false), (Role.Chair, true), (Role.Secretariat, true), (Role.Administrator, true) })
            ((await _board.PictureAsync(role)).FindPerson(id)!.Email is not null).ShouldBe(sees, role.ToString());
        await using var db = _board.Database.Reading();
        (await db.Changes.Where(c => c.After!.Contains("canary") || c.Before!.Contains("canary")).CountAsync()).ShouldBe(0);
        (await _store.HistoryAsync(id)).Select(c => c.Field).ShouldBe(["e-mail address", "person"]);
    }

    [Fact]
    public async Task An_organisation_keeps_its_names_and_says_which_it_had_on_a_day()
    {
        var id = (await _store.SaveOrganisationAsync(new SaveOrganisation(Guid.CreateVersion7(), null,
            [new("Ministry of Schools", "MoS", null), new("Ministry of Schools and Families", "MSF", new(2024, 6, 28))]))).Id();
        var ministry = (await _board.PictureAsync()).FindOrganisation(id)!;
        ministry.Now.Short.ShouldBe("MSF");
        ministry.NameOn(new(2024, 6, 27)).Short.ShouldBe("MoS");
        ministry.NameOn(new(2024, 6, 28)).Short.ShouldBe("MSF");
    }

    [Fact]
    public async Task Names_of_an_organisation_follow_each_other()
    {
        (await _store.SaveOrganisationAsync(new SaveOrganisation(Guid.CreateVersion7(), null, []))).Sentence().ShouldBe("Give the organisation’s name.");
        (await _store.SaveOrganisationAsync(new SaveOrganisation(Guid.CreateVersion7(), null, [new("A", null, null), new("B", null, null)])))
            .Sentence().ShouldBe("Say from which day the organisation had each later name.");
        (await _store.SaveOrganisationAsync(new SaveOrganisation(Guid.CreateVersion7(), null, [new("A", null, new(2024, 1, 1)), new("B", null, new(2023, 1, 1))])))
            .Sentence().ShouldBe("Each name begins after the one before it.");
    }

    [Fact]
    public async Task A_group_never_belongs_to_itself_by_any_way_round()
    {
        var board = await _store.AddGroupAsync("Board", GroupKind.Board);
        var sub = (await _store.SaveGroupAsync(new SaveGroup(Guid.CreateVersion7(), null, "Sub", GroupKind.Subgroup) { ParentId = board })).Id();
        var seen = (await _board.PictureAsync()).FindGroup(board)!.Version;
        (await _store.SaveGroupAsync(new SaveGroup(board, seen, "Board", GroupKind.Board) { ParentId = sub })).Sentence().ShouldBe("That group belongs to this one already.");
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("papers.docx")]
    public async Task A_link_to_papers_is_a_web_address(string link) =>
        (await _store.SaveGroupAsync(new SaveGroup(Guid.CreateVersion7(), null, "Board", GroupKind.Board) { PapersLink = link })).ShouldBeOfType<EditResult.Invalid>();

    [Fact]
    public async Task Somebody_is_a_member_once_at_a_time_and_may_come_back()
    {
        var (group, nia) = (await _store.AddGroupAsync("Health Network"), await _store.AddPersonAsync("Nia Vaughan"));
        await _store.AddMemberAsync(group, nia, new(2024, 1, 1), new(2024, 12, 31));
        (await _store.SaveMemberAsync(new SaveMember(Guid.CreateVersion7(), null, group, nia, null, new(2024, 12, 31), null))).ShouldBeOfType<EditResult.Invalid>();
        await _store.AddMemberAsync(group, nia, new(2025, 1, 1));
        (await _board.PictureAsync()).MembersOf(group).Count().ShouldBe(2);
        (await _store.HistoryAsync(nia)).Count(c => c.Field == "group").ShouldBe(2);
    }

    [Fact]
    public async Task Each_change_of_a_date_gives_it_a_new_revision_and_none_where_nothing_changes()
    {
        var group = await _store.AddGroupAsync("Health Network");
        var id = await _store.AddDateAsync(group, new(2027, 1, 6), new(14, 0));
        async Task<GroupDate> DateAsync() => (await _board.PictureAsync()).DatesOf(group).Single();
        (await DateAsync()).Revision.ShouldBe(0);
        await _store.SaveDateAsync(new SaveDate(id, (await DateAsync()).Version, group, new(2027, 1, 13)) { Start = new(14, 0) });
        (await DateAsync()).Revision.ShouldBe(1);
        await _store.SaveDateAsync(new SaveDate(id, (await DateAsync()).Version, group, new(2027, 1, 13)) { Start = new(14, 0) });
        (await DateAsync()).Revision.ShouldBe(1);
        await _store.CancelDateAsync(new CancelDate(id, true));
        var off = await DateAsync();
        (off.Revision, off.Cancelled, off.Id).ShouldBe((2, true, id));
    }

    [Fact]
    public async Task A_meeting_does_not_end_before_it_begins() =>
        (await _store.SaveDateAsync(new SaveDate(Guid.CreateVersion7(), null, await _store.AddGroupAsync("x"), new(2027, 1, 6)) { Start = new(14, 0), End = new(13, 0) }))
            .Sentence().ShouldBe("The meeting ends before it begins.");

    [Fact]
    public async Task A_viewer_hears_of_a_change_and_then_sees_it()
    {
        var live = _board.Services.GetRequiredService<LivePeople>();
        var heard = new TaskCompletionSource();
        using var subscription = live.Subscribe(() => heard.TrySetResult());
        (await live.NowAsync(Role.Member)).People.ShouldBeEmpty();
        await _store.AddPersonAsync("Nia Vaughan");
        await heard.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        (await live.NowAsync(Role.Member)).People.ShouldHaveSingleItem();
    }
}
