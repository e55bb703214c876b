using LondonBoard.Live;
using Microsoft.Data.Sqlite;

namespace LondonBoard.Tests.Live;

/// <summary>What is done again and again goes on where the database refuses once, and ends with the program without a word.</summary>
public class RoundsTests
{
    private static readonly TimeSpan Shortly = TimeSpan.FromMilliseconds(1);

    [Fact]
    public async Task A_refusal_is_told_and_the_next_round_comes()
    {
        using var ends = new CancellationTokenSource();
        var (rounds, told) = (0, new List<string>());
        await Rounds.RunAsync(Shortly, TimeProvider.System, Round, e => told.Add(e.Message), ends.Token);
        rounds.ShouldBe(3);
        told.ShouldHaveSingleItem().ShouldContain("no such table");

        Task Round()
        {
            rounds++;
            if (rounds == 3)
                ends.Cancel();
            return rounds == 1 ? Task.FromException(new SqliteException("no such table", 1)) : Task.CompletedTask;
        }
    }

    [Fact]
    public async Task It_returns_where_the_program_ends_before_the_first_round()
    {
        using var ends = new CancellationTokenSource();
        var rounds = Rounds.RunAsync(TimeSpan.FromDays(1), TimeProvider.System, () => throw new InvalidOperationException("a round too many"), _ => { }, ends.Token);
        await ends.CancelAsync();
        await rounds;
        rounds.IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Fact]
    public async Task What_else_goes_wrong_is_not_hidden() =>
        await Should.ThrowAsync<InvalidOperationException>(
            () => Rounds.RunAsync(Shortly, TimeProvider.System, () => throw new InvalidOperationException("broken"), _ => { }, TestContext.Current.CancellationToken));
}
