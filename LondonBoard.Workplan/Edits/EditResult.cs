namespace LondonBoard.Edits;

/// <summary>How an edit ended. Screens show it; only faults of the program are exceptions.</summary>
public abstract record EditResult
{
    private EditResult()
    {
    }

    /// <summary>It is stored for good and on its way to every screen.</summary>
    /// <param name="Id">What was made or changed.</param>
    /// <param name="Sequence">Its place in the history; 0 where nothing had to change.</param>
    public sealed record Saved(Guid Id, long Sequence) : EditResult
    {
        /// <summary>Where somebody else's words were put together with the author's; null where none were.</summary>
        public MergedText? Merged { get; init; }
    }

    /// <summary>A rule is broken; nothing was stored.</summary>
    public sealed record Invalid(IReadOnlyList<EditFault> Faults) : EditResult
    {
        /// <summary>All messages in one sentence or more.</summary>
        public string Message => string.Join(" ", Faults.Select(f => f.Message).Distinct());
    }

    /// <summary>The author may not do this; nothing was stored.</summary>
    public sealed record Denied : EditResult;

    /// <summary>Somebody changed the same thing in the meantime; nothing was changed, and what was typed is set aside in the history.</summary>
    /// <param name="Current">What now stands there, as a person would type it.</param>
    public sealed record Conflict(string Current) : EditResult
    {
        /// <summary>Who changed it; null where it cannot be told.</summary>
        public string? By { get; init; }

        /// <summary>What the author's command would have put there; null where there are no texts to compare.</summary>
        public string? Wanted { get; init; }

        /// <summary>What both began with; null where that is not known.</summary>
        public string? Origin { get; init; }

        /// <summary>The fields of a form that clash, where it is one.</summary>
        public IReadOnlyList<ClashingField> Fields { get; init; } = [];
    }

    /// <summary>It is no longer there, or never was for this author.</summary>
    public sealed record Gone : EditResult;

    /// <summary>The database could not take it now (busy, full, read-only); nothing was stored and it may be tried again.</summary>
    /// <param name="Message">What happened and what to do.</param>
    public sealed record NotStored(string Message) : EditResult;
}

/// <summary>One broken rule.</summary>
/// <param name="Field">Where.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record EditFault(string Field, string Message);

/// <summary>A text that holds the changes of two people.</summary>
/// <param name="With">The other.</param>
/// <param name="Typed">What the author typed.</param>
/// <param name="Stored">What now stands there.</param>
public sealed record MergedText(string With, string Typed, string Stored);

/// <summary>A field of a form that two people changed in ways that cannot be put together.</summary>
/// <param name="Field">The field.</param>
/// <param name="Mine">What the author made of it.</param>
/// <param name="Theirs">What now stands there.</param>
public sealed record ClashingField(FormField Field, string Mine, string Theirs);
