namespace LondonBoard.Reading.Minutes;

/// <content>The words that titles, offices and bodies are made of, and those that no name has.</content>
internal static partial class NameWords
{
    private static readonly HashSet<string> Titles = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "baroness", "rev", "revd",
        "reverend", "canon", "fr", "father", "cllr", "cllrs", "councillor", "councillors", "cr", "crs", "clr", "clrs", "ald",
        "alderman", "dist", "cty", "messrs", "mesdames", "drs", "capt", "captain", "major", "colonel", "col", "sgt", "insp", "inspector",
        "sergeant", "ds", "di", "dci", "supt", "pc", "pcso", "hon", "judge", "sister", "matron", "rabbi", "imam", "bishop",
        "archdeacon", "ven", "venerable", "superintendent", "constable", "commander", "lt", "lieutenant", "councilmember",
        "councilmembers", "councilman", "councilwoman", "commissioner", "commissioners", "selectman", "selectmen", "aldermen",
        "ch", "det", "detective", "the", "county", "district", "borough", "parish", "dcc", "acc", "chf", "cdr", "brig", "maj",
    };

    // Words that belong to the title behind them: "Deputy Chief Constable", "Associate Professor".
    private static readonly HashSet<string> Ranks = new(StringComparer.OrdinalIgnoreCase)
    {
        "chief", "deputy", "assistant", "associate", "temporary", "acting", "detective", "vice", "rt", "right", "very", "police",
    };

    // What stands behind a name and is none of it.
    private static readonly HashSet<string> Honours = new(StringComparer.Ordinal)
    {
        "MBE", "OBE", "CBE", "DBE", "KBE", "BEM", "JP", "DL", "QC", "KC", "QPM", "PhD", "DPhil", "MD", "MP", "MSP", "MEP",
        "BA", "BSc", "BEng", "LLB", "MA", "MSc", "MEng", "MPhil", "MBA", "LLM", "FRS", "FRSE", "FRSA", "FBA", "FRCS", "FRCP",
        "CEng", "FCA", "ACA", "CPA", "RIBA", "FRICS", "MRICS", "RN", "Esq",
    };

    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal)
    {
        "de", "van", "von", "der", "den", "le", "la", "du", "del", "della", "da", "dos", "di", "al", "el", "bin", "bint", "ap",
        "ab", "ferch", "ter", "ten", "zu", "y", "e", "of", "st",
    };

    // Words that no person's name has, whatever their case.
    private static readonly HashSet<string> NotNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "members", "member", "public", "apologies",
        "none", "nil", "all", "everyone", "everybody", "board", "committee", "council", "councillors", "quorum", "meeting",
        "minutes", "agenda", "actions", "action", "present", "attendance", "absent", "staff", "other", "others", "guests",
        "observers", "n/a", "tbc", "tba", "tbd", "name", "names", "presiding", "press", "residents", "resident", "representative", "representatives", "no",
        "yes", "update", "report", "review", "welcome", "introductions", "date", "time", "venue", "location", "next", "matters",
        "arising", "item", "items", "and", "the", "was", "were", "is", "are", "not", "received", "recorded", "accepted", "from",
        "with", "for", "new", "draft", "budget", "finance", "planning", "policy", "project", "discussion", "decision", "notes",
        "note", "noted", "agreed", "approved", "resolved", "proposed", "seconded", "nominated", "part", "team", "group",
        "working", "trust", "ltd", "limited", "university", "college", "school", "department", "services", "service", "centre",
        "center", "police", "association", "society", "foundation", "institute", "authority", "partnership", "forum", "network",
        "district", "county", "borough", "hospital", "nhs", "items:", "chair", "chairman", "vice", "secretary", "treasurer",
        "clerk", "director", "manager", "officer", "head", "lead", "website", "report:", "any", "business", "aob", "who", "name",
        "role", "organisation", "organization", "thanks", "regards", "initials", "title", "office", "bank", "street", "road",
        "hall", "church", "village", "various", "several", "letter", "letters", "paper", "papers", "invoice", "invoices",
        "survey", "list", "copy", "copies", "details", "information", "document", "documents", "email", "emails", "form", "forms",
        "quotes", "quotations", "proposal", "proposals", "motion", "procedure", "procedures", "presentation", "link", "links",
        "page", "post", "work", "further", "more", "issue", "issues", "pr", "prs", "this", "that", "it", "we", "they", "i", "you",
        "he", "she", "there", "these", "those", "which", "also", "then", "as", "if", "when", "after", "before", "following",
        "once", "due", "subject", "membership", "support", "chairperson", "chairwoman", "convener", "convenor", "clinical",
        "medical", "consultant", "practice", "specialist", "lay", "two", "three", "four", "five", "six",
        "seven", "eight", "nine", "ten", "interest", "interests", "declaration", "declarations", "conflicts", "conduct", "licence", "agreement",
        "agreements", "prayer", "prayers", "elected", "re-elected", "bearers", "safeguarding", "audit", "development", "resources", "procurator",
        "constabulary", "them",
    };

    // What stands before a hall, a head or a page that is none of a family.
    private static readonly HashSet<string> Places = new(StringComparer.OrdinalIgnoreCase)
    {
        "village", "town", "community", "parish", "church", "memorial", "city", "school", "county", "guild", "scout", "sports",
        "main", "great", "old", "new", "jubilee", "music", "deputy", "assistant", "acting", "department", "web", "front", "home",
        "landing", "facebook", "wiki", "curriculum", "faculty", "subject", "year", "title", "first", "last", "next", "this",
    };

    private static readonly HashSet<string> NotInitials = new(StringComparer.Ordinal)
    {
        "AOB", "TBC", "TBA", "TBD", "AGM", "EGM", "NHS", "UK", "USA", "EU", "IT", "ICT", "PR", "PRS", "OK", "NB", "NO", "YES",
        "NONE", "NA", "NOTE", "ALL", "PDF", "URL", "FAQ", "API", "CI", "TODO", "DONE", "OPEN", "LTD", "PM", "AM", "GDPR", "MUST",
        "NEW", "WIP", "RFC",
    };

    // What bodies' names end with, so that they are not taken for people's.
    private static readonly string[] Bodies =
    [
        "university", "college", "school", "council", "trust", "board", "police", "service", "services", "computing", "institute",
        "ltd", "limited", "inc", "group", "association", "society", "foundation", "lab", "labs", "centre", "center", "agency",
        "authority", "department", "team", "union", "health", "care", "hospital", "church", "systems", "solutions", "software",
        "studios", "technologies", "project", "library", "libraries", "science", "sciences", "engineering", "research",
        "networks", "media", "bank", "partnership", "company", "corporation", "corp", "ag", "trains", "committee", "management",
        "consulting", "associates", "homes", "housing", "llp", "llc", "plc", "gmbh", "partners", "solicitors", "architects",
        "accountants", "subgroup", "sub-group", "subcommittee", "sub-committee", "uhb", "mbc", "government", "ministry", "ccg", "icb",
    ];

    private static readonly string[] Roles =
    [
        "sec", "hon sec", "hon secretary", "treas", "hon treasurer", "chair", "chairman", "chairperson", "chairwoman",
        "vice chair", "vice-chair", "vice chairman", "vice-chairman",
        "deputy chair", "co-chair", "secretary", "treasurer", "clerk", "parish clerk", "town clerk", "clerk to the council",
        "clerk to the governors", "deputy clerk", "rfo", "clerk/rfo", "ht", "dht", "sbm", "senco", "president", "vice president", "vice-president", "director",
        "executive director", "managing director", "medical director", "finance director", "director of nursing",
        "director of finance", "chief executive", "chief executive officer", "ceo", "cfo", "coo", "manager", "project manager",
        "headteacher", "head teacher", "head", "principal", "headmaster", "bursar", "warden", "minutes", "minute taker",
        "minutes secretary", "scribe", "note taker", "company secretary",
        "challenge owner", "product owner", "process owner", "service owner", "system owner", "data owner", "risk owner",
        "committee secretary", "officer", "councillor",
        "trustee", "governor", "parent governor", "staff governor", "member", "observer", "editor", "editors", "facilitator",
        "convenor", "convener", "administrator", "caretaker", "webmaster", "membership secretary", "social secretary",
        "coordinator", "co-ordinator", "registrar", "proper officer", "lengthsman", "groundsman", "foreman", "handyman", "tree warden",
        "footpath warden", "newsletter editor", "board secretary", "secretariat", "mayor", "deputy mayor",
    ];

    private static readonly HashSet<string> RoleSet = new(Roles, StringComparer.OrdinalIgnoreCase);

    private static readonly string[] RoleEndings =
    [
        "attorney", "counsel", "solicitor", "superintendent", "supervisor", "chair", "chairman", "secretary", "treasurer",
        "clerk", "director", "manager", "officer", "lead", "governor", "trustee", "head", "executive", "president", "officers",
        "coordinator", "co-ordinator", "administrator", "teacher", "warden", "rep", "representative", "member", "accountant",
        "auditor", "councillor", "editor", "editors", "observer", "organiser", "leader", "nurse", "practitioner", "assistant",
        "advisor", "adviser", "consultant", "engineer", "analyst", "chief", "scribe", "maintainer", "deputy", "admin", "planner",
        "urologist", "oncologist", "radiologist", "psychologist", "psychiatrist", "paediatrician", "physician", "surgeon",
        "pharmacist", "therapist", "midwife", "gp", "matron", "dentist", "lecturer",
        "convenor", "convener", "fiscal", "prosecutor", "curator", "archivist", "chaplain", "surveyor", "master", "ranger",
        "keeper", "steward", "librarian", "commander", "recorder",
    ];

    private static readonly string[] RoleOpenings =
    [
        "head of", "director of", "deputy", "chief", "assistant", "associate", "senior", "interim", "acting", "lead ",
        "executive", "non-executive", "vice", "minutes", "parent", "staff", "clerk", "member of", "chair ", "chair/", "chairman",
        "secretary", "councillor/", "local authority", "co-opted",
    ];

    private static readonly string[] BodyEndings =
    [
        "board", "committee", "council", "team", "group", "subgroup", "sub-group", "sub-committee", "subcommittee", "panel",
        "forum", "network", "office", "department", "trust", "members", "councillors", "trustees", "governors", "directors",
        "officers", "officials", "party", "secretariat", "executive", "exec", "sites", "partners", "staff", "editors", "chairs", "leads",
        "agencies", "boroughs", "attendees", "participants", "maintainers", "wg", "tsc", "reps", "representatives", "authors",
        "reviewers", "owners", "volunteers", "users", "developers", "management", "unit", "society", "club", "association",
    ];

    // Who are told at the beginning of a line what to do: "Classes to make flags", "Year 6 pupils to sing".
    private static readonly HashSet<string> Crowds = new(StringComparer.OrdinalIgnoreCase)
    {
        "classes", "children", "pupils", "helpers", "stewards", "captains", "coaches",
    };
}
