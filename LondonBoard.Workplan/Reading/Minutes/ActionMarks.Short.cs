using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <content>Marks without the word at their beginning: "AP1:", "A3.2", "TODO(name):", arrows, a tracker's code.</content>
internal static partial class ActionMarks
{
    private const int MostArrows = 200;

    private static readonly string[] Arrows = ["→", "-->", "->", "=>", "⇒", "➔", "➜", "⟶", "↳", "»", ">>", "➡", "👉"];

    // "AP1:", "AP 1 –", "A3.2 JS to …", "TODO(name):", "TODO:", "→ JS to …".
    private static ActionMark? Short(string text, OwnerWords owners)
    {
        var at = text.StartsWith("AP", StringComparison.Ordinal) || text.StartsWith("AI", StringComparison.Ordinal) ? 2 : text.StartsWith('A') ? 1 : 0;
        if (at > 0)
        {
            var digits = at;
            while (at == 2 && digits < text.Length && digits < 4 && text[digits] is ' ' or '-' or '#')
                digits++;
            var end = digits;
            while (end < text.Length && (char.IsAsciiDigit(text[end]) || JoinsDigits(text, end)))
                end++;
            if (end > digits && end < text.Length)
            {
                var rest = text[end..].TrimStart(' ', ':', ')', '.', '-', '–', '—', ']');
                var signed = text[end] is ':' or ')' || text.AsSpan(end).TrimStart() is ['–' or '—' or '-', ..];
                var deed = rest;
                if (rest.Length > 0 && (signed || at == 2 || owners.Leading(ref deed) is not null))
                    return new(MarkKind.Full, rest, "", text[..end], false);
            }

            return null;
        }

        return BehindArrow(text) is { } pointed && IsCharge(pointed, owners) ? new(MarkKind.Full, pointed, "", null, false) : null;
    }

    // "3.2", "12/34", "2017-03"
    private static bool JoinsDigits(string text, int at) =>
        text[at] is '.' or '/' or '-' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);

    /// <summary>Whether a paper marks its actions with arrows: several of its lines begin with one, and half of them charge somebody.</summary>
    public static bool AreArrowed(IReadOnlyList<MinuteLine> lines, OwnerWords owners)
    {
        var pointed = lines.Select(l => BehindArrow(l.Text)).OfType<string>().Take(MostArrows).ToList();
        return pointed.Count >= 2 && pointed.Count(p => IsCharge(p, owners)) * 2 >= pointed.Count;
    }

    /// <summary>The words behind the arrow that a line begins with; null where it begins with none.</summary>
    public static string? BehindArrow(string text)
    {
        if (Array.Find(Arrows, a => text.StartsWith(a, StringComparison.Ordinal)) is not { } arrow)
            return null;
        var rest = text[arrow.Length..].TrimStart(' ', '\uFE0F');
        return rest.StartsWith("action", StringComparison.OrdinalIgnoreCase) || rest.EndsWith('?') ? null : rest;
    }

    /// <summary>Whether a paper marks its actions by brackets around the whole line: most of those that have them charge somebody or begin with a verb.</summary>
    public static bool AreBoxed(IReadOnlyList<MinuteLine> lines, OwnerWords owners)
    {
        var boxed = lines.Select(l => InBox(l.Text)).OfType<string>().Take(MostArrows).ToList();
        return boxed.Count > 2 && boxed.Count(b => Verbs.Is(b.Split(' ')[0]) || IsCharge(b, owners)) * 3 >= boxed.Count * 2;
    }

    /// <summary>What stands in the brackets around a whole line; null where none are.</summary>
    public static string? InBox(string text) =>
        text is ['[', .., ']'] && text.Length > 8 && text[1..^1] is var words && words.Contains(' ', StringComparison.Ordinal)
        && words.AsSpan().IndexOfAny('[', ']') < 0 ? words : null;

    /// <summary>
    /// The picture that a paper marks its actions with: three of its lines begin with it, and most of those charge somebody. A tick or a cross
    /// only says how something stands.
    /// </summary>
    public static string? Picture(IReadOnlyList<MinuteLine> lines, OwnerWords owners) =>
        lines.Select(l => Pictured().Match(l.Text)).Where(m => m.Success).Take(MostArrows).GroupBy(m => m.Groups["sign"].Value, m => m.Groups["rest"].Value)
            .FirstOrDefault(g => g.Count() > 2 && g.Count(r => IsCharge(r, owners)) * 2 > g.Count())?.Key;

    [GeneratedRegex(@"^(?<sign>[\p{So}\p{Cs}-[✅✔✓☑❌✖✗]]{1,4})\uFE0F? *(?<rest>.{3,})$", RegexOptions.NonBacktracking)]
    private static partial Regex Pictured();

    private static bool IsCharge(string words, OwnerWords owners)
    {
        var deed = words[..Math.Min(words.Length, MostOwnerWords)];
        return owners.Leading(ref deed) is { } found && owners.IsStrict(found.Written);
    }

}
