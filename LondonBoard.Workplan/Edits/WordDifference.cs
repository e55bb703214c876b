using System.Collections.Immutable;
using DiffPlex;

namespace LondonBoard.Edits;

/// <summary>Tells two texts apart by words, as a person would.</summary>
public static class WordDifference
{
    /// <summary>
    /// Where this many words differ at a stretch, they are shown as one change: the search for what they have in common
    /// would take longer than anybody waits, and its finds would be accidents.
    /// </summary>
    private const int MostWords = 2_000;

    /// <summary>What stayed, went and came, in reading order; empty where both are empty.</summary>
    public static ImmutableArray<TextPiece> Between(string? before, string? after)
    {
        var words = Words(before ?? "");
        var pieces = ImmutableArray.CreateBuilder<TextPiece>();
        var at = 0;
        foreach (var change in Joined(words, Changes(words, Words(after ?? ""))))
        {
            Add(PieceKind.Same, string.Concat(words[at..change.From]));
            Add(PieceKind.Gone, string.Concat(words[change.From..change.To]));
            Add(PieceKind.New, change.Text);
            at = change.To;
        }

        Add(PieceKind.Same, string.Concat(words[at..]));
        return pieces.ToImmutable();

        void Add(PieceKind kind, string text)
        {
            if (text.Length > 0)
                pieces.Add(new(kind, text));
        }
    }

    /// <summary>Neighbouring words that changed read as one change, as long as they are in one line.</summary>
    private static IEnumerable<WordChange> Joined(string[] words, IReadOnlyList<WordChange> changes)
    {
        for (var at = 0; at < changes.Count; at++)
        {
            var change = changes[at];
            for (; at + 1 < changes.Count && changes[at + 1] is var next && next.From - change.To == 1 && words[change.To].Trim(' ').Length == 0; at++)
                change = new(change.From, next.To, change.Text + words[change.To] + next.Text);
            yield return change;
        }
    }

    /// <summary>A text as words and the white space between them; together they are the text again.</summary>
    internal static string[] Words(string text)
    {
        var words = new List<string>();
        for (int from = 0, to; from < text.Length; from = to)
        {
            var space = char.IsWhiteSpace(text[from]);
            for (to = from + 1; to < text.Length && char.IsWhiteSpace(text[to]) == space; to++)
            {
            }

            words.Add(text[from..to]);
        }

        return [.. words];
    }

    /// <summary>What has to be changed in some words to get others, in order, none touching the next.</summary>
    internal static IReadOnlyList<WordChange> Changes(string[] before, string[] after)
    {
        int start = 0, end = 0;
        while (start < before.Length && start < after.Length && before[start] == after[start])
            start++;
        while (end < before.Length - start && end < after.Length - start && before[^(end + 1)] == after[^(end + 1)])
            end++;
        string[] was = before[start..^end], now = after[start..^end];
        if (was.Length == 0 && now.Length == 0)
            return [];
        if (was.Length == 0 || now.Length == 0 || was.Length + now.Length > MostWords)
            return [new(start, before.Length - end, string.Concat(now))];
        var found = new Differ().CreateCustomDiffs(string.Concat(was), string.Concat(now), ignoreWhiteSpace: false, chunker: Words);
        return [.. found.DiffBlocks.Select(b => new WordChange(
            start + b.DeleteStartA, start + b.DeleteStartA + b.DeleteCountA, string.Concat(now.AsSpan(b.InsertStartB, b.InsertCountB).ToArray())))];
    }
}

/// <summary>A stretch of text that stayed, went or came.</summary>
public sealed record TextPiece(PieceKind Kind, string Text);

/// <summary>What became of a stretch of text.</summary>
public enum PieceKind
{
    /// <summary>It stands in both.</summary>
    Same,

    /// <summary>It stood there before.</summary>
    Gone,

    /// <summary>It stands there now.</summary>
    New,
}

/// <summary>Some words, from one place up to another, replaced by a text.</summary>
internal readonly record struct WordChange(int From, int To, string Text);
