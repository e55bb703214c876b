using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Meetings;
using LondonBoard.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.Meetings;

/// <summary>A meeting that Bo set up and typed, and Ann, who works on it too.</summary>
public abstract class MeetingContext : IAsyncLifetime
{
    protected static readonly string[] Lines =
    [
        "1. Welcome", "All were welcomed; see item 3.",
        "2. Training", "The course list is open.", "ACTION – CC to draft a leaflet by June 2031",
        "3. Budget", "It adds up.",
    ];

    protected TestBoard Board { get; private set; } = null!;

    protected MeetingStore Store { get; private set; } = null!;

    protected MeetingStore Other { get; private set; } = null!;

    protected UndoStore Undo { get; private set; } = null!;

    protected Guid MeetingId { get; private set; }

    protected Place Where => Meeting.PlaceOf(MeetingId);

    public async ValueTask InitializeAsync()
    {
        Board = await TestBoard.OpenAsync();
        var ann = await Board.SignInAsync();
        (Store, Undo) = (ann.GetRequiredService<MeetingStore>(), ann.GetRequiredService<UndoStore>());
        Other = await Board.StoreAsync<MeetingStore>(name: "Bo Other");
        var made = await Other.CreateAsync(new CreateMeeting(
            new MeetingWords("Harbour Board", new DateOnly(2031, 3, 12), new(14, 0), new(16, 0), "Town Hall", "Vera Stone"),
            [new(Attended.Present, "Carla Cole", "Police", "CC"), new(Attended.Apologies, "Ian Dale", "Probation", "ID")],
            []));
        MeetingId = made.ShouldBeOfType<EditResult.Saved>().Id;
        await TypeAsync(Other, Lines);
    }

    public async ValueTask DisposeAsync()
    {
        await Board.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected Task<EditResult> ReplaceAsync(string line, params string[] by) => ReplaceAsync(Store, line, by);

    protected async Task<EditResult> ReplaceAsync(MeetingStore store, string line, params string[] by) =>
        await TypeAsync(store, [.. (await TextAsync()).SelectMany(l => l == line ? by : [l])]);

    protected async Task<EditResult> TypeAsync(MeetingStore store, params string[] text) => await TypeUponAsync(store, await ShownAsync(), text);

    protected async Task<EditResult> TypeUponAsync(MeetingStore store, ShownLine[] seen, string[] text)
    {
        var result = await store.EditMinutesAsync(EditMinutes.From(MeetingId, seen, text));
        result.ShouldBeOfType<EditResult.Saved>();
        return result;
    }

    protected async Task<ShownLine[]> ShownAsync()
    {
        var rows = (await Store.FindAsync(MeetingId)).ShouldNotBeNull().Rows;
        return [.. ShownLine.Of(rows)];
    }

    protected async Task<string[]> TextAsync() => [.. (await ShownAsync()).Select(l => l.Text)];
}
