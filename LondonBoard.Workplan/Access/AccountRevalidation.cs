using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace LondonBoard.Access;

/// <summary>
/// Asks every half minute whether the session of an open page still holds. Where it does not, the page is signed out and,
/// a few seconds later, its connection cut: no page outlives its account by a minute. A page nobody has used for an hour is signed out too.
/// </summary>
public sealed class AccountRevalidation(
    ILoggerFactory logs,
    AccountStanding standing,
    CircuitActivity activity,
    OpenSockets sockets,
    IConfiguration configuration,
    TimeProvider time)
    : RevalidatingServerAuthenticationStateProvider(logs)
{
    /// <summary>Time for the page to show that it was signed out before its connection is cut.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(configuration.GetValue("Access:RevalidateSeconds", 30));

    /// <inheritdoc/>
    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        if (activity.Idle > AccountStanding.Idle)
            return false;
        if (await standing.HoldsAsync(authenticationState.User, cancellationToken))
            return true;
        if (AccountStanding.TryReadSession(authenticationState.User, out var session))
            _ = Task.Delay(Grace, time, CancellationToken.None).ContinueWith(_ => sockets.Close(session), TaskScheduler.Default);
        return false;
    }
}
