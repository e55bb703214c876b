using LondonBoard.Edits;
using LondonBoard.People;
using LondonBoard.Tests.Support;

namespace LondonBoard.Tests.People;

/// <summary>Two entries that are one person, and taking that back.</summary>
public sealed class MergeTests : IAsyncLifetime
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
    public async Task The_kept_entry_stays_as_it_is_and_gets_what_it_lacks()
    {
        var kept = await _store.AddPersonAsync("Mary Kuhn", c => c with { JobTitle = "Lead" });
        var gone = await _store.AddPersonAsync("Mary Khun", c => c with { JobTitle = "Officer", Email = "mary@board.example", Initials = ["MK"] });
        var (both, one) = (await _store.AddGroupAsync("Both", chair: gone), await _store.AddGroupAsync("One"));
        await _store.AddMemberAsync(both, kept);
        await _store.AddMemberAsync(both, gone);
        await _store.AddMemberAsync(one, gone);

        await MergeAsync(kept, gone);

        var now = await _board.PictureAsync();
        now.People.ShouldHaveSingleItem();
        var mary = now.FindPerson(gone)!;
        (mary.Id, mary.Name, mary.JobTitle, mary.Email).ShouldBe((kept, "Mary Kuhn", "Lead", "mary@board.example"));
        mary.OtherNames.ShouldBe(["Mary Khun"]);
        mary.Initials.ShouldBe(["MK"]);
        now.ChairedBy(kept).ShouldHaveSingleItem().Id.ShouldBe(both);
        now.PlacesOf(kept).Select(p => p.Group.Name).ShouldBe(["Both", "One"]);
        new NameResolver(now.Names()).ResolveOne("Mary Khun").Known!.Id.ShouldBe(kept);
    }

    [Fact]
    public async Task An_undone_merge_leaves_both_as_they_were_and_keeps_what_was_edited_since()
    {
        var kept = await _store.AddPersonAsync("Mary Kuhn");
        var gone = await _store.AddPersonAsync("Mary Khun", c => c with { JobTitle = "Officer", Email = "mary@board.example", Initials = ["MK"], OtherNames = ["M. Khun"] });
        var group = await _store.AddGroupAsync("Network", chair: gone);
        await _store.AddMemberAsync(group, gone);
        var merge = await MergeAsync(kept, gone);
        var mary = (await _board.PictureAsync()).FindPerson(kept)!;
        (await _store.SavePersonAsync(new SavePerson(kept, mary.Version, "Mary Kühn")
        {
            OtherNames = mary.OtherNames,
            Initials = mary.Initials,
            JobTitle = "Director",
            Email = mary.Email,
        })).Id();

        (await _store.UndoMergeAsync(new UndoMerge(merge))).Id().ShouldBe(gone);

        var now = await _board.PictureAsync();
        var (one, other) = (now.FindPerson(kept)!, now.FindPerson(gone)!);
        (one.Name, one.JobTitle, one.Email, one.OtherNames.Length, one.Initials.Length).ShouldBe(("Mary Kühn", "Director", null, 0, 0));
        (other.Name, other.JobTitle, other.Email).ShouldBe(("Mary Khun", "Officer", "mary@board.example"));
        now.ChairedBy(gone).ShouldHaveSingleItem();
        now.PlacesOf(gone).ShouldHaveSingleItem();
        now.PlacesOf(kept).ShouldBeEmpty();
        (await _store.MergesAsync(kept)).ShouldBeEmpty();
        (await _store.UndoMergeAsync(new UndoMerge(merge))).ShouldBeOfType<EditResult.Gone>();
    }

    [Fact]
    public async Task Merges_upon_merges_are_undone_the_last_first()
    {
        var (a, b, c) = (await _store.AddPersonAsync("A A"), await _store.AddPersonAsync("B B"), await _store.AddPersonAsync("C C"));
        var first = await MergeAsync(b, c);
        var second = await MergeAsync(a, b);
        (await _board.PictureAsync()).FindPerson(c)!.Id.ShouldBe(a);
        (await _store.UndoMergeAsync(new UndoMerge(first))).Sentence().ShouldContain("Undo that merge first.");
        (await _store.UndoMergeAsync(new UndoMerge(second))).Id();
        (await _store.UndoMergeAsync(new UndoMerge(first))).Id();
        (await _board.PictureAsync()).People.Select(p => (p.Name, p.OtherNames.Length)).ShouldBe([("A A", 0), ("B B", 0), ("C C", 0)]);
    }

    [Fact]
    public async Task An_entry_is_not_merged_into_itself_nor_when_it_changed_meanwhile()
    {
        var (a, b) = (await _store.AddPersonAsync("A A"), await _store.AddPersonAsync("B B"));
        var (seenA, seenB) = ((await _board.PictureAsync()).FindPerson(a)!.Version, (await _board.PictureAsync()).FindPerson(b)!.Version);
        (await _store.MergeAsync(new MergeEntries(NameOf.Person, a, a, seenA, seenA))).ShouldBeOfType<EditResult.Invalid>();
        await _store.SavePersonAsync(new SavePerson(b, seenB, "B Bee"));
        (await _store.MergeAsync(new MergeEntries(NameOf.Person, a, b, seenA, seenB))).ShouldBeOfType<EditResult.Conflict>();
    }

    private async Task<Guid> MergeAsync(Guid kept, Guid gone)
    {
        var now = await _board.PictureAsync();
        return (await _store.MergeAsync(new MergeEntries(NameOf.Person, kept, gone, now.FindPerson(kept)!.Version, now.FindPerson(gone)!.Version))).Id();
    }
}
