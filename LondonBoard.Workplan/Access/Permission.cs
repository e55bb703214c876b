using LondonBoard.Data;

namespace LondonBoard.Access;

/// <summary>What a command needs its author to be allowed.</summary>
public enum Permission
{
    /// <summary>Change the words of a workplan, its rows and its title.</summary>
    EditWorkplan,

    /// <summary>Say how an item stands.</summary>
    SetStatus,

    /// <summary>Make a workplan, empty or from a paper.</summary>
    AddWorkplan,

    /// <summary>Freeze a snapshot.</summary>
    FreezeSnapshot,

    /// <summary>Take back one's own changes, as far as one may still make them.</summary>
    Undo,

    /// <summary>Put actions into the register, change their words and take them off.</summary>
    EditActions,

    /// <summary>Say how one's own actions stand, and add notes to them; of others' with <see cref="SetStatus"/>.</summary>
    UpdateActions,

    /// <summary>Accept an action as done, after which it is no longer carried forward.</summary>
    AcceptActions,

    /// <summary>Set up meetings, write their agendas and minutes.</summary>
    EditMeetings,

    /// <summary>Change the directory of people, organisations and groups, and the groups' dates.</summary>
    EditPeople,

    /// <summary>See people's e-mail addresses.</summary>
    SeeContacts,

    /// <summary>Have the meetings in one's own calendar program, by a secret link.</summary>
    KeepCalendarLink,

    /// <summary>Accounts and tokens.</summary>
    ManageAccess,
}

/// <summary>Which role may do what; what is not named is denied.</summary>
public static class Permissions
{
    /// <summary>Whether a role has a permission.</summary>
    public static bool May(this Role role, Permission permission) => role switch
    {
        Role.Administrator => true,
        Role.Secretariat => permission
            is Permission.EditWorkplan or Permission.SetStatus or Permission.AddWorkplan or Permission.FreezeSnapshot or Permission.Undo
            or Permission.EditActions or Permission.UpdateActions or Permission.EditMeetings
            or Permission.EditPeople or Permission.SeeContacts or Permission.KeepCalendarLink,
        Role.Chair => permission
            is Permission.SetStatus or Permission.Undo
            or Permission.UpdateActions or Permission.AcceptActions
            or Permission.SeeContacts or Permission.KeepCalendarLink,
        Role.Member => permission is Permission.Undo or Permission.UpdateActions or Permission.KeepCalendarLink,
        _ => false,
    };
}
