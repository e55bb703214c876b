namespace LondonBoard.Ui;

/// <summary>One short notice.</summary>
/// <param name="Text">What happened.</param>
/// <param name="ActionLabel">What can be done about it ("Undo"); null where nothing can.</param>
/// <param name="Action">Does it.</param>
public sealed record Toast(string Text, string? ActionLabel, Func<Task>? Action)
{
    /// <summary>Whether it waits to be dismissed: what can still be acted upon does not vanish by itself.</summary>
    public bool Stays => Action is not null;
}

/// <summary>The short notices of one person's screen. One a circuit; used only from its own thread of work.</summary>
public sealed class Toasts
{
    private readonly List<Toast> shown = [];

    /// <summary>How many stand at once; the oldest gives way.</summary>
    public const int Most = 4;

    /// <summary>How long a notice stays that needs no answer.</summary>
    public static readonly TimeSpan Stay = TimeSpan.FromSeconds(8);

    /// <summary>What is shown, oldest first.</summary>
    public IReadOnlyList<Toast> Shown => shown;

    /// <summary>Something came or went.</summary>
    public event Action? Changed;

    /// <summary>Shows a notice: 8 seconds, or until dismissed when it offers something to do.</summary>
    public void Show(string text, string? actionLabel = null, Func<Task>? action = null)
    {
        if (shown.Count == Most)
            shown.RemoveAt(0);
        shown.Add(new Toast(text, actionLabel, action));
        Changed?.Invoke();
    }

    /// <summary>Takes a notice away; nothing happens when it is gone already.</summary>
    public void Dismiss(Toast toast)
    {
        var at = shown.FindIndex(t => ReferenceEquals(t, toast));
        if (at < 0)
            return;
        shown.RemoveAt(at);
        Changed?.Invoke();
    }
}
