namespace LondonBoard.Shell;

/// <summary>What the server has to say to everybody who has a page open.</summary>
public sealed class ServerNotice
{
    /// <summary>Its words; null for none.</summary>
    public string? Words { get; private set; }

    /// <summary>It said something. Called on the speaker's thread: must return at once and not throw.</summary>
    public event Action? Said;

    /// <summary>Says something to everybody.</summary>
    public void Say(string words)
    {
        Words = words;
        Said?.Invoke();
    }
}
