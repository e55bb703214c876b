using System.Net;
using System.Security.Claims;
using LondonBoard.Access;
using LondonBoard.Actions;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Meetings;
using LondonBoard.People;
using LondonBoard.Tests.Support;
using LondonBoard.Tests.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.People;

/// <summary>Calendar feeds, asked for as calendar programs do: by their secret, without a sign-in.</summary>
public sealed class CalendarFeedTests : IAsyncLifetime
{
    private AppHost _app = null!;
    private Guid _health, _schools, _lee;

    public async ValueTask InitializeAsync()
    {
        _app = await AppHost.StartAsync(settings: new() { ["Limits:CalendarsPerMinute"] = "12" });
        _lee = await _app.AddAccountAsync("lee@example.org", Role.Member, "Lee Marsh");
        await _app.AsProgramAsync<PeopleStore, bool>(async store =>
        {
            (_health, _schools) = (await store.AddGroupAsync("Health Network"), await store.AddGroupAsync("Schools Network"));
            await store.AddDateAsync(_health, new(2027, 7, 7), new(14, 0), new(16, 0), "Town Hall");
            await store.AddDateAsync(_schools, new(2027, 9, 26));
            return true;
        });
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_groups_link_gives_its_dates_and_only_the_hash_of_it_is_kept()
    {
        var secret = await MakeAsync(_health);
        using var visitor = _app.Visit();
        using var response = await visitor.GetAsync($"/calendar/{secret}.ics");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var calendar = CalendarReader.Read(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        var meeting = calendar.Parts.Single(p => p.Name == "VEVENT");
        (meeting["SUMMARY"].Text, meeting["LOCATION"].Text).ShouldBe(("Health Network", "Town Hall"));
        CalendarReader.Utc(calendar, meeting["DTSTART"]).ShouldBe(new DateTime(2027, 7, 7, 13, 0, 0));
        await using var db = _app.Database.Reading();
        (await db.Set<CalendarLink>().SingleAsync(TestContext.Current.CancellationToken)).Hash.ShouldBe(OneTimeSecret.Hash(secret));
        (await db.Changes.AnyAsync(c => c.After!.Contains(secret), TestContext.Current.CancellationToken)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_changed_and_a_cancelled_meeting_keep_their_identity()
    {
        var secret = await MakeAsync(_health);
        var before = await EventAsync(secret);
        await _app.AsProgramAsync<PeopleStore, EditResult>(store => store.CancelDateAsync(new CancelDate(Guid.Parse(before["UID"].Text.Split('@')[0]), true)));
        var after = await EventAsync(secret);
        after["UID"].Text.ShouldBe(before["UID"].Text);
        (before["SEQUENCE"].Value, after["SEQUENCE"].Value).ShouldBe(("0", "1"));
        (before["STATUS"].Value, after["STATUS"].Value).ShouldBe(("CONFIRMED", "CANCELLED"));
        string.CompareOrdinal(before["LAST-MODIFIED"].Value, after["LAST-MODIFIED"].Value).ShouldBeLessThanOrEqualTo(0);
    }

    [Fact]
    public async Task A_meeting_stands_in_the_feed_once_and_keeps_its_identity_until_it_is_called_off_or_taken_back()
    {
        var secret = await MakeAsync(_health);
        var before = await EventAsync(secret);
        await MeetAsync("Health Network", new(2027, 7, 7));
        (await EventAsync(secret))["UID"].Text.ShouldBe(before["UID"].Text);

        var own = await MeetAsync("Health Network", new(2027, 8, 4));
        (await MeetingEventAsync())["STATUS"].Value.ShouldBe("CONFIRMED");
        await _app.AsProgramAsync<MeetingStore, EditResult>(async store =>
        {
            var now = (await store.FindAsync(own))!.Head;
            return await store.EditAsync(new(own, now.Words with { Date = new(2027, 8, 5) }, null, now.Meeting.Version));
        });
        (await MeetingEventAsync())["DTSTART"].Value.ShouldStartWith("20270805");
        await _app.AsProgramAsync<MeetingStore, EditResult>(store => store.CancelAsync(new(own, true)));
        var off = await MeetingEventAsync();
        (off["STATUS"].Value, off["SEQUENCE"].Value).ShouldBe(("CANCELLED", "2"));

        async Task<CalendarPart> MeetingEventAsync() => (await EventsAsync(secret)).Single(e => e["UID"].Text == $"{own}@londonboard");
    }

    [Fact]
    public async Task Ones_own_link_has_the_meetings_one_is_asked_to()
    {
        var secret = await MakeAsync(null);
        await _app.AsProgramAsync<PeopleStore, Guid>(store => store.AddPersonAsync("Lee Marsh", c => c with { AccountId = _lee }));
        await MeetAsync("Reading Circle", new(2027, 8, 4));
        (await SummariesAsync(secret)).ShouldBeEmpty();
        await MeetAsync("Boat Club", new(2027, 8, 5), new AttendanceEntry(Attended.Present, "Lee Marsh", null, null));
        (await SummariesAsync(secret)).ShouldBe(["Boat Club"]);
    }

    [Fact]
    public async Task Ones_own_link_gives_the_groups_one_belongs_to_and_all_until_the_directory_knows_one()
    {
        var secret = await MakeAsync(null);
        (await SummariesAsync(secret)).ShouldBe(["Health Network", "Schools Network"]);
        await _app.AsProgramAsync<PeopleStore, Guid>(async store =>
        {
            var person = await store.AddPersonAsync("Lee Marsh", c => c with { AccountId = _lee });
            return await store.AddMemberAsync(_schools, person, until: new(2027, 12, 31));
        });
        (await SummariesAsync(secret)).ShouldBe(["Schools Network"]);
    }

    [Fact]
    public async Task Ones_own_link_has_what_is_due_of_one_until_it_is_done()
    {
        var secret = await MakeAsync(null);
        var person = await _app.AsProgramAsync<PeopleStore, Guid>(store => store.AddPersonAsync("Lee Marsh", c => c with { AccountId = _lee }));
        var words = new ActionWords("Draft the guide, with pictures", [new("LM", "Lee Marsh", null, person)], "LM", "by 3 June 2031");
        var action = await _app.AsProgramAsync<ActionStore, EditResult>(store => store.AddAsync(new AddAction(words)));
        var due = await EventAsync(secret);
        (due["SUMMARY"].Text, due["DTSTART"].Value, due["SEQUENCE"].Value).ShouldBe(("Due: Draft the guide, with pictures", "20310603", "0"));
        due["UID"].Text.ShouldBe($"{action.Id()}@londonboard");

        await _app.AsProgramAsync<ActionStore, EditResult>(async store =>
        {
            var due = (await store.FindAsync(action.Id()))!.Stored.DueText;
            return await store.PostponeAsync(new PostponeAction(action.Id(), "10 June 2031", "Printer", due));
        });
        var later = await EventAsync(secret);
        (later["UID"].Text, later["DTSTART"].Value).ShouldBe((due["UID"].Text, "20310610"));
        int.Parse(later["SEQUENCE"].Value, System.Globalization.CultureInfo.InvariantCulture).ShouldBeGreaterThan(0);

        await _app.AsProgramAsync<ActionStore, EditResult>(async store =>
        {
            var status = (await store.FindAsync(action.Id()))!.Stored.Status;
            return await store.MoveAsync(new MoveAction(action.Id(), ActionStatus.Done, null, status));
        });
        (await SummariesAsync(secret)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_revoked_replaced_or_disabled_link_opens_nothing()
    {
        var first = await MakeAsync(_health);
        var second = await MakeAsync(_health);
        (await StatusAsync(first)).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync(second)).ShouldBe(HttpStatusCode.OK);
        var store = Store();
        var link = (await store.FindLinkAsync(_lee, _health))!;
        (await _app.AsProgramAsync<PeopleStore, EditResult>(other => other.RevokeLinkAsync(new RevokeCalendarLink(link.Id)))).ShouldBeOfType<EditResult.Gone>();
        (await store.RevokeLinkAsync(new RevokeCalendarLink(link.Id))).Id();
        (await StatusAsync(second)).ShouldBe(HttpStatusCode.NotFound);
        var third = await MakeAsync(null);
        await _app.AsProgramAsync<AccountStore, AccountResult>(accounts => accounts.SetEnabledAsync(_lee, false));
        (await StatusAsync(third)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task An_unknown_secret_finds_nothing(string secret) => (await StatusAsync(secret)).ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task Guessing_is_slowed_down()
    {
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 13; i++)
            answers.Add(await StatusAsync(OneTimeSecret.Create()));
        answers.Count(a => a == HttpStatusCode.TooManyRequests).ShouldBe(1);
    }

    [Fact]
    public async Task A_program_has_no_calendar_link() =>
        (await _app.AsProgramAsync<PeopleStore, (EditResult Result, string? Secret)>(store => store.MakeLinkAsync(null))).Result.ShouldBeOfType<EditResult.Denied>();

    private PeopleStore Store()
    {
        var services = _app.Services.CreateScope().ServiceProvider;
        services.GetRequiredService<CurrentActor>().Set(new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, _lee.ToString())], "Test")));
        return services.GetRequiredService<PeopleStore>();
    }

    private async Task<string> MakeAsync(Guid? group) => (await Store().MakeLinkAsync(group)).Secret.ShouldNotBeNull();

    private async Task<HttpStatusCode> StatusAsync(string secret)
    {
        using var visitor = _app.Visit();
        using var response = await visitor.GetAsync($"/calendar/{secret}.ics");
        return response.StatusCode;
    }

    private async Task<IEnumerable<string>> SummariesAsync(string secret)
    {
        using var visitor = _app.Visit();
        return CalendarReader.Read(await visitor.Http.GetByteArrayAsync($"/calendar/{secret}.ics")).Parts.Where(p => p.Name == "VEVENT").Select(p => p["SUMMARY"].Text);
    }

    private Task<Guid> MeetAsync(string title, DateOnly date, params AttendanceEntry[] people) => _app.AsProgramAsync<MeetingStore, Guid>(async store =>
        (await store.CreateAsync(new CreateMeeting(new MeetingWords(title, date, new(14, 0), new(16, 0)), [.. people], []))).Id());

    private async Task<CalendarPart> EventAsync(string secret) => (await EventsAsync(secret)).Single();

    private async Task<IEnumerable<CalendarPart>> EventsAsync(string secret)
    {
        using var visitor = _app.Visit();
        return CalendarReader.Read(await visitor.Http.GetByteArrayAsync($"/calendar/{secret}.ics")).Parts.Where(p => p.Name == "VEVENT");
    }
}
