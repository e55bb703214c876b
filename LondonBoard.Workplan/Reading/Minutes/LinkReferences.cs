using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <summary>
/// Links whose addresses stand apart (CommonMark, "link reference definitions"): "[Ann Bell][ann]", "[Ann Bell][]" and
/// "[Ann Bell]" are her name where the paper says what "[ann]:" or "[Ann Bell]:" leads to. In reStructuredText ("hyperlink
/// references") they are "`Ann Bell`_", and ".. _`Ann Bell`: …" says where it leads.
/// </summary>
internal static partial class LinkReferences
{
    /// <summary>Leaves of each link its words, and of each definition nothing.</summary>
    /// <param name="lines">The lines of a text; changed.</param>
    public static void Take(string[] lines)
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (ref var line in lines.AsSpan())
        {
            line = Target().IsMatch(line) ? "" : Quoted().Replace(line, "${words}");
            if (Definition().Match(line) is not { Success: true } definition)
                continue;
            known.Add(definition.Groups["name"].Value);
            line = "";
        }

        if (known.Count == 0)
            return;
        foreach (ref var line in lines.AsSpan())
        {
            if (line.Contains('[', StringComparison.Ordinal))
                line = Reference().Replace(line, Words);
        }

        string Words(Match link)
        {
            var words = link.Groups["words"].Value;
            return known.Contains(link.Groups["name"] is { Length: > 0 } name ? name.Value : words) ? words : link.Value;
        }
    }

    [GeneratedRegex(@"^ {0,3}\.\. _(`[^`]{1,120}`|[^`:]{1,120}): *\S+ *$", RegexOptions.NonBacktracking)]
    private static partial Regex Target();

    // "`Ann Bell`_", "`the list <https://…>`_"
    [GeneratedRegex(@"`(?<words>[^`<>]{1,160}?)( ?<[^`<>\s]{1,300}>)?`__?(?!\w)")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^ {0,3}\[(?<name>[^\[\]]{2,80})\]: +\S+( +[""'(].*)?\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex Definition();

    [GeneratedRegex(@"(?<![\]!])\[(?<words>[^\[\]]{2,120})\](?:\[(?<name>[^\[\]]{0,80})\])?(?![(:\[])")]
    private static partial Regex Reference();
}
