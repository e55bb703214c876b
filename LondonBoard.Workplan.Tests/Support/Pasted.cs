using System.Text;
using Microsoft.JSInterop;

namespace LondonBoard.Tests.Support;

/// <summary>Words on their way from the browser in a stream.</summary>
public sealed class Pasted(string words) : IJSStreamReference
{
    private readonly byte[] _bytes = Encoding.UTF8.GetBytes(words);

    public long Length => _bytes.Length;

    public ValueTask<Stream> OpenReadStreamAsync(long maxAllowedSize = 512000, CancellationToken cancellationToken = default) => new(new MemoryStream(_bytes));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
