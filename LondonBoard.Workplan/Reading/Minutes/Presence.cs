namespace LondonBoard.Reading.Minutes;

/// <summary>Who came, by the marks in an attendance table.</summary>
internal static class Presence
{
    /// <summary>The rows, each with whether its person was there.</summary>
    /// <param name="rows">The rows below the headings.</param>
    /// <param name="holds">What each column holds.</param>
    /// <param name="plain">The words of a cell.</param>
    public static List<(GridRow Row, bool There)> Of(List<GridRow> rows, Holds[] holds, Func<string, string> plain)
    {
        var there = Array.IndexOf(holds, Holds.There);
        if (there < 0 && Array.FindIndex(holds, h => h is Holds.Other or Holds.Status) is >= 0 and var other && AreMarks(Column(other)))
            there = other;
        var (came, away) = (Column(there), Column(Array.IndexOf(holds, Holds.Away)));
        // One mark and blanks: whoever has none did not come, unless nobody has one.
        var marked = there >= 0 && (holds[there] == Holds.There || came.Exists(w => w.Length == 0));
        var marks = came.Where(w => w.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var ticked = marked && marks is [var mark] && IsTick(mark);
        var nobodyAway = !away.Exists(IsAway);
        return [.. rows.Select((row, at) => (row, !IsAway(away[at]) && Came(came[at])))];

        List<string> Column(int at) => rows.ConvertAll(r => at >= 0 && at < r.Cells.Count ? plain(r.Cells[at].Text).Trim() : "");

        bool Came(string word) => ticked ? !nobodyAway || word.Length > 0 : !IsNo(word);

        static bool AreMarks(List<string> words) => words.TrueForAll(IsPresence) && !words.TrueForAll(IsAnswer);
    }

    // In a column of apologies any mark but "no" is one.
    private static bool IsAway(string word) =>
        word.Length > 0 && word.ToLowerInvariant() is not ("no" or "n" or "-" or "–" or "present" or "p" or "attended");

    private static bool IsNo(string word) =>
        Begins(word, "ap")
        || Begins(word, "abs")
        || Begins(word, "no")
        || word.ToLowerInvariant() is "a" or "n" or "x" or "✗" or "✘" or "-" or "–";

    private static bool Begins(string word, string with) => word.StartsWith(with, StringComparison.OrdinalIgnoreCase);

    private static bool IsTick(string word) => word.ToLowerInvariant() is "x" or "+" or "✓" or "✔" or "*" or "•" or "y" or "yes" or "p";

    // "Voting seat: Y" answers another question than who came.
    private static bool IsAnswer(string word) => word.ToLowerInvariant() is "" or "y" or "n" or "yes" or "no";

    private static bool IsPresence(string word) => word.ToLowerInvariant() is
        "" or "present" or "apologies" or "apology" or "absent" or "attended" or "yes" or "no" or "y" or "n" or "p" or "a" or "x"
        or "+" or "-" or "–" or "✓" or "✔" or "✗" or "✘";
}
