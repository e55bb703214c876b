using System.Security.Cryptography;
using System.Text;
using LondonBoard.Data;
using LondonBoard.Live;
using Microsoft.AspNetCore.Components;

namespace LondonBoard.Meetings;

/// <content>
/// What is corrected is kept as a draft until the minutes are stored, found again by the content of the file: after a lost
/// connection, a closed tab or a second look at the same file it is offered. What was pasted stands in no file, so that it is
/// kept with its corrections, from the moment that it was read.
/// </content>
public sealed partial class ImportMinutesPage
{
    private const string Form = "import/", PastedForm = Form + "pasted/";

    private static readonly Place Where = new(Room.Meetings, null);

    private readonly List<Draft> _others = [];
    private FieldKey _key;
    private string _basis = "";
    private Draft? _left;
    private bool _kept, _tooMuch;

    [Inject] private Desk Desk { get; set; } = null!;

    private bool IsPasted => _key.Field?.StartsWith(PastedForm, StringComparison.Ordinal) == true;

    // Of a text that is too long to be kept only the corrections are.
    private bool IsTextKept => IsPasted && _basis != Pasted;

    /// <summary>What of this page outlives it; null where nothing stands here that is not stored elsewhere.</summary>
    private string? KeptWords => _tooMuch ? "What you corrected is more than is kept meanwhile: store it before you leave this page."
        : IsPasted && !IsTextKept ? "What you pasted is too long to be kept meanwhile: keep it where you have it until it is stored."
        : !_kept ? null
        : IsTextKept ? "What you pasted and your corrections are kept meanwhile."
        : "Your corrections are kept meanwhile.";

    private static string Titled(Draft left) => TextOf(left) is { } text ? $"minutes that you pasted (“{FirstLine(text)}”)"
        : left.Basis is null or Pasted ? "minutes that you pasted" : $"“{left.Basis}”";

    private static string? TextOf(Draft left) =>
        left.Field.StartsWith(PastedForm, StringComparison.Ordinal) && left.Basis is { } text && text != Pasted ? text : null;

    private static string FirstLine(string text) => MinutesDraft.Cut(text.Split('\n').Select(Papers.PaperLine.Clean).First(l => l.Length > 0), 80);

    private async Task FindOthersAsync()
    {
        _others.Clear();
        _others.AddRange((await Desk.DraftsAsync(Where)).Where(d => d.Field.StartsWith(Form, StringComparison.Ordinal)));
        // What stands here still is gone back to by a button of its own.
        _others.RemoveAll(d => _kept && d.Field == _key.Field);
    }

    private async Task FindLeftAsync(string source, byte[] content)
    {
        var text = source == Pasted ? Encoding.UTF8.GetString(content) : null;
        _key = new(Where, (text is null ? Form : PastedForm) + Convert.ToHexString(SHA256.HashData(content))[..16]);
        _basis = text?.Length <= Draft.MaxBasis ? text : source;
        (_left, _kept, _tooMuch) = ((await Desk.DraftsAsync(Where)).FirstOrDefault(d => d.Field == _key.Field), false, false);
        if (_left is { Text: "" })
            _left = null;
        if (_left is null)
            await KeepAsync();
    }

    private async Task KeepAsync()
    {
        if ((_minutes!.Keep() ?? (IsTextKept ? "" : null)) is not { } text)
        {
            EndKept();
            return;
        }

        if (!_kept)
            Desk.Begin(_key.ToString(), _basis);
        _kept = true;
        _kept = await Desk.TypeAsync(_key.ToString(), text);
        _tooMuch = text.Length > Draft.MaxText;
    }

    private void EndKept()
    {
        if (_kept)
            Desk.End(_key);
        (_kept, _tooMuch) = (false, false);
    }

    private async Task GoOnAsync(Draft pasted)
    {
        await ReadPastedAsync(Encoding.UTF8.GetBytes(TextOf(pasted)!));
        if (_left is not null)
            await PutBackAsync();
    }

    private async Task PutBackAsync()
    {
        _minutes!.PutBack(_left!.Text);
        _left = null;
        await ChangedAsync("Your corrections are back.");
    }

    private async Task DiscardAsync(Draft draft)
    {
        Desk.End(new(Where, draft.Field));
        _others.Remove(draft);
        if (_left == draft)
        {
            // What has been corrected since stands in its place.
            (_left, _kept) = (null, false);
            await KeepAsync();
        }

        Toasts.Show(TextOf(draft) is null ? "Discarded your corrections." : "Discarded what you pasted.", "Undo", async () =>
        {
            await Desk.KeepAsync(draft);
            _others.Add(draft);
            await InvokeAsync(StateHasChanged);
        });
    }
}
