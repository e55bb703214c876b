using System.Text.RegularExpressions;
using LondonBoard.Papers;

namespace LondonBoard.Reading.Minutes;

/// <summary>The words for how an action stands.</summary>
internal static partial class ActionStates
{
    private static readonly string[] Done =
    [
        "done", "complete", "completed", "closed", "discharged", "finished", "superseded", "resolved", "actioned", "achieved",
        "no longer required", "cancelled", "received", "sent", "✓", "✔",
    ];

    private static readonly string[] Carried =
    [
        "ongoing", "on-going", "carried", "c/f", "outstanding", "in progress", "in hand", "open", "pending", "not started", "not done",
        "to be carried", "overdue", "not yet", "deferred", "to do", "todo", "in train", "partially", "continue", "on hold", "awaiting",
        "still", "did not happen", "rescheduled", "postponed", "delayed", "slipped", "pendingreview", "brought forward", "b/f", "bf",
        "moved to", "not happened",
    ];

    private static readonly string[] PutOff =
        ["rescheduled", "deferred", "carried", "postponed", "slipped", "brought forward", "b/f", "c/f", "overdue", "delayed"];

    // In capitals at its end; in small letters they may be words of the action.
    private static readonly string[] DoneAtEnd = [" DONE", " COMPLETE", " COMPLETED", " CLOSED"];

    private static readonly string[] CarriedAtEnd = ["carried forward", "carry forward", "carry over", "carried over"];

    // What stands before an action's number and tells what became of it.
    private static readonly string[] Updates =
    [
        "close", "closed", "closes", "closing", "drop", "dropped", "reopen", "reopened", "continue", "continues", "continued",
        "complete", "completed", "done", "see", "re",
    ];

    /// <summary>The state that words begin with; null where they begin with none.</summary>
    public static ActionState? Of(string words)
    {
        var bare = words.Trim(' ', '.', ':', '-', '–', '(', ')', '[', ']', '*');
        if (Begins(bare, Carried))
            return ActionState.Carried;
        return Begins(bare, Done) ? ActionState.Done : null;
    }

    /// <summary>What a line within a list of actions heads: "New:", "Done", "In progress:"; null where it heads nothing.</summary>
    public static Section? Heads(string line) =>
        line.Trim(' ', ':', '*', '.').ToLowerInvariant() is "new" or "new this month" or "new this meeting" ? Section.Actions
        : line.Trim(' ', ':', '*', '.').ToLowerInvariant() is "carried over" or "carried forward" or "done" or "completed" ? Section.EarlierActions
        : line.Length <= 30 && line.TrimEnd().EndsWith(':') && Of(line) is not null ? Section.EarlierActions
        : null;

    /// <summary>Whether a heading says that what stands below it was given at this meeting: "New actions".</summary>
    public static bool IsAnew(string heading) =>
        heading.StartsWith("new action", StringComparison.OrdinalIgnoreCase)
        || heading.StartsWith("actions from this meeting", StringComparison.OrdinalIgnoreCase);

    /// <summary>The state an action's line ends with ("… – Done.", "… (completed)"); null where it ends with none.</summary>
    public static ActionState? AtEnd(string text)
    {
        var bare = text.TrimEnd(' ', '.', ')', ']');
        if (bare.EndsWith('✅') || bare.EndsWith('✔') || bare.EndsWith('✓') || bare.EndsWith('☑'))
            return ActionState.Done;
        foreach (var sign in (ReadOnlySpan<string>)[" – ", " - ", " — ", " -- ", ": ", " (", " [", "; ", "** ", ". ", "? "])
        {
            var at = bare.LastIndexOf(sign, StringComparison.Ordinal);
            if (at > 0 && bare.Length - at < 60 && Of(bare[(at + sign.Length)..]) is { } state)
                return state;
        }

        return Array.Exists(DoneAtEnd, w => bare.EndsWith(w, StringComparison.Ordinal)) ? ActionState.Done : null;
    }

    /// <summary>Whether the status of a row says that it was put off from an earlier meeting.</summary>
    public static bool IsPutOff(string status) =>
        Array.Exists(PutOff, w => status.Contains(w, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether an action's line ends by saying that it goes on from an earlier meeting.</summary>
    public static bool IsCarried(string text)
    {
        var end = text.TrimEnd(' ', '.', ')', ']').ToLowerInvariant();
        end = end[Math.Max(0, end.Length - 50)..];
        return Array.Exists(CarriedAtEnd, w => end.Contains(w, StringComparison.Ordinal))
            || end.EndsWith(" c/f", StringComparison.Ordinal) || end.EndsWith("brought forward", StringComparison.Ordinal);
    }

    /// <summary>Whether the words before an action's number say what became of it: "close ACTION-12".</summary>
    public static bool IsUpdate(string before) =>
        Updates.Contains(before.TrimEnd()[(before.TrimEnd().LastIndexOf(' ') + 1)..].ToLowerInvariant());

    /// <summary>Whether words behind an action's number tell what somebody did about it: "Action 80.2: Tom confirmed that …".</summary>
    public static bool IsTold(string words) => Told().IsMatch(words) && !Taken().IsMatch(words);

    private const string Name = @"\p{Lu}[\w.’'-]*( \p{Lu}[\w.’'-]*){0,2}";

    [GeneratedRegex(
        "^" + Name + @" (has|have|had|did|said|sent|was (able|unable)|(re)?confi?r?med|reported|explained|told|checked" +
        @"|contacted|asked|wrote|spoke|found|updated|completed|provided)\b",
        RegexOptions.NonBacktracking)]
    private static partial Regex Told();

    // "Ann has agreed to …" and "Ann has to …" are still to come.
    [GeneratedRegex(
        @" (has|have|had|was|said \w+) (to|agreed|volunteered|offered|undertaken|promised|asked|been asked|would|will)\b",
        RegexOptions.NonBacktracking)]
    private static partial Regex Taken();

    private static bool Begins(string words, string[] states) =>
        Array.Exists(states, s => words.StartsWith(s, StringComparison.OrdinalIgnoreCase)
            && (words.Length == s.Length || !char.IsLetter(words[s.Length])));
}
