namespace LondonBoard.Ui;

/// <summary>One short notice. Two with the same words are two notices, so it is a class and no record.</summary>
/// <param name="text">What happened.</param>
/// <param name="actionLabel">What can be done about it ("Undo"); null where nothing can.</param>
/// <param name="action">Does it.</param>
public sealed class Toast(string text, string? actionLabel, Func<Task>? action)
{
    /// <summary>What happened.</summary>
    public string Text { get; } = text;

    /// <summary>What can be done about it ("Undo"); null where nothing can.</summary>
    public string? ActionLabel { get; } = actionLabel;

    /// <summary>Does it.</summary>
    public Func<Task>? Action { get; } = action;

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
        if (shown.Remove(toast))
            Changed?.Invoke();
    }
}
