using LondonBoard.Access;

namespace LondonBoard.Tests.Access;

public class LocalUrlTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/workplans/1?tab=2#row")]
    [InlineData("/a//b")]
    public void A_path_of_this_site_is_kept(string url) => LocalUrl.OrHome(url).ShouldBe(url);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("workplans")]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("\\\\evil.example/")]
    [InlineData("/\t/evil.example/")]
    [InlineData(" //evil.example/")]
    [InlineData("javascript:alert(1)")]
    public void Anything_else_becomes_the_start_page(string? url) => LocalUrl.OrHome(url).ShouldBe("/");
}
