using LondonBoard.Dates;
using LondonBoard.Reading;
using LondonBoard.Ui;
using Microsoft.AspNetCore.Components.Forms;

namespace LondonBoard.Workplan;

/// <content>How a paper gets here: a file from the person's device, piece by piece, or what they pasted.</content>
public sealed partial class ImportPaper
{
    private async Task TakeFileAsync(IBrowserFile file)
    {
        _pasted = false;
        if (file.Size > WorkplanReader.MaxBytes)
        {
            Refuse(file.Name, "This file is larger than 20 MB, which is more than can be read; leave out pictures and other sheets, and try again.");
            return;
        }

        await TakeAsync(file.Name, async () => new BroughtPaper(await UploadAsync(file), file.Name));
    }

    private Task TakePasteAsync(PastedText pasted)
    {
        _pasted = true;
        return TakeAsync("The pasted table", () => Task.Run(() =>
        {
            // Word and Excel put the table on the clipboard twice; where the rich one cannot be read, the plain one may.
            var rich = new BroughtPaper(pasted.Html, null, PaperFormat.Html);
            return !pasted.Html.IsEmpty && rich.Read().Paper is not null ? rich : new BroughtPaper(pasted.Text, null, PaperFormat.Text);
        }));
    }

    private async Task TakeAsync(string name, Func<Task<BroughtPaper>> bring)
    {
        if (_busy)
            return;
        (_busy, _refusal, _done, _work, _said) = (true, null, null, $"Reading {name}…", null);
        StateHasChanged();
        try
        {
            var paper = await bring();
            _done = null;
            var today = Time.Today();
            var (reading, preview) = await Task.Run(() =>
            {
                var read = paper.Read();
                return (read, read.Paper is null ? null : PaperPreview.Of(read, read.Paper.Period, today));
            });
            if (preview is null)
                Refuse(name, reading.Refusal!);
            else
                await ShowAsync(paper, reading, preview);
        }
        catch (Exception e) when (e is IOException or Microsoft.JSInterop.JSException)
        {
            Refuse(name, "It could not be read from your device, perhaps because it was moved or is open elsewhere; choose it again.");
        }
        catch (OperationCanceledException) when (_gone.IsCancellationRequested)
        {
            // The page has gone, and with it what was being read.
        }
        finally
        {
            (_busy, _work) = (false, null);
        }
    }

    private async Task<ReadOnlyMemory<byte>> UploadAsync(IBrowserFile file) => await file.ReadAsync(
        WorkplanReader.MaxBytes,
        percent =>
        {
            _done = percent;
            StateHasChanged();
        },
        _gone.Token);
}
