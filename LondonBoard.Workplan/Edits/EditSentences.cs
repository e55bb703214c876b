namespace LondonBoard.Edits;

/// <summary>What to tell a person about an edit that was not stored.</summary>
public static class EditSentences
{
    /// <summary>One sentence or two: what happened, what was kept, what to do.</summary>
    public static string Sentence(this EditResult result) => result switch
    {
        EditResult.Saved => "Saved.",
        EditResult.Invalid invalid => invalid.Message,
        EditResult.Denied => "Not saved: your account may not change this. Ask the secretariat, or sign in again.",
        EditResult.Conflict conflict => $"Not saved: {conflict.By ?? "somebody else"} changed this at the same time. Look at what now stands there and try again.",
        EditResult.Gone => "Not saved: this is no longer there.",
        EditResult.NotStored notStored => notStored.Message,
        _ => throw new ArgumentOutOfRangeException(nameof(result)),
    };
}
