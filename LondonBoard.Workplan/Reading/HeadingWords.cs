using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace LondonBoard.Reading;

/// <summary>What a column of somebody's plan is about.</summary>
internal enum Meaning
{
    None,
    Number,
    Item,
    Activity,
    TargetGroup,
    Lead,
    Cost,
    Progress,
    Timing,
    Status,

    /// <summary>A date for a heading: a column a meeting, a month or a quarter.</summary>
    Date,

    /// <summary>A meaning of its own that is none of the board's: kept under its name.</summary>
    Other,
}

/// <summary>A meaning, and from 0 to 1 how plainly the words say it.</summary>
internal readonly record struct Guess(Meaning Meaning, double Strength)
{
    private const double Plain = 0.7;

    /// <summary>Whether the words say it plainly enough to be taken at it.</summary>
    public bool IsPlain => Strength >= Plain;
}

/// <summary>
/// Reads a column's heading by a vocabulary of what councils, health boards and charities write, and by where English
/// puts the word that matters: last ("action owner"), or before "of", "for", "against" ("date of completion").
/// </summary>
internal static partial class HeadingWords
{
    private static readonly FrozenDictionary<string, Meaning> Phrases = Vocabulary();

    /// <summary>Every heading of the vocabulary, in small letters.</summary>
    public static IReadOnlyList<string> Known => Phrases.Keys;

    /// <summary>Reads a heading; anything unknown is <see cref="Meaning.None"/>.</summary>
    public static Guess Read(string heading)
    {
        if (heading.Length is 0 or > 160)
            return default;
        if (DateWords.IsDateHeading(heading))
            return new Guess(Meaning.Date, 1);
        if (ReadWhole(heading) is { Meaning: not Meaning.None } whole)
            return whole;
        var bare = Bracketed().Replace(heading, " ");
        if (bare != heading && ReadWhole(bare) is { Meaning: not Meaning.None } unbracketed)
            return unbracketed;
        var parts = ReadParts(bare);
        // A sentence that happens to end in a word of the vocabulary heads no column.
        return Normal(bare).AsSpan().Count(' ') >= 8 ? parts with { Strength = Math.Min(parts.Strength, 0.6) } : parts;
    }

    private static Guess ReadWhole(string heading)
    {
        var words = Normal(heading);
        if (Phrases.TryGetValue(words, out var exact))
            return new Guess(exact, 1);
        if (words.Length == 0)
            return heading.Contains('£', StringComparison.Ordinal) ? new Guess(Meaning.Cost, 1) : heading.Trim() == "#" ? new Guess(Meaning.Number, 1) : default;
        return Question(words);
    }

    // "Action / Task", "Responsible party and cost": the parts that are known decide, the first of them leading.
    private static Guess ReadParts(string heading)
    {
        var parts = Joints().Split(heading).Where(p => Normal(p).Length > 0).ToList();
        if (parts.Count is > 1 and <= 6)
        {
            var known = parts.Select(ReadPhrase).Where(g => g.IsPlain).ToList();
            if (known.Count > 0)
            {
                var lead = known[0];
                var agreed = known.All(g => Kin(g.Meaning) == Kin(lead.Meaning)) && known.Count * 2 >= parts.Count;
                return lead with { Strength = agreed ? 0.9 : 0.7 };
            }
        }

        return ReadPhrase(heading);
    }

    private static Meaning Kin(Meaning meaning) => meaning == Meaning.Cost ? Meaning.Lead : meaning;

    private static Guess ReadPhrase(string text)
    {
        var words = Normal(text);
        if (Phrases.TryGetValue(words, out var exact))
            return new Guess(exact, 1);
        if (Question(words) is { Meaning: not Meaning.None } question)
            return question;
        // "Update Q1 2023", "RAG (June)": the date says which of several.
        var undated = DateWords.WithoutDates(words);
        if (undated != words && Phrases.TryGetValue(undated, out var dated))
            return new Guess(dated, 0.9);
        var head = Prepositions().Split(words, 2)[0].Trim();
        if (head.Length > 0 && head != words && Phrases.TryGetValue(head, out var before))
            return new Guess(before, 0.85);
        var all = (head.Length > 0 ? head : words).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var from = 1; from < all.Length; from++)
        {
            if (Phrases.TryGetValue(string.Join(' ', all[from..]), out var last))
                return new Guess(last, all.Length <= 5 ? 0.8 : 0.6);
        }

        var any = words.Split(' ').Reverse().FirstOrDefault(w => w.Length > 2 && Phrases.ContainsKey(w));
        return any is null ? default : new Guess(Phrases[any], 0.4);
    }

    private static Guess Question(string words) => words switch
    {
        _ when ForWhom().IsMatch(words) => new Guess(Meaning.TargetGroup, 0.9),
        _ when Outcome().IsMatch(words) => new Guess(Meaning.Other, 0.9),
        _ when Done().IsMatch(words) => new Guess(Meaning.Progress, 0.9),
        _ when words.StartsWith("who ", StringComparison.Ordinal) => new Guess(Meaning.Lead, 0.9),
        _ when words.StartsWith("when ", StringComparison.Ordinal) || words.StartsWith("by when ", StringComparison.Ordinal) => new Guess(Meaning.Timing, 0.9),
        _ when Aim().IsMatch(words) => new Guess(Meaning.Item, 0.85),
        _ when words.StartsWith("how much", StringComparison.Ordinal) => new Guess(Meaning.Cost, 0.85),
        _ when words.StartsWith("what ", StringComparison.Ordinal) || words.StartsWith("how ", StringComparison.Ordinal) => new Guess(Meaning.Activity, 0.85),
        _ => default,
    };

    private static string Normal(string heading)
    {
        var words = new StringBuilder(heading.Length);
        foreach (var c in heading)
        {
            if (char.IsLetterOrDigit(c) || c is '%')
                words.Append(char.ToLowerInvariant(c));
            else if (c is not ('\'' or '’' or '.') && words.Length > 0 && words[^1] != ' ')
                words.Append(' ');
        }

        return words.ToString().Trim();
    }

    [GeneratedRegex(@"\([^()]{0,120}\)|\[[^\[\]]{0,120}\]")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\s*[/&,;+|–—:]\s*|\s+-\s+|\s+and\s+|\s+or\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Joints();

    [GeneratedRegex(@"\b(of|for|against|to|in|by|on|since|at|from|with|required|needed|agreed|be|this|as|during|per)\b")]
    private static partial Regex Prepositions();

    [GeneratedRegex(@"^(for (whom|which|what)\b|who (is|are) (it|this|they) for|who will benefit|who benefits|who is .{0,30}aimed at)")]
    private static partial Regex ForWhom();

    [GeneratedRegex(
        @"^(how (will|do|can|would) (we|you|i) (know|measure|tell|evidence|check|monitor)"
        + @"|how (will|do) it be (measured|monitored|evidenced)"
        + @"|how will .{0,40}(measured|monitored|known|evidenced)"
        + @"|what (difference|impact|will success|does success|does good|will be different|will good|will change)"
        + @"|what (will|would) .{0,20}look like"
        + @"|what outcome"
        + @"|why)\b")]
    private static partial Regex Outcome();

    [GeneratedRegex(@"^(what|how) (have|has|did) |^what (we|i) (have|did)|^how (are|is) (we|it) (doing|going)|^where (are we|we are|things (are|stand)|it stands)")]
    private static partial Regex Done();

    [GeneratedRegex(
        @"^what (do|are) (we|you) (want|trying|aiming|hoping|need) "
        + @"|^what (we|you) want"
        + @"|^what is the (issue|aim|objective|priority|problem)"
        + @"|^what needs (to )?(change|improv)")]
    private static partial Regex Aim();
}
