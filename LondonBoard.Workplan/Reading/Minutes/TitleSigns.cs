using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <summary>
/// What can be seen of each line that may speak for or against its being an item's title: how it stands, its shape, what is
/// around it, whether the titles that nearly every body has stand so in this paper, and its first words.
/// <see cref="TitleLikeness"/> knows what each has told in minutes of other bodies.
/// </summary>
internal sealed partial class TitleSigns
{
    private readonly IReadOnlyList<MinuteLine> _lines;
    private readonly Seen[] _seen;
    private readonly Dictionary<string, int> _usualForms;
    private readonly int _usual;
    private readonly int _firstPeople;
    private readonly int _firstUsual;
    private readonly string _paper;

    /// <summary>What is looked at more than once.</summary>
    private sealed record Seen(string[] Words, string Form, string Size, char End, bool Tells, bool Usual);

    /// <summary>Looks at a paper's lines.</summary>
    /// <param name="lines">All of them.</param>
    public TitleSigns(IReadOnlyList<MinuteLine> lines)
    {
        _lines = lines;
        _seen = [.. lines.Select(See)];
        var usual = _seen.Where(IsShortUsual).ToList();
        (_usual, _usualForms) = (usual.Count, usual.CountBy(s => s.Form).ToDictionary());
        _firstPeople = lines.ToList().FindIndex(l => Labels.Meaning(l.Text) is Announces.Present or Announces.Apologies);
        _firstUsual = Array.FindIndex(_seen, s => s.Usual);
        _paper = lines.Count == 0 ? "" : $"{lines.Count(l => l.Number is not null) * 10 / lines.Count}";
    }

    /// <summary>The signs of one line, by name.</summary>
    /// <param name="at">Its place.</param>
    public IEnumerable<string> Of(int at) => [.. Own(at), .. Around(at), .. Alike(at), .. Counting(at), .. Words(at)];

    private IEnumerable<string> Own(int at)
    {
        var (line, seen) = (_lines[at], _seen[at]);
        var (shape, means) = (Shape(at), Labels.Meaning(line.Text));
        yield return "line";
        yield return $"form {seen.Form}";
        yield return $"shape {shape}";
        yield return $"shape {shape} form {seen.Form}";
        yield return $"usual {seen.Usual}";
        yield return $"usual {seen.Usual} {seen.Size}{seen.End}";
        yield return $"usual {seen.Usual} shape {shape}";
        yield return $"announces {means}";
        yield return $"announces {means} {seen.Size}";
        yield return $"action {ActionMarks.IsPlain(line.Text)}";
        yield return $"indent {Math.Min(line.Indent, DeepestIndent)} {seen.Form}";
        yield return $"cell {line.Block > 0} {line.Margin is not null} {line.Titles}";
        if (Divided().Match(line.Text[..Math.Min(line.Text.Length, LongestLead)]) is not { Success: true } lead)
        {
            yield return $"undivided {seen.Size}";
            yield break;
        }

        var words = WordsOf(lead.Groups["lead"].Value);
        yield return $"divided{lead.Groups["sign"].Value}{Size(words.Length)} {words.Skip(1).Any(Tells)} {seen.Form}";
        yield return $"divided{lead.Groups["sign"].Value}usual {SectionWords.IsUsual(lead.Groups["lead"].Value)}";
    }

    // The lines above and below, and how far down the paper is.
    private IEnumerable<string> Around(int at)
    {
        var (line, seen) = (_lines[at], _seen[at]);
        var (above, below) = (at > 0 ? _seen[at - 1] : null, at + 1 < _lines.Count ? _seen[at + 1] : null);
        yield return below is null ? "below nothing" : $"below {below.Size}{below.End}{Stands(_lines[at + 1], bullets: true)}";
        yield return below is null ? $"below nothing {Shape(at)}"
            : $"below {(below.Words.Length > seen.Words.Length ? "longer" : "shorter")}{Stands(_lines[at + 1], bullets: false)} {Shape(at)}";
        yield return above is null ? "above nothing" : $"above {above.Size}{above.End}";
        yield return above is null ? $"above nothing {seen.Size}{seen.End}" : $"above {above.End} {seen.Size}{seen.End}{(line.Apart ? "A" : "")}";
        yield return $"tenth {at * 10 / _lines.Count}";
        yield return $"people {FromPeople(at)} {(_firstUsual >= 0 && at < _firstUsual ? "before" : "after")} usual";
        yield return $"from top {Math.Min(at, TopLines)} {seen.Form}";
        yield return $"numbers {_paper} {line.Number is not null}";

        static string Stands(MinuteLine line, bool bullets) => $"{(bullets && line.Bullet ? "*" : "")}{(line.Apart ? "A" : "")}{(line.Number is not null ? "N" : "")}";
    }

    private string FromPeople(int at) =>
        _firstPeople < 0 ? "nowhere" : at < _firstPeople ? "below" : at == _firstPeople ? "here" : at < _firstPeople + NearPeople ? "near" : "above";

    // How many of the titles that nearly every body has stand as this line does, here.
    private IEnumerable<string> Alike(int at)
    {
        var seen = _seen[at];
        var own = IsShortUsual(seen) ? 1 : 0;
        var (same, all) = (_usualForms.GetValueOrDefault(seen.Form) - own, _usual - own);
        var share = all == 0 ? "of none" : same == 0 ? "none" : same * 2 >= all ? "most" : "some";
        yield return $"like {share} {Size(same)}";
        yield return $"like {share} {Shape(at)}";
        yield return $"like {share} {seen.Size}{seen.End}{(seen.Tells ? "v" : "")}";
    }

    // Whether its number counts on from the one above.
    private IEnumerable<string> Counting(int at)
    {
        if (!int.TryParse(_lines[at].Number, out var own))
            yield break;
        var above = -1;
        for (var i = at - 1; i >= 0 && !int.TryParse(_lines[i].Number, out above); i--)
            above = -1;
        var step = above < 0 ? own == 1 ? "first" : "late" : own == above + 1 ? "on" : own == above ? "same" : own == 1 ? "anew" : "off";
        yield return $"counts {step} {_seen[at].Size}{_seen[at].End}";
        yield return $"counts {step}";
    }

    private IEnumerable<string> Words(int at)
    {
        var words = _seen[at].Words;
        var brief = words.Length <= BriefWords;
        for (var i = 0; i < Math.Min(FirstWords, words.Length); i++)
        {
            yield return $"word {i} {words[i]}";
            yield return $"word {words[i]} {brief}";
        }

        if (words.Length > 1)
        {
            yield return $"begins {words[0]} {words[1]}";
            yield return $"ends {words[^1]}";
        }

        if (words.Length <= ShortWords)
        {
            foreach (var word in words)
                yield return $"short {word}";
        }

        if (at + 1 < _lines.Count && _seen[at + 1].Words is [var below, ..])
            yield return $"below {below}";
        if (at > 0 && _seen[at - 1].Words is [var above, ..])
            yield return $"above {above}";
    }

    private string Shape(int at)
    {
        var (text, seen) = (_lines[at].Text, _seen[at]);
        var shouted = text.Any(char.IsLetter) && !text.Any(char.IsLower);
        return $"{seen.Size}{seen.End}{(text.Length > 0 && char.IsUpper(text[0]) ? "C" : "")}{(shouted ? "S" : "")}{(seen.Tells ? "v" : "")}";
    }

    private static Seen See(MinuteLine line)
    {
        var words = WordsOf(line.Text);
        return new(words, Form(line), Size(words.Length), End(line.Text), words.Skip(1).Any(Tells), SectionWords.IsUsual(line.Text));
    }

    // How a line stands, whatever its words.
    private static string Form(MinuteLine line) =>
        (line.Number is { } number ? $"N{line.Delimiter}{(number.Contains('.', StringComparison.Ordinal) ? "p" : "")}" : "")
        + (line.Heading is { } level ? $"H{level}" : "")
        + (line.Bold ? "B" : line.BoldLead.Length > 0 ? "b" : "")
        + (line.Bullet ? "*" : "") + (line.Apart ? "A" : "") + (line.Cells.Count > 1 ? "|" : "") + (line.Titles ? "T" : "");

    private static string Size(int words) => words switch
    {
        <= 3 => $"{words}",
        <= 5 => "5",
        <= 8 => "8",
        <= 12 => "12",
        <= 20 => "20",
        <= 40 => "40",
        _ => "+",
    };

    private static char End(string text) =>
        text.Length == 0 ? '0' : text[^1] is '.' or ':' or ';' or ',' or '?' or ')' ? text[^1] : char.IsDigit(text[^1]) ? 'd' : 'w';

    private static bool IsShortUsual(Seen seen) => seen.Usual && seen.Words.Length <= ShortWords;

    private static bool Tells(string word) =>
        RunOnTitle.IsVerb(word) || word is "been" or "noted" or "agreed" or "should" or "could" or "can";

    // Who it was and how many tell nothing of other papers; that somebody was named, and that there was a number, may.
    private static string[] WordsOf(string text) => [.. Word().Matches(text).Select(m => Kind(m.Value))];

    private static string Kind(string word) =>
        char.IsAsciiDigit(word[0]) ? "#"
            : FirstNames.Begins(word) && char.IsUpper(word[0]) ? "@"
            : word.Length is 2 or 3 && NameWords.IsInitials(word) ? "@@"
            : word.ToLowerInvariant();

    private const int DeepestIndent = 6;
    private const int LongestLead = 70;
    private const int TopLines = 6;
    private const int NearPeople = 3;
    private const int FirstWords = 4;
    private const int BriefWords = 6;
    private const int ShortWords = 8;

    [GeneratedRegex(@"[\p{L}\d’']+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    // "Ropes: …", "Ropes – …", "Ropes / …"
    [GeneratedRegex(@"^(?<lead>.{3,60}?)(?<sign>: | [–—-] | / |; |\. )", RegexOptions.NonBacktracking)]
    private static partial Regex Divided();
}
