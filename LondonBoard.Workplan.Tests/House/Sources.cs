using System.Runtime.CompilerServices;

namespace LondonBoard.Tests.House;

/// <summary>Where the sources are.</summary>
internal static class Sources
{
    /// <summary>The folder of the product.</summary>
    public static string Product([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "LondonBoard.Workplan");
}
