using LondonBoard.Tests.Support;

namespace LondonBoard.Tests.Browser;

/// <summary>The same often and for long. Not in the default run: see docs/reliability.md.</summary>
[Collection(BrowserTests.Name)]
[Trait("Category", "Long")]
public sealed class LongReliabilityTests(Browsers browsers)
{
    [Fact(Explicit = true)]
    public async Task Killed_fifty_times_while_somebody_types_the_program_has_their_text_fifty_times()
    {
        await using var typist = await Typist.StartAsync(browsers);
        for (var n = 1; n <= 50; n++)
            await typist.KilledWhileTypingAsync($"kill {n} ");
    }

    [Theory(Explicit = true)]
    [InlineData(1, false)]
    [InlineData(10, false)]
    [InlineData(60, false)]
    [InlineData(60, true)]
    [InlineData(600, false)]
    public async Task The_network_away_for_a_long_time_loses_nothing(int seconds, bool frozen)
    {
        await using var typist = await Typist.StartAsync(browsers);
        await typist.NetworkAwayAsync(TimeSpan.FromSeconds(seconds), frozen);
    }
}
