using LondonBoard.Data;
using LondonBoard.Live;
using LondonBoard.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace LondonBoard.Tests.Live;

public sealed class DraftStoreTests : IAsyncLifetime
{
    private static readonly Guid Sue = Guid.NewGuid(), Tom = Guid.NewGuid();
    private static readonly Place Plan = new(Room.Workplan, Guid.NewGuid());
    private TestBoard _board = null!;

    private DraftStore Drafts => _board.Services.GetRequiredService<DraftStore>();

    public async ValueTask InitializeAsync() => _board = await TestBoard.OpenAsync();

    public ValueTask DisposeAsync() => _board.DisposeAsync();

    private static FieldKey Key(string field) => new(Plan, field);

    [Fact]
    public async Task What_was_typed_last_is_kept_by_person_and_field_and_another_process_finds_it()
    {
        _ = Drafts.KeepAsync(Sue, Key("a"), "hal", "basis");
        _ = Drafts.KeepAsync(Sue, Key("a"), "half a sen");
        (await Drafts.KeepAsync(Sue, Key("a"), "half a sentence")).ShouldBeTrue();
        (await Drafts.KeepAsync(Tom, Key("a"), "Tom's")).ShouldBeTrue();

        await using var next = await TestBoard.OpenAsync(beside: _board);
        var draft = (await next.Services.GetRequiredService<DraftStore>().ListAsync(Sue, Plan)).ShouldHaveSingleItem();
        (draft.Field, draft.Text, draft.Basis).ShouldBe(("a", "half a sentence", "basis"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_a_bad_network_held_back_does_not_take_the_place_of_what_was_typed_after_it(bool inOneWriting)
    {
        await Drafts.KeepAsync(Sue, Key("a"), "before ", "basis", new("page", 7));
        var typed = Drafts.KeepAsync(Sue, Key("a"), "before during after", stroke: new("page", 19));
        if (!inOneWriting)
            await typed;
        (await Drafts.KeepAsync(Sue, Key("a"), "before during ", stroke: new("page", 14))).ShouldBeTrue();
        var draft = (await Drafts.ListAsync(Sue, Plan)).ShouldHaveSingleItem();
        (draft.Text, draft.Basis).ShouldBe(("before during after", "basis"));
        await Drafts.KeepAsync(Sue, Key("a"), "on another page", stroke: new("other", 1));
        (await Drafts.ListAsync(Sue, Plan)).ShouldHaveSingleItem().Text.ShouldBe("on another page");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_a_bad_network_held_back_does_not_bring_back_what_was_saved(bool inOneWriting)
    {
        var kept = Drafts.KeepAsync(Sue, Key("a"), "all of it", "basis", new("page", 19));
        if (!inOneWriting)
            await kept;
        var saved = Drafts.DropAsync(Sue, Key("a"), new("page", 19));
        if (!inOneWriting)
            await saved;
        (await Drafts.KeepAsync(Sue, Key("a"), "half", stroke: new("page", 14))).ShouldBeTrue();
        (await Drafts.KeepAsync(Sue, Key("a"), "all of it", stroke: new("page", 19))).ShouldBeTrue();
        (await Drafts.ListAsync(Sue, Plan)).ShouldBeEmpty();

        await Drafts.KeepAsync(Sue, Key("a"), "begun again", stroke: new("page", 23));
        var draft = (await Drafts.ListAsync(Sue, Plan)).ShouldHaveSingleItem();
        (draft.Text, draft.Basis).ShouldBe(("begun again", null));
    }

    [Fact]
    public async Task What_is_saved_goes_also_where_a_later_text_of_the_page_came_by_another_way()
    {
        await Drafts.KeepAsync(Sue, Key("a"), "by the post", stroke: new("page", 20));
        await Drafts.DropAsync(Sue, Key("a"), new("page", 19));
        await Drafts.KeepAsync(Sue, Key("a"), "by the post", stroke: new("page", 20));
        (await Drafts.ListAsync(Sue, Plan)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("k3f9 17", "k3f9", 17)]
    [InlineData(null, "", 0)]
    [InlineData("k3f9", "", 0)]
    [InlineData("k3f9 -1", "", 0)]
    [InlineData("a name far too long for a page 1", "", 0)]
    [InlineData("k3f9 99999999999999999999", "", 0)]
    public void What_is_no_stroke_of_a_page_is_none(string? text, string page, long number) => Stroke.Read(text).ShouldBe(new Stroke(page, number));

    [Fact]
    public async Task A_draft_is_on_its_own_paper_alone_and_goes_when_its_text_is_saved()
    {
        await Drafts.KeepAsync(Sue, Key("a"), "one");
        await Drafts.KeepAsync(Sue, new(new(Room.Workplan, null), "new"), "two");
        (await Drafts.ListAsync(Sue, new(Room.Workplan, null))).ShouldHaveSingleItem().Text.ShouldBe("two");
        _ = Drafts.KeepAsync(Sue, Key("a"), "one more word");
        await Drafts.DropAsync(Sue, Key("a"));
        (await Drafts.ListAsync(Sue, Plan)).ShouldBeEmpty();
    }

    private async Task<int> StoredAsync()
    {
        await using var db = _board.Database.Reading();
        return await db.Set<Draft>().CountAsync();
    }

    [Fact]
    public async Task Drafts_are_no_history()
    {
        await Drafts.KeepAsync(Sue, Key("a"), "typed");
        await using var db = _board.Database.Reading();
        (await db.Changes.CountAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData(19_999, true)]
    [InlineData(20_000, true)]
    [InlineData(20_001, false)]
    public async Task A_text_is_kept_up_to_twenty_thousand_characters(int length, bool kept) =>
        (await Drafts.KeepAsync(Sue, Key("a"), new string('é', length))).ShouldBe(kept);

    [Fact]
    public async Task A_person_has_a_hundred_drafts_at_most_and_goes_on_with_those_they_have()
    {
        _ = Drafts.DropAsync(Sue, Key("saved"), new("page", 1));
        for (var n = 0; n < Draft.MaxPerPerson; n++)
            _ = Drafts.KeepAsync(Sue, Key($"f{n}"), "x");
        await Drafts.FlushAsync();
        (await Drafts.KeepAsync(Sue, Key("one too many"), "x")).ShouldBeFalse();
        (await Drafts.KeepAsync(Sue, Key("f7"), "more")).ShouldBeTrue();
        (await Drafts.KeepAsync(Tom, Key("f7"), "Tom's first")).ShouldBeTrue();
        (await Drafts.ListAsync(Sue, Plan)).Count.ShouldBe(Draft.MaxPerPerson);
    }

    [Fact]
    public async Task A_draft_that_nobody_comes_back_to_goes_after_a_fortnight()
    {
        var clock = new Clock();
        var drafts = new DraftStore(_board.Database, clock, NullLogger<DraftStore>.Instance);
        await drafts.KeepAsync(Sue, Key("old"), "old");
        clock.Advance(TimeSpan.FromDays(13));
        await drafts.KeepAsync(Sue, Key("new"), "new");
        await drafts.DropAsync(Sue, Key("spent"), new("page", 1));
        await drafts.ExpireAsync();
        (await StoredAsync()).ShouldBe(3);
        clock.Advance(TimeSpan.FromHours(2));
        await drafts.ExpireAsync();
        (await StoredAsync()).ShouldBe(2);
        (await drafts.ListAsync(Sue, Plan)).Count.ShouldBe(2);
        clock.Advance(TimeSpan.FromDays(2));
        await drafts.ExpireAsync();
        (await drafts.ListAsync(Sue, Plan)).ShouldHaveSingleItem().Text.ShouldBe("new");
    }

    [Fact]
    public void A_key_reads_back_as_it_was_written_and_nothing_else_is_one()
    {
        foreach (var key in (FieldKey[])[Key("title"), new(new(Room.Actions, null), "a/b/c")])
        {
            FieldKey.TryParse(key.ToString(), out var read).ShouldBeTrue();
            read.ShouldBe(key);
        }

        foreach (var wrong in (string?[])[null, "", "Workplan", "Workplan/-/", "7/-/a", "Kitchen/-/a", "Workplan/x/a", "Workplan/-/" + new string('a', 400)])
            FieldKey.TryParse(wrong, out _).ShouldBeFalse(wrong);
    }
}
