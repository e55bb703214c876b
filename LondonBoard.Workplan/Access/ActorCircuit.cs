using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace LondonBoard.Access;

/// <summary>Tells a circuit's <see cref="CurrentActor"/> who is signed in, when it opens and whenever that changes.</summary>
public sealed class ActorCircuit(AuthenticationStateProvider authentication, CurrentActor actor) : CircuitHandler, IDisposable
{
    /// <inheritdoc/>
    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        authentication.AuthenticationStateChanged += Follow;
        actor.Set((await authentication.GetAuthenticationStateAsync()).User);
    }

    /// <inheritdoc/>
    public void Dispose() => authentication.AuthenticationStateChanged -= Follow;

    private async void Follow(Task<AuthenticationState> state) => actor.Set((await state).User);
}
