using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <content>What a paragraph says twice of who is to do something, and what only goes on with it.</content>
internal sealed partial class ActionReader
{
    // Initials behind "Clerk to write to the yard." say once more whose that is.
    private bool IsChargedAlready(List<string> sentences, string? who)
    {
        if (who is null)
            return false;
        var signed = owners.Read(who).Names;
        return sentences.SelectMany(s => Deeds.Clauses(s, owners)).Select(c => Deeds.Charged(c, owners))
            .Any(c => c is { Plainly: true, Deed.Owners.Names: var names } && names.SequenceEqual(signed));
    }

    // "It was agreed to order two. Clerk to action.", "… that Ann would look into it. Ann to look into it.": the deed before
    // is hers, and there is no second.
    private bool IsSaidAgain(FoundAction action, int before, string above)
    {
        if (_prose.Count == before || action.Owners is not { } who)
            return false;
        var last = _prose[^1];
        var others = last.Owners is { } own && owners.IsKnown(own.Written) && !IsOf(last, who);
        var mute = Deeds.IsMute(action.Text) && !others && (above.Contains(last.Text, StringComparison.Ordinal) || IsOf(last, who));
        bool Says(FoundAction p) => p.By == FoundBy.Prose && IsOf(p, who) && Verb(p.Text) == Verb(action.Text);
        var at = mute ? _prose.Count - 1 : action.Text.Count(c => c == ' ') <= 3 ? _prose.FindIndex(before, Says) : -1;
        if (at >= 0)
            _prose[at] = _prose[at] with { Owners = who, By = action.By, Possible = action.Possible };
        return at >= 0;
    }

    private static bool IsOf(FoundAction action, Owners who) => action.Owners is { } own && own.Names.SequenceEqual(who.Names);

    private string Verb(string text)
    {
        var deed = text;
        owners.Leading(ref deed);
        return deed.Split(' ', '.')[0];
    }

    // "The hedge is high. To write to the owner." is for somebody to do; "Clerk to ring. To ask about the gate as well." goes on.
    private void GoOn(string sentence, string above, int before, bool earlier)
    {
        if (_prose.Count > before && above.EndsWith(_prose[^1].Text.Split(". ")[^1], StringComparison.Ordinal))
            _prose[^1] = _prose[^1] with { Text = $"{_prose[^1].Text} {sentence}" };
        else
            _prose.Add(new FoundAction(FoundBy.Prose, _item?.Name, $"{above} {sentence}") { Due = dues.In(sentence), Earlier = earlier });
    }

    // "Cakes – Ann", "Tea, cups - Carl and Eve" among lines that say what others are to do: what each of them brings or sees to.
    private Said? Brought(string text)
    {
        if (ThingOf(text) is not { } thing || _item is null)
            return null;
        var (from, to) = (_at, _at);
        while (from > Math.Max(0, _at - MostBeside) && outline[from - 1] is null)
            from--;
        while (to < Math.Min(outline.End - 1, _at + MostBeside) && outline[to + 1] is null)
            to++;
        var around = lines.Take(from..(to + 1)).Select(l => l.Text).ToList();
        return around.Count(t => ThingOf(t) is not null) > 1 && around.Exists(t => Deeds.Charged(t, owners) is { Plainly: true }) ? thing : null;
    }

    private const int MostBeside = 5;

    private Said? ThingOf(string text) =>
        Thing().Match(text) is { Success: true, Groups: var found } && owners.IsKnown(found["who"].Value) && !Spoken().IsMatch(text)
            ? new Said(found["thing"].Value) { Who = found["who"].Value } : null;

    [GeneratedRegex(@"^(?<thing>[\p{L}\d][^.:;–]{2,40}?) ?[–-] (?<who>\p{Lu}\w+( \p{Lu}\w+)?((, | and | & |/)\p{Lu}\w+( \p{Lu}\w+)?){0,3})\.?$")]
    private static partial Regex Thing();

    // "Boats: report – Ann"
    [GeneratedRegex(@"\b(reports?|updates?|minutes|accounts?|election|chair|secretary|treasurer)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Spoken();

    // "The following were asked to look after:" and below it "Boats – AB", "Ropes CD, EF (by May)".
    private Said? Allotted(string text)
    {
        if (Allotment().Match(text) is not { Success: true, Groups: var found } || !owners.IsKnown(found["who"].Value))
            return null;
        for (var at = _at - 1; at >= Math.Max(0, _at - MostAllotted) && lines[at].Text.Length < LongestAllotted && outline[at + 1] is null; at--)
        {
            if (Allots().IsMatch(lines[at].Text))
                return new Said(found["deed"].Value) { Who = found["who"].Value };
        }

        return null;
    }

    private const int MostAllotted = 15;
    private const int LongestAllotted = 160;

    [GeneratedRegex(@"^(?<deed>[^:]{4,120}?)( ?[-–—])? (?<who>\p{Lu}{2,4}( ?[,/&+] ?\p{Lu}{2,4})*)( \([^()]{2,80}\))?\.?$")]
    private static partial Regex Allotment();

    [GeneratedRegex(
        @"\b(following|members|councillors|trustees|these|those|all)\b.{0,60}\b(asked|agreed|volunteered|undertook|offered|are|will) to\b.*[:;.]$" +
        @"|\bagreed to .*(below|following)[:;.]$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Allots();

    private const int MostAbove = 200;

    // Below "- Proposals:" the names behind each are of who brings it.
    private bool IsProposed()
    {
        var indent = lines[_at].Indent;
        for (var at = _at - 1; at >= Math.Max(0, _at - MostAbove) && indent > 0 && outline[at + 1] is null; at--)
        {
            if (lines[at].Indent >= indent)
                continue;
            indent = lines[at].Indent;
            if (lines[at].Bullet && Proposals().IsMatch(lines[at].Text))
                return true;
        }

        return false;
    }

    [GeneratedRegex(@"^(proposals?|motions?|suggestions?|ideas?)\b[^:.]{0,60}:$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Proposals();

    // "No objections.": too little to tell what is meant.
    private static bool IsScrap(string sentence) => sentence.Count(c => c == ' ') < 3;
}
