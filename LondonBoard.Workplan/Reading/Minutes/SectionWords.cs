using System.Text.RegularExpressions;

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
internal static partial class SectionWords
{
    /// <summary>What a heading announces.</summary>
    public static Section Of(string heading)
    {
        var words = heading.Trim(' ', ':', '.', '*', '-', '–').ToLowerInvariant();
        if (words.Length is 0 or > 90)
            return Section.Minutes;
        // "Actions: due early May"
        if (words.IndexOf(": due ", StringComparison.Ordinal) is > 0 and var due)
            words = words[..due];
        // "Actions for the next meeting"
        if (IsNextMeeting(words) && !words.StartsWith("action", StringComparison.Ordinal) && !IsListOfWork(words))
            return Section.NextMeetings;
        if (OpenPoints.Contains(words))
            return Section.EarlierActions;
        if (IsActions(words))
            return IsOfEarlier(words) && !HasWord(words, "new") && !IsFollowUp(words) ? Section.EarlierActions : Section.Actions;
        if (Agendas.Contains(words) || StartsWith("agenda for") || StartsWith("agenda:"))
            return Section.Agenda;
        if (DecisionHeads.Contains(words))
            return Section.Decisions;
        return Labels.Meaning(words) is Announces.Present or Announces.Apologies or Announces.Chair or Announces.Scribe
            && words is not ("minutes" or "notes")
                ? Section.People
                : Section.Minutes;

        bool StartsWith(string lead) => words.StartsWith(lead, StringComparison.Ordinal);
    }

    /// <summary>Whether a heading is of what followed from something, which before the matters of the day is an earlier meeting.</summary>
    public static bool AreFollowUps(string heading) => FollowUps.Contains(Bare(heading));

    /// <summary>Whether a heading of actions says that they are still to come, some done already or not: "Next steps".</summary>
    public static bool AreToCome(string heading) =>
        heading.StartsWith("next step", StringComparison.OrdinalIgnoreCase) || heading.StartsWith("new action", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a heading is of what is open, which at the end of the minutes is what is to be done: "Open items".</summary>
    public static bool AreOpen(string heading) => OpenPoints.Contains(Bare(heading.Trim('*')));

    private static readonly HashSet<string> OpenPoints =
    [
        "open points", "open items", "open issues", "pending points", "pending items", "outstanding points", "outstanding items",
        "outstanding matters", "points outstanding", "open points from last time", "follow-ups from last time",
    ];

    private static readonly HashSet<string> Agendas =
    [
        "agenda", "proposed agenda", "draft agenda", "meeting agenda", "agenda items", "contents", "table of contents",
    ];

    private static readonly HashSet<string> DecisionHeads =
    [
        "decisions", "resolutions", "decisions made", "summary of decisions", "summary of resolutions", "key decisions",
        "decision log", "motions",
    ];

    private static string Bare(string heading) => heading.Trim(' ', ':', '.').ToLowerInvariant();

    private static readonly HashSet<string> Holding =
    [
        "agenda", "meeting", "minutes", "notes", "discussion", "discussions", "topics", "items", "points", "content", "contents",
        "discussed", "and", "&",
    ];

    private static readonly HashSet<string> Containers =
    [
        "points of discussion", "business", "main", "connection details", "registration", "introduction", "details",
        "meeting details", "table of contents", "links", "recording", "logistics", "proceedings", "queue",
        "meeting times", "when", "where", "when and where", "location and time", "time and location", "date and time", "time and place", "call-in details",
    ];

    /// <summary>Whether a heading only holds others: "Minutes", "Topics", "Discussion".</summary>
    public static bool IsContainer(string heading) =>
        Bare(heading) is var words && (Containers.Contains(words) || (AreHolding(words) && words is not "meeting"));

    private static bool AreHolding(string words) =>
        words.Split([' ', '/'], StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 and < 5 } all
        && (all.All(Holding.Contains) || IsTalkWithActions(words));

    // "Agenda points & actions", "Discussion and actions": what was spoken of, and the actions with it.
    private static bool IsTalkWithActions(string words) =>
        words.Split(' ') is [var first, .., "&" or "and", "actions"] all && first is not "minutes" && all[..^1].All(Holding.Contains);

    /// <summary>Whether a heading says that what was said follows: "Notes", "Discussion".</summary>
    public static bool IsTalk(string heading) =>
        heading.StartsWith("notes from ", StringComparison.OrdinalIgnoreCase) || Bare(heading)
        is "notes" or "meeting notes" or "notes from call" or "notes from the call" or "notes from the meeting" or "call notes"
        or "minutes" or "meeting minutes" or "discussion" or "discussions" or "discussion notes" or "points of discussion" or "business";

    /// <summary>Whether a heading says that the minutes proper begin: what it holds are the items.</summary>
    public static bool BeginsMinutes(string heading) =>
        Bare(heading) is "topics" or "minutes" or "meeting minutes" or "meeting notes";

    /// <summary>Whether a heading calls the roll, which is an item of the day for those who do.</summary>
    public static bool IsRollCall(string heading) =>
        Bare(heading) is "roll call" || heading.StartsWith("call to order", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a heading is of when the body meets again, wherever it stands: "Next call".</summary>
    public static bool IsNext(string heading) =>
        heading.Contains("next ", StringComparison.OrdinalIgnoreCase) && Of(heading) == Section.NextMeetings;

    /// <summary>Whether a line is a usual first or last heading of minutes: "Welcome", "Next meeting".</summary>
    public static bool Opens(string heading) =>
        Bare(heading.Split('(')[0]) is "welcome" or "previous meeting"
        || (Of(heading) == Section.NextMeetings && heading.Length < 40 && !heading.Any(char.IsAsciiDigit));

    // What nearly every body has on its agenda.
    private static readonly string[] Usual =
    [
        "welcome", "introductions", "apologies", "minutes of", "minutes from", "previous minutes", "previous meeting", "notes of", "matters arising",
        "any other", "aob", "correspondence", "declaration", "treasurer", "chair’s", "chair's", "chairman", "secretary",
        "clerk’s", "clerk's", "finance", "planning", "election", "old business", "unfinished business", "new business", "police",
        "public", "open session", "open forum", "adjournment", "close", "terms of reference", "membership", "date of",
        "date and time", "stand-up", "standup",
    ];

    /// <summary>Whether words are the title of an item that many bodies have: "Matters arising", "Treasurer's report".</summary>
    public static bool IsUsual(string heading) =>
        heading.Length <= 80
        && Bare(heading) is var words
        && Array.Exists(Usual, u => words.StartsWith(u, StringComparison.Ordinal));

    /// <summary>Where a title ends that many bodies have, with nothing left to say of it: "Matters arising"; 0 where words begin with none.</summary>
    public static int UsualEnd(string words)
    {
        var end = WholeUsual().Match(words).Length;
        // "Apologies received from Ann Bell" says it of her.
        var received = words.AsSpan(end).StartsWith(" from") && words.AsSpan(0, end).EndsWith(" received", StringComparison.OrdinalIgnoreCase);
        return received ? end - " received".Length : end;
    }

    [GeneratedRegex(
        "^(apologies( for absence| received)?|declarations? of (members[’'] |pecuniary |disclosable |business )?interests?" +
        "|matters arising( from (the )?((last|previous) )?minutes)?|(the )?minutes( of (the )?(last|previous) meeting)?( and | ?& ?| ?/ ?)matters arising" +
        "|public (participation|forum|session|question time|questions)|open (forum|session)|correspondence( received)?" +
        "|minutes of (the )?(last|previous) meeting|(last|previous) minutes|any other business|aob|a\\.o\\.b\\.?" +
        "|(date( and time)? of (the )?)?next meeting|welcome( and (introductions|apologies))?" +
        "|(treasurer|secretary|clerk|chair|chairman|chairperson|head ?teacher)[’']?s[’']? report|(police|financial) report" +
        "|election of (chair|chairman|officers))\\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex WholeUsual();

    /// <summary>Whether a heading gathers odds and ends, which are no items of their own: "Any other business", "Announcements".</summary>
    public static bool IsOddments(string heading) =>
        IsOther(heading) || Bare(heading) is "announcements" or "administrivia";

    /// <summary>Whether a heading is of what else came up: "Any other business".</summary>
    public static bool IsOther(string heading) =>
        Bare(heading) is "aob" or "a.o.b" or "aocb"
            or { Length: < 40 } and ['a', 'n', 'y', ' ', 'o', 't', 'h', 'e', 'r', ..];

    private static readonly string[] NextMeetings =
    [
        "next meeting", "future meeting", "forthcoming meeting", "dates of meeting", "next call", "meeting dates", "dates of next",
        "upcoming meeting",
    ];

    private static readonly HashSet<string> NextMeetingHeads =
    [
        "next meetings", "date and time of next meeting", "dates", "next date", "next dates", "diary dates", "dates for the diary",
        "dates for your diary", "next session", "next time", "when next", "schedule of meetings", "calendar of meetings",
        "coming meetings", "further meetings",
    ];

    private static bool IsNextMeeting(string words) =>
        NextMeetingHeads.Contains(words) || Array.Exists(NextMeetings, n => words.Contains(n, StringComparison.Ordinal));

    private static bool HasWord(string words, string word)
    {
        for (var at = words.IndexOf(word, StringComparison.Ordinal); at >= 0; at = words.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetter(words[at - 1])) && (end == words.Length || !char.IsLetter(words[end])))
                return true;
        }

        return false;
    }
}
