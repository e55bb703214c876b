using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <content>Attendance said in sentences: apologies within an item, and who took the chair.</content>
internal sealed partial class Attendance
{
    private const int MostHead = 120;

    // "The council met at nine. Members present: A, B and C. Absent: none.": said in a paragraph of the head.
    private bool TakeTold(string text)
    {
        if (text.Length is < 20 or > 2_000)
            return false;
        var sentences = Sentences.Of(text);
        var told = sentences.FindIndex(s => Told(s) is not null);
        if (told < 0)
            return false;
        foreach (var sentence in sentences.Skip(told))
        {
            if (Told(sentence) is var (what, names))
                Announce(what, names, "");
            else
                Open(Announces.Nothing);
        }

        Open(Announces.Nothing);
        return true;
    }

    private static (Announces What, string Names)? Told(string sentence)
    {
        var (what, rest) = Labels.Read(sentence);
        // "Acceptance of apologies: apologies were accepted from Ann Bell"
        if (what == Announces.Apologies && Labels.Read(rest) is (Announces.Apologies, var more))
            rest = more;
        if (what is Announces.Present or Announces.Apologies)
            return PersonWords.Names(rest) > 0 || AreFirstNames(rest) || rest.Trim('.', ' ').ToLowerInvariant() is "none" or "nil" ? (what, rest) : null;
        foreach (var told in (ReadOnlySpan<Match>)[Behind().Match(sentence), Before().Match(sentence), With().Match(sentence)])
        {
            if (told.Groups["names"].Value is { Length: > 0 } names && (PersonWords.Names(names) > 1 || AreFirstNames(names)))
                return (told.Groups["away"].Success ? Announces.Apologies : Announces.Present, names);
        }

        if (Alone().Match(sentence) is { Success: true } alone && IsNamed(alone.Groups["names"].Value))
            return (alone.Groups["away"].Success ? Announces.Apologies : Announces.Present, alone.Groups["names"].Value);

        return null;
    }

    private static bool IsNamed(string name) =>
        NameWords.IsFullName(name) && !NameWords.IsRole(name) && !NameWords.IsBody(name)
        && (FirstNames.Begins(NameWords.WithoutTitles(name)) || NameWords.IsForm(name.Split(' ')[0]));

    // "Ann Bell also attended.", "Carl Dove joined by phone.", "Dr Frost could not attend."
    [GeneratedRegex(
        @"^(?<names>\p{Lu}[^,;:]{3,40}?) (" +
        @"(was|is) (also )?(present|in attendance)|also (attended|joined)|attended( as (a|an) \w+)?" +
        @"|joined( us)?( by| via| on| over| remotely| online)( \w+){0,3}" +
        @"|((was|is) (absent|unable to attend)|(sent|gave|gives|tendered)( (his|her|their))? apologies|could not attend|did not attend)(?<away>)" +
        @")( the meeting)?( (by|via|on) (the )?\w+)?\.?$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Alone();

    // "The following were there: A and B", "Those who attended were A and B", "Roll call showed A, B and C present".
    [GeneratedRegex(
        @"\b(following [\w ]{0,30}?(present|in attendance|attended( the meeting)?|absent(?<away>))" +
        @"|(roll call|roll|quorum)[\w ,]{0,30}?" +
        "|those (who )?(were )?(present|attending|attended|there|absent(?<away>))( were| are)?" +
        "|in attendance( were)?" +
        "|(was|were) attended by" +
        "|(board |council |committee )members (there|present|in attendance) were" +
        "|also (there|present|attending)( were| was)?" +
        "|joined by)" +
        @"\s*[:–-]?\s*(?<names>.{6,})$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Behind();

    // "Bell, Dove, Frost – present", "Hart – absent": what a roll call says of several at once.
    [GeneratedRegex(
        @"^(?<names>[^.;:]{2,300}?) ?[–—:-] ?(all )?(present|(?<away>absent|excused))\.?$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Called();

    // "… called to order by A with B, C and D in attendance."
    [GeneratedRegex(@" by (?<names>[^.]{5,40} with [^.]{6,300}?) (present|in attendance)\.?$", RegexOptions.NonBacktracking)]
    private static partial Regex With();

    // "A, B and C were present", "A and B attended", "A and B were absent".
    [GeneratedRegex(
        "^(?<names>.{6,}?) ((were|was|are) (also )?(present|in attendance|there|(absent|excused|unable to attend)(?<away>))" +
        @"|met (with|at|on|in|to)|(also )?attended( the meeting)?( as [\w ]{3,30})?[.]?$|joined (by|via|on|remotely|online)( [\w ]{2,20})?[.]?$" +
        @"|(sent( (his|her|their))? apologies|could not attend)(?<away>)[.]?$)\b?",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Before();

    private const int Fewest = 3;

    private const int LongestEntry = 120;

    private const int MostTold = 300;

    private static bool IsPeopleItem(string title) =>
        PeopleItem().IsMatch(title) || title.Contains("present", StringComparison.OrdinalIgnoreCase) && title.Length < 30;

    [GeneratedRegex(
        @"apolog|attend|absence|sederunt|welcome|\broll( call)?$|roll[- ]?call|introductions|participants",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex PeopleItem();

    // Items that are the list itself, where no other is.
    [GeneratedRegex(@"attend|sederunt|\broll( call)?$|roll[- ]?call|participants", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex CallsRoll();

    private void EnterItem(ItemHeading heading, MinuteLine line)
    {
        if (!IsPeopleItem(heading.Title))
        {
            // "1. Ann Bell (AB), Carl Dove (CD), Eve Frost (EF)": names with initials under a number are those who were there.
            if (_present.Count == 0 && PersonWords.Pieces(line.Text) is { Count: >= Fewest } pieces
                && pieces.TrueForAll(p => PersonWords.One(p) is { Stated: not null, Words.Length: > 1 }))
                pieces.ForEach(p => Add(_present, PersonWords.One(p)!));
            TakeSentences(line with { Text = heading.Rest }, heading);
            return;
        }

        _level = null;
        var what = Labels.Read(heading.Title).What;
        _section = what is Announces.Present or Announces.Apologies ? what
            : heading.Title.Contains("apolog", StringComparison.OrdinalIgnoreCase) ? Announces.Apologies
            : _present.Count == 0 && CallsRoll().IsMatch(heading.Title) ? Announces.Present : Announces.Nothing;
        _misses = 0;
        if (heading.Rest.Length > 0 && _section is Announces.Present or Announces.Apologies)
            TakeInline(what == _section ? Labels.Read($"{heading.Title}: {heading.Rest}").Words : heading.Rest);
        // "1. There were apologies from Ann Bell" has them in its title.
        TakeSentences(line with { Text = heading.Rest.Length > 0 ? heading.Rest : heading.Title }, heading);
    }

    /// <summary>"Apologies were received from A and B.", "A and B sent apologies."</summary>
    private void TakeSentences(MinuteLine line, ItemHeading item)
    {
        if (!line.Text.Contains("apolog", StringComparison.OrdinalIgnoreCase) || line.Text.Length > 1_500)
            return;
        if (!IsPeopleItem(item.Title) && !line.Text.StartsWith("apolog", StringComparison.OrdinalIgnoreCase) && !Theirs().IsMatch(line.Text))
            return;
        foreach (var sentence in Sentences.Of(line.Text))
        {
            var at = sentence.IndexOf("apolog", StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                if (Hindered().Match(sentence) is { Success: true } hindered)
                    PersonWords.Read(hindered.Groups["names"].Value, false).ForEach(p => Add(_away, p));
                continue;
            }

            var from = sentence.IndexOf(" from ", at, StringComparison.OrdinalIgnoreCase);
            var behalf = sentence.IndexOf(" on behalf of ", at, StringComparison.OrdinalIgnoreCase);
            if (from < 0 && AcceptedFor().Match(sentence, at) is { Success: true } accepted)
                from = accepted.Index + accepted.Length - 6;
            from = from >= 0 ? from + 6 : behalf >= 0 ? behalf + 14 : sentence.IndexOf(':', at) is >= 0 and var colon ? colon + 1 : -1;
            var words = Reason().Replace(from >= 0 ? sentence[from..] : sentence[..at], "");
            foreach (var cut in BehindNames)
                words = words.IndexOf(cut, StringComparison.Ordinal) is > 0 and var end ? words[..end] : words;
            if (words.Length <= 600 && PersonWords.Names(words) > 0)
                PersonWords.Read(words, false).Where(p => p.Words.Length > 1 || p.Name.Length > 3).ToList().ForEach(p => Add(_away, p));
        }
    }

    private const string Addressed = @"(Mr|Mrs|Ms|Miss|Dr|Prof|Rev|Cllrs?|Councillors?|County|District)\b\.?";

    // "Mr A Bell and Mrs C Dove had to attend previous engagements.", "Cllr Frost due to illness."
    [GeneratedRegex(
        "^(?<names>" + Addressed + @" [^.;:]{2,80}?) (had to |due to |owing to |because of |(was|were|is|are) (unable|away|unwell|ill|on holiday)\b|could not )",
        RegexOptions.NonBacktracking)]
    private static partial Regex Hindered();

    // "Cllr Bell due to a bereavement and Cllr Dove due to sickness"
    [GeneratedRegex(@" (due to|owing to|because of) [^,;.]{2,60}?(?=,? and " + Addressed + "|, " + Addressed + ")")]
    private static partial Regex Reason();

    // "Apologies were accepted for Ann Bell."
    [GeneratedRegex(@"\b(accepted|received|noted|given|recorded|offered) for (?!Absence)(?=\p{Lu})")]
    private static partial Regex AcceptedFor();

    // "Cllr Bell was not present and sent his apologies."
    [GeneratedRegex(
        "^(?<names>[^.]{0,6}[^.,]{3,40}?)( (was|were) not present| could not attend)?( and)?" +
        @" (sent|gave|has given|had sent|had given|tendered) (his|her|their) apologies\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Theirs();

    // "The Chairman (Ann Bell) welcomed those present: …" names her there and nowhere else.
    [GeneratedRegex(
        @"\b(chair|chairman|chairwoman|chairperson|president|convenor|convener)( \((?<name>[^()]{4,40})\)|, (?<name>[^(),.]{4,40}),| (?<name>\p{L}+ \p{L}[\p{L}'’-]+))" +
        @" (welcomed|opened|thanked|called|began)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Presides();

    // "Everybody was welcomed by Ann Bell (AB)."
    [GeneratedRegex(@"\bwelcomed by (?<name>\p{Lu}\p{L}+ \p{Lu}[\p{L}'’-]+)( \((?<initials>\p{Lu}{2,3})\))?( |\.|$)", RegexOptions.NonBacktracking)]
    private static partial Regex Welcoming();

    // "Ann Bell, who looks after the wards, chaired the meeting."
    [GeneratedRegex(@"(^|\. )(?<name>\p{Lu}[^.,:;]{3,40})(, [^.:;]{3,150},)? chaired the meeting\b", RegexOptions.NonBacktracking)]
    private static partial Regex Chairs();

    private void FindChair(IReadOnlyList<MinuteLine> lines)
    {
        foreach (var line in _present.Exists(p => IsChair(p.Role)) ? [] : lines.Take(MostHead))
        {
            if (Presides().Match(line.Text) is { Success: true } found && IsNamed(found.Groups["name"].Value)
                && (found.Value.Contains('(', StringComparison.Ordinal) || !_present.Exists(p => p.Name == found.Groups["name"].Value)))
                PersonWords.Read($"{found.Groups["name"].Value} (Chair)", true).ToList().ForEach(p => Add(_present, p));
        }

        foreach (var welcome in lines.Take(MostHead).Select(l => Welcoming().Match(l.Text)).Where(m => m.Success).Take(1))
        {
            var (name, initials) = (new Person(welcome.Groups["name"].Value), welcome.Groups["initials"].Value);
            if (!NameWords.IsRole(name.Name) && (FirstNames.Begins(name.Name) || (initials.Length > 0 && name.MayBe(initials))))
                Add(_present, initials.Length > 0 && name.MayBe(initials) ? name with { Stated = initials } : name);
        }

        bool IsPerson(string name) => NameWords.IsFullName(name) && FirstNames.Begins(name);
        var told = lines.Take(MostHead).Select(l => Chairs().Match(l.Text))
            .FirstOrDefault(m => m.Success && IsPerson(m.Groups["name"].Value));
        if (Chair is null && told is not null)
            Official(new Person(told.Groups["name"].Value), Announces.Chair, "");
        var roll = new Roll(_present, _away);
        Chair = Chair is { } named ? roll.Find(named).Name : _present.Find(p => IsChair(p.Role))?.Name;
        if (Chair is not null)
            return;
        foreach (var line in lines)
        {
            foreach (var words in InChair)
            {
                var at = line.Text.AsSpan(0, Math.Min(line.Text.Length, 200)).IndexOf(words, StringComparison.OrdinalIgnoreCase);
                var before = at > 0 ? line.Text[..at].Split(". ")[^1] : "";
                var who = before.EndsWith(" was", StringComparison.Ordinal) ? before[..^4] : before;
                if (at > 0 && before.Length <= 50 && roll.Find(who) is { Known: true } match)
                {
                    Chair = match.Name;
                    return;
                }
            }
        }
    }

    private static readonly string[] BehindNames =
    [
        " had ", " have ", " has ", " sent ", " gave ", " who ", " due to ", " because ", " were ", " was ", " and these ",
        " tendered ", " for ", " submitted ", " noted", " accepted",
    ];

    private static readonly string[] InChair =
    [
        " took the chair", " in the chair", " chaired the meeting", " opened the meeting", " was in the chair", " chaired", " chairing",
    ];

    private static readonly string[] ChairNames =
    [
        "chair", "chairman", "chairperson", "chairwoman", "chairing", "convenor", "convener", "facilitator", "moderator",
    ];

    private static readonly string[] NotInChair = ["vice", "deputy", "past"];

    private static bool IsChair(string? role) =>
        role is not null && role.Split([',', '/', ';']).Any(r => ChairNames.Contains(r.Trim().ToLowerInvariant()) || IsChairOf(r));

    // "Chair of the trustees"
    private static bool IsChairOf(string role) =>
        role.Contains("chair", StringComparison.OrdinalIgnoreCase)
        && !Array.Exists(NotInChair, w => role.Contains(w, StringComparison.OrdinalIgnoreCase));
}
