using System.Security.Cryptography;
using LondonBoard.Data;
using LondonBoard.Live;
using Microsoft.AspNetCore.Components;

namespace LondonBoard.Meetings;

/// <content>
/// What is corrected is kept as a draft until the minutes are stored, found again by the content of the file: after a lost
/// connection, a closed tab or a second look at the same file it is offered.
/// </content>
public sealed partial class ImportMinutesPage
{
    private const string Form = "import/";

    private static readonly Place Where = new(Room.Meetings, null);

    private readonly List<Draft> _others = [];
    private FieldKey _key;
    private Draft? _left;
    private bool _kept;

    [Inject] private Desk Desk { get; set; } = null!;

    private static string Titled(string? source) => source is null or Pasted ? "minutes that you pasted" : $"“{source}”";

    private async Task FindOthersAsync()
    {
        _others.Clear();
        _others.AddRange((await Desk.DraftsAsync(Where)).Where(d => d.Field.StartsWith(Form, StringComparison.Ordinal)));
        // What stands here still is gone back to by a button of its own.
        _others.RemoveAll(d => _kept && d.Field == _key.Field);
    }

    private async Task FindLeftAsync(byte[] content)
    {
        _key = new(Where, Form + Convert.ToHexString(SHA256.HashData(content))[..16]);
        _left = (await Desk.DraftsAsync(Where)).FirstOrDefault(d => d.Field == _key.Field);
        _kept = false;
    }

    private async Task KeepAsync()
    {
        if (_minutes!.Keep() is not { } text)
        {
            EndKept();
            return;
        }

        if (!_kept)
            Desk.Begin(_key.ToString(), _source);
        _kept = true;
        _kept = await Desk.TypeAsync(_key.ToString(), text);
    }

    private void EndKept()
    {
        if (_kept)
            Desk.End(_key);
        _kept = false;
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

        Toasts.Show("Discarded your corrections.", "Undo", async () =>
        {
            await Desk.KeepAsync(draft);
            _others.Add(draft);
            await InvokeAsync(StateHasChanged);
        });
    }
}
