using Bunit;
using Bunit.TestDoubles;
using LondonBoard.Shell;
using LondonBoard.Tests.Support;
using LondonBoard.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.Shell;

public sealed class LayoutTests : BunitContext
{
    /// <summary>A page that fails for as long as it is told to.</summary>
    private sealed class Frail : ComponentBase
    {
        public static bool Failing { get; set; }

        protected override void OnInitialized()
        {
            if (Failing)
                throw new InvalidOperationException("secret detail");
        }
    }

    private sealed class NoToken : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken? GetAntiforgeryToken() => new("value", "token");
    }

    public LayoutTests()
    {
        Services.AddScoped<Toasts>().AddDesk();
        JSInterop.SetupVoid("desk.attach", _ => true);
        Services.AddSingleton(TimeProvider.System);
        Services.AddSingleton<AntiforgeryStateProvider>(new NoToken());
        AddAuthorization().SetAuthorized("Ann Lee");
    }

    [Fact]
    public void The_first_link_of_the_bar_leads_past_it_to_the_content()
    {
        Services.AddSingleton(new ShellBanner(null));
        var first = Render<Bar>().Find("a");
        first.ClassName.ShouldBe("skip-link");
        first.GetAttribute("href").ShouldBe("#" + Render<MainLayout>().Find("main").Id);
    }

    [Fact]
    public void The_account_menu_names_the_person_and_signs_out_by_a_guarded_post()
    {
        Services.AddSingleton(new ShellBanner(null));
        var layout = Render<Bar>();
        layout.Find("header [aria-haspopup=menu]").TextContent.ShouldContain("Ann Lee");
        var form = layout.Find("form");
        form.GetAttribute("method").ShouldBe("post");
        form.GetAttribute("action").ShouldBe("/account/sign-out");
        form.QuerySelector("input[type=hidden]").ShouldNotBeNull();
        layout.FindAll("[data-theme-choice]").Select(c => c.GetAttribute("data-theme-choice")).ShouldBe(["light", "dark", "system"]);
    }

    [Fact]
    public void A_banner_stands_over_the_page_only_when_there_is_one()
    {
        Services.AddSingleton(new ShellBanner("This is a demonstration."));
        Render<Bar>().Find(".banner").TextContent.ShouldBe("This is a demonstration.");
    }

    [Fact]
    public void A_page_that_fails_says_so_plainly_and_can_be_tried_again()
    {
        Frail.Failing = true;
        var layout = Render<MainLayout>(p => p.Add(l => l.Body, b => { b.OpenComponent<Frail>(0); b.CloseComponent(); }));
        layout.Find("h1").TextContent.ShouldBe("Something went wrong");
        layout.Markup.ShouldNotContain("secret detail");
        Frail.Failing = false;
        layout.FindAll("main button").Single().Click();
        layout.FindAll("h1").ShouldBeEmpty();
    }

    [Fact]
    public void Who_is_not_signed_in_is_led_to_sign_in_and_back()
    {
        var navigation = Services.GetRequiredService<BunitNavigationManager>();
        navigation.NavigateTo("/plans/7?status=at-risk");
        Render<SignInFirst>();
        var last = navigation.History.First();
        last.Uri.ShouldBe("/sign-in?returnUrl=%2Fplans%2F7%3Fstatus%3Dat-risk");
        last.Options.ForceLoad.ShouldBeTrue();
    }

    [Fact]
    public void The_reconnect_bar_has_words_for_every_state_and_room_for_text_that_is_not_kept()
    {
        var bar = Render<Reconnect>();
        bar.Find("#components-reconnect-modal [role=status]").ShouldNotBeNull();
        bar.Find(".reconnect-trying").TextContent.ShouldContain("You can still read, type and copy");
        bar.Find(".reconnect-rejected").TextContent.ShouldContain("what you typed is not yet kept");
        bar.Find(".reconnect-returning").TextContent.ShouldContain("All you typed is kept");
        bar.Find(".reconnect-signed-out").TextContent.ShouldContain("Copy what you typed");
        bar.Find("[data-reconnect-text] textarea").HasAttribute("readonly").ShouldBeTrue();
        bar.FindAll("button").Select(b => b.GetAttribute("data-reconnect")).ShouldBe(["try", "reload"]);
    }
}
