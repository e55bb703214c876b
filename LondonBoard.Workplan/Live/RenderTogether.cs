using Microsoft.AspNetCore.Components;

namespace LondonBoard.Live;

/// <summary>
/// Renders several components as one message to the browser: by themselves each would be one. Shows nothing; whatever is
/// asked to render while this renders joins its batch.
/// </summary>
public sealed class RenderTogether : IComponent
{
    private RenderHandle _handle;

    /// <inheritdoc/>
    public void Attach(RenderHandle renderHandle) => _handle = renderHandle;

    /// <inheritdoc/>
    public Task SetParametersAsync(ParameterView parameters) => Task.CompletedTask;

    /// <summary>Renders them, on the circuit's own thread of work.</summary>
    /// <param name="renders">What makes each render itself.</param>
    public void Render(IReadOnlyCollection<Action> renders) => _handle.Render(_ =>
    {
        foreach (var render in renders)
            render();
    });
}
