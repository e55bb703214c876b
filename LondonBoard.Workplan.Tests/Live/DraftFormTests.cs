using Bunit;
using LondonBoard.Data;
using LondonBoard.Live;
using LondonBoard.Tests.Support;
using LondonBoard.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.Live;

/// <summary>A form whose fields keep what is typed, on a real board.</summary>
public sealed class DraftFormTests : BunitContext, IAsyncLifetime
{
    private static readonly Place Register = new(Room.Actions, null);
    private readonly Toasts _toasts = new();
    private TestBoard _board = null!;
    private Account _sue = null!;
    private Desk _desk = null!;
    private string? _text = "as it stands", _due;

    public async ValueTask InitializeAsync()
    {
        _board = await TestBoard.OpenAsync();
        _sue = await _board.AccountAsync(name: "Sue Carter");
        _desk = Desks.Of(_board, _sue.Id, "Sue Carter");
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(_desk).AddSingleton(_toasts).AddSingleton(TimeProvider.System);
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsyncCore();
        await _board.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private IRenderedComponent<DraftForm> Form() => Render<DraftForm>(p => p
        .Add(f => f.Place, Register)
        .Add(f => f.Form, "action/new")
        .Add(f => f.Title, "Add action")
        .Add(f => f.ChildContent, Fields));

    private RenderFragment Fields => builder =>
    {
        builder.OpenComponent<TextField>(0);
        builder.AddAttribute(1, "Label", "Text");
        builder.AddAttribute(2, "Draft", "text");
        builder.AddAttribute(3, "Value", _text);
        builder.AddAttribute(4, "ValueChanged", EventCallback.Factory.Create<string?>(this, v => _text = v));
        builder.CloseComponent();
        builder.OpenComponent<TextField>(10);
        builder.AddAttribute(11, "Label", "Due");
        builder.AddAttribute(12, "Draft", "due");
        builder.AddAttribute(13, "Value", _due);
        builder.AddAttribute(14, "ValueChanged", EventCallback.Factory.Create<string?>(this, v => _due = v));
        builder.CloseComponent();
    };

    private static string Key(string field) => $"Actions/-/action/new/{field}";

    private async Task TypeAsync(string field, string? basis, string text)
    {
        _desk.Begin(Key(field), basis);
        (await _desk.TypeAsync(Key(field), text)).ShouldBeTrue();
    }

    private async Task<string[]> KeptAsync() => [.. (await _desk.DraftsAsync(Register)).Select(d => $"{d.Field}: {d.Text}")];

    [Fact]
    public void Each_field_carries_its_key_and_what_it_began_with()
    {
        var field = Form().Find("input");
        (field.GetAttribute("data-draft"), field.GetAttribute("data-draft-basis")).ShouldBe((Key("text"), "as it stands"));
    }

    [Fact]
    public async Task What_was_left_is_offered_and_put_back_with_what_it_was_based_on()
    {
        await TypeAsync("text", "as it stood", "half a sent");
        _desk = Desks.Of(_board, _sue.Id, "Sue Carter");
        Services.AddSingleton(_desk);
        var form = Form();
        form.WaitForElement(".draft-left");
        form.FindAll("input")[0].GetAttribute("value").ShouldBe("as it stands");
        await form.FindAll(".draft-left button")[0].ClickAsync(new());
        _text.ShouldBe("half a sent");
        form.Instance.Began("text").ShouldBe("as it stood");
        form.FindAll(".draft-left").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_saved_is_kept_no_longer_and_what_is_given_up_can_be_had_back()
    {
        var form = Form();
        await TypeAsync("text", "as it stands", "half a sent");
        await form.InvokeAsync(() => form.Instance.End(saved: true));
        (await KeptAsync()).ShouldBeEmpty();
        _toasts.Shown.ShouldBeEmpty();

        await TypeAsync("text", "as it stands", "another");
        await form.InvokeAsync(() => form.Instance.End(saved: false));
        (await KeptAsync()).ShouldBeEmpty();
        var toast = _toasts.Shown.ShouldHaveSingleItem();
        toast.Text.ShouldBe("Gave up what you typed in “Add action”.");
        await form.InvokeAsync(toast.Action!);
        (await KeptAsync()).ShouldBe(["action/new/text: another"]);
    }

    [Fact]
    public async Task An_offer_that_nobody_takes_up_stays()
    {
        await TypeAsync("text", null, "left");
        _desk = Desks.Of(_board, _sue.Id, "Sue Carter");
        Services.AddSingleton(_desk);
        var form = Form();
        form.WaitForElement(".draft-left");
        await TypeAsync("due", null, "May");
        await form.InvokeAsync(() => form.Instance.End(saved: true));
        (await KeptAsync()).ShouldBe(["action/new/text: left"]);
    }

    [Fact]
    public async Task The_head_of_the_page_offers_each_form_once_and_opens_it_with_its_text()
    {
        await TypeAsync("text", null, "left");
        await TypeAsync("due", null, "May");
        string? opened = null;
        var left = Render<LeftDrafts>(p => p
            .Add(l => l.Place, Register)
            .Add(l => l.Takes, f => f == "action/new")
            .Add(l => l.NameOf, _ => "a new action")
            .Add(l => l.OnOpen, f => opened = f));
        left.WaitForElement(".draft-bar");
        left.FindAll("li").Count.ShouldBe(1);
        await left.Find("[aria-label='Open a new action']").ClickAsync(new());
        opened.ShouldBe("action/new");
        var form = Form();
        await form.WaitForAssertionAsync(() => (_text, _due).ShouldBe(("left", "May")));

        await left.Find("[aria-label='Discard a new action']").ClickAsync(new());
        (await KeptAsync()).ShouldBeEmpty();
        left.FindAll("li").ShouldBeEmpty();
        await left.InvokeAsync(_toasts.Shown[^1].Action!);
        left.FindAll("li").Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_else_is_in_the_form_is_named_with_the_field_and_marked_at_it_until_they_leave()
    {
        _desk.Sit(Register, mayType: true);
        var form = Form();
        var tom = await _board.AccountAsync(name: "Tom Weller");
        var other = Desks.Of(_board, tom.Id, "Tom Weller");
        other.Sit(Register, mayType: true);
        _desk.Move(Key("text"));
        other.Move("Actions/-/action/else/text");
        other.Move(Key("due"));
        await form.WaitForAssertionAsync(() => form.Find(".draft-guests").TextContent.ShouldBe("Tom Weller (Due) is in this form too."));
        form.FindAll(".field").Select(f => f.QuerySelectorAll(".field-guest").Length).ShouldBe([0, 1]);
        other.GetUp();
        await form.WaitForAssertionAsync(() => form.Find(".draft-guests").TextContent.ShouldBeEmpty());
        form.FindAll(".field-guest").ShouldBeEmpty();
    }
}
