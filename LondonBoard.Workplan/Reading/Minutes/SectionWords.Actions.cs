namespace LondonBoard.Reading.Minutes;

/// <content>Headings of lists of actions, and whether these are of an earlier meeting.</content>
internal static partial class SectionWords
{
    private static readonly string[] Earlier =
    [
        "last", "previous", "past", "earlier", "review", "outstanding", "completed", "complete", "done", "closed", "prior",
        "status", "progress", "update", "updates", "follow", "old", "carried", "pending", "ongoing",
    ];

    private static readonly string[] FollowUps = ["follow ups", "follow-ups", "followups"];

    private static readonly string[] ActionHeads =
    [
        "action", "actions", "to do", "todo", "todos", "to-do", "tasks", "next steps", .. FollowUps,
        "committed tasks", "commited tasks", "agreed tasks", "assigned tasks", "new tasks", "tasks agreed", "tasks assigned",
    ];

    private static bool IsFollowUp(string words) =>
        FollowUps.Contains(words)
        || (words.Replace('-', ' ') is ['f', 'o', 'l', 'l', 'o', 'w', ' ', 'u', 'p', ..] led
            && led.Split(' ')[2..].All(w => Work.Contains(w) || w is "items" or "up"));

    // What is to be done, whoever heads it so.
    private static readonly HashSet<string> Work =
    [
        "action", "actions", "task", "tasks", "todo", "todos", "to-do", "to-dos", "job", "jobs", "step", "steps", "next-step", "next-steps",
        "follow-up", "follow-ups", "followup", "followups",
    ];

    // What such headings say of it besides.
    private static readonly HashSet<string> OfWork = [.. (
        "the of and & / - – + to for from by at in on with a an be do done it each all our this that item items point points list lists log register " +
        "tracker table plan recap review summary overview new key agreed assigned arising resulting required needed forward going immediate next " +
        "post meeting meetings post-meeting today today's coming following upcoming forthcoming month week quarter year call session sprint person people name " +
        "owner owners who whom responsible responsibility responsibilities due decided decision decisions outcome outcomes conclusions taken take " +
        "complete completed identified made allocated committed other further additional main current noted raised before until after between " +
        "now then short-term remaining result results resolutions captured assignments assignment deadlines deadline dates things what needs need " +
        "carry out out up date sheet minutes board committee group team members council individual shared common joint personal collective summarize summarise summarized summarised").Split(' ')];

    // "Summary of action points", "To do before the next meeting", "Follow-up actions": every word is of what is to be done.
    private static bool IsListOfWork(string heading)
    {
        if (heading.Length > LongestWorkHeading)
            return false;
        var words = heading.Replace("to do", "to-do", StringComparison.Ordinal).Replace("to be done", "to-do", StringComparison.Ordinal)
            .Replace("follow up", "follow-up", StringComparison.Ordinal).Replace("next step", "next-step", StringComparison.Ordinal)
            .Split([' ', '(', ')', ',', ':', '/'], StringSplitOptions.RemoveEmptyEntries);
        return Array.Exists(words, IsWork) && Array.TrueForAll(words, w => Work.Contains(w) || OfWork.Contains(w) || IsSlip(w)) && !IsTaken(words);

        // "Work done" tells, and "steps" alone may be of stone.
        bool IsWork(string word) => (Work.Contains(word) || IsSlip(word)) && (word is not ("step" or "steps" or "job" or "jobs" or "task") || words.Length > 1);

        static bool IsTaken(string[] words) =>
            words is [.., "taken" or "done" or "completed" or "complete"] or ["decisions" or "decision", "taken", ..] && !words.Contains("be");
    }

    // "taks", "acitons": a letter left out, or the letters in another order.
    private static bool IsSlip(string word)
    {
        return word is ['a' or 't', _, _, _, ..] && Array.Exists(["tasks", "action", "actions"], w => word[0] == w[0] && (IsTurned(w) || IsShort(w)));

        bool IsTurned(string meant) => meant != word && meant.Order().SequenceEqual(word.Order());

        bool IsShort(string meant) => meant.Length == word.Length + 1 && Enumerable.Range(1, word.Length).Any(i => meant.Remove(i, 1) == word);
    }

    private const int LongestWorkHeading = 50;

    // What is a heading of actions only where deeds stand below it.
    private static readonly HashSet<string> Duties =
    [
        "homework", "who does what", "who is doing what", "who's doing what", "who’s doing what", "deliverables", "assignments", "commitments",
        "before next meeting", "before the next meeting", "by next meeting", "by the next meeting", "for next time", "until next time",
        "until next meeting", "responsibilities", "takeaways", "jobs", "task", "steps", "follow-up", "follow up", "followup", "plan", "plans", "action",
        "delegated", "take aways", "take-aways", "marching orders", "asks", "work plan", "workplan", "what next", "what's next", "what’s next", "next", "pledges", "undertakings",
    ];

    /// <summary>Whether a heading may be of actions, where deeds stand below it: "Homework", "Who does what".</summary>
    public static bool MayBeActions(string heading) => Duties.Contains(Bare(heading.TrimEnd(' ', ':', '-', '–')));

    private static bool IsOfEarlier(string words) =>
        Array.Exists(Earlier, e => HasWord(words, e) && !words.Contains("to be " + e, StringComparison.Ordinal))
        || words.StartsWith("minutes ", StringComparison.Ordinal)
        || (HasWord(words, "arising") && (HasWord(words, "matters") || HasWord(words, "minutes")));

    private static readonly string[] ActionLists =
    [
        "action item", "actions item", "action point", "action list", "action log", "action register", "action summary", "action tracker",
        "action table", "actions table", "actions list", "actions log",
    ];

    private static bool IsActions(string words)
    {
        // "Next steps for the pier", "Steps to close the yard"
        if (ActionHeads.Contains(words) || words.StartsWith("next steps ", StringComparison.Ordinal) || words.StartsWith("steps ", StringComparison.Ordinal))
            return true;
        if (IsListOfWork(words))
            return true;
        if ((!HasWord(words, "actions") && !HasWord(words, "action")) || IsTalkWithActions(words))
            return false;
        return Array.Exists(ActionLists, Contains) || (HasWord(words, "actions") && IsListOfActions());

        bool Contains(string phrase) => words.Contains(phrase, StringComparison.Ordinal);

        bool StartsWith(string lead) => words.StartsWith(lead, StringComparison.Ordinal);

        bool IsListOfActions() =>
            StartsWith("minutes and")
            || StartsWith("minutes &")
            || StartsWith("actions")
            || words.EndsWith("actions", StringComparison.Ordinal)
            || Contains("review of")
            || Contains("actions from")
            || Contains("of actions");
    }
}
