namespace LondonBoard.Reading.Minutes;

/// <summary>What a column of a table in minutes holds.</summary>
internal enum Holds
{
    /// <summary>Something else.</summary>
    Other,

    /// <summary>A running number or reference.</summary>
    Number,

    /// <summary>An agenda item's number or title.</summary>
    Item,

    /// <summary>What was said.</summary>
    Talk,

    /// <summary>What is to be done.</summary>
    Deed,

    /// <summary>Who is to do it.</summary>
    Owner,

    /// <summary>By when.</summary>
    Due,

    /// <summary>How it stands.</summary>
    Status,

    /// <summary>A person's name.</summary>
    Name,

    /// <summary>A person's family name, where given names have a column of their own.</summary>
    Surname,

    /// <summary>What a person is, or where from.</summary>
    About,

    /// <summary>Whether a person was there.</summary>
    There,

    /// <summary>Whether a person was not there.</summary>
    Away,

    /// <summary>Who brought an item and how long it was to take.</summary>
    Aside,
}

/// <summary>Understands the headings of tables in minutes.</summary>
internal static class TableColumns
{
    private static readonly Dictionary<string, Holds> Known = new(StringComparer.OrdinalIgnoreCase);
    private static readonly char[] Around = [' ', ':', '*', '.', '_'];

    static TableColumns()
    {
        Add(Holds.Number,
            "no", "no.", "nr", "ref", "ref.", "reference", "#", "id", "number", "action no", "action no.", "action number",
            "action ref", "action id", "item no", "item no.", "s/n", "action #", "minute no", "minute no.", "item number", "ap");
        Add(Holds.Item,
            "item", "items", "agenda item", "minute", "minute ref", "minute reference", "minute number", "sec", "sec.", "section",
            "agenda", "topic", "subject", "agenda no", "meeting item", "meeting", "agenda point", "date raised", "meeting date",
            "date of meeting", "area");
        Add(Holds.Talk,
            "discussion", "discussion points", "discussion/decision", "notes", "minutes", "key points", "summary",
            "points discussed", "details of discussion", "item and discussion", "discussion and decisions", "discussion/outcome",
            "item/discussion", "decision", "decisions", "discussions", "comments/discussion", "points", "key discussion",
            "outcome");
        Add(Holds.Deed,
            "action", "actions", "action required", "actions required", "action item", "action items", "action point",
            "action points", "actions agreed", "agreed action", "agreed actions", "description", "detail", "details", "task",
            "tasks", "what", "action to be taken", "action description", "action/decision", "to do", "description of action",
            "what needs to be done", "activity", "activities",
            "ai", "ais", "todo", "to-do", "to dos", "action(s)", "job", "jobs", "what to do", "next step", "next steps",
            "action detail", "action details", "actions arising", "new actions", "actions to be taken");
        Add(Holds.Owner,
            "owner", "owners", "who", "by whom", "res", "resp", "resp.", "responsible", "responsibility", "responsible person",
            "person responsible", "action by", "actioned by", "lead", "lead person", "lead officer", "assigned", "assigned to",
            "assignee", "assignees", "person", "action owner", "action for", "action owner(s)", "owner(s)", "initials", "for",
            "by who", "who?", "responsible party", "allocated to", "action holder", "person(s) responsible", "action lead",
            "to be done by", "poc", "point of contact", "actionee", "actionees", "accountable", "dri", "owned by",
            "delegated to", "action:", "by", "responsible for action", "person responsible for action",
            "person(s) responsible for action");
        Add(Holds.Due,
            "deadline", "due", "due date", "by when", "when", "when?", "date due", "target date", "timescale", "action date",
            "completion date", "target", "timeframe", "date for completion", "by date", "due by", "time scale", "timeline",
            "target completion", "target completion date", "date to be completed", "to be completed by", "complete by", "timing", "eta", "date");
        Add(Holds.Status,
            "status", "progress", "update", "updates", "state", "complete", "complete?", "completed", "done", "done?",
            "outcome/update", "comments", "progress/update", "status/update", "status update", "rag", "comment", "progress update");
        Add(Holds.Name,
            "name", "names", "attendee", "attendees", "participant", "participants", "member", "members", "present",
            "in attendance", "councillor", "councillors", "governor", "trustee", "full name", "attendance list", "given name",
            "first name", "forename", "forenames", "given names");
        Add(Holds.Surname, "family name", "last name", "surname");
        Add(Holds.About,
            "organisation", "organization", "role", "position", "job title", "title", "representing", "company", "affiliation",
            "init", "init.", "institution", "agency", "designation", "department", "email", "initials", "constituency", "capacity",
            "office", "body", "employer", "institute", "partner");
        Add(Holds.Aside,
            "time", "duration", "mins", "presenter", "presenters", "speaker", "speakers", "presented by", "raised by", "facilitator");
        Add(Holds.There,
            "attendance", "attended", "present?", "present/apologies", "attending", "here", "in attendance?", "present (y/n)");
        Add(Holds.Away, "apologies", "apology", "absent", "apologies received", "regrets", "apologies?", "absent?");
    }

    /// <summary>What each column holds by its heading; <see cref="Holds.Other"/> where it says nothing known.</summary>
    public static Holds[] Of(IReadOnlyList<string> headings)
    {
        var holds = headings.Select(Of).ToArray();
        var words = headings.Select(h => h.Trim(' ', ':', '*', '.').ToLowerInvariant()).ToArray();

        // "Name | Present | Apologies": beside a column of names the others are of who came.
        if (Count(Holds.Name) > 1 && Array.FindIndex(words, w => w is "present" or "in attendance") is > 0 and var came)
            holds[came] = Holds.There;
        // "Lead | By": who, and by when.
        if (Count(Holds.Owner) > 1 && !Are(Holds.Due) && Array.FindLastIndex(words, w => w is "by" or "for") is > 0 and var by)
            holds[by] = Holds.Due;
        // "Action | Action" or "Item | Action" with a column for names between are told apart by what stands beside.
        if (Are(Holds.Owner) && !Are(Holds.Deed) && !Are(Holds.Talk) && Array.IndexOf(holds, Holds.Item) is >= 0 and var item)
            holds[item] = Holds.Talk;
        // "Item | Who | Notes": before what was said stands who brought it up, and nobody who acts.
        if (Array.IndexOf(holds, Holds.Owner) is >= 0 and var who && who < Array.IndexOf(holds, Holds.Talk)
            && Array.IndexOf(holds, Holds.Item, 0, who) >= 0)
            holds[who] = Holds.Aside;
        // "Discussion points | Notes": beside what was said is what it was said on.
        if (!Are(Holds.Item) && Count(Holds.Talk) > 1)
            holds[Array.IndexOf(holds, Holds.Talk)] = Holds.Item;
        // "Item | Description | Discussion and actions": what an item is about is nothing to do.
        if (Are(Holds.Item) && !Are(Holds.Owner) && Array.IndexOf(holds, Holds.Talk) is > 0 and var said
            && Array.FindIndex(words, 0, said, w => w is "description" or "detail" or "details") is >= 0 and var about)
            holds[about] = Holds.Talk;
        // Notes behind the deed are of how it stands; before it they are what was said.
        if (Array.IndexOf(holds, Holds.Deed) is >= 0 and var deed && Are(Holds.Owner) && Array.IndexOf(holds, Holds.Talk) > deed)
            holds = [.. holds.Select(h => h == Holds.Talk ? Holds.Status : h)];
        return holds;

        int Count(Holds what) => holds.Count(h => h == what);
        bool Are(Holds what) => holds.Contains(what);
    }

    /// <summary>The same under a heading of actions: there an "Item" with its owner is what is to be done.</summary>
    public static Holds[] UnderActions(Holds[] holds)
    {
        if (holds.Contains(Holds.Deed) || !holds.Contains(Holds.Owner))
            return holds;
        var deed = Array.FindLastIndex(holds, h => h is Holds.Talk or Holds.Item);
        return [.. holds.Select((h, i) => i == deed ? Holds.Deed : h)];
    }

    /// <summary>Whether a row has nothing but headings in it: the head of a margin.</summary>
    public static bool AreOnlyHeadings(IReadOnlyList<string> cells) =>
        cells.Count > 1
        && cells.Any(c => c.Length > 0)
        && cells.Where(c => c.Length > 0).All(c => Known.ContainsKey(c.Trim(Around)));

    /// <summary>What a column of exactly this heading holds; null where none is headed so.</summary>
    public static Holds? Heads(string heading) => Known.TryGetValue(heading.Trim(Around), out var holds) ? holds : null;

    private static Holds Of(string heading)
    {
        // "Resp (1)" has a note below the table.
        var words = (heading.TrimEnd('*', ' ') is [.., '(', >= '0' and <= '9', ')'] noted ? noted[..^3] : heading).Trim(Around);
        if (Known.TryGetValue(words, out var known) || words.Length is 0 or > 40)
            return known;
        return Has("responsib") || Has("action by") || Has("owner") || Has("assign") || Has("by whom") ? Holds.Owner
            : Has("deadline") || Has("due") || Has("by when") || Has("target date") || Has("timescale") ? Holds.Due
            : Has("discussion") || Has("minutes") || Has("notes") ? Holds.Talk
            : Has("action") ? Holds.Deed
            : Has("status") || Has("progress") ? Holds.Status
            : Holds.Other;
        bool Has(string part) => words.Contains(part, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether headings are those of a table of actions.</summary>
    public static bool AreActions(Holds[] holds) =>
        holds.Contains(Holds.Deed)
        && !holds.Contains(Holds.Talk)
        && holds.Any(h => h is Holds.Owner or Holds.Due or Holds.Status or Holds.Name);

    /// <summary>Whether headings are those of minutes in a table: what was said, and beside it who acts.</summary>
    public static bool AreMinutes(Holds[] holds) =>
        (holds.Contains(Holds.Talk) && holds.Any(h => h is Holds.Owner or Holds.Deed or Holds.Item or Holds.Number))
        || (holds.Contains(Holds.Item) && holds.Any(h => h is Holds.Owner or Holds.Deed));

    /// <summary>Whether headings are those of an attendance list.</summary>
    public static bool ArePeople(Holds[] holds) =>
        !holds.Contains(Holds.Deed)
        && !holds.Contains(Holds.Due)
        && holds.Contains(Holds.Name)
        && holds.Count(h => h is Holds.Name or Holds.About or Holds.There or Holds.Away) >= 2;

    private static void Add(Holds what, params ReadOnlySpan<string> headings)
    {
        foreach (var heading in headings)
            Known.TryAdd(heading, what);
    }
}
