namespace LondonBoard.Tests.House;

/// <summary>A line of code is read at one look: none of the product's own is longer than a wide screen.</summary>
public sealed class LineTests
{
    private const int Longest = 200;

    /// <summary>Written by a tool, as is what a build leaves behind.</summary>
    private static readonly string[] Generated = ["Data/Migrations/", "bin/", "obj/"];

    [Fact]
    public void No_line_is_longer_than_two_hundred_characters()
    {
        var product = Sources.Product();
        var overlong = Directory.EnumerateFiles(product, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(product, file).Replace('\\', '/'))
            .Where(file => !Generated.Any(folder => file.StartsWith(folder, StringComparison.Ordinal)))
            .SelectMany(file => File.ReadLines(Path.Combine(product, file)).Index()
                .Where(line => line.Item.Length > Longest)
                .Select(line => $"{file}:{line.Index + 1} has {line.Item.Length} characters"));
        overlong.ShouldBeEmpty();
    }
}
