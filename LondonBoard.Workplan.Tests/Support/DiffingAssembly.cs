using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace LondonBoard.Tests.Support;

/// <summary>bUnit asks for a newer AngleSharp.Diffing than can be had; the one beside the tests serves as well.</summary>
internal static class DiffingAssembly
{
    [ModuleInitializer]
    internal static void Answer() => AssemblyLoadContext.Default.Resolving += (context, name) =>
        name.Name == "AngleSharp.Diffing" ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "AngleSharp.Diffing.dll")) : null;
}
