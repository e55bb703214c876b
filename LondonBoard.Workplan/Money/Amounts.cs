using System.Globalization;
using System.Text.RegularExpressions;

namespace LondonBoard.Money;

/// <summary>A sum found in a line.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends (exclusive).</param>
/// <param name="Value">How much; null where the words are money but no one sum ("£5-10k").</param>
/// <param name="Currency">ISO 4217.</param>
internal readonly record struct Amount(int Start, int End, decimal? Value, string Currency);

/// <summary>Finds sums: "£8,000", "8k", "£1.2 million", "8000.00 USD", "EUR 12 000", "2x 500.00 USD". A number without a currency is none.</summary>
internal static partial class Amounts
{
    /// <summary>The currency of a sum that names none.</summary>
    public const string Sterling = "GBP";

    // A plan's sums are below a trillion; what is larger is a slip and would only spoil the totals.
    private const decimal Most = 1_000_000_000_000m;

    private const string Codes = "GBP|USD|EUR|CHF|AUD|CAD|NZD|SEK|NOK|DKK|JPY|INR|PLN|CZK|HUF|ISK|ZAR|CNY|SGD|HKD";
    private const string Sign = $@"US\$|A\$|C\$|NZ\$|[£$€¥]|{Codes}";

    // "12 000", "12'000", "1.250.000" and "1.250,00" are as plain as "12,000"; "12.000" is not. A number that ends a word
    // ("WP2 500 EUR") is not the thousands of the one behind it.
    private const string Spaced = $@"(?:(?<![\p{{L}}\d.,])|(?<={Codes}))\d{{1,3}}(?:[ \u00A0\u2009\u202F]\d{{3}})+(?!\d)(?:[.,]\d{{1,2}}(?!\d))?";
    private const string Continental =
        @"\d{1,3}(?:['’]\d{3})+(?!\d)(?:\.\d{1,2}(?!\d))?"
        + @"|\d{1,3}(?:\.\d{3}){2,}(?!\d)(?:,\d{1,2}(?!\d))?"
        + @"|\d{1,3}\.\d{3},\d{2}(?!\d)"
        + @"|\d+,\d{2}(?![\d,])";

    private const string Digits = $@"(?>{Spaced}|{Continental}|\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)";
    private const string Unit = @"(?:k|m|mn|bn|thousand|million|billion)\b";

    // A number with what stands round it. Numbers are taken whole (atomic groups), so that a match costs no more than its length.
    // Beside a sign in front, a code behind belongs to this sum only where no number follows.
    [GeneratedRegex(
        $@"(?:(?<times>\d{{1,4}})\s?[x×]\s?)?"
        + $@"(?:(?<sign>{Sign})\s?)?(?<digits>{Digits})(?:\s?(?<unit>{Unit}))?"
        + $@"(?:\s?(?<code>(?:(?:{Codes}|pounds|euros|dollars|zł)\b|€)(?(sign)(?!\s?\d))))?"
        + @"(?:\s?[x×]\s?(?<each>\d{1,4})\b)?"
        + $@"(?<range>\s?(?:[-–—]|to\s)\s?(?:(?:{Sign})\s?{Digits}(?:\s?{Unit})?|{Digits}\s?{Unit})|[-–]{Digits})?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern { get; }

    [GeneratedRegex(@"^\s*(?:(?>\d{1,3}(?:,\d{3})+)(?:\.\d\d)?|(?>\d+)\.\d\d)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Alone { get; }

    /// <summary>All sums of a line, in order.</summary>
    public static List<Amount> Find(string line)
    {
        var found = new List<Amount>();
        if (Alone.IsMatch(line))
            return [new(0, line.Length, Value(line.Trim(), "", ""), Sterling)];
        foreach (Match match in Pattern.Matches(line))
        {
            var (sign, unit, code) = (match.Groups["sign"].Value, match.Groups["unit"].Value, match.Groups["code"].Value);
            var thousands = unit.Equals("k", StringComparison.OrdinalIgnoreCase) && match.Groups["unit"].Index == match.Groups["digits"].Index + match.Groups["digits"].Length;
            if ((sign.Length == 0 && code.Length == 0 && !thousands) || InsideWord(line, match.Index))
                continue;
            var value = match.Groups["range"].Success ? null : Value(match.Groups["digits"].Value, unit, match.Groups["times"].Value + match.Groups["each"].Value);
            found.Add(new(match.Index, match.Index + match.Length, value, CurrencyOf(sign.Length > 0 ? sign : code)));
        }

        return found;
    }

    private static bool InsideWord(string line, int start) =>
        start > 0 && (char.IsAsciiLetterOrDigit(line[start]) ? char.IsLetterOrDigit(line[start - 1]) || line[start - 1] is '.' or ',' : char.IsDigit(line[start - 1]));

    private static decimal? Value(string digits, string unit, string times)
    {
        digits = Plain(digits);
        // "250.000" may be a quarter of a thousand or of a million.
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        if (digits.Length > 18 || times.Length > 4 || (unit.Length == 0 && point >= 0 && digits.Length - point > 3))
            return null;
        var scale = unit.ToLowerInvariant() switch { "k" or "thousand" => 1_000m, "m" or "mn" or "million" => 1_000_000m, "bn" or "billion" => 1_000_000_000m, _ => 1m };
        var count = times.Length > 0 ? int.Parse(times, CultureInfo.InvariantCulture) : 1;
        var value = decimal.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

        // Dividing by such a one leaves no idle noughts: 8000.00 is 8000.
        return value > Most || value * scale * count is var all && all > Most ? null : all / 1.0000000000000000000000000000m;
    }

    // With a point for the decimals and nothing else: of two kinds of mark the last is the decimal one.
    private static string Plain(string digits)
    {
        digits = string.Concat(digits.Where(c => char.IsAsciiDigit(c) || c is '.' or ','));
        var (point, comma) = (digits.LastIndexOf('.'), digits.LastIndexOf(','));
        var decimals = point >= 0 && comma >= 0 ? Math.Max(point, comma)
            : point >= 0 ? (digits.IndexOf('.', StringComparison.Ordinal) == point ? point : -1)
            : comma >= 0 && digits.Length - comma <= 3 ? comma : -1;
        return decimals < 0 ? Whole(digits) : $"{Whole(digits[..decimals])}.{digits[(decimals + 1)..]}";
    }

    private static string Whole(string digits) => digits.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);

    private static string CurrencyOf(string sign) => sign.ToUpperInvariant() switch
    {
        "" or "£" or "POUNDS" => Sterling,
        "$" or "US$" or "DOLLARS" => "USD",
        "A$" => "AUD",
        "C$" => "CAD",
        "NZ$" => "NZD",
        "€" or "EUROS" => "EUR",
        "ZŁ" => "PLN",
        "¥" => "JPY",
        var code => code,
    };
}
