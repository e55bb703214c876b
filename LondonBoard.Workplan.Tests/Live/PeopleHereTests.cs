using Bunit;
using LondonBoard.Data;
using LondonBoard.Live;
using LondonBoard.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.Live;

public sealed class PeopleHereTests : BunitContext
{
    private static readonly Place Plan = new(Room.Workplan, Guid.NewGuid());
    private static readonly Guid Sue = Guid.NewGuid();
    private readonly Presence _presence;
    private readonly Desk _sue;

    public PeopleHereTests()
    {
        Services.AddSingleton(TimeProvider.System).AddDesk();
        _presence = Services.GetRequiredService<Presence>();
        _sue = Services.GetRequiredService<Desk>();
        _sue.SignIn(Desks.Person(Sue, "Sue Carter"));
        _sue.Sit(Plan, mayType: true);
    }

    private IRenderedComponent<PeopleHere> Line() => Render<PeopleHere>(p => p
        .Add(l => l.Place, Plan)
        .Add(l => l.Me, Sue)
        .Add(l => l.NameOf, f => f == "a" ? "Activity, 3 Website" : null));

    [Fact]
    public void Alone_one_is_not_told_so()
    {
        _presence.Sit(Plan, Sue, "Sue Carter");
        Line().Markup.Trim().ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_comes_is_shown_with_initials_and_named_and_whoever_goes_is_gone()
    {
        var line = Line();
        var tom = _presence.Sit(Plan, Guid.NewGuid(), "Tom Weller");
        await line.WaitForAssertionAsync(() => line.FindAll(".initials").Select(i => i.GetAttribute("data-by")).ShouldBe(["SC", "TW"]), TimeSpan.FromSeconds(10));
        line.Find("button").TextContent.Trim().ShouldBe("2 people are on this page: Sue Carter, Tom Weller");
        tom.Move("a");
        await line.Find("button").ClickAsync(new());
        await line.WaitForAssertionAsync(
            () => line.FindAll("li").Select(l => l.TextContent).ShouldBe(["SCSue Carter (you)", "TWTom Wellerediting Activity, 3 Website"]),
            TimeSpan.FromSeconds(10));
        tom.Dispose();
        await line.WaitForAssertionAsync(() => line.Markup.Trim().ShouldBeEmpty(), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Of_a_full_house_a_few_are_shown_and_the_number_of_the_others()
    {
        for (var n = 0; n < 199; n++)
            _presence.Sit(Plan, Guid.NewGuid(), $"Person {n:000}");
        var line = Line();
        line.FindAll(".initials").Count.ShouldBe(5);
        line.Find(".people-more").GetAttribute("data-more").ShouldBe("+195");
        await line.Find("button").ClickAsync(new());
        line.FindAll("li").Count.ShouldBe(51);
        line.FindAll("li")[50].TextContent.ShouldBe("and 150 more");
    }
}
