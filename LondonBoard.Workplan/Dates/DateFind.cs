namespace LondonBoard.Dates;

/// <summary>How a date bounds what it is about.</summary>
internal enum Bound
{
    /// <summary>Within it.</summary>
    Within,

    /// <summary>By its last day.</summary>
    By,

    /// <summary>Before its first day.</summary>
    Before,

    /// <summary>From its first day on.</summary>
    From,

    /// <summary>After its last day.</summary>
    After,

    /// <summary>In the week that begins then.</summary>
    WeekFrom,

    /// <summary>In the week that ends then.</summary>
    WeekTo,
}

/// <summary>One end of a date as written: the date, the part of it meant, and whether only about then.</summary>
internal readonly record struct DateEnd(DatePart Part, Third Third, bool About)
{
    /// <summary>Its days, once the year is known.</summary>
    public Stretch? Over(Stretch? whole) => whole is not { } days ? null : About ? days.Part(Third).Qualified('~') : days.Part(Third);
}

/// <summary>A date found among other words, its years perhaps still missing.</summary>
internal sealed record DateFind
{
    /// <summary>Where it begins in the text, its "by" or "from" included.</summary>
    public required int Start { get; init; }

    /// <summary>Where it ends (exclusive).</summary>
    public required int End { get; init; }

    /// <summary>Where the date proper begins, behind its "by" or "for".</summary>
    public int PointStart { get; init; }

    /// <summary>The date, or the first of a range; null for mere "ongoing".</summary>
    public DateEnd? First { get; init; }

    /// <summary>The last of a range.</summary>
    public DateEnd? Last { get; init; }

    /// <summary>How it bounds.</summary>
    public Bound Bound { get; init; }

    /// <summary>Whether it says "ongoing".</summary>
    public bool Ongoing { get; init; }

    /// <summary>Whether it says that it is not certain.</summary>
    public bool Unsure { get; init; }

    /// <summary>Whether a year is missing.</summary>
    public bool LacksYear => First is { Part.LacksYear: true } && Last is null or { Part.LacksYear: true };

    /// <summary>Its days, the missing year taken from a neighbour in the same line or guessed from the context; null where there are no such days.</summary>
    public Stretch? Days(DateContext context, DateOnly? notAfter = null, DateOnly? notBefore = null)
    {
        if (First is not { } first)
            return null;
        if (Last is not { } last)
            return first.Over(first.Part.Written ?? Choose(first.Part, context, notAfter, notBefore));
        if (first.Part.LacksYear && !last.Part.LacksYear)
            first = first with { Part = first.Part with { Financial = last.Part.Financial } };
        else if (last.Part.LacksYear && !first.Part.LacksYear)
            last = last with { Part = last.Part with { Financial = first.Part.Financial } };
        var from = first.Part.Written;
        var to = last.Part.Written;
        if (from is null && first.Part.LacksYear)
            from = to is { } end ? first.Part.UpTo(end.From) : Choose(first.Part, context, notAfter, notBefore);
        if (to is null && last.Part.LacksYear && from is { } begin)
            to = last.Part.FromOn(begin.From);
        return from is null || to is null ? null : first.Over(from)?.Until(last.Over(to)!.Value);
    }

    /// <summary>The date these days make for a text.</summary>
    public PartialDate Read(string text, Stretch? days)
    {
        if (days is not { } stretch)
            return new(text, null, null, null, Ongoing && First is null);
        if (Unsure)
            stretch = stretch.Qualified('?');
        var (from, to) = (stretch.From.DayNumber, stretch.To.DayNumber);
        return Bound switch
        {
            Bound.By => new(text, $"../{stretch.End}", null, stretch.To, Ongoing),
            Bound.Before when from > 0 => Read(text, $"../{Stretch.Day(stretch.From.AddDays(-1)).End}", null, stretch.From.AddDays(-1)),
            Bound.From => Read(text, $"{stretch.Start}/..", stretch.From, null),
            Bound.After => Read(text, $"{Stretch.Day(stretch.To.AddDays(1)).Start}/..", stretch.To.AddDays(1), null),
            Bound.WeekFrom when to == from => Within(text, Stretch.Days(stretch.From, stretch.From.AddDays(6))),
            Bound.WeekTo when to == from && from > 6 => Within(text, Stretch.Days(stretch.From.AddDays(-6), stretch.From)),
            _ => Within(text, stretch),
        };
    }

    private PartialDate Within(string text, Stretch stretch) => Read(text, stretch.Edtf, stretch.From, stretch.To);

    private PartialDate Read(string text, string edtf, DateOnly? from, DateOnly? to) => new(text, edtf, from, to, Ongoing);

    private static Stretch? Choose(DatePart part, DateContext context, DateOnly? notAfter, DateOnly? notBefore) =>
        !part.LacksYear ? null
        : notAfter is { } last ? part.UpTo(last)
        : notBefore is { } first ? part.FromOn(first)
        : part.Guess(context);
}
