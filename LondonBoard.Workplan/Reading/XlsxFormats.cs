using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace LondonBoard.Reading;

/// <summary>Shows a workbook's numbers as a British reader sees them: dates day first, thousands, pounds, per cent (ECMA-376 part 1, 18.8.30).</summary>
internal sealed partial class XlsxFormats
{
    private readonly Dictionary<int, string> _codes = [];
    private readonly List<(int Format, int Fill)> _styles = [];
    private readonly List<string?> _fills = [];

    public XlsxFormats(OfficePackage package)
    {
        using var reader = package.Read("xl/styles.xml");
        var place = "";
        while (reader?.Read() == true)
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            switch (reader.LocalName)
            {
                case "cellXfs" or "cellStyleXfs" or "fills" or "dxfs":
                    place = reader.LocalName;
                    break;
                case "numFmt":
                    _codes[Int(reader, "numFmtId")] = reader.GetAttribute("formatCode") ?? "";
                    break;
                case "xf" when place == "cellXfs":
                    _styles.Add((Int(reader, "numFmtId"), Int(reader, "fillId")));
                    break;
                case "fill" when place == "fills":
                    _fills.Add(null);
                    break;
                case "fgColor" when place == "fills" && _fills.Count > 0:
                    _fills[^1] = reader.GetAttribute("rgb") is { Length: 8 } rgb ? rgb[2..] : null;
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Whether day 0 is 1 January 1904 rather than the end of 1899.</summary>
    public bool From1904 { get; set; }

    /// <summary>The colour that a style fills cells with.</summary>
    public string? Fill(int style) => style >= 0 && style < _styles.Count && _styles[style].Fill is var fill && fill >= 0 && fill < _fills.Count ? _fills[fill] : null;

    /// <summary>A stored number in words.</summary>
    public string Show(string value, int style)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            return value;
        var id = style >= 0 && style < _styles.Count ? _styles[style].Format : 0;
        var code = _codes.TryGetValue(id, out var own) ? own : BuiltIn(id);
        var section = Brackets().Replace(code.Split(';')[0].Replace("[$£-809]", "£", StringComparison.Ordinal), m => m.Groups["sign"].Value);
        var bare = Quoted().Replace(section, "");
        if (bare.AsSpan().IndexOfAny("dmyhsDMYHS") >= 0 && !bare.Contains("General", StringComparison.OrdinalIgnoreCase) && !bare.Contains('0', StringComparison.Ordinal))
            return ShowDate(number, bare.ToLowerInvariant()) ?? Plain(number);
        if (bare.Length == 0 || bare.Contains("General", StringComparison.OrdinalIgnoreCase) || bare.Contains('@', StringComparison.Ordinal))
            return Plain(number);
        return ShowNumber(number, section, bare);
    }

    private static string Plain(double number) => Math.Abs(number) < 1e15
        ? ((decimal)number).ToString("0.##########", CultureInfo.InvariantCulture)
        : number.ToString("R", CultureInfo.InvariantCulture);

    private string? ShowDate(double number, string code)
    {
        if (number is < 0 or >= 2_958_466)
            return null;
        // The fictitious 29 February 1900 (serial 60) shifts the days before it.
        var days = From1904 ? number + 1462 : number < 60 ? number + 1 : number;
        var moment = DateTime.FromOADate(Math.Min(days, 2_958_465.99));
        var (day, year) = (code.Contains('d', StringComparison.Ordinal), code.Contains('y', StringComparison.Ordinal));
        var clock = code.Contains('h', StringComparison.Ordinal);
        var shape = (day, year) switch
        {
            (true, true) => clock ? "dd/MM/yyyy HH:mm" : "dd/MM/yyyy",
            (true, false) => clock ? "HH:mm" : "d MMMM",
            (false, true) => code.Contains('m', StringComparison.Ordinal) ? "MMMM yyyy" : "yyyy",
            _ => clock || code.Contains('s', StringComparison.Ordinal) ? "HH:mm" : "MMMM",
        };
        return moment.ToString(shape, CultureInfo.InvariantCulture);
    }

    private static string ShowNumber(double number, string section, string bare)
    {
        if (Math.Abs(number) > 1e20)
            return Plain(number);
        var percent = bare.Contains('%', StringComparison.Ordinal);
        var point = bare.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : bare.AsSpan(point + 1).IndexOfAnyExcept('0', '#') is var end and >= 0 ? end : bare.Length - point - 1;
        var digits = (percent ? number * 100 : number).ToString((bare.Contains(',', StringComparison.Ordinal) ? "N" : "F") + Math.Min(decimals, 6), CultureInfo.InvariantCulture);
        var sign = section.AsSpan().IndexOfAny("£$€") is var at and >= 0 ? section[at].ToString() : "";
        return digits.StartsWith('-') ? "-" + sign + digits[1..] + (percent ? "%" : "") : sign + digits + (percent ? "%" : "");
    }

    private static string BuiltIn(int id) => id switch
    {
        1 => "0",
        2 => "0.00",
        3 or 37 or 38 => "#,##0",
        4 or 39 or 40 => "#,##0.00",
        5 or 6 or 42 => "£#,##0",
        7 or 8 or 44 => "£#,##0.00",
        9 => "0%",
        10 => "0.00%",
        14 or 15 or 27 or 30 or 31 or 36 or 50 or 57 => "dd/mm/yyyy",
        16 => "d-mmm",
        17 => "mmm-yy",
        18 or 19 or 20 or 21 or 45 or 46 or 47 => "hh:mm",
        22 => "dd/mm/yyyy hh:mm",
        41 or 43 => "#,##0.##",
        _ => "General",
    };

    private static int Int(XmlReader reader, string attribute) => int.TryParse(reader.GetAttribute(attribute), CultureInfo.InvariantCulture, out var n) ? n : 0;

    [GeneratedRegex(@"\[\$?(?<sign>[£$€]?)[^\]]{0,40}\]")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"""[^""]{0,100}""|\\.|_.|\*.")]
    private static partial Regex Quoted();
}
