using LondonBoard.Actions;
using LondonBoard.Dates;
using LondonBoard.Edits;
using LondonBoard.People;
using LondonBoard.Reading;
using LondonBoard.Reading.Minutes;
using LondonBoard.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace LondonBoard.Meetings;

/// <summary>Brings in minutes: choose or paste, look, correct, store. Nothing is stored before that; a refused file changes nothing that was there before it.</summary>
public sealed partial class ImportMinutesPage
{
    private const string Pasted = "pasted text";

    private const string PastedTooLong =
        "This is more than 20 MB of text, which is more than can be read, so nothing of it was taken. Paste the minutes of one meeting only.";

    private CorrectedMinutes? _minutes;
    private NameResolver? _names;
    private IReadOnlyList<string> _ownerNames = [];
    private IReadOnlyList<Named> _groups = [];
    private Meeting? _alike;
    private string? _fault, _refusal, _reading, _said;
    private string _source = "", _people = "", _meeting = "";
    private bool _busy, _choosing, _pasting;

    [Inject] private MeetingStore Store { get; set; } = null!;

    [Inject] private ActionStore Actions { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private Toasts Toasts { get; set; } = null!;

    [Inject] private TimeProvider Time { get; set; } = null!;

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => FindOthersAsync();

    private async Task ReadAsync(IBrowserFile file)
    {
        _pasting = false;
        if (file.Size > WorkplanReader.MaxBytes)
        {
            (_reading, _refusal) = (file.Name, "This file is larger than 20 MB, which is more than can be read; take out its pictures, save it again and try once more.");
            return;
        }

        await TakeAsync(file.Name, null, async () =>
        {
            await using var stream = file.OpenReadStream(WorkplanReader.MaxBytes);
            var content = new byte[file.Size];
            await stream.ReadExactlyAsync(content);
            return content;
        });
    }

    private Task TakePastedAsync(PastedText pasted) => ReadPastedAsync(pasted.Text.ToArray());

    private async Task ReadPastedAsync(byte[] text)
    {
        (_pasting, _refusal) = (true, null);
        await TakeAsync(Pasted, PaperFormat.Text, () => Task.FromResult(text));
    }

    private async Task TakeAsync(string source, PaperFormat? format, Func<Task<byte[]>> bring)
    {
        if (_busy)
            return;
        (_busy, _reading, _refusal, _said) = (true, source, null, null);
        StateHasChanged();
        try
        {
            var content = await bring();
            var reading = await Task.Run(() => format is { } known ? MinutesReader.Read(content, known, source) : MinutesReader.Read(content, source));
            if (reading.Paper is null)
                _refusal = Refusal(reading.Refusal!, source, content);
            else
                await ShowAsync(new(reading), source, content);
        }
        catch (Exception e) when (e is IOException or Microsoft.JSInterop.JSException)
        {
            _refusal = "It could not be read from your device, perhaps because it was moved or is open elsewhere; choose it again.";
        }
        finally
        {
            _busy = false;
        }
    }

    // What is no Word document is read as text; where that gives no minutes, the name says what it was meant to be.
    private static string Refusal(string refusal, string name, ReadOnlySpan<byte> content) =>
        refusal == MinutesReader.NoMinutes && name.EndsWith(".docx", StringComparison.OrdinalIgnoreCase) && !content.StartsWith("PK"u8)
            ? "This file is called .docx and is no Word document, perhaps because it did not arrive whole; open it in Word, save it again as .docx and choose that."
            : refusal;

    private async Task ShowAsync(CorrectedMinutes minutes, string source, byte[] content)
    {
        (_groups, _ownerNames) = (await Store.GroupsAsync(null), await Actions.OwnerNamesAsync());
        (_people, _meeting) = ("", "");
        await UnderstandAsync(minutes);
        (_minutes, _source, _choosing, _fault) = (minutes, source, false, null);
        await FindLeftAsync(source, content);
    }

    /// <summary>Whom names mean, and whether the meeting is there already, as far as what was corrected bears upon that.</summary>
    private async Task UnderstandAsync(CorrectedMinutes minutes)
    {
        var (head, people) = (minutes.Head, minutes.People);
        if (_people != string.Join('\n', people.Select(p => p.ToString()).Append(head.Chair)) || _names is null)
        {
            _people = string.Join('\n', people.Select(p => p.ToString()).Append(head.Chair));
            _names = await Store.ResolverAsync(people, head.Chair);
        }

        if (_meeting != $"{head.Title}\n{head.Day.Day}")
        {
            _meeting = $"{head.Title}\n{head.Day.Day}";
            _alike = await Store.AlikeAsync(head.Title ?? "", head.Day.Day);
        }
    }

    private async Task ChangedAsync(string? said)
    {
        (_said, _fault) = (said, null);
        await UnderstandAsync(_minutes!);
        await KeepAsync();
    }

    private async Task StoreAsync()
    {
        var minutes = _minutes!;
        _fault = minutes.Head.Faults(Time.Today()).SelectMany(f => f).FirstOrDefault() is { } wrong ? $"Not yet: the meeting above needs a look. {wrong}"
            : minutes.Actions.Concat(minutes.Earlier).FirstOrDefault(a => a.Fault is not null) is { } action ? $"Not yet: “{action.Read.Text}” needs a look. {action.Fault}"
            : null;
        if (_fault is not null)
            return;
        _busy = true;
        var result = await Store.CreateAsync(MinutesImport.Command(minutes, _source));
        _busy = false;
        if (result is not EditResult.Saved saved)
        {
            _fault = result.Sentence();
            return;
        }

        // Also what was kept of it before and not put back.
        Desk.End(_key);
        Navigation.NavigateTo($"/meetings/{saved.Id}");
    }

    private async Task ChooseAnotherAsync()
    {
        (_choosing, _refusal, _said) = (true, null, null);
        await FindOthersAsync();
    }
}
