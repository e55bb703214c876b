using System.Net;
using System.Net.Http.Json;
using LondonBoard.Data;
using LondonBoard.Live;
using LondonBoard.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace LondonBoard.Tests.Live;

public sealed class DeskTests : IAsyncLifetime
{
    private static readonly Guid Sue = Guid.NewGuid(), Tom = Guid.NewGuid();
    private static readonly Place Plan = new(Room.Workplan, Guid.NewGuid());
    private static readonly FieldKey Cell = new(Plan, "a");
    private TestBoard _board = null!;

    public async ValueTask InitializeAsync() => _board = await TestBoard.OpenAsync();

    public ValueTask DisposeAsync() => _board.DisposeAsync();

    private Desk Desk(Guid id, string name, bool mayType = true)
    {
        var desk = Desks.Of(_board, id, name);
        desk.Sit(Plan, mayType);
        return desk;
    }

    [Fact]
    public async Task What_one_types_another_sees_and_the_typist_finds_again()
    {
        using var sue = Desk(Sue, "Sue Carter");
        var tom = Desk(Tom, "Tom Weller");
        tom.Begin(Cell.ToString(), "basis");
        (await tom.TypeAsync(Cell.ToString(), "by Tom")).ShouldBeTrue();
        sue.Fields(Plan)["a"].ShouldHaveSingleItem().Text.ShouldBe("by Tom");
        (await sue.DraftsAsync(Plan)).ShouldBeEmpty();
        tom.Dispose();

        using var again = Desk(Tom, "Tom Weller");
        var draft = (await again.DraftsAsync(Plan)).ShouldHaveSingleItem();
        (draft.Text, draft.Basis).ShouldBe(("by Tom", "basis"));
    }

    [Fact]
    public async Task What_is_under_ones_hands_on_another_page_is_not_offered_on_this_one()
    {
        using var first = Desk(Tom, "Tom Weller");
        first.Begin(Cell.ToString(), null);
        await first.TypeAsync(Cell.ToString(), "still at it");
        using var second = Desk(Tom, "Tom Weller");
        (await second.DraftsAsync(Plan)).ShouldBeEmpty();
        first.Away();
        (await second.DraftsAsync(Plan)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_last_word_on_its_way_does_not_bring_back_what_was_saved()
    {
        using var tom = Desk(Tom, "Tom Weller");
        tom.Begin(Cell.ToString(), null);
        await tom.TypeAsync(Cell.ToString(), "sav");
        tom.End(Cell)!.Text.ShouldBe("sav");
        await tom.TypeAsync(Cell.ToString(), "saved");
        (await tom.DraftsAsync(Plan)).ShouldBeEmpty();
        tom.Fields(Plan).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_saved_while_the_drafts_are_read_is_not_offered_as_left_behind()
    {
        var clock = new HandClock();
        using var tom = new Desk(_board.Services.GetRequiredService<Presence>(), new DraftStore(_board.Database, clock, NullLogger<DraftStore>.Instance));
        tom.SignIn(Desks.Person(Tom, "Tom Weller"));
        tom.Sit(Plan, mayType: true);
        var other = new FieldKey(Plan, "b");
        await tom.TypeAsync(other.ToString(), "left");
        TaskCompletionSource held = new(), free = new();
        var hold = _board.Database.WriteAsync(async _ =>
        {
            held.SetResult();
            await free.Task;
            return (true, true);
        });
        await held.Task;
        var typing = tom.TypeAsync(Cell.ToString(), "quick");
        var reading = tom.DraftsAsync(Plan);
        // What was typed is on its way to be written; that it was saved comes after it, and waits for a tick that does not come.
        await clock.TickAsync();
        tom.End(Cell);
        free.SetResult();
        await Task.WhenAll(hold, typing);
        (await reading).ShouldHaveSingleItem().Field.ShouldBe(other.Field);
    }

    /// <summary>A clock that stands still and lets what waits go on when it is told to.</summary>
    private sealed class HandClock : TimeProvider
    {
        private Action? _due;
        private TaskCompletionSource? _asked;

        /// <summary>Lets what waits go on; done once it has asked what time it is.</summary>
        public Task TickAsync()
        {
            _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
            Interlocked.Exchange(ref _due, null)?.Invoke();
            return _asked.Task;
        }

        public override long GetTimestamp()
        {
            _asked?.TrySetResult();
            return 1;
        }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _due = () => callback(state);
            return new Still();
        }

        private sealed class Still : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }

    [Fact]
    public async Task Text_whose_beginning_was_lost_on_the_way_is_kept_all_the_same()
    {
        using var tom = Desk(Tom, "Tom Weller");
        (await tom.TypeAsync(Cell.ToString(), "no beginning")).ShouldBeTrue();
        tom.Away();
        (await tom.DraftsAsync(Plan)).ShouldHaveSingleItem().Text.ShouldBe("no beginning");
    }

    [Fact]
    public async Task Who_may_only_read_is_seen_and_shows_no_words()
    {
        using var mo = Desk(Tom, "Mo Reader", mayType: false);
        mo.Begin(Cell.ToString(), null);
        mo.Move(Cell.ToString());
        await mo.TypeAsync(Cell.ToString(), "graffiti");
        mo.Here(Plan).ShouldHaveSingleItem().Name.ShouldBe("Mo Reader");
        mo.Fields(Plan).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_signed_in_sees_nobody_and_keeps_nothing()
    {
        using var sue = Desk(Sue, "Sue Carter");
        var nobody = new Desk(_board.Services.GetRequiredService<Presence>(), _board.Services.GetRequiredService<DraftStore>());
        nobody.Sit(Plan, mayType: true);
        nobody.Begin(Cell.ToString(), null);
        (await nobody.TypeAsync(Cell.ToString(), "x")).ShouldBeFalse();
        nobody.Here(Plan).ShouldBeEmpty();
        nobody.Watch(Plan, _ => { }).ShouldBeNull();
        sue.Here(Plan).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_was_typed_without_a_circuit_is_taken_by_an_ordinary_post_from_our_own_pages_alone()
    {
        await using var app = await AppHost.StartAsync();
        var id = await app.AddAccountAsync("sue@example.org", Role.Secretariat);
        using var sue = await app.SignInAsync("sue@example.org");
        object[] typed = [new { key = Cell.ToString(), text = "typed in a tunnel", basis = "b" }, new { key = "nonsense", text = "x" }];
        using var taken = await sue.Http.PostAsJsonAsync("/drafts", typed);
        (await taken.Content.ReadFromJsonAsync<bool[]>()).ShouldBe([true, false]);
        (await app.Services.GetRequiredService<DraftStore>().ListAsync(id, Plan)).ShouldHaveSingleItem().Text.ShouldBe("typed in a tunnel");

        using var late = await sue.Http.PostAsJsonAsync("/drafts", new object[]
        {
            new { key = Cell.ToString(), text = "typed in a tunnel, and out of it", stroke = "page 9" },
            new { key = Cell.ToString(), text = "typed in", stroke = "page 4" },
        });
        (await late.Content.ReadFromJsonAsync<bool[]>()).ShouldBe([true, true]);
        (await app.Services.GetRequiredService<DraftStore>().ListAsync(id, Plan)).ShouldHaveSingleItem().Text.ShouldBe("typed in a tunnel, and out of it");

        using var foreign = new HttpRequestMessage(HttpMethod.Post, "/drafts") { Content = JsonContent.Create(typed), Headers = { { "Origin", "http://evil.example" } } };
        using var refused = await sue.Http.SendAsync(foreign);
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
