namespace LondonBoard.Reading.Minutes;

/// <summary>What kind of lines a heading announces.</summary>
internal enum Section
{
    /// <summary>Discussion.</summary>
    Minutes,

    /// <summary>A list of actions.</summary>
    Actions,

    /// <summary>Actions of an earlier meeting, or done ones.</summary>
    EarlierActions,

    /// <summary>People.</summary>
    People,

    /// <summary>Coming meetings.</summary>
    NextMeetings,

    /// <summary>Decisions or resolutions.</summary>
    Decisions,

    /// <summary>An agenda: what is to be spoken of, not what was said.</summary>
    Agenda,
}

/// <summary>Understands headings.</summary>
internal static class SectionWords
{
    private static readonly string[] Earlier = ["last", "previous", "past", "earlier", "review", "outstanding", "completed", "complete", "done", "closed", "prior", "status", "progress", "update", "updates", "follow"];

    private static readonly string[] ActionHeads = ["action", "actions", "to do", "todo", "todos", "to-do", "tasks", "next steps", "follow ups", "follow-ups"];

    /// <summary>What a heading announces.</summary>
    public static Section Of(string heading)
    {
        var words = heading.Trim(' ', ':', '.', '*', '-', '–').ToLowerInvariant();
        if (words.Length is 0 or > 90)
            return Section.Minutes;
        // "Actions for the next meeting"
        if (IsNextMeeting(words) && !words.StartsWith("action", StringComparison.Ordinal))
            return Section.NextMeetings;
        if (words is "open points" or "open items" or "open issues" or "pending points" or "pending items" or "outstanding points" or "outstanding items" or "outstanding matters" or "points outstanding" or "open points from last time" or "follow-ups from last time")
            return Section.EarlierActions;
        if (IsActions(words))
            return (Earlier.Any(e => HasWord(words, e)) || words.StartsWith("minutes ", StringComparison.Ordinal) || (HasWord(words, "arising") && (HasWord(words, "matters") || HasWord(words, "minutes")))) && !HasWord(words, "new") ? Section.EarlierActions : Section.Actions;
        if (words is "agenda" or "proposed agenda" or "draft agenda" or "meeting agenda" or "agenda items" or "contents" or "table of contents" || words.StartsWith("agenda for", StringComparison.Ordinal) || words.StartsWith("agenda:", StringComparison.Ordinal))
            return Section.Agenda;
        if (words is "decisions" or "resolutions" or "decisions made" or "summary of decisions" or "summary of resolutions" or "key decisions" or "decision log" or "motions")
            return Section.Decisions;
        return Labels.Meaning(words) is Announces.Present or Announces.Apologies or Announces.Chair or Announces.Scribe && words is not ("minutes" or "notes") ? Section.People : Section.Minutes;
    }

    private static readonly HashSet<string> Holding = ["agenda", "meeting", "minutes", "notes", "discussion", "discussions", "topics", "items", "points", "content", "contents", "and", "&"];

    /// <summary>Whether a heading only holds others: "Minutes", "Topics", "Discussion".</summary>
    public static bool IsContainer(string heading) =>
        heading.Trim(' ', ':', '.').ToLowerInvariant() is var words && (words.Split([' ', '/'], StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 and < 5 } all && all.All(Holding.Contains) && words is not "meeting")
        || words is "points of discussion" or "business" or "main" or "connection details" or "registration" or "introduction" or "details" or "meeting details" or "table of contents" or "links" or "recording" or "logistics" or "housekeeping" or "proceedings" or "queue" or "meeting times" or "location and time" or "time and location" or "date and time" or "time and place" or "call-in details";

    /// <summary>Whether a heading says that what was said follows: "Notes", "Discussion".</summary>
    public static bool IsTalk(string heading) => heading.Trim(' ', ':', '.').ToLowerInvariant() is "notes" or "meeting notes" or "discussion" or "discussions" or "discussion notes" or "points of discussion" or "business";

    /// <summary>Whether a heading says that the minutes proper begin: what it holds are the items.</summary>
    public static bool BeginsMinutes(string heading) => heading.Trim(' ', ':', '.').ToLowerInvariant() is "topics" or "minutes" or "meeting minutes" or "meeting notes";

    /// <summary>Whether a heading calls the roll, which is an item of the day for those who do.</summary>
    public static bool IsRollCall(string heading) => heading.Trim(' ', ':', '.').ToLowerInvariant() is "roll call" || heading.StartsWith("call to order", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a heading is of when the body meets again, wherever it stands: "Next call".</summary>
    public static bool IsNext(string heading) => heading.Contains("next ", StringComparison.OrdinalIgnoreCase) && Of(heading) == Section.NextMeetings;

    /// <summary>Whether a line is a usual first or last heading of minutes: "Welcome", "Next meeting".</summary>
    public static bool Opens(string heading) => heading.Split('(')[0].Trim(' ', ':', '.').ToLowerInvariant() is "welcome" or "previous meeting" || (Of(heading) == Section.NextMeetings && heading.Length < 40 && !heading.Any(char.IsAsciiDigit));

    // What nearly every body has on its agenda.
    private static readonly string[] Usual = ["welcome", "introductions", "apologies", "minutes of", "minutes from", "previous minutes", "notes of", "matters arising", "any other", "aob", "correspondence", "declaration", "treasurer", "chair’s", "chair's", "chairman", "secretary", "clerk’s", "clerk's", "finance", "planning", "election", "old business", "unfinished business", "new business", "police", "public", "open session", "open forum", "adjournment", "close", "terms of reference", "membership", "date of", "date and time"];

    /// <summary>Whether words are the title of an item that many bodies have: "Matters arising", "Treasurer's report".</summary>
    public static bool IsUsual(string heading) => heading.Length <= 80 && heading.Trim(' ', ':', '.').ToLowerInvariant() is var words && Array.Exists(Usual, u => words.StartsWith(u, StringComparison.Ordinal));

    /// <summary>Whether a heading gathers odds and ends, which are no items of their own: "Any other business", "Announcements".</summary>
    public static bool IsOddments(string heading) =>
        IsOther(heading) || heading.Trim(' ', ':', '.').ToLowerInvariant() is "announcements" or "administrivia";

    /// <summary>Whether a heading is of what else came up: "Any other business".</summary>
    public static bool IsOther(string heading) =>
        heading.Trim(' ', ':', '.').ToLowerInvariant() is "aob" or "a.o.b" or "aocb" or { Length: < 40 } and ['a', 'n', 'y', ' ', 'o', 't', 'h', 'e', 'r', ..];

    private static bool IsActions(string words)
    {
        if (ActionHeads.Contains(words))
            return true;
        if (!HasWord(words, "actions") && !HasWord(words, "action"))
            return false;
        foreach (var phrase in (ReadOnlySpan<string>)["action item", "action point", "action list", "action log", "action register", "action summary", "action tracker", "action table", "actions table", "actions list", "actions log"])
        {
            if (words.Contains(phrase, StringComparison.Ordinal))
                return true;
        }

        return HasWord(words, "actions") && (words.StartsWith("minutes and", StringComparison.Ordinal) || words.StartsWith("minutes &", StringComparison.Ordinal) || words.StartsWith("actions", StringComparison.Ordinal) || words.EndsWith("actions", StringComparison.Ordinal) || words.Contains("review of", StringComparison.Ordinal) || words.Contains("actions from", StringComparison.Ordinal) || words.Contains("of actions", StringComparison.Ordinal));
    }

    private static bool IsNextMeeting(string words) =>
        words.Contains("next meeting", StringComparison.Ordinal) || words.Contains("future meeting", StringComparison.Ordinal) || words.Contains("forthcoming meeting", StringComparison.Ordinal) || words.Contains("dates of meeting", StringComparison.Ordinal)
        || words.Contains("next call", StringComparison.Ordinal) || words.Contains("meeting dates", StringComparison.Ordinal) || words.Contains("dates of next", StringComparison.Ordinal) || words.Contains("upcoming meeting", StringComparison.Ordinal) || words is "next meetings" or "date and time of next meeting" or "dates" or "next date" or "next dates" or "diary dates" or "dates for the diary" or "dates for your diary" or "next session" or "next time" or "when next" or "schedule of meetings" or "calendar of meetings" or "coming meetings" or "further meetings";

    private static bool HasWord(string words, string word)
    {
        for (var at = words.IndexOf(word, StringComparison.Ordinal); at >= 0; at = words.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || !char.IsLetter(words[at - 1])) && (at + word.Length == words.Length || !char.IsLetter(words[at + word.Length])))
                return true;
        }

        return false;
    }
}
