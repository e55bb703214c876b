using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <summary>
/// Writes whatever a paper calls its actions as the one word that <see cref="ActionMarks"/> looks for: "AI Ann: …", "todo (Ben) …",
/// "[AP] Ann to …", "action item by Ben: …", "Task: Ann to …". What only has the word in it ("AI in schools") stays as it is.
/// </summary>
internal static partial class MarkSpelling
{
    private const string Word = "ACTION";

    // No line that somebody wrote has more of them.
    private const int MostWords = 40;
    private const int MostOwnerWords = 200;

    /// <summary>What every mark has some of.</summary>
    internal static readonly SearchValues<string> Hints =
        SearchValues.Create(
            ["AI", "AP", "A/I", "A/P", "todo", "to do", "to-do", "action", "task", "next step", "follow", "(act ", "(act:"],
            StringComparison.OrdinalIgnoreCase);

    /// <summary>The line with its marks spelt alike; what stands around them is as it was.</summary>
    public static string Of(string line, OwnerWords owners)
    {
        if (!line.AsSpan().ContainsAny(Hints))
            return line;
        line = Shortened().Replace(line, m => owners.IsStrict(m.Groups["who"].Value) ? $"(ACTION: {m.Groups["who"].Value})" : m.Value);
        line = Behind().Replace(line, m => owners.IsOwnerCell(m.Groups["who"].Value) || FirstNames.Begins(m.Groups["who"].Value) ? $"(ACTION: {m.Groups["who"].Value})" : m.Value);
        line = Turned().Replace(line, m => owners.IsKnown(m.Groups["who"].Value) ? $"(ACTION: {m.Groups["who"].Value})" : m.Value);
        var (text, from) = (new StringBuilder(), 0);
        foreach (var match in Candidate().Matches(line).Take(MostWords))
        {
            if (match.Index < from || new Place(line, match, owners).Mark() is not { } mark)
                continue;
            text.Append(line, from, mark.From - from).Append(mark.Words);
            from = mark.To;
        }

        return from == 0 ? line : text.Append(line, from, line.Length - from).ToString();
    }

    /// <summary>What takes the place of a part of the line.</summary>
    private readonly record struct Spelling(int From, int To, string Words);

    /// <summary>A place where a mark may stand.</summary>
    private readonly struct Place(string line, Match match, OwnerWords owners)
    {
        private int End => match.Index + match.Length;

        private string Before => line[..match.Index].Trim(' ', '*', '_', '`');

        private bool Starts => ActionMarks.IsOnlyPreface(Before);

        private bool Opens => Before is [.., '(' or '['];

        // "Ann AI: write …"
        private bool IsBehind => match.Groups["behind"].Success;

        // "action" is a word that sentences have; "AI" and "Task" are words of another meaning, too.
        private bool IsToDo => match.Groups["todo"].Success;

        private bool IsAction => match.Groups["action"].Success;

        // "Action", and no "action" as sentences have it.
        private bool IsTold => IsAction && char.IsUpper(line[match.Index]);

        private bool IsPoint => match.ValueSpan.Contains(' ');

        private bool IsLabel => match.Groups["label"].Success;

        private bool IsCode => match.Groups["code"].Success;

        public Spelling? Mark()
        {
            if ((IsLabel && !Starts) || (IsCode && owners.States(match.Value)))
                return null;
            var at = End;
            while (at < line.Length && line[at] is '*' or '_' or '`')
                at++;
            var number = IsCode ? "" : Numbered().Match(line[at..Math.Min(line.Length, at + 24)]).Value;
            var body = at + number.Length;
            if (IsBehind)
            {
                var colon = owners.IsStrict(Before) ? Colon().Match(line, body, Math.Min(4, line.Length - body)) : Match.Empty;
                return colon.Success ? new(0, colon.Index + colon.Length, $"{Word}{number} ({Before}): ") : null;
            }

            if (Sign().Match(line, body, Math.Min(4, line.Length - body)) is { Success: true } sign)
                return IsSigned(sign.Value.Trim(), sign.Index + sign.Length) ? Made(sign.Index + sign.Length, $"{number}: ") : null;
            if (IsLabel)
                return null;
            if (body == line.Length)
                return IsToDo && Starts || (!IsAction && Before is [.., '.' or '!' or '?' or ')']) ? Made(body, number) : null;
            if (Opens && line[body] is ')' or ']')
                return Starts && body + 2 < line.Length && (!IsAction || Charges(Rest(body + 1).Trim(Around))) ? Made(body, number) : null;
            if (!IsAction && InBracket(body) is { } beside)
                return Made(Behind(beside.To), $"{number} ({beside.Who}): ");
            var whom = Toward().Match(line, body, Math.Min(6, line.Length - body)) is { Success: true } toward ? toward.Index + toward.Length : -1;
            if (whom > 0 && Headed().Match(Rest(whom)) is { Success: true } headed && IsOwner(headed.Groups["who"].Value))
                return Made(whom + headed.Length, $"{number} ({headed.Groups["who"].Value}): ");
            if (whom > 0 && (Names(Rest(whom)) || (IsTold && Starts && IsToDeed(whom))))
                return Made(whom, $"{number}: ");
            if (line[body] is ' ' && IsCharge(body + 1))
                return Made(body + 1, $"{number}: ");
            // "ACTION Ann Consider the price"
            if (IsTold && Starts && Ordered().Match(Rest(body)) is { Success: true } ordered && Verbs.Is(ordered.Groups["verb"].Value.ToLowerInvariant())
                && ordered.Groups["who"].Value is var called && (owners.IsKnown(called) || FirstNames.Begins(called)))
                return Made(body + ordered.Groups["verb"].Index, $"{number} ({called}): ");
            return null;
        }

        // "Action to ring the yard"
        private bool IsToDeed(int at) => line[..at].EndsWith(" to ", StringComparison.Ordinal) && Rest(at) is var rest
            && BeginsWithVerb(rest) && rest.Split(' ', 2)[0] is not ("be" or "take");

        private Spelling Made(int to, string behind) => new(match.Index, to, Word + behind);

        private string Rest(int at) => line[at..Math.Min(line.Length, at + MostOwnerWords)];

        private bool IsSigned(string sign, int body)
        {
            var strong = sign is not ("-" or "–" or "—" or ",");
            if (strong && (Opens || (Starts && !IsLabel)))
                return true;
            var rest = Rest(body).TrimStart();
            var words = rest.TrimEnd('.', ' ', ')', ']');
            // "The list is long. Action- ask others to help", but no "Action - review".
            var orders = strong || IsToDo || IsLabel || (IsTold && Before is [.., '.' or '!' or '?'] && rest.Count(c => c == ' ') > 2);
            return Charges(rest) || (strong && owners.IsStrict(words)) || (orders && BeginsWithVerb(rest))
                || (IsLabel && Somebody().Match(rest) is { Success: true } told && Verbs.Is(told.Groups["verb"].Value));
        }

        // "todo by Ann: write …", "AI on AB,CD -> write …"
        private bool IsOwner(string who) => IsAction ? owners.IsStrict(who) || owners.IsSomebody(who) : owners.IsOwnerCell(who);

        // "todo ask the yard", "(AI Ann)", "Ropes > todo Ben (the price)"
        private bool IsCharge(int at)
        {
            var rest = Rest(at).TrimStart();
            if (Names(rest) || (!IsAction && rest.StartsWith('@')) || (IsToDo && BeginsWithVerb(rest)))
                return true;
            var whom = Whom().Match(rest).Groups["who"].Value.TrimEnd('.', ' ');
            return !IsAction && whom.Length > 1 && (owners.IsSomebody(whom) || (Opens && owners.IsStrict(whom)));
        }

        // Somebody and what they are to do, or nobody but them.
        private bool Names(string rest) => Charges(rest) || (IsTold && (ActionMarks.AreOwners(rest, owners) || IsBrief(rest)));

        // "Action AB email the form", "Action AB/CD posters": behind initials that somebody has the word to be done needs no "to".
        private bool IsBrief(string rest) =>
            Initialled().Match(rest) is { Success: true } initials && owners.IsKnown(initials.Groups["who"].Value);

        private bool Charges(string rest)
        {
            var deed = rest;
            if (owners.Leading(ref deed) is { } who)
                return IsToDo ? owners.IsSomebody(who.Written) || owners.IsStrict(who.Written) : MayBeCharged(who) || IsNamed(who.Written);
            var dash = rest.IndexOf(" - ", StringComparison.Ordinal);
            return dash is > 1 and < 50 && owners.IsSomebody(rest[..dash]);
        }

        // "Action point lyn to ring", "Action Lyn to ring": at the beginning whoever has a name, on a list or not.
        private bool MayBeCharged(Owners who) => IsTold && (IsPoint || (Starts && NameWords.IsName(who.Written.Split(',', '/', '&', '+')[0])));

        private bool IsNamed(string who) => owners.IsKnown(who) || (owners.IsSomebody(who) && owners.IsStrict(who)) || owners.AreOfficial(who);

        private (string Who, int To)? InBracket(int at)
        {
            if (Bracketed().Match(line, at, Math.Min(80, line.Length - at)) is not { Success: true } bracket)
                return null;
            var who = bracket.Groups["who"].Value;
            return owners.IsOwnerCell(who) ? (who, bracket.Index + bracket.Length) : null;
        }

        // Behind the bracket and its sign.
        private int Behind(int at)
        {
            while (at < line.Length && line[at] is ' ' or ':' or '-' or '–' or '*')
                at++;
            return at;
        }
    }

    private static readonly char[] Around = [' ', ':', '-', '–', '*', '_'];

    private static bool BeginsWithVerb(string words) => Verbs.Is(words.TrimStart().Split(' ', 2)[0]);

    [GeneratedRegex(
        @"(?<=^(\[[^\[\]]{1,20}\] |<[^<>]{1,24}> )?[^\p{L}\p{N}]{0,8}((?i:my|our|new|key|agreed|follow-up) )?" +
        @"|[.:;?!>→(\[–-] ?[*_`]{0,3}|(?<behind>^[^:;.!?()\[\]]{2,40} [*_`]{0,2}))" +
        @"((?<code>A/?[IP]s?)|(?<todo>(?i:to[ -]?dos?))|(?<action>(?i:actions?( (items?|points?))?))|(?<label>(?i:tasks?|next steps?|follow[- ]?ups?)(?=[*_]*:)))" +
        @"(?![\p{L}\p{N}'’/])")]
    private static partial Regex Candidate();

    // "The lamp is out (Act Clerk & AB)"
    [GeneratedRegex(@"[(\[]A(ct|CT)[.:]* (?<who>[^()\[\]]{2,40})[)\]]", RegexOptions.NonBacktracking)]
    private static partial Regex Shortened();

    // "A list of lamps – TODO (Ann?)"
    [GeneratedRegex(@"[-–—] (TODO|To ?do|ACTION|Action) ?\((?<who>[^()?]{2,40})\??\)\.?$")]
    private static partial Regex Behind();

    // "The lamp is out. AB Action."
    [GeneratedRegex(@"(?<=[.?!)] )(?<who>\p{Lu}{2,4}(( ?[/,&+]| and) ?\p{Lu}{2,4})*) A(ction|CTION)[.)]?(?= \p{Lu}|$| \()")]
    private static partial Regex Turned();

    // "Task: one of each crew to count the ropes"
    [GeneratedRegex(@"^[^.:;?!]{2,60}? to (?<verb>[a-z]+)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Somebody();

    // " 3", " #3", " 2019-03"
    [GeneratedRegex(@"^ ?(#|no\.? ?)? ?\d{1,5}([./-]\d{1,4})*[a-z]?(?![\p{L}\p{N}])")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\G *(:|;|=>|=|->|→|-(?= )|–|—|,) *")]
    private static partial Regex Sign();

    [GeneratedRegex(@"\G ?:+ *")]
    private static partial Regex Colon();

    [GeneratedRegex(@"\G (for|on|by|to|from|with) ")]
    private static partial Regex Toward();

    // "Ann: …", "AB,CD -> …"
    [GeneratedRegex(@"^(?<who>[^:;?]{1,50}?) *(: |:$|->|→) *")]
    private static partial Regex Headed();

    [GeneratedRegex(@"^(?<who>\p{Lu}{2,4}(( ?[/,&+]| and) ?\p{Lu}{2,4})*) (?!(is|was|are|were|has|had|and|on|in|of|from|for|at) )[a-z]", RegexOptions.None)]
    private static partial Regex Initialled();

    // "Ben", "Ben (the price)", "Ben)"
    [GeneratedRegex(@"^(?<who>[^()\[\]:]{2,40}?)( \(|[)\]]|$)")]
    private static partial Regex Whom();

    [GeneratedRegex(@"^ (?<who>\p{Lu}[\p{L}'’-]+( \p{Lu}[\p{L}'’-]+)?) (?<verb>\p{Lu}\p{Ll}+) \S")]
    private static partial Regex Ordered();

    // " (Ann)", "[for Ben]"
    [GeneratedRegex(@"\G ?[(\[]((for|to|on|by) )?(?<who>[^()\[\]]{2,60})[)\]]")]
    private static partial Regex Bracketed();
}
