namespace LondonBoard.Reading.Minutes;

/// <summary>Slips of the pen.</summary>
internal static class Slips
{
    /// <summary>Whether two words differ by one letter: another, one more or one less, or two that changed places.</summary>
    public static bool IsOneOff(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1)
            return false;
        var at = a.AsSpan().CommonPrefixLength(b);
        var x = a.AsSpan(at);
        var y = b.AsSpan(at);
        return a.Length > b.Length ? x[1..].SequenceEqual(y)
            : a.Length < b.Length ? x.SequenceEqual(y[1..])
            : x.Length > 0 && (x[1..].SequenceEqual(y[1..]) || AreSwapped(x, y));

        static bool AreSwapped(ReadOnlySpan<char> x, ReadOnlySpan<char> y) =>
            x.Length > 1 && x[0] == y[1] && x[1] == y[0] && x[2..].SequenceEqual(y[2..]);
    }
}
