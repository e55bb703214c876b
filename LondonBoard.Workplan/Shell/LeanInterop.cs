using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.JSInterop;

namespace LondonBoard.Shell;

/// <summary>
/// Keeps what a circuit holds for talking to its browser small (docs/decisions/018). Every circuit has JSON options of its
/// own, and in them a description of every type sent and of all its interfaces, in case one of them says how to write it:
/// some thirty for each kind of number, ninety kilobytes a viewer. The base library's interfaces say nothing of the sort,
/// so they are not described; what a script returns must be asked for as a class, not as one of those interfaces.
/// </summary>
internal static class LeanInterop
{
    private static readonly IJsonTypeInfoResolver Resolver = new WithoutBaseInterfaces();

    /// <summary>Makes the registered <see cref="IJSRuntime"/> lean. Comes after Blazor's own registration.</summary>
    public static void AddLeanInterop(this IServiceCollection services)
    {
        var runtime = services.Last(s => s.ServiceType == typeof(IJSRuntime)).ImplementationType!;
        var create = ActivatorUtilities.CreateFactory(runtime, []);
        services.AddScoped<IJSRuntime>(scope =>
        {
            var made = (IJSRuntime)create(scope, []);
            if (made is JSRuntime withOptions)
                OptionsOf(withOptions).TypeInfoResolver = Resolver;
            return made;
        });
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_JsonSerializerOptions")]
    private static extern JsonSerializerOptions OptionsOf(JSRuntime runtime);

    private sealed class WithoutBaseInterfaces : DefaultJsonTypeInfoResolver
    {
        public override JsonTypeInfo GetTypeInfo(Type type, JsonSerializerOptions options) =>
            type.IsInterface && type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true ? null! : base.GetTypeInfo(type, options);
    }
}
