using System.Text;

namespace LondonBoard.Access;

/// <summary>
/// The passwords tried first. Twelve characters are mostly reached by padding or repeating one of a few words, so the list
/// holds the words, and a password is common where words, runs of the keyboard and repetitions leave nothing of its own.
/// </summary>
internal static class CommonPasswords
{
    /// <summary>How much of a password may remain beside common words for it to be still common, in characters.</summary>
    private const int Rest = 3;

    private static readonly string[] Words =
    [
        "password", "passwort", "passwd", "passphrase", "administrator", "admin", "letmein", "welcome", "changeme", "changeit", "default",
        "secret", "master", "login", "signin", "computer", "internet", "server", "system", "access", "trustno", "whatever", "iloveyou", "loveyou",
        "sunshine", "princess", "football", "baseball", "basketball", "monkey", "dragon", "shadow", "superman", "batman", "pokemon", "starwars",
        "michael", "jennifer", "charlie", "jordan", "ashley", "daniel", "liverpool", "chelsea", "arsenal", "tottenham", "everton", "rangers",
        "celtic", "manchester", "united", "london", "england", "britain", "summer", "winter", "spring", "autumn", "january", "february", "march",
        "april", "august", "september", "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
        "sunday", "londonboard", "workplan", "board", "correcthorsebatterystaple", "correct", "horse", "battery", "staple", "qwerty", "qwertz",
        "azerty", "asdfgh", "zxcvbn", "test", "testing", "temporary", "temp", "user", "guest", "root", "hello", "freedom", "cheese", "banana",
        "chocolate", "cookie", "flower", "orange", "purple", "ginger", "pepper", "killer", "hunter", "soccer", "hockey", "mustang", "ferrari",
        "mercedes", "corvette", "the", "and", "my", "your", "is", "new", "this", "love",
    ];

    private static readonly string[] Runs =
    [
        "01234567890", "09876543210", "abcdefghijklmnopqrstuvwxyz",
        "qwertyuiop", "asdfghjkl", "zxcvbnm", "poiuytrewq", "lkjhgfdsa", "mnbvcxz",
        "1qaz2wsx3edc4rfv5tgb6yhn7ujm", "1q2w3e4r5t6y7u8i9o0p", "qazwsxedcrfvtgbyhnujm",
    ];

    /// <summary>Small letters and digits only: how a password is compared, since "P@ssw0rd-2026" is no better than "password2026".</summary>
    public static string Fold(string password)
    {
        var folded = new StringBuilder(password.Length);
        foreach (var letter in password.Normalize(NormalizationForm.FormKC))
        {
            if (letter is '@')
                folded.Append('a');
            else if (letter is '$')
                folded.Append('s');
            else if (letter is '!')
                folded.Append('i');
            else if (char.IsLetterOrDigit(letter))
                folded.Append(char.ToLowerInvariant(letter));
        }

        return folded.ToString();
    }

    /// <summary>Whether a folded password is common, or would be if these words, folded too, were common.</summary>
    public static bool Contains(string folded, IEnumerable<string> further)
    {
        var alike = Alike(folded).ToCharArray();
        var rest = folded.ToCharArray();
        foreach (var word in Words.Concat(further).OrderByDescending(w => w.Length).Select(Alike))
        {
            for (int at; (at = alike.AsSpan().IndexOf(word)) >= 0;)
            {
                alike.AsSpan(at, word.Length).Fill(' ');
                rest.AsSpan(at, word.Length).Fill(' ');
            }
        }

        return Remains(new string(rest)) <= Rest;
    }

    /// <summary>How many characters are left without runs, years and repetitions; what was a word is blank.</summary>
    private static int Remains(string rest)
    {
        var left = 0;
        for (var at = 0; at < rest.Length;)
        {
            var skipped = RunAt(rest, at);
            if (skipped == 0 && rest[at] != ' ')
                left++;
            at += Math.Max(1, skipped);
        }

        return left;
    }

    /// <summary>The length of the run or repetition that begins at a place, from three characters on; a year or other digits count too.</summary>
    private static int RunAt(string text, int at)
    {
        var longest = 0;
        foreach (var run in Runs)
        {
            for (var length = Math.Min(run.Length, text.Length - at); length >= 3 && length > longest; length--)
            {
                if (run.Contains(text.AsSpan(at, length), StringComparison.Ordinal))
                    longest = length;
            }
        }

        for (var period = 1; period <= 4; period++)
        {
            var length = period;
            while (at + length < text.Length && text[at + length] == text[at + length - period])
                length++;
            if (length >= period * 3 && length > longest)
                longest = length;
        }

        var digits = text.AsSpan(at).IndexOfAnyExceptInRange('0', '9');
        digits = digits < 0 ? text.Length - at : digits;
        return digits >= 3 ? Math.Max(digits, longest) : longest;
    }

    /// <summary>Letters as the digits that people write for them, so that "passw0rd" is found as the word it is.</summary>
    private static string Alike(string folded) =>
        folded.Replace('o', '0').Replace('l', '1').Replace('i', '1').Replace('e', '3').Replace('a', '4').Replace('s', '5').Replace('t', '7');
}
