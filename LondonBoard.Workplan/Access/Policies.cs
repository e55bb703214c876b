using LondonBoard.Data;
using Microsoft.AspNetCore.Authorization;

namespace LondonBoard.Access;

/// <summary>The names of the authorisation policies, by what they allow. Everything without one asks for a sign-in.</summary>
public static class Policies
{
    /// <summary>To read: everybody who is signed in.</summary>
    public const string Read = "Read";

    /// <summary>To set the status of items and actions: chair, secretariat, administrator.</summary>
    public const string SetStatus = "SetStatus";

    /// <summary>To edit, import and freeze: secretariat, administrator.</summary>
    public const string Edit = "Edit";

    /// <summary>To look after accounts, tokens and settings: administrator.</summary>
    public const string Administer = "Administer";

    internal static void Add(AuthorizationOptions options)
    {
        options.FallbackPolicy = options.DefaultPolicy;
        options.AddPolicy(Read, p => p.RequireAuthenticatedUser());
        Needs(SetStatus, Permission.SetStatus);
        Needs(Edit, Permission.EditWorkplan);
        Needs(Administer, Permission.ManageAccess);

        void Needs(string policy, Permission permission) => options.AddPolicy(policy, p => p.RequireAuthenticatedUser()
            .RequireRole(Enum.GetValues<Role>().Where(r => r.May(permission)).Select(r => r.ToString())));
    }
}
