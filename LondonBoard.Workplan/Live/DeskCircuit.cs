using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace LondonBoard.Live;

/// <summary>Tells a circuit's <see cref="Desk"/> whose it is, and when its connection is lost: the person is then away at once.</summary>
internal sealed class DeskCircuit(AuthenticationStateProvider authentication, Desk desk) : CircuitHandler, IDisposable
{
    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        authentication.AuthenticationStateChanged += Follow;
        desk.SignIn((await authentication.GetAuthenticationStateAsync()).User);
    }

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        desk.Away();
        return Task.CompletedTask;
    }

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        desk.Heard();
        return Task.CompletedTask;
    }

    public void Dispose() => authentication.AuthenticationStateChanged -= Follow;

    private async void Follow(Task<AuthenticationState> state) => desk.SignIn((await state).User);
}
