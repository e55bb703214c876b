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
        Roles(SetStatus, Role.Chair, Role.Secretariat, Role.Administrator);
        Roles(Edit, Role.Secretariat, Role.Administrator);
        Roles(Administer, Role.Administrator);

        void Roles(string policy, params Role[] roles) =>
            options.AddPolicy(policy, p => p.RequireAuthenticatedUser().RequireRole(roles.Select(r => r.ToString())));
    }
}
