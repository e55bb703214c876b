using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <summary>
/// Finds the marks that people set before or behind actions: "ACTION – …", "Action: …", "**ACTION 5.1:** …",
/// "(Action: JS)", "Action ND to …", "AP1: …", "A3.2 …", "TODO(name): …". A sentence that merely has the word is none.
/// </summary>
internal static partial class ActionMarks
{
    private const int MostOwnerWords = 200;
    private const int LongestBracket = 500;
    private const int MostBefore = 1_000;
    private const int MostBehind = 12;

    // No line that somebody wrote has the word more often.
    private const int MostWords = 40;

    private static readonly string[] Tails = [" points", " point", " items", " item", "-item", " required", " for", " by", " on", " to"];

    /// <summary>The marks of a line in order.</summary>
    public static List<ActionMark> Find(string line, OwnerWords owners)
    {
        var text = MarkSpelling.Of(line, owners);
        var marks = new List<ActionMark>();
        if (Short(text, owners) is { } own)
        {
            marks.Add(own);
            return marks;
        }

        var from = 0;
        var open = (At: -1, Head: default(Head));
        var words = 0;
        for (var at = NextWord(text, 0); at >= 0 && ++words <= MostWords; at = NextWord(text, at + 6))
        {
            if (at < from || HeadAt(text, at, from, owners) is not { } head)
                continue;
            if (open.At >= 0)
            {
                marks.Add(Made(text[open.Head.BodyAt..Math.Max(open.Head.BodyAt, at - head.Bracket)], Before(text, from, open.At), open.Head, owners));
                // "Action: AB 3.4 Lamps Two are out. Action: CD": what stands behind the first owner is the second's.
                var end = open.Head.BodyAt + marks[^1].Body.Length;
                from = marks[^1].Kind == MarkKind.OwnersOnly && at - end > MostBehind ? end : at;
            }

            open = (at - head.Bracket, head);
            if (open.At == 0 && BehindBracket(text, head, owners) is { } charge)
                return [charge];
            if (head.BodyEnd < text.Length && head.Bracket > 0)
            {
                marks.Add(Made(text[head.BodyAt..head.BodyEnd], Before(text, from, open.At), head with { Closed = true }, owners));
                from = Math.Min(text.Length, head.BodyEnd + 1);
                open.At = -1;
            }
        }

        if (open.At >= 0)
            marks.Add(Made(text[Math.Min(open.Head.BodyAt, text.Length)..], Before(text, from, open.At), open.Head, owners));
        if (marks.Count == 0 && Behind().Match(text) is { Success: true } behind && text[..behind.Index].Contains(' ', StringComparison.Ordinal)
            && !owners.States(behind.Groups["code"].Value))
        {
            marks.Add(new(MarkKind.NumberOnly, "", text[..behind.Index].TrimEnd(), null, false));
        }

        return marks;
    }

    // "[ACTION AB] write to the yard"
    private static ActionMark? BehindBracket(string text, Head head, OwnerWords owners)
    {
        if (head.Bracket == 0 || head.BodyEnd + 1 >= text.Length)
            return null;
        var who = text[head.BodyAt..head.BodyEnd];
        var deed = text[(head.BodyEnd + 1)..].TrimStart(' ', ':', '-', '–', '*');
        return deed.Length > 2 && owners.IsStrict(who) ? new(MarkKind.Full, deed, "", head.Reference, head.Several) { Who = who } : null;
    }

    /// <summary>Whether what stands before a mark is only a speaker or a bullet.</summary>
    public static bool IsOnlyPreface(string before) => IsPreface(before);

    // The deed stands in the sentences just before; of a long line with many marks only those are looked through.
    private static string Before(string text, int from, int mark) => text[Math.Max(Math.Min(from, mark), mark - MostBefore)..mark];

    /// <summary>What is known of a mark before its body is looked at.</summary>
    private readonly record struct Head(int BodyAt, int BodyEnd, int Bracket, string? Reference, bool Several)
    {
        public Beside Beside { get; init; }

        /// <summary>Whether its bracket is closed.</summary>
        public bool Closed { get; init; }
    }

    private static int NextWord(string text, int from)
    {
        while (from < text.Length)
        {
            var at = text.IndexOf("action", from, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                return -1;
            var end = at + 6;
            var begins = at == 0 || !char.IsLetterOrDigit(text[at - 1]);
            if (begins && (EndsWord(text, end) || (text[end] is 's' or 'S' && EndsWord(text, end + 1))))
                return at;
            from = end;
        }

        return -1;
    }

    private static bool EndsWord(string text, int at) => at == text.Length || !char.IsLetter(text[at]);

    private static Head? HeadAt(string text, int at, int from, OwnerWords owners)
    {
        var above = text.AsSpan(from, at - from);
        var (start, begun) = (at == 0 || IsPreface(above), BeginsSentence(above));
        var bracket = at > 0 && text[at - 1] is '(' or '[' ? 1 : 0;
        var end = EndOf(text, at, out var several);
        var reference = Reference(text, ref end);
        var beside = start || begun ? Beside.Take(text, ref end, reference is not null, owners) : default;
        var next = text.AsSpan(end).IndexOfAnyExcept(' ', '*', '_') is >= 0 and var blanks ? end + blanks : text.Length;
        var sign = next < text.Length && IsSign(text, next, out var length) ? length : 0;
        var close = bracket == 1 ? Close(text, at) : text.Length;
        var head = new Head(Math.Min(next + sign, close), close, bracket, reference, several);
        var rest = Rest(text, head);
        var capital = char.IsUpper(text[at]);
        var shouted = text.AsSpan(at, 6).SequenceEqual("ACTION");
        if (beside.Any && (start || capital) && (sign > 0 || beside.Strict || next == text.Length))
            return head with { Beside = beside };
        if (bracket == 1)
        {
            // "(Action) Ann to book the hall": the word alone in brackets, and behind it what is to be done.
            return start && capital && next == close && text.AsSpan(Math.Min(close + 1, text.Length)).Trim(" *_").Length > 0
                ? new(close + 1, text.Length, 0, reference, several)
                : sign > 0 || reference is not null || rest.Length == 0 || Charges() ? head : null;
        }

        // "Ann will ring the yard. ACTION"
        if (begun && shouted && next == text.Length && reference is null)
            return head with { Closed = true };
        if (start)
            return sign > 0 || next == text.Length || (capital && reference is not null) ? head : null;
        // "The gate has not been mended Action AB", "All agreed – action AB."
        if (reference is null && !several && rest.Length is > 1 and < 40 && (capital || above.TrimEnd() is [.., '–' or '-']) && rest.TrimEnd('.') is var alone
            && ((owners.IsKnown(alone) && NameWords.IsInitials(alone.Split([' ', ',', '/', '&'])[0])) || NameWords.IsRole(alone)))
            return head;
        return capital && (sign > 0 ? text[next] == ':' || shouted || IsOwned() : shouted && !several && IsOwned()) ? head : null;

        bool Charges() => owners.IsStrict(rest) || (!several && (shouted || (!capital && IsUnit(WithoutDeed(rest, owners)))));

        bool IsOwned() => rest.Length > 0 && (AreOwners(rest, owners) || BeginsWithOwner(rest, owners));
    }

    // Where the word ends with what belongs to it: "Action", "Actions", "Action point", "Action required".
    private static int EndOf(string text, int at, out bool several)
    {
        var end = at + 6;
        several = end < text.Length && text[end] is 's' or 'S';
        end += several ? 1 : 0;
        bool Stands(string tail) => text.AsSpan(end).StartsWith(tail, StringComparison.OrdinalIgnoreCase) && EndsWord(text, end + tail.Length);
        return end + (Array.Find(Tails, Stands)?.Length ?? 0);
    }

    // Owners stand within the first words; a long text behind the mark is not looked through for them.
    private static string Rest(string text, Head head)
    {
        var rest = text[head.BodyAt..Math.Min(head.BodyEnd, head.BodyAt + MostOwnerWords)].Trim();
        return head.BodyEnd > head.BodyAt + MostOwnerWords ? rest + " …"
            : head.Bracket == 0 && !rest.Contains('(', StringComparison.Ordinal) ? rest.TrimEnd(')')
            : rest;
    }

    // "Ann/Carl", "Ann by 14 May"
    public static bool AreOwners(string words, OwnerWords owners) =>
        owners.IsStrict(words) || (DueDates.Undated.Parted(words) is { Day: not null, Who: { Length: > 0 } who } && owners.IsStrict(who));

    private static bool BeginsWithOwner(string rest, OwnerWords owners)
    {
        var text = rest;
        return owners.Leading(ref text) is { } found
            && (owners.IsStrict(found.Written) || NameWords.IsName(found.Written.Split(',', '/', '&', '+')[0]));
    }

    private static ActionMark Made(string body, string before, Head head, OwnerWords owners)
    {
        var words = Bare(body);
        // "Actions: for the Secretariat", and below it what these are.
        if (before.Length == 0 && words.StartsWith("for ", StringComparison.Ordinal) && words.Length < LongestBeside
            && words[4..].TrimEnd(':', '.') is var whom && owners.AreOfficial(whom))
            return Mark(MarkKind.Opener, "", "", head) with { Who = whom };
        // "Somebody could look at it ACTION [AB]"
        if (words is ['[', .., ']'] && words[1..^1] is var boxed && owners.IsOwnerCell(boxed))
            words = boxed;
        // "ACTION: AI-4: Ann to write"
        if (head.Reference is null && Code().Match(words) is { Success: true } code)
            (head, words) = (head with { Reference = code.Groups["code"].Value }, words[code.Length..]);
        // "Action: write to the yard. Owner: Ann"
        if (before.Length == 0 && !head.Beside.Any && ActionFields.Take(words) is { Any: true, Alone: false })
            return Mark(MarkKind.Full, words, "", head);
        before = before.Trim().TrimEnd('(', '[', '-', '–', '—', ':', '*', ' ');
        if (words.Length == 0 && head.Beside.Who is { } who)
        {
            return body.Contains(':', StringComparison.Ordinal) ? Mark(MarkKind.Opener, "", before, head)
                : Mark(MarkKind.OwnersOnly, who, before, head);
        }

        return (head.Beside.Any ? null : Owned(words, before, head, owners)) ?? Mark(KindOf(words, before, head, owners), words, before, head);
    }

    private static ActionMark Mark(MarkKind kind, string words, string before, Head head) =>
        new(kind, words, before, head.Reference, head.Several) { Who = head.Beside.Who, When = head.Beside.When, State = head.Beside.State };

    // The words behind a mark without its signs and the end of a bracket that begins before it.
    private static string Bare(string body)
    {
        var words = body.Trim(' ', ')', ']', '*');
        var end = body.TrimEnd();
        var closes = end.EndsWith(')') ? body.Count(c => c == '(') >= body.Count(c => c == ')')
            : end.EndsWith(']') && words.LastIndexOf('[') > words.LastIndexOf(']');
        return (closes ? body.Trim() : words).TrimStart(':', '-', '–', '—', ' ', '.', '>');
    }

    // Whoever stands right behind the mark, and by when, or before the talk goes on.
    private static ActionMark? Owned(string words, string before, Head head, OwnerWords owners)
    {
        if (DueDates.Undated.Parted(words) is { Day: { } day } parted && owners.IsStrict(parted.Who))
            return Mark(MarkKind.OwnersOnly, parted.Who, before, head) with { When = day };
        // "Action – RT/JH. Somebody has to ring the yard."
        if (before.Length == 0 && words.IndexOf(". ", StringComparison.Ordinal) is > 1 and < 40 and var stop
            && owners.IsStrict(words[..stop]) && !NameWords.IsTitle(words[..stop]))
            return Mark(MarkKind.Full, words[(stop + 2)..].Trim(), before, head) with { Who = words[..stop] };
        // "Action: Clerk. Two seats are free.": behind the full stop the talk goes on.
        if (before.Length > 0 && Sentences.Of(words) is { Count: > 1 } said && owners.IsStrict(said[0].TrimEnd('.')))
            return Mark(MarkKind.OwnersOnly, said[0].TrimEnd('.'), before, head);
        // "Action: Deputy Clerk The lamp is out": where a line was lost, an office ends before the next sentence.
        if (before.Length > 0 && Next().Match(words) is { Success: true } next && owners.AreOfficial(next.Groups["who"].Value))
            return Mark(MarkKind.OwnersOnly, next.Groups["who"].Value, before, head);
        // "Action: AB 3.4 Lamps": where a line was lost, initials end before the next number.
        if (before.Length > 0 && NextNumbered().Match(words) is { Success: true } numbered && owners.IsStrict(numbered.Groups["who"].Value))
            return Mark(MarkKind.OwnersOnly, numbered.Groups["who"].Value, before, head);
        // "It is to be put on the page (action for Ann to circulate)."
        return Follows(before, head) && WithoutDeed(words, owners) is var unit && unit.Length < words.Length && IsUnit(unit)
            ? Mark(MarkKind.OwnersOnly, unit, before, head) : null;
    }

    [GeneratedRegex(
        @"^(?<who>\p{Lu}[\w/&]*( \p{Lu}\w*){0,2}) (The|With|It|There|This|These|A|An|In|At|As|After|Following|Members|All) [a-z]",
        RegexOptions.NonBacktracking)]
    private static partial Regex Next();

    [GeneratedRegex(@"^(?<who>\p{Lu}{2,4}( ?[/,&+] ?\p{Lu}{2,4})*) \d{1,2}([.-]\d{1,2}){1,2}[.)]? \p{Lu}", RegexOptions.NonBacktracking)]
    private static partial Regex NextNumbered();

    // Whether the mark stands in brackets behind a sentence.
    private static bool Follows(string before, Head head) => head.Bracket > 0 && before.Contains(' ', StringComparison.Ordinal);

    private static MarkKind KindOf(string words, string before, Head head, OwnerWords owners)
    {
        if (words.Length == 0)
        {
            var ends = head.Closed && before.Contains(' ', StringComparison.Ordinal);
            return before.Length > 0 && (head.Reference is not null || ends) ? MarkKind.NumberOnly : MarkKind.Opener;
        }

        return !head.Beside.Any && !IsShoutedDeed(words, owners)
            && (owners.IsStrict(words) || IsNamesOnly(words) || (Follows(before, head) && IsUnit(words))) ? MarkKind.OwnersOnly : MarkKind.Full;
    }

    // "(action for Ann to circulate)": one word says no more than the sentence before it.
    private static string WithoutDeed(string words, OwnerWords owners)
    {
        var deed = words;
        var single = owners.Leading(ref deed) is not null
            && words.EndsWith($" to {deed}", StringComparison.Ordinal) && !deed.Contains(' ', StringComparison.Ordinal);
        return single ? words[..^(deed.Length + 4)] : words;
    }

    // "(Action: Democratic Services)": in brackets behind a sentence a few capitals are whose it is.
    private static bool IsUnit(string words) =>
        words.Length <= 45 && words.TrimEnd('.').Split(' ') is { Length: <= 5 } parts && !Verbs.Is(parts[0])
        && parts.All(p => char.IsUpper(p[0]) || p is "and" or "of" or "the" or "for" or "&") && char.IsUpper(parts[0][0]);

    // "CLERK TO WRITE TO THE DISTRICT"
    private static bool IsShoutedDeed(string words, OwnerWords owners)
    {
        var deed = words;
        return words.Contains(" TO ", StringComparison.Ordinal) && owners.Leading(ref deed) is not null && deed.Length < words.Length;
    }

    private static bool IsNamesOnly(string words) =>
        words.Length <= 60 && PersonWords.Pieces(words.TrimEnd('.')) is { Count: <= 4 } pieces
        && pieces.TrueForAll(p => NameWords.IsFullName(p) && !Verbs.Is(p.Split(' ')[0]));
}
