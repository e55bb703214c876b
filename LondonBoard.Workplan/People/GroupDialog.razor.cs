namespace LondonBoard.People;

/// <summary>The form of a board, network or subgroup.</summary>
public sealed partial class GroupDialog
{
    private string? _name, _otherNames, _purpose, _link;
    private GroupKind _kind;
    private Guid? _parent, _chair;
    private NameField? _chairField;
    private Group? _began, _stands;

    /// <summary>Opens the form for a group, or for a new one.</summary>
    public void Begin(Group? group)
    {
        (_began, _stands) = (group, null);
        (_name, _purpose, _link, _parent, _chair) = (group?.Name, group?.Purpose, group?.PapersLink, group?.ParentId, Picture.FindPerson(group?.ChairId)?.Id);
        _kind = group?.Kind ?? (Picture.Groups.IsEmpty ? GroupKind.Board : GroupKind.Network);
        _otherNames = group is null ? null : string.Join(", ", group.OtherNames);
        Open(group?.Id);
    }

    /// <inheritdoc/>
    protected override string Kind => "group";

    /// <inheritdoc/>
    protected override void See(PeoplePicture now) => _stands = now.FindGroup(Id);

    private Task SaveAsync() => _chairField!.Unsettled ? Task.CompletedTask : SendAsync(
        () => Store.SaveGroupAsync(Typed(field => field switch { "name" => _name, "otherNames" => _otherNames, "purpose" => _purpose, _ => _link }, _kind, _parent, _chair) with
        {
            Seen = IsNew ? null : _stands is { } now ? Shown(now) : Typed(Began, _began!.Kind, _began.ParentId, _chairField.Find(Began("chair"))),
        }),
        IsNew ? "Group added." : "Entry changed.",
        nameof(SaveGroup.Name), nameof(SaveGroup.OtherNames), nameof(SaveGroup.ParentId), nameof(SaveGroup.PapersLink));

    /// <summary>The form as typed, or as it was.</summary>
    private SaveGroup Typed(Func<string, string?> field, GroupKind kind, Guid? parent, Guid? chair) => new(Id, Version, field("name") ?? "", kind)
    {
        OtherNames = [.. (field("otherNames") ?? "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
        ParentId = parent,
        ChairId = chair,
        Purpose = field("purpose"),
        PapersLink = field("papers"),
    };

    private static SaveGroup Shown(Group now) => new(now.Id, null, now.Name, now.Kind)
    {
        OtherNames = now.OtherNames,
        ParentId = now.ParentId,
        ChairId = now.ChairId,
        Purpose = now.Purpose,
        PapersLink = now.PapersLink,
    };
}
