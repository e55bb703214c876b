using LondonBoard.Papers;

namespace LondonBoard.Reading.Minutes;

/// <summary>What names, titles, roles and bodies look like among words.</summary>
internal static class NameWords
{
    private static readonly HashSet<string> Titles = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "baroness", "rev", "revd", "reverend", "canon", "fr", "father", "cllr", "cllrs", "councillor", "councillors", "cr", "crs", "clr", "clrs", "ald", "alderman", "dist", "cty", "messrs", "mesdames", "capt", "captain", "major", "colonel", "col", "sgt", "insp", "inspector", "sergeant", "ds", "di", "dci", "supt", "pc", "pcso", "hon", "judge", "sister", "matron", "rabbi", "imam", "bishop", "archdeacon", "ven", "venerable", "superintendent", "constable", "commander", "lt", "lieutenant", "councilmember", "councilmembers", "councilman", "councilwoman", "commissioner", "commissioners", "selectman", "selectmen", "aldermen", "ch", "det", "detective", "the", "county", "district", "borough", "parish", "dcc", "acc", "chf", "cdr", "brig", "maj",
    };

    // Words that belong to the title behind them: "Deputy Chief Constable", "Associate Professor".
    private static readonly HashSet<string> Ranks = new(StringComparer.OrdinalIgnoreCase) { "chief", "deputy", "assistant", "associate", "temporary", "acting", "detective", "vice", "rt", "right", "very", "police" };

    // What stands behind a name and is none of it.
    private static readonly HashSet<string> Honours = new(StringComparer.Ordinal) { "MBE", "OBE", "CBE", "BEM", "JP", "QC", "KC", "PhD", "MP", "MSP", "MEP" };

    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal)
    {
        "de", "van", "von", "der", "den", "le", "la", "du", "del", "della", "da", "dos", "di", "al", "el", "bin", "bint", "ap", "ab", "ferch", "ter", "ten", "zu", "y", "e", "of", "st",
    };

    // Words that no person's name has, whatever their case.
    private static readonly HashSet<string> NotNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "members", "member", "public", "apologies", "none", "nil", "all", "everyone", "everybody", "board", "committee", "council", "councillors", "quorum", "meeting", "minutes", "agenda", "actions", "action", "present", "attendance", "absent", "staff", "other", "others", "guests", "observers", "n/a", "tbc", "tba", "tbd", "press", "residents", "resident", "representative", "representatives", "no", "yes", "update", "report", "review", "welcome", "introductions", "date", "time", "venue", "location", "next", "matters", "arising", "item", "items", "and", "the", "was", "were", "is", "are", "not", "received", "recorded", "accepted", "from", "with", "for", "new", "draft", "budget", "finance", "planning", "policy", "project", "discussion", "decision", "notes", "note", "noted", "agreed", "approved", "resolved", "proposed", "seconded", "nominated", "part", "team", "group", "working", "trust", "ltd", "limited", "university", "college", "school", "department", "services", "service", "centre", "center", "police", "association", "society", "foundation", "institute", "authority", "partnership", "forum", "network", "district", "county", "borough", "hospital", "nhs", "items:", "chair", "chairman", "vice", "secretary", "treasurer", "clerk", "director", "manager", "officer", "head", "lead", "website", "report:", "any", "business", "aob", "who", "name", "role", "organisation", "organization", "thanks", "regards", "initials", "title", "office", "bank", "street", "road", "hall", "church", "village", "various", "several", "letter", "letters", "paper", "papers", "invoice", "invoices", "survey", "list", "copy", "copies", "details", "information", "document", "documents", "email", "emails", "form", "forms", "quotes", "quotations", "proposal", "proposals", "motion", "procedure", "procedures", "presentation", "link", "links", "page", "post", "work", "further", "more", "issue", "issues", "pr", "prs", "this", "that", "it", "we", "they", "i", "you", "he", "she", "there", "these", "those", "which", "also", "then", "as", "if", "when", "after", "before", "following", "once", "due", "subject", "two", "three", "four", "five", "six",
    };

    // What stands before a hall, a head or a page that is none of a family.
    private static readonly HashSet<string> Places = new(StringComparer.OrdinalIgnoreCase)
    {
        "village", "town", "community", "parish", "church", "memorial", "city", "school", "county", "guild", "scout", "sports", "main", "great", "old", "new", "jubilee", "music", "deputy", "assistant", "acting", "department", "web", "front", "home", "landing", "facebook", "wiki", "curriculum", "faculty", "subject", "year", "title", "first", "last", "next", "this",
    };

    private static readonly HashSet<string> NotInitials = new(StringComparer.Ordinal)
    {
        "AOB", "TBC", "TBA", "TBD", "AGM", "EGM", "NHS", "UK", "USA", "EU", "IT", "ICT", "PR", "PRS", "OK", "NB", "NO", "YES", "NONE", "NA", "NOTE", "ALL", "PDF", "URL", "FAQ", "API", "CI", "TODO", "DONE", "OPEN", "LTD", "PM", "AM", "GDPR", "MUST", "NEW", "WIP", "RFC",
    };

    // What bodies' names end with, so that they are not taken for people's.
    private static readonly string[] Bodies = ["university", "college", "school", "council", "trust", "board", "police", "service", "services", "computing", "institute", "ltd", "limited", "inc", "group", "association", "society", "foundation", "lab", "labs", "centre", "center", "agency", "authority", "department", "team", "union", "health", "care", "hospital", "church", "systems", "solutions", "software", "studios", "technologies", "project", "library", "libraries", "science", "sciences", "engineering", "research", "networks", "media", "bank", "partnership", "company", "corporation", "corp", "trains", "committee", "management", "consulting", "associates", "homes", "housing", "llp", "llc", "plc", "gmbh", "partners", "solicitors", "architects", "accountants", "uhb", "mbc", "government", "ministry", "ccg", "icb"];

    private static readonly string[] Roles =
    [
        "chair", "chairman", "chairperson", "chairwoman", "vice chair", "vice-chair", "vice chairman", "vice-chairman", "deputy chair", "co-chair", "secretary", "treasurer", "clerk", "parish clerk", "town clerk", "clerk to the council", "clerk to the governors", "deputy clerk", "rfo", "clerk/rfo", "president", "vice president", "vice-president", "director", "executive director", "managing director", "medical director", "finance director", "director of nursing", "director of finance", "chief executive", "chief executive officer", "ceo", "cfo", "coo", "manager", "project manager", "headteacher", "head teacher", "head", "principal", "headmaster", "bursar", "warden", "minutes", "minute taker", "minutes secretary", "scribe", "note taker", "company secretary", "committee secretary", "officer", "councillor", "trustee", "governor", "parent governor", "staff governor", "member", "observer", "editor", "editors", "facilitator", "convenor", "convener", "administrator", "caretaker", "webmaster", "membership secretary", "social secretary", "coordinator", "co-ordinator", "registrar", "proper officer", "lengthsman", "groundsman", "tree warden", "footpath warden", "newsletter editor", "board secretary", "secretariat", "mayor", "deputy mayor",
    ];

    private static readonly HashSet<string> RoleSet = new(Roles, StringComparer.OrdinalIgnoreCase);

    private static readonly string[] RoleEndings = ["attorney", "counsel", "solicitor", "superintendent", "supervisor", "chair", "chairman", "secretary", "treasurer", "clerk", "director", "manager", "officer", "lead", "governor", "trustee", "head", "executive", "president", "officers", "coordinator", "co-ordinator", "administrator", "teacher", "warden", "rep", "representative", "member", "accountant", "auditor", "councillor", "editor", "editors", "observer", "organiser", "leader", "nurse", "practitioner", "assistant", "advisor", "adviser", "consultant", "engineer", "analyst", "chief", "scribe", "maintainer", "deputy", "admin", "planner", "surveyor", "master", "ranger", "keeper", "steward", "librarian", "commander", "recorder"];

    private static readonly string[] RoleOpenings = ["head of", "director of", "deputy", "chief", "assistant", "associate", "senior", "interim", "acting", "lead ", "executive", "non-executive", "vice", "minutes", "parent", "staff", "clerk", "member of", "chair ", "chair/", "chairman", "secretary", "councillor/", "local authority", "co-opted"];

    private static readonly string[] BodyEndings = ["board", "committee", "council", "team", "group", "subgroup", "sub-group", "sub-committee", "subcommittee", "panel", "forum", "network", "office", "department", "trust", "members", "councillors", "trustees", "governors", "directors", "officers", "party", "secretariat", "executive", "exec", "sites", "partners", "staff", "editors", "chairs", "leads", "agencies", "boroughs", "attendees", "participants", "maintainers", "wg", "tsc", "reps", "representatives", "authors", "reviewers", "owners", "volunteers", "users", "developers", "management", "unit", "society", "club", "association"];

    /// <summary>Whether a word is a title in front of a name.</summary>
    public static bool IsTitle(string word) => Titles.Contains(word.TrimEnd('.', ',').Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal));

    /// <summary>Whether a word is a form of address that begins a name: "Mr", "Dr", "Cllr".</summary>
    public static bool IsForm(string word) => word.Length <= 6 && word.TrimEnd('.').ToLowerInvariant() is "mr" or "mrs" or "ms" or "miss" or "mx" or "dr" or "prof" or "cllr" or "rev" or "revd" or "sir" or "dame";

    /// <summary>The name without the titles in front of it.</summary>
    public static string WithoutTitles(string name)
    {
        var words = PaperLine.Clean(name).Split(' ');
        var skip = 0;
        while (skip < words.Length && (IsTitle(words[skip]) || IsRank(words, skip)) && !(words.Length == 1 && IsInitialShape(words[0])))
            skip++;
        // "The Archdeacon of Stannage" has no other name.
        if (skip > 0 && skip < words.Length && words[skip] == "of")
            skip--;
        var end = words.Length;
        while (end - skip > 2 && Honours.Contains(words[end - 1]))
            end--;
        return string.Join(' ', words[skip..end]);
    }

    private static bool IsRank(string[] words, int at) =>
        Ranks.Contains(words[at].TrimEnd('.')) && at + 2 < words.Length && (IsTitle(words[at + 1]) || IsRank(words, at + 1)) && !IsTitle(words[^1]);

    /// <summary>An office and the name behind it: "City Manager Ann Bell"; null where the words are no such pair.</summary>
    public static (string Office, string Name)? Office(string words)
    {
        var parts = words.Split(' ');
        if (IsTitle(parts[0]))
            return null;
        for (var cut = 1; cut < Math.Min(parts.Length, 5); cut++)
        {
            var (office, name) = (string.Join(' ', parts[..cut]), string.Join(' ', parts[cut..]));
            if (IsRole(office) && IsName(name) && (IsTitle(parts[cut]) || (!IsRole(words) && !IsRole(name)) || (RoleSet.Contains(office) && parts.Length == cut + 2 && !IsRole(name) && !IsBody(name))))
                return (office, name);
        }

        return null;
    }

    /// <summary>A name and the office behind it: "Ann Bell Deputy Chairman"; null where the words are no such pair.</summary>
    public static (string Office, string Name)? Behind(string words)
    {
        var parts = words.Split(' ');
        var forms = parts.Length - WithoutTitles(words).Count(c => c == ' ') - 1;
        for (var cut = forms + 2; cut < Math.Min(parts.Length, forms + 5); cut++)
        {
            var (name, office) = (string.Join(' ', parts[..cut]), string.Join(' ', parts[cut..]));
            if (IsFullName(name) && !IsRole(name) && !IsBody(name) && IsRole(office))
                return (office, name);
        }

        return null;
    }

    /// <summary>Whether words are a person's name: one to five words with capitals, particles between; a handle too.</summary>
    public static bool IsName(string words)
    {
        var bare = WithoutTitles(words);
        // "Mrs K" is all that is told of somebody.
        if (bare.Length == 1)
            return char.IsUpper(bare[0]) && PaperLine.Clean(words).Length > 2;
        if (bare.Length is 0 or > 50)
            return false;
        var parts = bare.Split(' ');
        if (parts.Length > 5 || Particles.Contains(parts[^1]) || !parts.All(p => IsNamePart(p)) || parts.Index().Any(p => p.Item.TrimEnd('.') is { Length: > 1 } word && NotNames.Contains(word) && !IsSurname(parts, p.Index)))
            return false;
        return parts.Any(p => p.Length > 1 && char.IsUpper(p[0]) && !Particles.Contains(p));
    }

    // "Ann Hall", "C. Head", "Eve Page": these are names, too, where nothing before them says what hall or page it is.
    private static bool IsSurname(string[] parts, int at) =>
        at > 0 && at == parts.Length - 1 && parts[at].ToLowerInvariant() is "hall" or "head" or "page" && !Places.Contains(parts[at - 1].TrimEnd('.'));

    /// <summary>Whether words are a name of at least two words, or one with a title.</summary>
    public static bool IsFullName(string words) => IsName(words) && (WithoutTitles(words).Contains(' ', StringComparison.Ordinal) || WithoutTitles(words).Length < PaperLine.Clean(words).Length);

    /// <summary>Whether words are the name of a body rather than of a person.</summary>
    public static bool IsBody(string words) =>
        Bodies.Contains(words.Trim('.', ' ').Split(' ')[^1], StringComparer.OrdinalIgnoreCase) || words.StartsWith("healthwatch ", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether words are a body's and cannot be a family's as well, as "Church" and "Bank" are.</summary>
    public static bool IsOnlyBody(string words) =>
        words.Contains(' ', StringComparison.Ordinal) && IsBody(words) && words[(words.LastIndexOf(' ') + 1)..].ToLowerInvariant() is not ("church" or "bank" or "college" or "homes" or "care" or "lab" or "media" or "union" or "board" or "council" or "school");

    /// <summary>Whether words are one bare nickname: small letters and digits.</summary>
    public static bool IsNick(string words) =>
        words.Length is >= 2 and <= 25 && words.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' or '@') && char.IsLetter(words.TrimStart('@').FirstOrDefault()) && !NotNames.Contains(words) && !Verbs.Is(words);

    /// <summary>Whether words are initials: two to four capitals, perhaps with dots; one small letter at most ("HMcC", "TMa").</summary>
    public static bool IsInitials(string words) => IsInitialShape(words) && !NotInitials.Contains(words.Replace(".", "", StringComparison.Ordinal).Trim());

    /// <summary>Whether words have the shape of initials, whatever they may stand for.</summary>
    public static bool IsInitialShape(string words)
    {
        var bare = words.Replace(".", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal).Trim();
        return bare.Length is >= 2 and <= 4 && char.IsUpper(bare[0]) && bare.All(char.IsLetter) && (bare.All(char.IsUpper) || (bare.Length >= 3 && bare.Count(char.IsLower) == 1 && char.IsUpper(bare[1])));
    }

    /// <summary>Whether words are what somebody is: "Chair", "Head of Finance", "Parish Clerk".</summary>
    public static bool IsRole(string words)
    {
        var bare = PaperLine.Clean(words).Trim('.', ',', ':', ' ');
        if (bare.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
            bare = bare[4..];
        if (RoleSet.Contains(bare))
            return true;
        if (bare.Length is 0 or > 60 || IsSaying(bare) || (bare.Split(' ') is [var given, _] parts && IsNamePart(given) && !NotNames.Contains(given) && IsSurname(parts, 1)))
            return false;
        var last = bare[(bare.LastIndexOfAny([' ', '/']) + 1)..];
        return RoleEndings.Contains(last, StringComparer.OrdinalIgnoreCase) || RoleOpenings.Any(o => bare.StartsWith(o, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether words are a group of people: "the London Board", "all sites", "everyone", "Finance Committee".</summary>
    public static bool IsGroup(string words)
    {
        var bare = PaperLine.Clean(words).Trim('.', ',', ':', ' ');
        if (bare.Length is 0 or > 70 || bare.Contains(':', StringComparison.Ordinal))
            return false;
        var parts = bare.Split(' ');
        if (parts[0].ToLowerInvariant() is "all" or "everyone" or "everybody" or "folks" or "anyone" or "members" or "both" or "each" or "any")
            return parts.Length <= 6 && !HasVerb(parts);
        return parts.Length <= 7 && !IsSaying(bare) && BodyEndings.Contains(parts[^1], StringComparer.OrdinalIgnoreCase);
    }

    // "Chairman asked the Clerk" is no role; "everyone trained on the laser" is a group.
    private static bool IsSaying(string words) =>
        HasVerb(words.Split(' ')) || words.Split(' ').Any(w => w.Length > 3 && char.IsLower(w[0]) && w.EndsWith("ed", StringComparison.Ordinal) && w is not ("elected" or "opted" or "co-opted" or "appointed" or "retired"));

    private static bool HasVerb(string[] words) =>
        words.Any(w => w is "was" or "were" or "is" or "are" or "has" or "had" or "have" or "will" or "to" or "be" or "that" or "said" or "agreed" or "thought" or "felt" or "asked" or "discussed" or "considered" or "whether");

    private static bool IsNamePart(string part)
    {
        if (Particles.Contains(part) || (part.Length == 2 && part[1] == '.' && char.IsUpper(part[0])))
            return true;
        var first = part.TrimStart('“', '"', '\'', '‘', '(').FirstOrDefault();
        return char.IsUpper(first) && part.All(c => char.IsLetter(c) || c is '\'' or '’' or '-' or '\u2011' or '‘' or '“' or '”' or '"' or '.' or '´' or '`' || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark);
    }
}
