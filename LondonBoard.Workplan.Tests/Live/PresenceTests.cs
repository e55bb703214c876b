using LondonBoard.Data;
using LondonBoard.Live;
using LondonBoard.Tests.Support;

namespace LondonBoard.Tests.Live;

public sealed class PresenceTests : IDisposable
{
    private static readonly Place Plan = new(Room.Workplan, Guid.NewGuid());
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly Clock _clock = new();
    private readonly Presence _presence;

    public PresenceTests() => _presence = new(_clock);

    public void Dispose() => _presence.Dispose();

    private Seat Sit(string name = "Tom Weller") => _presence.Sit(Plan, Guid.NewGuid(), name);

    [Fact]
    public void Whoever_opens_a_paper_is_on_it_until_they_leave()
    {
        var tom = Sit();
        _presence.Here(Plan).ShouldHaveSingleItem().Name.ShouldBe("Tom Weller");
        _presence.Here(new(Room.Workplan, Guid.NewGuid())).ShouldBeEmpty();
        tom.Dispose();
        _presence.Here(Plan).ShouldBeEmpty();
    }

    [Fact]
    public void Whoever_falls_silent_is_gone_within_five_seconds_and_comes_back_with_what_they_were_at()
    {
        var tom = Sit();
        tom.Type("a", "half a sentence");
        _clock.Advance(TimeSpan.FromSeconds(3));
        _presence.Sweep();
        _presence.Here(Plan).ShouldNotBeEmpty();
        _clock.Advance(TimeSpan.FromSeconds(1.4));
        _presence.Sweep();
        _presence.Here(Plan).ShouldBeEmpty();
        _presence.Fields(Plan).ShouldBeEmpty();
        tom.Heard();
        _presence.Fields(Plan)["a"].ShouldHaveSingleItem().Text.ShouldBe("half a sentence");
    }

    [Fact]
    public async Task What_is_typed_reaches_others_with_its_last_word_and_at_most_ten_times_a_second()
    {
        var tom = Sit();
        var heard = 0;
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var watch = _presence.Watch(Plan, _ =>
        {
            Interlocked.Increment(ref heard);
            if (_presence.Fields(Plan).GetValueOrDefault("a") is { IsDefault: false } people && people[0].Text == "word 500")
                done.TrySetResult();
        });
        for (var n = 1; n <= 500; n++)
            tom.Type("a", $"word {n}");
        await done.Task.WaitAsync(Patience);
        heard.ShouldBeLessThanOrEqualTo(3);
    }

    [Fact]
    public void Of_a_long_text_others_are_shown_its_end()
    {
        var tom = Sit();
        tom.Type("a", new string('x', 19_000) + "the end");
        var shown = _presence.Fields(Plan)["a"][0].Text!;
        shown.Length.ShouldBe(Seat.MostShown + 1);
        shown.ShouldStartWith("…");
        shown.ShouldEndWith("the end");
    }

    [Fact]
    public void Two_people_in_one_field_are_both_there_and_one_leaving_leaves_the_other()
    {
        var (tom, sue) = (Sit(), Sit("Sue Carter"));
        tom.Type("a", "by Tom");
        sue.Type("a", "by Sue");
        _presence.Fields(Plan)["a"].Select(s => s.Text).ShouldBe(["by Tom", "by Sue"], ignoreOrder: true);
        tom.Leave("a");
        _presence.Fields(Plan)["a"].Select(s => s.Name).ShouldBe(["Sue Carter"]);
        sue.Dispose();
        _presence.Fields(Plan).ShouldBeEmpty();
    }

    [Fact]
    public void The_more_look_on_the_less_often_each_screen_renders()
    {
        _presence.Frame(Plan).ShouldBe(TimeSpan.FromMilliseconds(100));
        for (var n = 0; n < 400; n++)
            _presence.Watch(Plan, _ => { });
        _presence.Frame(Plan).ShouldBe(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task A_page_that_stopped_listening_hears_no_more()
    {
        var (first, second) = (0, 0);
        var (came, gone) = (new TaskCompletionSource(), new TaskCompletionSource());
        var stops = _presence.Watch(Plan, _ => first++);
        using var stays = _presence.Watch(Plan, _ => (++second == 1 ? came : gone).TrySetResult());
        var tom = Sit();
        await came.Task.WaitAsync(Patience);
        stops.Dispose();
        tom.Dispose();
        await gone.Task.WaitAsync(Patience);
        (first, second).ShouldBe((1, 2));
    }
}
