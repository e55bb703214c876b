using LondonBoard.Edits;
using LondonBoard.Live;
using LondonBoard.Tests.Support;
using LondonBoard.Workplan;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.Live;

/// <summary>Two processes on one database, here as two sets of services that share the file and nothing else.</summary>
public sealed class ChangePollTests : IAsyncLifetime
{
    private TestBoard _server = null!;
    private TestBoard _verb = null!;
    private WorkplanStore _ours = null!, _theirs = null!;
    private ChangePoll _poll = null!;
    private readonly List<ChangeSignal> _heard = [];
    private Guid _plan;

    public async ValueTask InitializeAsync()
    {
        _server = await TestBoard.OpenAsync();
        _verb = await TestBoard.OpenAsync(beside: _server);
        (_ours, _theirs) = (await _server.StoreAsync(), await _verb.StoreAsync());
        _plan = await _server.PlanAsync(_ours);
        _poll = _server.Services.GetRequiredService<ChangePoll>();
        await _poll.BeginAsync();
        _server.Services.GetRequiredService<ChangeFeed>().Subscribe(_heard.Add);
    }

    public async ValueTask DisposeAsync()
    {
        await _verb.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task What_another_process_stores_is_told_once_and_our_own_not_again()
    {
        var mine = Saved(await _ours.AddItemAsync(new AddItem(_plan)));
        var first = Saved(await _theirs.AddItemAsync(new AddItem(_plan)));
        var second = Saved(await _theirs.AddItemAsync(new AddItem(_plan)));
        _heard.ShouldHaveSingleItem().ItemIds.ShouldBe([mine.Id]);

        await _poll.PollAsync();
        await _poll.PollAsync();

        _heard.Skip(1).Select(s => (s.Sequence, s.Place.PaperId, s.ItemIds.Single())).ShouldBe([(first.Sequence, _plan, first.Id), (second.Sequence, _plan, second.Id)]);
    }

    [Fact]
    public async Task A_whole_workplan_from_another_process_is_one_signal()
    {
        var plan = await _verb.PlanAsync(_theirs, items: 40);
        await _poll.PollAsync();
        var signal = _heard.ShouldHaveSingleItem();
        signal.Place.PaperId.ShouldBe(plan);
        signal.ItemIds.ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_processes_that_write_at_once_both_succeed()
    {
        var both = new[] { _ours, _theirs }.Select(store => Task.Run(async () =>
        {
            for (var n = 0; n < 25; n++)
                Saved(await store.AddItemAsync(new AddItem(_plan)));
        }));
        await Task.WhenAll(both);
        await using var db = _server.Database.Reading();
        db.Set<WorkplanItem>().Count(i => i.WorkplanId == _plan).ShouldBe(53);
    }

    private static EditResult.Saved Saved(EditResult result) => result.ShouldBeOfType<EditResult.Saved>();
}
