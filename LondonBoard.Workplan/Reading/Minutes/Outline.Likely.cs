namespace LondonBoard.Reading.Minutes;

/// <content>A second opinion on what divides a paper: what looks like a title in minutes of other bodies.</content>
internal sealed partial class Outline
{
    // Where at least as many lines look like titles that no form divides by as there are that one does, those are the items.
    private static Outline Reviewed(IReadOnlyList<MinuteLine> lines, Outline found)
    {
        if (lines.Count > MostReviewed)
            return found;
        var counted = found.Items.Any(i => i.Number is { } number && !IsPart(number));
        var likeness = TitleLikeness.Of(lines);
        var likely = Places(lines).Where(i => likeness[i] >= Likely && (found._at.ContainsKey(i) || MayDivide(i))).ToList();
        // Below one heading of several what is numbered is a list.
        var numbered = likely.FindAll(i => lines[i] is { Number: not null, Heading: null });
        if (numbered.Count > 0 && found.Items.Count >= FewestUnseen && found.Items.All(i => lines[i.At].Heading is not null)
            && IsWithinOne(lines, numbered, [.. found._at.Keys.Order()]))
            likely.RemoveAll(numbered.Contains);
        var both = likely.Count(found._at.ContainsKey);
        // The more lines a form takes, the more it takes to believe that there are others.
        if (both >= FewestAlone)
            likely.RemoveAll(i => likeness[i] < MoreLikely && !found._at.ContainsKey(i));
        if (likely.Count - both < Math.Max(FewestUnseen, both))
            return found;
        // Bullets in bold are titles to whoever sees them.
        var items = likely.Union(found._at.Keys.Where(i => likeness[i] >= Unlikely || lines[i] is { Bold: true, Bullet: true })).Order().ToList();
        return new(items.ConvertAll(i => found[i] ?? Title(lines, i)), AgendaAfter(lines, items[^1]));

        bool MayDivide(int at) =>
            lines[at] is var line
            && !IsBelowBullet(lines, at)
            && !IsSaid(line.Text.TrimEnd(' ', '.', ':'))
            && !IsOfList(at)
            && !(line.Number is null && SectionWords.Of(line.Text) == Section.Actions)
            && !(line.Number is { } number && (IsNamed(line.Text) || (counted && IsPart(number))));

        // "1. Ann Bell, Harbour Trust"
        static bool IsNamed(string text) => NameWords.IsFullName(text.Split(',', '(')[0].Trim()) && !SectionWords.IsUsual(text);

        // "2. Boats" of an agenda, where "Boats (Ann, 10 min)" is an item.
        bool IsSaid(string title) => title.Length > 2 && found.Items.Any(i => i.Title.StartsWith(title, StringComparison.OrdinalIgnoreCase));

        // "Apologies: Ann Bell", "Attendees" and names below it are of the list of those who were there.
        bool IsOfList(int at) => Labels.Read(lines[at].Text) is var (means, names) && means switch
        {
            Announces.Present => true,
            Announces.Apologies => lines[at].Number is null && (names.Length > 0 || (at + 1 < lines.Count && PersonWords.One(lines[at + 1].Text) is not null)),
            _ => false,
        };
    }

    private static ItemHeading Title(IReadOnlyList<MinuteLine> lines, int at)
    {
        if (Heading(lines, at) is { } heading)
            return heading;
        var (number, text) = (lines[at].Number, lines[at].Text);
        return LeadEnd(text) is > 2 and var end ? RunOn(at, number, text, end)
            : SectionWords.UsualEnd(text) is > 2 and var usual ? new(at, number, text[..usual], text)
            : new(at, number, Start(text), text);
    }

    private const double Likely = 0.4;
    private const double MoreLikely = 0.5;
    private const double Unlikely = 0.15;
    private const int FewestUnseen = 2;
    private const int MostReviewed = 5_000;
}
