using System.Text;

namespace LondonBoard.Edits;

/// <summary>
/// Puts two people's changes to one text together, by words. Changes that overlap, or have nothing but white space
/// between them, touch: then nobody but a person can say what is meant. A pure function, for cells and for prose.
/// </summary>
public static class ThreeWayMerge
{
    /// <summary>The text with both changes in it; null where they touch.</summary>
    /// <param name="origin">The text that both began with.</param>
    /// <param name="mine">What one made of it.</param>
    /// <param name="theirs">What the other made of it.</param>
    public static string? Merge(string origin, string mine, string theirs)
    {
        if (mine == theirs || theirs == origin)
            return mine;
        if (mine == origin)
            return theirs;
        var words = WordDifference.Words(origin);
        Side left = new(words, mine), right = new(words, theirs);
        var merged = new StringBuilder();
        var at = 0;
        while (Math.Min(left.Next, right.Next) is var from && from <= words.Length)
        {
            merged.AppendJoin(null, words[at..from]);
            at = from;
            while (left.Take(ref at) | right.Take(ref at))
            {
            }

            string? mineHere = left.Replaced(from, at), theirsHere = right.Replaced(from, at);
            if (mineHere is not null && theirsHere is not null && mineHere != theirsHere)
                return null;
            merged.Append(mineHere ?? theirsHere);
        }

        return merged.AppendJoin(null, words[at..]).ToString();
    }

    /// <summary>The text with what both put in at one place, one behind the other; null where either did anything else.</summary>
    /// <param name="origin">The text that both began with.</param>
    /// <param name="mine">What one made of it.</param>
    /// <param name="theirs">What the other made of it.</param>
    public static string? Join(string origin, string mine, string theirs)
    {
        if (PutIn(origin, mine) is not var (at, own) || PutIn(origin, theirs) is not var (there, other) || at != there)
            return null;
        if (own.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(own, StringComparison.Ordinal))
            return own.Length > other.Length ? mine : theirs;
        // Who goes on with a word comes first.
        var (first, second) = at > 0 && char.IsLetterOrDigit(origin[at - 1]) && char.IsLetterOrDigit(own[0]) && !char.IsLetterOrDigit(other[0]) ? (own, other) : (other, own);
        return origin[..at] + first + (char.IsLetterOrDigit(first[^1]) && char.IsLetterOrDigit(second[0]) ? " " : null) + second + origin[at..];
    }

    /// <summary>
    /// How much of the shorter of two texts stands at the beginning and end of the other, from a half to one; nought for
    /// two that are less alike.
    /// </summary>
    public static double Likeness(string one, string other)
    {
        var shorter = Math.Min(one.Length, other.Length);
        var head = one.AsSpan().CommonPrefixLength(other);
        var tail = 0;
        while (tail < shorter - head && one[^(tail + 1)] == other[^(tail + 1)])
            tail++;
        return shorter > 0 && 2 * (head + tail) >= shorter ? (double)(head + tail) / shorter : 0;
    }

    private static (int At, string Put)? PutIn(string was, string now)
    {
        var at = was.AsSpan().CommonPrefixLength(now);
        return now.Length > was.Length && now.EndsWith(was[at..], StringComparison.Ordinal) ? (at, now[at..^(was.Length - at)]) : null;
    }

    /// <summary>One person's changes, taken in order.</summary>
    private sealed class Side(string[] words, string text)
    {
        private readonly IReadOnlyList<WordChange> _changes = WordDifference.Changes(words, WordDifference.Words(text));
        private int _taken, _replaced;

        /// <summary>Where the next change begins; beyond the end where there is none.</summary>
        public int Next => _taken < _changes.Count ? _changes[_taken].From : int.MaxValue;

        /// <summary>Takes the changes that touch what has been taken so far, which then reaches as far as they do.</summary>
        public bool Take(ref int reach)
        {
            var before = _taken;
            for (; _taken < _changes.Count && Touches(reach, _changes[_taken].From); _taken++)
                reach = Math.Max(reach, _changes[_taken].To);
            return _taken > before;
        }

        /// <summary>What this person made of a stretch of words; null where they left it alone.</summary>
        public string? Replaced(int from, int to)
        {
            if (_replaced == _taken)
                return null;
            var text = new StringBuilder();
            for (; _replaced < _taken; _replaced++)
            {
                var change = _changes[_replaced];
                text.AppendJoin(null, words[from..change.From]).Append(change.Text);
                from = change.To;
            }

            return text.AppendJoin(null, words[from..to]).ToString();
        }

        private bool Touches(int reach, int from)
        {
            for (var at = reach; at < from; at++)
            {
                if (!string.IsNullOrWhiteSpace(words[at]))
                    return false;
            }

            return true;
        }
    }
}
