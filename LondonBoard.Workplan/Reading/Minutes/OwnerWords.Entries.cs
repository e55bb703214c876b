using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <content>Owners of an entry in a list of actions: there a sign, a bracket or a word divides who from what, whichever comes first.</content>
internal sealed partial class OwnerWords
{
    /// <summary>What a field is called that says who.</summary>
    public const string Fields =
        "owners?|action owners?|lead|who|in charge|by whom|responsible|responsibility|assigned to|assignees?|action by";

    /// <summary>What stands before an owner.</summary>
    public const string Labels = Fields + @"|new for|actions?|led by|leads|resp\.?|actionees?|by|for";

    /// <summary>An entry of a list parted into deed and owners; null where nothing in it is certainly an owner.</summary>
    public OwnedText? Entry(string text)
    {
        if (Labelled(text) is { } labelled)
            return labelled;
        if (Shouted().Match(text) is { Success: true } shouted && IsEntryOwner(shouted.Groups["who"].Value))
            return Owned(shouted);
        if (Boxed().Match(text) is { Success: true } boxed && IsEntryOwner(boxed.Groups["who"].Value))
            return Owned(boxed);
        if (Ordered(text) is { } ordered)
            return ordered;
        foreach (Match sign in EntrySign().Matches(text[..Math.Min(text.Length, LongestPhrase)]))
        {
            if (sign.Index > 0 && IsEntryOwner(text[..sign.Index]) && text[(sign.Index + sign.Length)..] is { Length: > 2 } deed)
                return new(Bare(deed), Read(WithoutAside(text[..sign.Index])));
        }

        // "Ann will ring the yard (AB)" is read from its front.
        var told = text;
        if (Linked(ref told, out _) is { } charged && IsSurely(charged.Written))
            return null;
        if (Ending().Match(text) is { Success: true } ending && IsEntryOwner(ending.Groups["who"].Value))
            return Owned(ending);
        var signs = EndSign().Matches(text);
        for (var i = signs.Count - 1; i >= 0 && i >= signs.Count - MostParties; i--)
        {
            var (at, end) = (signs[i].Index, signs[i].Index + signs[i].Length);
            var who = text[end..].TrimEnd('.', ' ');
            if (at > 2 && IsEntryOwner(who) && (signs[i].ValueSpan.Trim() is not ("," or ".") || IsSurely(who)) && !IsListBefore(text[..at], signs, i))
                return new(text[..at].TrimEnd(' ', ',', ';', ':', '.'), Read(who));
        }

        return null;
    }

    /// <summary>"Owner: Ann – Mend the gate", "What: mend the gate; Who: Ann"; null where labels do not say both.</summary>
    public OwnedText? Labelled(string text) =>
        Stated().Match(text) is { Success: true } fields && IsEntryOwner(fields.Groups["who"].Value) ? Owned(fields) : null;

    private OwnedText Owned(Match match) => new(Bare(match.Groups["deed"].Value), Read(WithoutAside(match.Groups["who"].Value)));

    // "Ann Bell Mend the gate", "Ann, Carl and Eve mend the gate", "Ben/Eve draw up the list": owners, and at once the verb.
    private OwnedText? Ordered(string text)
    {
        for (var at = text.IndexOf(' '); at > 0 && at < LongestPhrase; at = text.IndexOf(' ', at + 1))
        {
            if (text[(at + 1)..].Split(' ', 2) is [var verb, { Length: > 2 }] && Verbs.Is(verb) && verb[^1] is not ':'
                && text[at - 1] is not ('-' or '–' or '—' or ':') && (IsSurely(text[..at]) || AreNamed(text[..at]))
                && (!Verbs.Is(text.Split(' ')[0]) || (text.IndexOf(' ') < at && IsKnown(text[..at]))))
                return new(text[(at + 1)..], Read(text[..at]));
        }

        return null;
    }

    private bool AreNamed(string who) =>
        !who.Contains(':', StringComparison.Ordinal)
        && Parties(who).TrueForAll(p => NameWords.IsName(p) && (FirstNames.Begins(p) || (who.Contains('/', StringComparison.Ordinal) && !Verbs.Is(p))));

    private const int MostParties = 6;

    // "Mend the gate, Ann, Carl": the name before the last comma is one of them.
    private bool IsListBefore(string before, MatchCollection signs, int at) =>
        at > 0 && signs[at].ValueSpan.Trim() is ","
        && before[(signs[at - 1].Index + signs[at - 1].Length)..] is { Length: > 0 } last && IsEntryOwner(last);

    private bool IsSurely(string who) =>
        Parties(who) is var parties && parties.TrueForAll(p =>
            roll.Knows(p) || (p is ['@', ..] && !p.Contains(' ', StringComparison.Ordinal)) || p is "All" or "all" || IsPlainRole(p));

    private bool IsEntryOwner(string words)
    {
        var who = words.Trim(' ', ':', '.');
        if (who.Length is 0 or > LongestPhrase || DateWords.LooksTimed(who) || ActionStates.Of(who) is not null)
            return false;
        return Parties(who) is { Count: > 0 and <= 8 } parties && parties.TrueForAll(IsEntryParty);
    }

    private bool IsEntryParty(string party) =>
        IsStrictParty(party)
        || ((FirstNames.Begins(party) || NameWords.IsFullName(party)) && party.Count(c => c == ' ') < 3 && !Verbs.Begin(party));

    private static string Bare(string deed) => ToDo().Replace(deed.Trim(' ', ':', '-', '–', '—'), "");

    [GeneratedRegex("^(to|will|TO|[Pp]lease) (?=[a-z])")]
    private static partial Regex ToDo();

    // "Owner: Ann – Mend the gate", "For Ann: mend the gate", "Who: Ann; What: mend the gate", "What: mend the gate; Who: Ann"
    [GeneratedRegex(
        "^((" + Labels + @") ?[:–-] ?|for )(?<who>[^:;.]{2,60}?) ?([:;.]| [–—-]) ?((what|task|action|deed|to do) ?: ?)?(?<deed>\S.*)$" +
        @"|^((what|task|action|to do) ?: ?)(?<deed>.+?) ?[;,.–-] ?(" + Labels + @") ?: ?(?<who>[^:;]{2,60})$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Stated();

    [GeneratedRegex(@"^(?<who>.{2,80}?) TO (?<deed>[a-z].+)$")]
    private static partial Regex Shouted();

    [GeneratedRegex(@"^[\[({<](?<who>[^\[\](){}<>]{2,60})[\])}>] ?:? ?(?<deed>\S.*)$")]
    private static partial Regex Boxed();

    // Behind a colon, a dash, an arrow, a stroke or blanks.
    [GeneratedRegex(@" ?(->|→|=>|⇒|➔|») ?| +[-–—]{1,3} +|[:;] +| +\| +| {2,}|\t+| +[:;] *")]
    private static partial Regex EntrySign();

    // "Mend the gate (lead: Ann)", "Mend the gate <Ann>", "Mend the gate – owner Ann", "Mend the gate. Action Ann"
    [GeneratedRegex(
        @"^(?<deed>.+?)[ .,;–—-]*[\[({<] ?((?i:" + Labels + @") ?[:–-]? )?(?<who>[^\[\](){}<>]{2,60}?)(, (initially|at first|for now|to start( with)?))?[\])}>]\.?$" +
        @"|^(?<deed>.+?)([.,;]| [–—-]+) ?(?i:" + Labels + @") ?[:–-]? ?(?<who>[^\[\](){}<>:;]{2,60}?)\.?$" +
        @"|^(?<deed>.+?) (Action|ACTION|Actions|Owner|OWNER|Lead|LEAD) ?[:–-]? ?(?<who>[^\[\](){}<>:;]{2,60}?)\.?$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Ending();

    [GeneratedRegex(@" ?(->|→|=>|⇒|➔|»|~) ?| +[-–—]{1,3} +|[:;,.] +([-–—]{1,3} +)?| +\| +| +/ +| {2,}|\t+| ?\.{3,} ?| ?…+ ?| (?=@)")]
    private static partial Regex EndSign();
}
