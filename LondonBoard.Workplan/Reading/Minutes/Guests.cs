using LondonBoard.Papers;

namespace LondonBoard.Reading.Minutes;

/// <summary>Who of those there was no member: whom a paper lists by themselves, "In attendance" below "Present".</summary>
internal static class Guests
{
    private static readonly HashSet<string> Lists = new(StringComparer.OrdinalIgnoreCase)
    {
        "in attendance", "also in attendance", "others in attendance", "by invitation",
        "guests", "guest", "invited guests", "observers", "visitors",
    };

    /// <summary>The people with the guests among them marked.</summary>
    public static IEnumerable<MinutedPerson> Mark(IEnumerable<MinutedPerson> people, IReadOnlyList<MinuteLine> lines, Outline outline)
    {
        var listed = Listed(lines, outline).ToList();
        return people.Select(p => p with { IsGuest = listed.Exists(l => l.Contains(p.Name, StringComparison.Ordinal)) });
    }

    // The words that stand in such a list, up to the next label or the first item.
    private static IEnumerable<string> Listed(IReadOnlyList<MinuteLine> lines, Outline outline)
    {
        var (members, guests) = (false, false);
        for (var at = 0; at < lines.Count && outline[at] is null; at++)
        {
            var text = lines[at].Text;
            var (what, rest) = Labels.Read(text);
            if (what != Announces.Nothing)
            {
                guests = members && what == Announces.Present && Lists.Contains(text[..^rest.Length].Trim(' ', ':', '-', '–'));
                members |= what == Announces.Present && !guests;
                if (guests)
                    yield return rest;
            }
            else if (guests)
            {
                yield return string.Join(' ', lines[at].Cells.Append(text));
            }
        }
    }
}
