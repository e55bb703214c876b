using System.Collections.Immutable;
using LondonBoard.Edits;
using LondonBoard.Papers;

namespace LondonBoard.Workplan;

/// <summary>
/// Tells which line of an edited cell is which of the lines it began with, so that each keeps its history: lines left
/// alone keep their place, of those between them the ones alike belong together, what is left pairs off in order, and
/// the rest are new or gone.
/// </summary>
public static class LineMatcher
{
    private const int LargestGap = 40_000;

    /// <summary>What became of a cell under a person's hands.</summary>
    /// <param name="was">The lines as they were when the person began.</param>
    /// <param name="now">The lines as the person leaves them.</param>
    public static ImmutableArray<LineEdit> Match(IReadOnlyList<RowLine> was, IReadOnlyList<PaperLine> now)
    {
        var result = ImmutableArray.CreateBuilder<LineEdit>();
        int w = 0, n = 0;
        foreach (var (keptWas, keptNow) in Unchanged(was, now))
        {
            PairOff(keptWas, keptNow);
            result.Add(new LineEdit(was[keptWas].Id, null));
            (w, n) = (keptWas + 1, keptNow + 1);
        }

        PairOff(was.Count, now.Count);
        return result.ToImmutable();

        void PairOff(int wasEnd, int nowEnd)
        {
            foreach (var (likeWas, likeNow) in Alike(was, w, wasEnd, now, n, nowEnd))
            {
                PairInOrder(likeWas, likeNow);
                result.Add(new LineEdit(was[w++].Id, now[n++]));
            }

            PairInOrder(wasEnd, nowEnd);
        }

        void PairInOrder(int wasEnd, int nowEnd)
        {
            for (; n < nowEnd; n++)
                result.Add(w < wasEnd ? new LineEdit(was[w++].Id, now[n]) : new LineEdit(null, now[n]));
            w = wasEnd;
        }
    }

    /// <summary>The lines of two stretches that are likest, in order.</summary>
    private static IEnumerable<(int Was, int Now)> Alike(IReadOnlyList<RowLine> was, int w, int wasEnd, IReadOnlyList<PaperLine> now, int n, int nowEnd)
    {
        var (rows, columns) = (wasEnd - w, nowEnd - n);
        // A single line for a single line is that line, however it reads; very long stretches pair off in order.
        if (rows * columns is <= 1 or > LargestGap)
            yield break;
        var most = new double[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
                most[i, j] = Math.Max(Math.Max(most[i + 1, j], most[i, j + 1]), Likeness(i, j) is > 0 and var worth ? worth + most[i + 1, j + 1] : 0);
        }

        for (int i = 0, j = 0; i < rows && j < columns;)
        {
            if (Likeness(i, j) is > 0 and var worth && most[i, j] == worth + most[i + 1, j + 1])
                yield return (w + i++, n + j++);
            else if (most[i, j] == most[i + 1, j])
                i++;
            else
                j++;
        }

        double Likeness(int i, int j) => ThreeWayMerge.Likeness(was[w + i].Line.Text, now[n + j].Text);
    }

    /// <summary>The longest run of lines, in order, that stand unchanged in both.</summary>
    private static IEnumerable<(int Was, int Now)> Unchanged(IReadOnlyList<RowLine> was, IReadOnlyList<PaperLine> now)
    {
        var longest = new int[was.Count + 1, now.Count + 1];
        for (var i = was.Count - 1; i >= 0; i--)
        {
            for (var j = now.Count - 1; j >= 0; j--)
                longest[i, j] = was[i].Line == now[j] ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
        }

        for (int i = 0, j = 0; i < was.Count && j < now.Count;)
        {
            if (was[i].Line == now[j])
                yield return (i++, j++);
            else if (longest[i + 1, j] >= longest[i, j + 1])
                i++;
            else
                j++;
        }
    }
}
