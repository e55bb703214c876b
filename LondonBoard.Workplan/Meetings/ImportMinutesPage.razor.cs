using System.Text;
using LondonBoard.Edits;
using LondonBoard.Reading;
using LondonBoard.Reading.Minutes;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace LondonBoard.Meetings;

/// <summary>Brings in minutes: choose or paste, look, say what is none, store. Nothing is stored before that.</summary>
public sealed partial class ImportMinutesPage
{
    private MinutesReading? _reading;
    private HashSet<object> _kept = [];
    private Meeting? _alike;
    private string? _fault, _source, _pasted;
    private bool _busy;

    [Inject] private MeetingStore Store { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    private async Task ReadAsync(IBrowserFile file)
    {
        if (file.Size > WorkplanReader.MaxBytes)
        {
            _fault = "This file is larger than 20 MB. Take out its pictures, save it again and try once more.";
            return;
        }

        await TakeAsync(file.Name, async () =>
        {
            await using var stream = file.OpenReadStream(WorkplanReader.MaxBytes);
            var content = new byte[file.Size];
            await stream.ReadExactlyAsync(content);
            return await Task.Run(() => MinutesReader.Read(content, file.Name));
        });
    }

    private Task ReadPastedAsync() =>
        TakeAsync("pasted text", () => Task.Run(() => MinutesReader.Read(Encoding.UTF8.GetBytes(_pasted ?? ""), PaperFormat.Text, "pasted text")));

    private async Task TakeAsync(string source, Func<Task<MinutesReading>> read)
    {
        (_busy, _source, _fault) = (true, source, null);
        StateHasChanged();
        try
        {
            var reading = await read();
            if (reading.Paper is { } paper)
            {
                _alike = await Store.AlikeAsync(paper.Meeting.Title, paper.Meeting.Date);
                (_reading, _kept) = (reading, new([.. paper.Attendees, .. paper.Apologies, .. paper.Actions, .. paper.Decisions], ReferenceEqualityComparer.Instance));
            }
            else
            {
                _fault = $"Nothing was stored. {reading.Refusal}";
            }
        }
        catch (Exception e) when (e is IOException or Microsoft.JSInterop.JSException)
        {
            _fault = "It could not be read from your device, perhaps because it was moved or is open elsewhere; choose it again.";
        }
        finally
        {
            _busy = false;
        }
    }

    private async Task StoreAsync()
    {
        var paper = _reading!.Paper!;
        var taken = _reading with { Paper = paper with { Actions = [.. paper.Actions, .. _reading.Possible.Select(p => p.Action).Where(_kept.Contains)] } };
        var leftOut = new HashSet<object>([.. paper.Attendees, .. paper.Apologies, .. paper.Actions, .. paper.Decisions], ReferenceEqualityComparer.Instance);
        leftOut.ExceptWith(_kept);
        _busy = true;
        var result = await Store.CreateAsync(MinutesImport.Command(taken, _source!, leftOut));
        _busy = false;
        if (result is EditResult.Saved saved)
            Navigation.NavigateTo($"/meetings/{saved.Id}");
        else
            _fault = result.Sentence();
    }
}
