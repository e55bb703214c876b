namespace LondonBoard.Money;

/// <content>Names with an "and" in them that no list can hold: "Governance Lead W&amp;C", "Moving &amp; Handling Adviser".</content>
internal static partial class PartyNames
{
    // Words that close what somebody is called or what a body is called; what stands left of an "and" beside them is their field.
    private static readonly HashSet<string> Closings = new(StringComparer.OrdinalIgnoreCase)
    {
        "adviser", "advisers", "advisor", "advisors", "officer", "officers", "manager", "managers",
        "lead", "leads", "leader", "head", "director", "assistant", "administrator", "coordinator", "co-ordinator",
        "inspector", "engineer", "surveyor", "warden", "champion", "secretary", "planner", "analyst", "specialist", "governor", "consultant", "nurse",
        "team", "teams", "committee", "sub-committee", "subcommittee", "service", "services", "group", "subgroup",
        "department", "dept", "directorate", "division", "unit", "office", "panel", "forum", "partnership", "board", "section",
        "trust", "agency", "commission", "association", "society", "authority", "alliance", "foundation", "federation", "network",
    };

    // Parties in one word: an "and" behind them begins another one.
    private static readonly HashSet<string> Alone = new(StringComparer.OrdinalIgnoreCase)
    {
        "chair", "chairman", "chairperson", "vice-chair", "clerk", "treasurer", "councillor", "councillors",
        "members", "member", "trustees", "trustee", "governors", "staff", "volunteers", "residents", "everyone", "everybody", "all",
        "council", "councils", "boroughs", "borough", "county", "district", "parish", "police", "probation", "church",
        "school", "schools", "college", "university", "headteacher", "head", "principal", "matron", "bursar", "caretaker",
        "partners", "partner", "landlords", "contractor", "consultants", "pubwatch",
    };

    private static bool IsAcronym(string text, int start, int end)
    {
        if (text[start] != '&')
            return false;
        var (left, right) = (Capitals(text, start - 1, -1), Capitals(text, end, 1));
        return left > 0 && right > 0 && (left == 1 || right == 1 || left + right <= 4);
    }

    // How many capitals stand against the sign, up to the end of the word; none where the word has anything else.
    private static int Capitals(string text, int from, int step)
    {
        var at = from;
        while (at >= 0 && at < text.Length && char.IsUpper(text[at]) && Math.Abs(at - from) < 8)
            at += step;
        return at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]) ? 0 : Math.Abs(at - from);
    }

    // "Highways and Transport Team": one plain word, and behind the sign a field that closes in a role or a body.
    private static bool IsOneParty(string text, int start, int end)
    {
        var left = text[PieceStart(text, start)..start].Trim();
        var right = text[end..PieceEnd(text, end)].Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return left.Length > 2 && char.IsUpper(left[0]) && left.Any(char.IsLower) && left.All(c => char.IsLetter(c) || c == '-')
            && !Closings.Contains(left) && !Alone.Contains(left)
            && right.Length is 2 or 3 && char.IsUpper(right[0][0]) && right[0].Any(char.IsLower)
            && !Alone.Contains(right[0]) && !Closings.Contains(right[0]) && Closings.Contains(right[^1]);
    }

    // A list of names is long where somebody means harm; no name is.
    private static int PieceStart(string text, int at)
    {
        var start = at;
        while (start > 0 && at - start < 40 && Separator(text, start - 1) == 0)
            start--;
        return start > 0 && string.CompareOrdinal(text, start - 1, " and ", 0, 5) == 0 ? start + 4 : start;
    }

    private static int PieceEnd(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < 60 && Separator(text, end) == 0)
            end++;
        return end;
    }
}
