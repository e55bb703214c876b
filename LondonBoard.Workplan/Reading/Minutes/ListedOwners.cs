using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <summary>
/// Owners that stand on a line of their own in a list of actions: above what they are to do, once for several, or below it. The
/// lines that name them are emptied, and what they are to do says who.
/// </summary>
internal sealed partial class ListedOwners(OwnerWords owners, Outline outline)
{
    private const int LongestHolder = 60;

    /// <summary>The same lines, as many as before.</summary>
    public IReadOnlyList<MinuteLine> Told(IReadOnlyList<MinuteLine> lines)
    {
        var told = lines.ToArray();
        var listed = false;
        for (var at = 0; at < told.Length; at++)
        {
            var line = told[at];
            if ((ActionLists.IsHead(lines, at) && !(listed && Holder(line.Text) is { } of && IsSure(of))) || outline[at] is not null)
            {
                listed = ActionLists.Of(lines, at) == Section.Actions;
                continue;
            }

            if (!listed || line is { Table: not null } or { Text.Length: 0 } or { Quoted: true } or { Cells.Count: > 1 })
                continue;
            if (Holder(line.Text) is { } who && Held(told, at) is { Count: > 0 } held && (IsSure(who) || held.TrueForAll(h => Deeds.Orders(told[h].Text))))
            {
                told[at] = line with { Text = "", Heading = null, BoldLead = "", Bullet = false, Number = null };
                held.ForEach(h => told[h] = told[h] with { Who = HasOwn(told[h].Text) ? null : who });
                at = held[^1];
            }
            else if (line.Heading is not null || Ends(line))
            {
                listed = false;
            }
            else if (Below(told, at) is { } below)
            {
                told[at] = line with { Who = below };
                told[++at] = told[at] with { Text = "", Bullet = false, Number = null };
            }
        }

        return told;
    }

    // "Notes:", "**Links**", "Next meeting: …"
    private static bool Ends(MinuteLine line) =>
        line is { Bullet: false, Number: null, Ticked: null } && (line.Bold || line.Text.EndsWith(':') || SectionWords.Of(line.Text) != Section.Minutes);

    private bool HasOwn(string text) => owners.Entry(text) is not null || (owners.Split(text).Owners is { } own && owners.IsKnown(own.Written));

    // The lines of what somebody is to do, named in a line above.
    private List<int> Held(MinuteLine[] lines, int at)
    {
        var holder = lines[at];
        var held = new List<int>();
        var entries = at + 1 < lines.Length && lines[at + 1].Entry;
        for (var i = at + 1; i < lines.Length; i++)
        {
            var line = lines[i];
            if (outline[i] is not null || line is { Heading: not null } or { Table: not null } or { Text.Length: 0 })
                break;
            var deeper = line.Indent > holder.Indent;
            if (holder.Entry && !deeper && !(lines[at + 1] is { Number: "1", Bullet: false } && !line.Bullet && line.Number is not null))
                break;
            if (entries != line.Entry || (Holder(line.Text) is not null && (i + 1 == lines.Length || !deeper || lines[i + 1].Indent > line.Indent)))
                break;
            // A deed alone on the line below, or more up to the next blank.
            if (!entries && ((line.Apart && !(deeper && held.Count == 0)) || !(deeper || Deeds.Orders(line.Text))))
                break;
            if (held.Count > 0 && line.Indent > lines[held[0]].Indent + 1)
                continue;
            held.Add(i);
        }

        return held;
    }

    // Who a line names and says no more of.
    private string? Holder(string text) => Named(text) is { } who && IsSomebody(who) ? who : null;

    /// <summary>Whose words a line may be that names somebody and says no more: "For Ann:", "Ann to:"; null where it says more.</summary>
    public static string? Named(string text) =>
        text.Length is >= 2 and <= LongestHolder && Named().Match(text) is { Success: true } named ? named.Groups["who"].Value.Trim() : null;

    private bool IsSomebody(string who) =>
        owners.Parties(who) is { Count: > 0 and <= 6 } parties
        && (IsSure(who) || parties.TrueForAll(MayBeNamed))
        && !SectionWords.IsContainer(who);

    private static bool MayBeNamed(string party) =>
        NameWords.IsName(party) && !OwnerWords.IsNobody(party) && party.Count(c => c == ' ') < 3
        && !Verbs.Begin(party) && SectionWords.Of(party) == Section.Minutes;

    private bool IsSure(string who) => owners.IsSomebody(who) || owners.AreOfficial(who);

    // "Ann", "Ann:", "Ann to:", "For Ann:", "Actions for Ann", "Ann's actions:", "Ann (2)", "ACTION Ann:"
    [GeneratedRegex(
        @"^((actions?|tasks?|to-?dos?|jobs?) (for|on|by)? ?|for )?(?<who>[\p{L}@][^:;()]{1,58}?)(['’]s? (actions?|tasks?|to-?dos?|jobs?))?" +
        @"( \((\d+|[\p{Lu}]{2,3})\))?( (to|will|is to|are to))? ?[:–-]*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Named();

    // "Mend the gate", and set in below it "Ann" or "Owner: Ann".
    private string? Below(MinuteLine[] lines, int at)
    {
        if (at + 1 >= lines.Length || outline[at + 1] is not null || lines[at + 1] is not { Heading: null, Table: null, Text: { Length: > 1 } text } below)
            return null;
        if (below.Indent <= lines[at].Indent || !(lines[at].Entry || Deeds.Orders(lines[at].Text)))
            return null;
        var label = Label().Match(text);
        var who = text[label.Length..].TrimEnd('.', ' ', ')');
        var alone = at + 2 >= lines.Length || lines[at + 2].Indent <= below.Indent;
        return alone && (IsSomebody(who) || (label.Success && owners.IsOwnerCell(who))) ? who : null;
    }

    [GeneratedRegex(@"^\(?(" + OwnerWords.Labels + ")( ?: ?| - | – | )", RegexOptions.IgnoreCase)]
    private static partial Regex Label();
}
