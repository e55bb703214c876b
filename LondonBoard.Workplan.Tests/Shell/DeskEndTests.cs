using Bunit;
using LondonBoard.Access;
using LondonBoard.Shell;
using LondonBoard.Tests.Support;
using LondonBoard.Ui;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.Shell;

public sealed class DeskEndTests : BunitContext
{
    private sealed class NoToken : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken? GetAntiforgeryToken() => new("value", "token");
    }

    public DeskEndTests()
    {
        Services.AddScoped<Toasts>().AddDesk().AddSingleton(TimeProvider.System).AddSingleton(new ShellBanner(null)).AddSingleton<AntiforgeryStateProvider>(new NoToken());
        AddAuthorization().SetAuthorized("Ann Lee");
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void A_page_that_only_lives_is_not_in_use()
    {
        var line = Render<DeskEnd>();
        JSInterop.Invocations["desk.attach"].ShouldHaveSingleItem();
        var activity = Services.GetRequiredService<CircuitActivity>();
        SpinWait.SpinUntil(() => activity.Idle > TimeSpan.FromMilliseconds(5));
        line.Instance.Beat(used: false);
        activity.Idle.ShouldBeGreaterThan(TimeSpan.FromMilliseconds(5));
        var before = activity.Idle;
        line.Instance.Beat(used: true);
        activity.Idle.ShouldBeLessThan(before);
    }

    [Fact]
    public void What_the_server_has_to_say_stands_over_every_page_at_once()
    {
        var layout = Render<MainLayout>();
        layout.FindAll(".notice").ShouldBeEmpty();
        Services.GetRequiredService<ServerNotice>().Say("The server restarts in a moment.");
        layout.WaitForAssertion(() => layout.Find("[role=status] > .notice").TextContent.ShouldBe("The server restarts in a moment."));
    }
}
