using System.Collections.Immutable;
using LondonBoard.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LondonBoard.Meetings;

/// <summary>
/// Lines that could not be saved: the text is saved as it is typed, so that its draft holds only what is not, which is
/// something where the connection or the disk failed.
/// </summary>
public sealed partial class MinutesSurface
{
    private const string Left = "minutes/left";
    private Draft? _left;

    [Inject] private Desk Desk { get; set; } = null!;

    private FieldKey Field => new(Meeting.PlaceOf(Id), MinutesField);

    /// <summary>The field of a meeting that is the text of its minutes.</summary>
    internal const string MinutesField = "minutes";

    /// <summary>Finds what was left, and puts it away under a key of its own, so that what is typed now does not take its place.</summary>
    private async Task FindLeftAsync()
    {
        var drafts = await Desk.DraftsAsync(Field.Place);
        var (typed, before) = (drafts.FirstOrDefault(d => d.Field == MinutesField), drafts.FirstOrDefault(d => d.Field == Left));
        if (typed is not null && !Stands(typed, Now.Rows))
        {
            var text = before is null ? typed.Text : $"{before.Text}\n{typed.Text}";
            before = new Draft { Key = new FieldKey(Field.Place, Left).ToString(), Text = text, Basis = typed.Basis, At = typed.At };
            await Desk.KeepAsync(before);
        }

        if (typed is not null)
            Desk.End(Field);
        if (before is null || Stands(before, Now.Rows))
            return;
        _left = before;
        // Where the page reloaded by itself under somebody's hands, it puts back what was typed.
        if (await Js.InvokeAsync<string?>("desk.resume", [new[] { Field.ToString() }]) is not null)
            await PutBackAsync();
        StateHasChanged();
    }

    /// <summary>
    /// Takes the text out of the hands of whoever types, since the minutes are closed and the field goes: what of it is not saved
    /// is kept with what was left.
    /// </summary>
    internal async Task FreezeAsync()
    {
        while (!_disposed)
        {
            try
            {
                var typed = await _script.AskAsync<Typed?>(Js, Assets["Meetings/MinutesLeft.razor.js"], "freeze", _text);
                if (typed is { Text.Length: > 0 })
                    await LeaveAsync(typed);
                Desk.End(Field);
                return;
            }
            catch (JSDisconnectedException)
            {
                return;
            }
            catch (OperationCanceledException)
            {
                // Without a connection nothing answers. It is asked again until it is back: only the browser has what was typed meanwhile.
            }
        }
    }

    private async Task LeaveAsync(Typed typed)
    {
        var before = (await Desk.DraftsAsync(Field.Place)).FirstOrDefault(d => d.Field == Left);
        var text = before is null ? typed.Text : $"{before.Text}\n{typed.Text}";
        await Desk.KeepAsync(new Draft { Key = new FieldKey(Field.Place, Left).ToString(), Text = text, Basis = typed.Basis, At = Time.GetUtcNow().UtcDateTime });
    }

    /// <summary>Whether a field of a meeting is the text of its minutes, or what was left of it.</summary>
    internal static bool IsText(string field) => field is MinutesField or Left;

    /// <summary>Whether the text says all of it already: it was saved, and only its draft outlived the program.</summary>
    internal static bool Stands(Draft draft, ImmutableArray<MeetingRow> rows)
    {
        var references = new References(rows.Select(r => r.Line));
        var lines = rows.Select(r => references.Shown(r.Line)).ToHashSet();
        return draft.Text.Split('\n').All(l => l.Length == 0 || lines.Contains(l));
    }

    private async Task PutBackAsync()
    {
        if (_left is not { } left || !_script.IsAttached)
            return;
        _left = null;
        await _script.TellAsync("put", left.Text, left.Basis);
        Desk.End(new(Field.Place, Left));
    }

    private void DiscardLeft()
    {
        Desk.End(new(Field.Place, Left));
        _left = null;
    }

    /// <summary>What of the text is not saved, and where it belongs.</summary>
    private sealed record Typed(string Text, string? Basis);
}
