using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace LondonBoard.Ui;

/// <summary>What takes a file from a person: a place to drop it, or a button.</summary>
public abstract class FileTaker : ComponentBase
{
    /// <summary>Its words: "Drop your workplan here", "Attach a file".</summary>
    [Parameter, EditorRequired] public required string Label { get; set; }

    /// <summary>The kinds the browser offers (HTML <c>accept</c>: ".docx,.xlsx"). No protection: whoever takes the file checks for themselves.</summary>
    [Parameter] public string? Accept { get; set; }

    /// <summary>A file has come. Read it before the callback ends: afterwards the input is made anew, so that the same file can be chosen again.</summary>
    [Parameter] public EventCallback<IBrowserFile> OnFile { get; set; }

    /// <summary>Whether a file is being taken.</summary>
    protected bool Working { get; private set; }

    /// <summary>Which input it is, counted; another one for each file.</summary>
    protected int Round { get; private set; }

    /// <summary>Takes a file that was chosen.</summary>
    protected async Task TakeAsync(InputFileChangeEventArgs args)
    {
        Working = true;
        try
        {
            await OnFile.InvokeAsync(args.File);
        }
        finally
        {
            Working = false;
            Round++;
        }
    }
}
