using Bunit;
using LondonBoard.Ui;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.Ui;

/// <summary>What floats or waits: dialogs, menus, notices, the place for files.</summary>
public sealed class FloatingTests : BunitContext
{
    /// <summary>A clock with one hand: timers ring when told to.</summary>
    private sealed class HandClock : TimeProvider
    {
        private readonly List<Ring> rings = [];

        public void Pass(TimeSpan time) => rings.ToList().ForEach(r => r.Pass(time));

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var ring = new Ring(() => callback(state)) { Left = dueTime };
            rings.Add(ring);
            return ring;
        }

        private sealed class Ring(Action ring) : ITimer
        {
            public TimeSpan Left { get; set; }

            public void Pass(TimeSpan time)
            {
                if (Left == Timeout.InfiniteTimeSpan)
                    return;
                Left -= time;
                if (Left > TimeSpan.Zero)
                    return;
                Left = Timeout.InfiniteTimeSpan;
                ring();
            }

            public bool Change(TimeSpan dueTime, TimeSpan period)
            {
                Left = dueTime;
                return true;
            }

            public void Dispose() => Left = Timeout.InfiniteTimeSpan;

            public ValueTask DisposeAsync()
            {
                Dispose();
                return ValueTask.CompletedTask;
            }
        }
    }

    private readonly HandClock clock = new();
    private readonly Toasts toasts = new();

    public FloatingTests()
    {
        Services.AddSingleton<TimeProvider>(clock);
        Services.AddSingleton(toasts);
    }

    [Fact]
    public void A_closed_dialog_holds_nothing_and_an_open_one_is_named_by_its_title()
    {
        var module = JSInterop.SetupModule("./Ui/Dialog.razor.js");
        module.SetupVoid("show", _ => true).SetVoidResult();
        module.SetupVoid("close", _ => true).SetVoidResult();
        var dialog = Render<Dialog>(p => p.Add(d => d.Title, "Freeze a snapshot").AddChildContent("Name"));
        dialog.Find("dialog").InnerHtml.Trim().ShouldBeEmpty();
        module.Invocations.ShouldBeEmpty();

        dialog.Render(p => p.Add(d => d.Open, true));
        module.VerifyInvoke("show");
        dialog.Find("#" + dialog.Find("dialog").GetAttribute("aria-labelledby")).TextContent.ShouldBe("Freeze a snapshot");

        dialog.Render(p => p.Add(d => d.Open, false));
        module.VerifyInvoke("close");
    }

    [Fact]
    public void Esc_tells_the_owner_once_and_the_owners_own_closing_tells_nothing()
    {
        var module = JSInterop.SetupModule("./Ui/Dialog.razor.js");
        module.SetupVoid("show", _ => true).SetVoidResult();
        module.SetupVoid("close", _ => true).SetVoidResult();
        List<bool> told = [];
        var dialog = Render<Dialog>(p => p.Add(d => d.Title, "Freeze").Add(d => d.Open, true).Add(d => d.OpenChanged, told.Add));
        dialog.Find("dialog").TriggerEvent("onclose", EventArgs.Empty);
        told.ShouldBe([false]);
        dialog.Render(p => p.Add(d => d.Open, false));
        dialog.Find("dialog").TriggerEvent("onclose", EventArgs.Empty);
        told.ShouldBe([false]);
    }

    [Fact]
    public void A_menu_button_says_what_it_opens()
    {
        var menu = Render<Menu>(p => p.Add(m => m.Label, "Export").AddChildContent<MenuItem>(i => i.AddChildContent("Word paper")));
        var (button, list) = (menu.Find("button[aria-haspopup=menu]"), menu.Find("[role=menu]"));
        button.GetAttribute("popovertarget").ShouldBe(list.Id);
        button.GetAttribute("aria-expanded").ShouldBe("false");
        list.GetAttribute("aria-labelledby").ShouldBe(button.Id);
        menu.Find("[role=menuitem]").GetAttribute("tabindex").ShouldBe("-1");
    }

    [Fact]
    public void A_disabled_item_can_be_read_but_not_chosen()
    {
        var chosen = 0;
        var item = Render<MenuItem>(p => p.Add(i => i.Disabled, true).Add(i => i.OnClick, (MouseEventArgs _) => chosen++)).Find("button");
        item.Click();
        chosen.ShouldBe(0);
        item.GetAttribute("aria-disabled").ShouldBe("true");
    }

    [Fact]
    public void A_notice_goes_after_eight_seconds()
    {
        var host = Render<ToastHost>();
        host.InvokeAsync(() => toasts.Show("Saved."));
        clock.Pass(TimeSpan.FromSeconds(7.9));
        host.Find(".toast-words").TextContent.ShouldBe("Saved.");
        clock.Pass(TimeSpan.FromSeconds(0.2));
        host.WaitForAssertion(() => host.FindAll(".toast").ShouldBeEmpty());
    }

    [Fact]
    public void A_notice_waits_while_the_mouse_is_on_it()
    {
        var host = Render<ToastHost>();
        host.InvokeAsync(() => toasts.Show("Saved."));
        host.Find(".toast").TriggerEvent("onmouseenter", new MouseEventArgs());
        clock.Pass(TimeSpan.FromMinutes(1));
        host.FindAll(".toast").Count.ShouldBe(1);
        host.Find(".toast").TriggerEvent("onmouseleave", new MouseEventArgs());
        clock.Pass(TimeSpan.FromSeconds(8));
        host.WaitForAssertion(() => host.FindAll(".toast").ShouldBeEmpty());
    }

    [Fact]
    public void A_notice_with_an_undo_stays_until_it_is_used()
    {
        var undone = 0;
        var host = Render<ToastHost>();
        host.InvokeAsync(() => toasts.Show("Row 3 archived.", "Undo", () => { undone++; return Task.CompletedTask; }));
        clock.Pass(TimeSpan.FromHours(1));
        host.FindAll("button").Single(b => b.TextContent.Trim() == "Undo").Click();
        undone.ShouldBe(1);
        host.FindAll(".toast").ShouldBeEmpty();
    }

    [Fact]
    public void Two_notices_with_the_same_words_are_two_notices()
    {
        var host = Render<ToastHost>();
        host.InvokeAsync(() => toasts.Show("Saved."));
        host.InvokeAsync(() => toasts.Show("Saved."));
        host.FindAll(".toast").Count.ShouldBe(2);
        host.FindAll("button")[1].Click();
        host.FindAll(".toast").Count.ShouldBe(1);
    }

    [Fact]
    public void The_oldest_notice_gives_way()
    {
        for (var i = 1; i <= Toasts.Most + 1; i++)
            toasts.Show($"{i}");
        toasts.Shown.Select(t => t.Text).ShouldBe(["2", "3", "4", "5"]);
    }

    [Fact]
    public void A_dropped_file_is_handed_on_and_the_same_one_can_come_again()
    {
        List<string> names = [];
        var drop = Render<FileDrop>(p => p.Add(d => d.Label, "Drop your workplan here").Add(d => d.OnFile, (IBrowserFile f) => names.Add(f.Name)));
        for (var i = 0; i < 2; i++)
            drop.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("text", "plan.docx"));
        names.ShouldBe(["plan.docx", "plan.docx"]);
        drop.Find("#" + drop.Find("input").GetAttribute("aria-labelledby")).TextContent.ShouldBe("Drop your workplan here");
    }

    [Fact]
    public void A_skeleton_is_told_in_words_and_a_progress_has_a_label()
    {
        Render<Skeleton>(p => p.Add(s => s.Label, "Opening…")).Find("[role=status]").TextContent.Trim().ShouldBe("Opening…");
        var progress = Render<Progress>(p => p.Add(x => x.Label, "Reading").Add(x => x.Value, 2.5).Add(x => x.Max, 10));
        progress.Find("label").GetAttribute("for").ShouldBe(progress.Find("progress").Id);
        progress.Find("progress").GetAttribute("value").ShouldBe("2.5");
    }
}
