namespace LondonBoard.Papers;

/// <summary>
/// One line of a cell: a bullet or a plain paragraph. It is the smallest thing that has a life of its own: an activity,
/// a progress note, a cost, a milestone.
/// </summary>
/// <param name="Text">The words, trimmed, on one line, without the bullet or tick that stood before them.</param>
/// <param name="Bullet">Whether it stands as a bullet.</param>
/// <param name="Level">How deep it is nested: 0 to <see cref="MaxLevel"/>.</param>
/// <param name="Done">Whether it is ticked as done.</param>
public sealed record PaperLine(string Text, bool Bullet = false, int Level = 0, bool Done = false)
{
    /// <summary>The deepest nesting kept; what is deeper is kept at this depth.</summary>
    public const int MaxLevel = 3;

    private const string BulletMarks = "•·◦▪▫‣⁃∙●○■□–-*o➢➤";

    /// <summary>
    /// Reads one line as people type or paste it: leading spaces (two, or a tab, a level), a bullet mark or
    /// "1." kept as words, a tick or <c>[x]</c> for done. Never refuses; an empty line has an empty text.
    /// </summary>
    public static PaperLine Parse(string raw)
    {
        var level = 0;
        var at = 0;
        for (var spaces = 0; at < raw.Length && char.IsWhiteSpace(raw[at]); at++)
        {
            spaces += raw[at] == '\t' ? 2 : 1;
            level = Math.Min(spaces / 2, MaxLevel);
        }

        var text = Clean(raw[at..]);
        bool bullet = false, done = false;
        while (true)
        {
            if (!done && TakeTick(ref text))
            {
                done = bullet = true;
                continue;
            }

            if (!bullet && TakeBullet(ref text))
            {
                bullet = true;
                continue;
            }

            return new PaperLine(text, bullet, text.Length == 0 ? 0 : level, done);
        }
    }

    /// <summary>Reads a whole cell, a line each; empty lines go.</summary>
    public static IReadOnlyList<PaperLine> ParseCell(string text) =>
        [.. text.ReplaceLineEndings("\n").Split('\n').Select(Parse).Where(l => l.Text.Length > 0)];

    /// <summary>The line as a person would type it: <see cref="Parse"/> gives the same line back.</summary>
    public string Typed => new string(' ', Level * 2) + (Done ? "✓ " : Bullet ? "• " : "") + Text;

    /// <summary>A cell as a person would type it.</summary>
    public static string TypedCell(IEnumerable<PaperLine> lines) => string.Join('\n', lines.Select(l => l.Typed));

    /// <summary>
    /// The words as they are kept: control characters and line breaks become spaces, runs of spaces one, ends trimmed.
    /// </summary>
    public static string Clean(string text)
    {
        var kept = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\u200B' or '\uFEFF')
                continue;
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                if (kept.Length > 0 && kept[^1] != ' ')
                    kept.Append(' ');
            }
            else
            {
                kept.Append(c is '\uFFFE' or '\uFFFF' ? '\uFFFD' : c);
            }
        }

        return ReplaceLoneSurrogates(kept.ToString().TrimEnd());
    }

    private static string ReplaceLoneSurrogates(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
                continue;
            }

            text = string.Concat(text.AsSpan(0, i), "\uFFFD", text.AsSpan(i + 1));
        }

        return text;
    }

    private static bool TakeTick(ref string text)
    {
        foreach (var tick in (ReadOnlySpan<string>)["✓", "✔", "☑", "[x]", "[X]"])
        {
            if (text.StartsWith(tick, StringComparison.Ordinal) && (text.Length == tick.Length || text[tick.Length] == ' '))
            {
                text = text[tick.Length..].TrimStart();
                return true;
            }
        }

        return false;
    }

    private static bool TakeBullet(ref string text)
    {
        if (text.Length == 0 || !BulletMarks.Contains(text[0], StringComparison.Ordinal) || (text.Length > 1 && text[1] != ' '))
            return false;
        text = text[1..].TrimStart();
        return true;
    }
}
