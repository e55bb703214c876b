using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.People;
using LondonBoard.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.People;

/// <summary>Short ways to fill and ask a directory.</summary>
internal static class Directories
{
    public static async Task<PeopleStore> PeopleAsync(this TestBoard board, Role role = Role.Secretariat) => board.StoreOf<PeopleStore>(await board.AccountAsync(role));

    public static Task<PeoplePicture> PictureAsync(this TestBoard board, Role role = Role.Secretariat) =>
        board.Services.GetRequiredService<LivePeople>().NowAsync(role);

    public static Guid Id(this EditResult result) => result.ShouldBeOfType<EditResult.Saved>().Id;

    public static async Task<Guid> AddPersonAsync(this PeopleStore store, string name, Func<SavePerson, SavePerson>? more = null) =>
        (await store.SavePersonAsync((more ?? (c => c))(new SavePerson(Guid.CreateVersion7(), null, name)))).Id();

    public static async Task<Guid> AddGroupAsync(this PeopleStore store, string name, GroupKind kind = GroupKind.Network, Guid? chair = null) =>
        (await store.SaveGroupAsync(new SaveGroup(Guid.CreateVersion7(), null, name, kind) { ChairId = chair })).Id();

    public static async Task<Guid> AddDateAsync(this PeopleStore store, Guid group, DateOnly day, TimeOnly? start = null, TimeOnly? end = null, string? at = null) =>
        (await store.SaveDateAsync(new SaveDate(Guid.CreateVersion7(), null, group, day) { Start = start, End = end, At = at })).Id();

    public static async Task<Guid> AddMemberAsync(this PeopleStore store, Guid group, Guid person, DateOnly? from = null, DateOnly? until = null) =>
        (await store.SaveMemberAsync(new SaveMember(Guid.CreateVersion7(), null, group, person, null, from, until))).Id();

    public static async Task<Guid> AddOrganisationAsync(this PeopleStore store, params OrganisationName[] names) =>
        (await store.SaveOrganisationAsync(new SaveOrganisation(Guid.CreateVersion7(), null, [.. names]))).Id();

    public static async Task<EditResult> MergeOrganisationsAsync(this PeopleStore store, TestBoard board, Guid kept, Guid gone)
    {
        var now = await board.PictureAsync();
        return await store.MergeAsync(new MergeEntries(NameOf.Organisation, kept, gone, now.FindOrganisation(kept)!.Version, now.FindOrganisation(gone)!.Version));
    }
}
