using System.Collections.Immutable;
using LondonBoard.Actions;
using LondonBoard.Edits;
using LondonBoard.Live;
using LondonBoard.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LondonBoard.Meetings;

/// <summary>The one text of a meeting's agenda and minutes, and beside it what was understood.</summary>
public sealed partial class MinutesSurface
{
    /// <summary>What others type arrives at most this often.</summary>
    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(100);

    /// <summary>What the browser was shown, by the number of its showing; it says upon which its text was typed.</summary>
    private readonly Dictionary<int, ImmutableArray<ShownLine>> _shown = [];
    // Never disposed of: whoever waits for it while the page closes has their turn, and it holds nothing but memory.
    private readonly SemaphoreSlim _turn = new(1, 1);
    private int _showing;
    private string _first = "";
    private ElementReference _text;
    private readonly ComponentScript _script = new();
    private IDisposable? _lines, _actions;
    private string? _state;
    private bool _disposed;

    [Inject] private MeetingStore Store { get; set; } = null!;

    [Inject] private ActionStore Actions { get; set; } = null!;

    [Inject] private TimeProvider Time { get; set; } = null!;

    /// <summary>The meeting's shared picture.</summary>
    [Parameter, EditorRequired] public required OpenView<MeetingHead, MeetingRow> Open { get; set; }

    /// <summary>The register's shared picture.</summary>
    [Parameter, EditorRequired] public required LiveView<RegisterHead, ActionRow> Register { get; set; }

    /// <summary>Where the meeting is; null while nobody leads it.</summary>
    [Parameter] public MeetingPosition? Position { get; set; }

    private LiveRows<MeetingHead, MeetingRow> Now => Open.View.Current;

    private Guid Id => Now.Head.Meeting.Id;

    /// <summary>The browser's text, a line each, as typed upon one of its showings.</summary>
    /// <returns>What now stands there: the number of this showing, and its lines; null where nothing was stored.</returns>
    [JSInvokable]
    public async Task<Showing?> TypedAsync(int showing, string[] text)
    {
        await _turn.WaitAsync();
        try
        {
            if (!_shown.TryGetValue(showing, out var was))
                return await ShowingAsync(stored: false);
            var edit = EditMinutes.From(Id, was, text);
            var gone = was.Select(l => l.Id).Except(edit.Lines.Where(l => l.Id is not null).Select(l => l.Id!.Value)).ToList();
            var actions = gone.Select(id => Now.Find(id)?.Line.ActionId).OfType<Guid>().ToList();
            var result = await Store.EditMinutesAsync(edit);
            if (result is not EditResult.Saved)
            {
                Say(result.Sentence() + " What you typed stands here still.");
                return null;
            }

            Say("Saved");
            Desk.End(Field);
            await AskAsync(actions);
            _ = HearAsync();
            return await ShowingAsync();
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _disposed = true;
        _lines?.Dispose();
        _actions?.Dispose();
        await _script.DisposeAsync();
    }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _first = string.Join('\n', Show(Now.Rows).Lines);
        var steps = new Coalescing<object>(Time, Frame, _ => InvokeAsync(TakeAsync));
        _lines = Open.View.Subscribe(steps.Post);
        _actions = Register.Subscribe(steps.Post);
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        await _script.AttachAsync(Js, Assets["Meetings/MinutesSurface.razor.js"], _text, this, _showing);
        await TakeAsync();
        KnowAll();
        await FindLeftAsync();
    }

    private async Task TakeAsync()
    {
        if (_disposed)
            return;
        try
        {
            await UnderstandAsync();
            StateHasChanged();
            if (!_script.IsAttached)
                return;
            await _turn.WaitAsync();
            try
            {
                await _script.TellAsync("take", await ShowingAsync());
            }
            finally
            {
                _turn.Release();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser has gone; it asks anew when it comes back.
        }
        catch (Exception e)
        {
            await DispatchExceptionAsync(e);
        }
    }

    private async Task<Showing> ShowingAsync(bool stored = true) => Show((await Store.FindAsync(Id))?.Rows ?? Now.Rows, stored);

    private Showing Show(ImmutableArray<MeetingRow> rows, bool stored = true)
    {
        var lines = ShownLine.Of(rows);
        _shown[++_showing] = lines;
        _shown.Remove(_showing - 20);
        return new(_showing, [.. lines.Select(l => l.Text)], stored);
    }

    private void Say(string words)
    {
        _state = words;
        StateHasChanged();
    }

    /// <summary>What the browser shows.</summary>
    /// <param name="Number">The number of this showing.</param>
    /// <param name="Lines">The lines.</param>
    /// <param name="Stored">Whether what was typed is among them.</param>
    public sealed record Showing(int Number, string[] Lines, bool Stored);
}
