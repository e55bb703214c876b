using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <content>Labels that say by what people joined, or as what.</content>
internal static partial class Labels
{
    private const string Means =
        "phone|telephone|video|audio|zoom|teams|ms teams|skype|webex|google meet|jitsi|hangouts?|bluejeans|slack|web|call|conference call" +
        "|video ?(link|call|conference)|tele-?conference|tele-?con";

    private const string Joining = "joined|joining|attended|attending|participating|present|dialled|dialed|attendees|participants|members|also|those";

    // "Participants / Roll call", "Present/Contributors"
    private static bool AreBoth(string words) =>
        words.Split('/', StringSplitOptions.TrimEntries) is [var one, var other] && IsPresent(one) && (IsPresent(other) || Taking().IsMatch(other));

    private static bool IsPresent(string label) => Known.GetValueOrDefault(label) == Announces.Present;

    [GeneratedRegex("^(contribut|particip|attend|present|list|join|speak|call|dial)[a-z]*$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Taking();

    // "Ann Bell sent her apologies" is none, "Those who sent apologies" is.
    [GeneratedRegex(@"^(?!(those|who|members|also)\b).+ (sent|gave|gives|tendered|offered) ((his|her|their) )?apologies$", RegexOptions.IgnoreCase)]
    private static partial Regex SentThem();

    // "Chair and minute taker", "Chair/Secretary": one who holds both.
    private static Announces OfTwo(string words)
    {
        var held = words.Split([" and ", " & ", "/", " / "], StringSplitOptions.TrimEntries);
        return held is [var one, var other]
            && Known.GetValueOrDefault(one) is Announces.Chair or Announces.Scribe && Known.GetValueOrDefault(other) is Announces.Chair or Announces.Scribe
            ? Known[one] : Announces.Nothing;
    }

    // "Attending UTC 14:00", "Participants (9am session)"
    [GeneratedRegex(
        @"^(attending|attendees|attendance|participants|present) (at )?((utc|gmt|bst|cet|est|pst) )?\d{1,2}([:.]\d\d| ?[ap]m)( ?(utc|gmt|bst|cet|est|pst))?$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex AtHour();

    // "Via Zoom", "Joined by phone", "Dial-in", "Attending remotely"; "Guest speaker", "External advisers".
    [GeneratedRegex(
        "^(((" + Joining + ") )*((via|by|on|over|through) (the )?(" + Means + ")|in person|online|remotely|virtually|from home)" +
        "|(" + Means + @"|dial|dialled|dialed|call|called)[- ]?ins?( participants| attendees)?" +
        "|(remote|virtual|online|in[- ]person|on[- ]site) (participants|participation|attendees|attendance|members)" +
        "|((other|additional|external|invited|visiting|special|expert|guest|ex[- ]officio|non-voting|voting|co-opted|full|associate|student) )*" +
        "(guests?|observers?|visitors?|members?|speakers?|advis[eo]rs?|invitees|ex[- ]officio|non-voting|co-opted)" +
        // "Attending members", "Participating guests"
        "|(attending|participating|visiting|invited) (members|guests|observers|participants|staff|officers)" +
        // "Voting members of the council"
        @"|(voting|non-voting|elected|co-opted|full|other|executive) members of the \w+( \w+)?)$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Joined();

    // "In attendence", "Appologies": words of labels with one letter amiss.
    private static string Spelt(string words) =>
        string.Join(' ', words.Split(' ').Select(w => w.Length < ShortestMisspelt ? w : Array.Find(Misspelt, m => Slips.IsOneOff(m, w.ToLowerInvariant())) ?? w));

    private const int ShortestMisspelt = 8;

    private static readonly string[] Misspelt = ["attendance", "attendees", "apologies", "participants"];
}
