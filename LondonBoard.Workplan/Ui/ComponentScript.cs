using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LondonBoard.Ui;

/// <summary>
/// A component's script in the browser. It is attached once the component is rendered and detached when that goes, whichever
/// comes about first; a browser that has gone has taken it along, and nobody need hear of that.
/// </summary>
public sealed class ComponentScript : IAsyncDisposable
{
    private IJSObjectReference? _module, _attached;
    private IDisposable? _component;
    private bool _ended;

    /// <summary>Whether the script can be told anything.</summary>
    public bool IsAttached => _attached is not null;

    /// <summary>Calls the module's <c>attach</c>, which returns an object that can <c>detach</c>.</summary>
    /// <param name="js">The way to the browser.</param>
    /// <param name="module">The module's address, as an asset.</param>
    /// <param name="element">What it attaches to.</param>
    /// <param name="component">Whose methods it calls.</param>
    /// <param name="more">What else it is to know.</param>
    public async Task AttachAsync<TComponent>(IJSRuntime js, string module, ElementReference element, TComponent component, params object?[] more)
        where TComponent : class
    {
        var reference = DotNetObjectReference.Create(component);
        _component = reference;
        try
        {
            await using var imported = await ImportAsync(js, module);
            if (_ended)
                return;
            _attached = await imported.InvokeAsync<IJSObjectReference>("attach", [element, reference, .. more]);
            if (_ended)
                await DetachAsync();
        }
        catch (JSDisconnectedException)
        {
        }
    }

    /// <summary>Tells what is attached; nothing happens before it is.</summary>
    public ValueTask TellAsync(string name, params object?[] arguments) => _attached?.InvokeVoidAsync(name, arguments) ?? default;

    /// <summary>Calls a function of a module that attaches to nothing; the module is fetched at the first call.</summary>
    public async Task CallAsync(IJSRuntime js, string module, string name, params object?[] arguments)
    {
        _module ??= await ImportAsync(js, module);
        await _module.InvokeVoidAsync(name, arguments);
    }

    /// <summary>Asks a function of a module that attaches to nothing.</summary>
    public async Task<TAnswer> AskAsync<TAnswer>(IJSRuntime js, string module, string name, params object?[] arguments)
    {
        _module ??= await ImportAsync(js, module);
        return await _module.InvokeAsync<TAnswer>(name, arguments);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _ended = true;
        try
        {
            await DetachAsync();
            if (_module is not null)
                await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
        }

        _component?.Dispose();
    }

    private static ValueTask<IJSObjectReference> ImportAsync(IJSRuntime js, string module) => js.InvokeAsync<IJSObjectReference>("import", "./" + module);

    private async Task DetachAsync()
    {
        if (_attached is not { } attached)
            return;
        _attached = null;
        await attached.InvokeVoidAsync("detach");
        await attached.DisposeAsync();
    }
}
