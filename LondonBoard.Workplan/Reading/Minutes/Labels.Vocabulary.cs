namespace LondonBoard.Reading.Minutes;

/// <content>The labels themselves.</content>
internal static partial class Labels
{
    static Labels()
    {
        Add(Announces.Present,
            "present", "those present", "also present", "members present", "persons present", "board members present",
            "committee members present", "councillors present", "governors present", "trustees present", "directors present",
            "people present", "in attendance", "also in attendance", "in attendance as observers", "attendees", "attendee",
            "attended", "attended by", "attending", "attendance", "attendance list", "list of attendees", "list of participants",
            "participants", "participant", "participating", "participation", "who was there", "those attending",
            "those in attendance", "members attended", "tsc members", "additional attendees", "other attendees",
            "attendees (in person)", "attendees (remote)", "attendees (online)", "who attended", "introduction of attendees",
            "introductions of attendees", "members attending", "members in attendance", "officers in attendance", "officials",
            "officers present", "staff present", "staff in attendance", "officers", "members", "voting members",
            "non-voting members", "voting members present", "councillors", "councillor", "cllrs", "borough councillors",
            "district councillors", "county councillors", "trustees", "governors", "directors", "staff", "guests", "guest",
            "invited guests", "visitor", "visiting members", "observers", "observer", "observing", "visitors", "invited",
            "invitees", "by invitation", "speakers", "presenters", "present in person", "present remotely", "remote",
            "on the call", "in the room", "online", "by phone", "by video", "joining remotely", "virtual", "roll call", "roll-call",
            "attendance and apologies", "present and apologies", "members of the committee", "members of the board", "core team",
            "community", "committee members", "board members", "executive", "ex officio", "non-executive directors",
            "executive directors", "panel members", "others present", "others in attendance", "others", "present at the meeting",
            "present were", "people", "who", "here", "who's here", "trustees present (in person)", "officers present",
            "people present (lines said)", "council members", "council members present", "core members", "tsc members", "voting",
            "non voting", "there", "those there", "who came", "came", "we were", "sederunt", "närvarande", "anwesend");
        Add(Announces.Apologies,
            "apologies", "apologies for absence", "apologies received", "apologies/absent", "apologies/absence",
            "apologies and absent", "apologies / absent", "apologies received from", "apologies from",
            "apologies were received from", "apologies for absence were received from", "apology", "regrets", "regrets from",
            "apols", "apol", "apologies for non-attendance", "apologies for inability to attend", "absent", "absence", "absences",
            "absentees", "absent with apologies", "absent without apologies", "not present", "not attending", "not attended",
            "did not attend", "not in attendance", "non-attendees", "not available", "unavailable", "unable to attend",
            "sent apologies", "members absent", "councillors absent", "apologies and absences", "missing", "excused",
            "leave of absence", "could not attend", "not here", "away", "not there", "couldn't make it", "couldn’t make it",
            "could not make it", "can't make it", "can’t make it", "sorry", "sorry from", "excuses", "with apologies",
            "frånvarande", "entschuldigt");
        Add(Announces.Chair,
            "chair", "acting chair", "acting chairman", "chaired by", "chairman", "chairperson", "chairwoman", "chair of the meeting", "chair of meeting",
            "in the chair", "chairing", "meeting chair", "meeting chaired by", "facilitator", "facilitated by", "moderator",
            "moderated by", "convenor", "convener", "presiding", "meeting lead", "meeting leader", "host", "led by", "chairs",
            "co-chairs");
        Add(Announces.Scribe,
            "scribe", "scribes", "scribe(s)", "scribing", "secretary", "clerk", "minutes", "minutes by", "minutes taken by",
            "minute taker", "minute-taker", "minutes secretary", "note taker", "note-taker", "notetaker", "notes", "notes by",
            "notes taken by", "note takers", "taken by", "recorder", "recording secretary", "recorded by", "minuted by",
            "minute secretary", "clerk to the council", "clerk to the governors", "governance professional", "scribed by");
        Add(Announces.Date,
            "date", "date held", "date of meeting", "meeting date", "held on", "date and time", "date/time", "date & time", "when",
            "day", "date and place", "meeting held", "meeting held on");
        Add(Announces.Time,
            "time", "times", "time of meeting", "start time", "meeting time", "start", "duration", "opened", "closed", "started",
            "ended", "finished");
        Add(Announces.Place,
            "location", "venue", "place", "place of meeting", "where", "meeting place", "held at", "room", "address",
            "meeting location", "meeting venue");
        Add(Announces.Title,
            "meeting title", "title of meeting", "name of meeting", "title", "meeting", "meeting name", "meeting of",
            "name of committee", "committee", "subject", "body", "group", "name of group");
        Add(Announces.Other,
            "distribution", "circulation", "copies to", "copy to", "cc", "to", "from", "agenda", "papers", "status", "quorum",
            "next meeting", "date of next meeting", "time started", "time ended", "recording", "minutes of meeting",
            "minutes of the meeting", "call", "chat", "repository", "end time", "finish", "topics", "links", "discussion",
            "public", "members of the public", "press", "purpose", "decision", "decisions", "actions", "action items",
            "resolution", "resolutions", "summary", "welcome", "previous meeting", "zoom", "video", "invited but not present",
            "document", "version", "author", "quorate", "ref", "reference", "contents", "points of discussion");
    }

    private static void Add(Announces what, params ReadOnlySpan<string> labels)
    {
        foreach (var label in labels)
            Known[label] = what;
    }
}
