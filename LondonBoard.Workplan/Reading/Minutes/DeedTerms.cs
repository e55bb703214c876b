using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <summary>What the words of an action say besides the deed: what has to happen first, and what follows. The words keep both.</summary>
public static partial class DeedTerms
{
    private const string First = @"as soon as|subject to|provided that|providing that|(?<!\bat )once(?! (?:a|an|per|every|each|more|again|only|and for all)\b)";

    private const string Back = @"(?:(?:feed(?:ing)?|report(?:ing)?)[ -]?back|let [A-Z][\w ,&]* know)";

    // A point within a number or a short form ends nothing.
    private const string Rest = @"(?:[^.;]|\.(?=\w))";

    /// <summary>What has to happen first: "once Croydon legal have finished"; null where the words state nothing.</summary>
    public static string? Condition(string deed)
    {
        if (Conditions().Match(deed).Groups["what"] is not { Success: true } first)
            return null;
        var follows = FollowUps().Match(deed).Groups["what"];
        return Trimmed(follows.Success && follows.Index > first.Index && follows.Index < first.Index + first.Length
            ? LinkAtEnd().Replace(deed[first.Index..follows.Index], "")
            : first.Value);
    }

    /// <summary>
    /// What follows when it is done: "feed back to the training group"; null where the words state nothing, and where that is
    /// the deed itself.
    /// </summary>
    public static string? FollowUp(string deed) => FollowUps().Match(deed).Groups["what"] is { Success: true } what ? Trimmed(what.Value) : null;

    private static string? Trimmed(string words)
    {
        var bare = words.Trim(' ', ',', ';', '.');
        return bare.EndsWith(')') && !bare.Contains('(') ? bare[..^1].TrimEnd() : bare;
    }

    // At the beginning it ends where the deed begins: "Once funds are there, CC to …".
    [GeneratedRegex(@"^(?<what>(?:" + First + @")\b[^,.;]+)[,:]|\b(?<what>(?:" + First + @")\s+\S+\s+\w" + Rest + "*)", RegexOptions.IgnoreCase)]
    private static partial Regex Conditions();

    [GeneratedRegex(@"\w\W+\w+.*?(?:\b(?:and|then|will|to)|,|;)\s+(?<what>" + Back + @"(?:\s" + Rest + "*|$))")]
    private static partial Regex FollowUps();

    [GeneratedRegex(@"[\s,;]*(?:\b(?:and|then|will|to)\b[\s,]*)*$")]
    private static partial Regex LinkAtEnd();
}
