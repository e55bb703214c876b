using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <summary>
/// What is written as fields behind or below an action: "Owner: Ann Bell; Due: 30 May", "[on Ann Bell - due 2019-05-28]".
/// </summary>
/// <param name="Rest">The words before the first field.</param>
/// <param name="Who">Who is to do it.</param>
/// <param name="When">By when.</param>
/// <param name="Status">How it stands.</param>
internal readonly partial record struct ActionFields(string Rest, string? Who, string? When, string? Status)
{
    private const int LongestValue = 120;

    /// <summary>Whether there are any.</summary>
    public bool Any => Who is not null || When is not null || Status is not null;

    /// <summary>Whether there is nothing else, so that they belong to the action above.</summary>
    public bool Alone => Any && !Rest.Any(char.IsLetterOrDigit);

    /// <summary>Takes the fields off a text; all of it is rest where it has none.</summary>
    public static ActionFields Take(string text)
    {
        if (Tracked().Match(text) is { Success: true } tracked)
        {
            var until = tracked.Groups["when"] is { Success: true } when ? when.Value.Trim() : null;
            return new(text[..tracked.Index].TrimEnd(), tracked.Groups["who"].Value.Trim(), until, null);
        }

        if (Trailed().Match(text) is { Success: true } trailed)
            return new(text[..trailed.Index].TrimEnd(), null, trailed.Groups["when"].Value, trailed.Groups["state"].Value);
        var fields = new ActionFields(text, null, null, null);
        if (!text.Contains(':', StringComparison.Ordinal))
            return fields;
        var names = Field().Matches(text);
        for (var i = 0; i < names.Count; i++)
        {
            var end = i + 1 < names.Count ? names[i + 1].Index : text.Length;
            var value = text[(names[i].Index + names[i].Length)..end].Trim(' ', ';', '|', ',', '.', '–', '—', '-', '(', ')', '[', ']');
            if (value.Length > LongestValue)
                return new(text, null, null, null);
            if (value.Length == 0)
                continue;
            fields = char.ToLowerInvariant(names[i].Groups["name"].Value[0]) switch
            {
                _ when names[i].Groups["when"].Success => fields with { When = fields.When ?? value },
                's' => fields with { Status = fields.Status ?? value },
                _ => fields with { Who = fields.Who ?? value },
            };
        }

        return fields.Any ? fields with { Rest = text[..names[0].Index].TrimEnd(' ', ';', '|', ',', '–', '—', '-', '(', '[') } : fields;
    }

    private const string WhenNames = "due date|due by|due|deadline|by when|target date|timescale|when";

    [GeneratedRegex(
        @"(?:^|[\s(\[|;,.])(?<name>" + OwnerWords.Fields + "|(?<when>" + WhenNames + @")|status)\s?:\s",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Field();

    // "… -- due 2022-03-31 -- OPEN"
    [GeneratedRegex(@" (--|–|—) due (?<when>\d[\d/.-]{7,9}) (--|–|—) (?<state>[A-Za-z ]{4,20})$", RegexOptions.NonBacktracking)]
    private static partial Regex Trailed();

    [GeneratedRegex(
        @"\[on (?<who>[^\[\]]{2,60}?)( [-–] due (?<when>[^\[\]]{4,30}))?\]\.?$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Tracked();
}
