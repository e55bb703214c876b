using Microsoft.AspNetCore.Components.Forms;

namespace LondonBoard.Ui;

/// <summary>Files on a person's device.</summary>
public static class BrowserFiles
{
    private const int Chunk = 256 * 1024;

    /// <summary>Reads a file, piece by piece; throws <see cref="IOException"/> where it is larger than is taken.</summary>
    /// <param name="file">The file.</param>
    /// <param name="most">The most bytes that are taken.</param>
    /// <param name="told">Hears how much has come, in percent, each time that this has changed.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<byte[]> ReadAsync(this IBrowserFile file, long most, Action<long>? told = null, CancellationToken cancellation = default)
    {
        await using var stream = file.OpenReadStream(most, cancellation);
        var content = new byte[file.Size];
        var last = -1L;
        for (var at = 0; at < content.Length;)
        {
            at += await stream.ReadAtLeastAsync(content.AsMemory(at, Math.Min(Chunk, content.Length - at)), 1, cancellationToken: cancellation);
            if (at * 100L / content.Length is var percent && percent != last)
                told?.Invoke(last = percent);
        }

        return content;
    }
}
