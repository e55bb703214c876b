using LondonBoard.Dates;
using Microsoft.AspNetCore.Components;

namespace LondonBoard.People;

/// <summary>The form of a membership.</summary>
public sealed partial class MemberDialog
{
    private Guid _group;
    private Guid? _person;
    private string? _part;
    private NameField? _nameField;
    private TypedDay _from, _until;
    private GroupMember? _stands;

    [Inject] private TimeProvider Time { get; set; } = null!;

    /// <summary>Opens the form for a membership, or for a new one of a group.</summary>
    public void Begin(Guid groupId, GroupMember? member)
    {
        (_group, _person, _part, _stands) = (groupId, Picture.FindPerson(member?.PersonId)?.Id, member?.Part, null);
        (_from, _until) = (TypedDay.Of(member?.From), TypedDay.Of(member?.Until));
        Open(member?.Id);
    }

    /// <inheritdoc/>
    protected override string Kind => $"member/{_group}";

    /// <inheritdoc/>
    protected override void See(PeoplePicture now) => _stands = now.MembersOf(_group).FirstOrDefault(m => m.Member.Id == Id).Member;

    private async Task SaveAsync()
    {
        if (_nameField!.Unsettled)
            return;
        if (!_from.Settled || !_until.Settled)
        {
            Refuse(_from.Settled ? nameof(SaveMember.Until) : nameof(SaveMember.From), TypedDay.Unsettled);
            return;
        }

        await SendAsync(
            () => Store.SaveMemberAsync(Typed(_person, _part, _from.Day, _until.Day) with { Seen = Seen }),
            IsNew ? "Member added." : "Membership changed.",
            nameof(SaveMember.PersonId), nameof(SaveMember.Until));
    }

    private SaveMember? Seen => IsNew ? null
        : _stands is { } now ? Typed(now.PersonId, now.Part, now.From, now.Until)
        : Typed(_nameField!.Find(Began("person")), Began("part"), TypedDay.Read(Began("from"), Time.Today()).Day, TypedDay.Read(Began("until"), Time.Today()).Day);

    private SaveMember Typed(Guid? person, string? part, DateOnly? from, DateOnly? until) => new(Id, Version, _group, person ?? Guid.Empty, part, from, until);

    private Task RemoveAsync() => SendAsync(() => Store.RemoveMemberAsync(new RemoveMember(Id)), "Membership taken away.");
}
