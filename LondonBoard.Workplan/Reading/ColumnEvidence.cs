using System.Text.RegularExpressions;
using LondonBoard.Money;
using LondonBoard.Papers;

namespace LondonBoard.Reading;

/// <summary>What the cells of one column look like, as shares of its filled cells.</summary>
internal readonly partial record struct ColumnEvidence(
    int Filled,
    double Timed,
    double Money,
    double Numbered,
    double Status,
    double Graded,
    double Clock,
    double Words,
    double Begun)
{
    /// <summary>Looks at the first few hundred cells of a column.</summary>
    public static ColumnEvidence Of(IEnumerable<GridRow> rows, int column)
    {
        int filled = 0, timed = 0, money = 0, numbered = 0, status = 0, graded = 0, clock = 0, words = 0, begun = 0;
        foreach (var row in rows.Take(300))
        {
            if (row.Cells[column].IsEmpty || TableSection.Alone(row) is not null)
                continue;
            var text = row.Cells[column].Text;
            if (SpeaksOfTotal(text) && row.Filled.All(c => c == column || IsFigure(row.Cells[c].Text)))
                continue;
            filled++;
            words += text.AsSpan().Count(' ') + 1;
            timed += DateWords.LooksTimed(text) ? 1 : 0;
            money += HasMoney(text) ? 1 : 0;
            numbered += Numbering().IsMatch(text) ? 1 : 0;
            status += ItemStatusWords.Read(text) is not null ? 1 : 0;
            begun += ItemStatusWords.Begins(text) is not null ? 1 : 0;
            graded += Grade().IsMatch(text) ? 1 : 0;
            clock += ClockTime().IsMatch(text) ? 1 : 0;
        }

        double Share(int n) => filled == 0 ? 0 : (double)n / filled;
        return new ColumnEvidence(filled, Share(timed), Share(money), Share(numbered), Share(status), Share(graded), Share(clock), Share(words), Share(begun));
    }

    /// <summary>Whether a cell speaks of money: a sum, or something given in kind.</summary>
    public static bool HasMoney(string text) => text.Length <= 2000 && (Bare().IsMatch(text) || Amounts.Find(text).Count > 0);

    /// <summary>Whether words say that figures are added up.</summary>
    public static bool SpeaksOfTotal(string text) => text.Length <= 200 && Total().IsMatch(text);

    /// <summary>Whether words begin as a sum's do: "Total period 3", "Sub-total: roads".</summary>
    public static bool BeginsTotal(string text) => text.Length <= 200 && Total().Match(text) is { Success: true, Index: <= 8 };

    /// <summary>Whether a cell is a bare figure, or several of different currencies: "8000", "12.5", "£4,500", "75%", "EUR 500 + SEK 2 000".</summary>
    public static bool IsFigure(string text) => text.Length <= 60 && Figure().IsMatch(text);

    /// <summary>Whether a cell is only a sum without any sign of its currency.</summary>
    public static bool IsBareSum(string text) => text.Length <= 20 && BareSum().IsMatch(text);

    [GeneratedRegex(
        @"[£$€]\s?\d"
        + @"|^\s*\d[\d,]*(\.\d+)?\s?k?\s*$"
        + @"|^\d{1,3}([ \u00A0\u202F]\d{3})+$"
        + @"|\b\d[\d.,]*\s?(k|m|million)\b"
        + @"|\bin[\s-]kind\b"
        + @"|^\s*(nil|none|n/a)\s*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Bare();

    [GeneratedRegex(@"\b(sub-?\s?totals?|grand total|totals?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Total();

    private const string Codes = "(GBP|USD|EUR|SEK|NOK|DKK|CHF|PLN|CZK|HUF|ISK|AUD|CAD|NZD)";
    private const string OneFigure = @"[\s£$€(-]*(" + Codes + @"\s?)?\d[\d,.\s'’]*[%kKmM)]?(\s?(" + Codes + @"|€|zł))?\s*";

    [GeneratedRegex("^" + OneFigure + @"((\+|&|;|/|\band|\bplus)\s*" + OneFigure + "){0,3}$")]
    private static partial Regex Figure();

    [GeneratedRegex(@"^\d{1,3}(,\d{3})+(\.\d{1,2})?$|^\d{1,3}([ \u00A0\u202F]\d{3})+$|^\d{1,3}(\.\d{3}){2,}$|^\d{2,9}(\.\d{1,2})?$")]
    private static partial Regex BareSum();

    [GeneratedRegex(@"^[(\[]?([A-Za-z]{1,6}[ \-./]?)?\d{1,4}([.\-/]\d{1,3}){0,3}[a-z]?[).\]]?$")]
    private static partial Regex Numbering();

    [GeneratedRegex(@"^(very )?(high|medium|med|low|h|m|l|[1-5]|urgent|critical|must|should|could)$", RegexOptions.IgnoreCase)]
    private static partial Regex Grade();

    [GeneratedRegex(@"^\d{1,2}[.:]\d{2}(\s?[ap]m)?(\s?[-–]\s?\d{1,2}[.:]\d{2}(\s?[ap]m)?)?$|^\d{1,3}\s?min(ute)?s?$", RegexOptions.IgnoreCase)]
    private static partial Regex ClockTime();
}
