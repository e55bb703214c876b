using LondonBoard.Meetings;
using LondonBoard.Tests.Support;

namespace LondonBoard.Tests.Meetings;

/// <summary>Who leads a meeting, and for how long.</summary>
public sealed class MeetingModesTests : IDisposable
{
    private static readonly Guid Board = Guid.NewGuid(), Chair = Guid.NewGuid(), Sue = Guid.NewGuid(), Water = Guid.NewGuid(), Budget = Guid.NewGuid();
    private readonly Clock _clock = new();
    private readonly MeetingModes _modes;

    public MeetingModesTests() => _modes = new(_clock);

    public void Dispose() => _modes.Dispose();

    private bool IsLed => _modes.Find(Board)!.IsLed;

    private double Minutes(Guid item) => _modes.Find(Board)!.Elapsed(item, _clock.GetUtcNow().UtcDateTime).TotalMinutes;

    private void Lead(Guid item, Guid? by = null) => _modes.Lead(Board, item, item, by ?? Chair, by == Sue ? "Sue Carter" : "Vera Stone");

    private void Pass(double minutes)
    {
        _clock.Advance(TimeSpan.FromMinutes(minutes));
        _modes.Sweep();
    }

    [Fact]
    public void Leading_ends_when_the_leader_leaves_the_mode_and_the_clock_stands()
    {
        var seat = _modes.Sit(Board, Chair);
        Lead(Water);
        Pass(3);
        var told = 0;
        _modes.Moved += _ => told++;
        seat.Dispose();
        (IsLed, told).ShouldBe((false, 1));
        Pass(5);
        Minutes(Water).ShouldBe(3, 0.01);

        using var back = _modes.Sit(Board, Chair);
        Lead(Water);
        Pass(1);
        (IsLed, Minutes(Water)).ShouldBe((true, 4));
    }

    [Fact]
    public void A_reload_or_a_lost_connection_has_a_minute_and_no_more()
    {
        var seat = _modes.Sit(Board, Chair);
        Lead(Water);
        seat.IsConnected = false;
        Pass(0);
        Pass(0.9);
        IsLed.ShouldBeTrue();
        seat.IsConnected = true;
        Pass(2);
        IsLed.ShouldBeTrue();

        // The page reloads: it goes with its connection, and another comes.
        seat.IsConnected = false;
        seat.Dispose();
        Pass(0.5);
        var reloaded = _modes.Sit(Board, Chair);
        Pass(2);
        IsLed.ShouldBeTrue();

        reloaded.IsConnected = false;
        reloaded.Dispose();
        Pass(0);
        Pass(1.1);
        IsLed.ShouldBeFalse();
    }

    [Fact]
    public void Whoever_leads_from_two_screens_leads_until_the_last_is_left()
    {
        var (projector, tablet) = (_modes.Sit(Board, Chair), _modes.Sit(Board, Chair));
        Lead(Water);
        tablet.Dispose();
        Pass(5);
        IsLed.ShouldBeTrue();
        projector.Dispose();
        IsLed.ShouldBeFalse();
    }

    [Fact]
    public void Who_takes_over_leads_on_and_the_clocks_run_on()
    {
        var chair = _modes.Sit(Board, Chair);
        using var sue = _modes.Sit(Board, Sue);
        Lead(Water);
        Pass(2);
        Lead(Water, Sue);
        Pass(1);
        Minutes(Water).ShouldBe(3, 0.01);
        Lead(Budget, Sue);
        Pass(4);
        (Minutes(Water), Minutes(Budget), _modes.Find(Board)!.By).ShouldBe((3, 4, "Sue Carter"));
        chair.Dispose();
        IsLed.ShouldBeTrue();
    }
}
