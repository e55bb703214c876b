using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <content>What stands around a deed: who speaks, "Clerk to action", owners on a line of their own.</content>
internal sealed partial class ActionReader
{
    private const int FewestTicked = 3;

    // Where most empty boxes stand before deeds, the few words behind another ("[ ] Keys for the shed") are one as well.
    private bool AreTicked()
    {
        var boxes = lines.Take(outline.End).Skip(outline.Begin).Where(l => l is { Ticked: false, Text.Length: > 6 }).ToList();
        var deeds = boxes.Count(b => MayBeDone(b.Text));
        return deeds >= FewestTicked && deeds * 2 > boxes.Count;
    }

    // "Clerk to action", "posters - Ann to do", on a line of its own or behind the deed.
    private bool TakeToAction(int at, MinuteLine line)
    {
        var ending = ToAction().Match(line.Text);
        if (!ending.Success && !IsSigned(at, line))
            return false;
        var (words, day) = ending.Success ? (line.Text[..ending.Index], null) : dues.Parted(line.Text);
        var sentences = Sentences.Of(words);
        var who = (sentences.Count > 0 ? sentences[^1] : words).Split([" – ", " - ", "("], StringSplitOptions.None)[^1].Trim();
        if (who.Length is 0 or > 60 || !owners.IsOwnerCell(who))
            return false;
        var before = words[..^Math.Min(words.Length, who.Length)].TrimEnd(' ', '–', '-', '(');
        // Where sentences charge somebody, "Clerk to action" behind the last is read with them.
        var said = Sentences.Of(before.Length > 0 ? before : Above(at));
        if (said.Count > 1 && IsChargedAlready(said, who))
            return before.Length == 0;
        var deed = Deeds.Choose(Sentences.Of(before.Length > 0 ? before : Above(at)), who);
        if (deed.Length > 0)
        {
            var when = ending.Groups["when"] is { Success: true } told ? told.Value : day;
            Add(FoundBy.MarkBehind, line, new(deed) { Who = who is "Someone" or "Somebody" ? "TBC" : who, When = when });
        }

        if (deed.Length > 0 && ending.Success)
            _found[^1] = _found[^1] with { Told = true };
        return deed.Length > 0;
    }

    // "Ann is rewriting the guide": what is marked as an action is still to be done.
    private OwnedText? GoesOn(string text) =>
        Doing().Match(text) is { Success: true } doing && owners.IsSomebody(doing.Groups["who"].Value)
            ? new(text[doing.Groups["verb"].Index..], owners.Read(doing.Groups["who"].Value)) : null;

    [GeneratedRegex(@"^(?<who>[^,;:.]{2,60}?) (is|are) (?<verb>[a-z-]+ing) \S", RegexOptions.NonBacktracking)]
    private static partial Regex Doing();

    // "Carl: it is late. Action on Ann to ring. Carl: The tide turns at six.": behind a mark within talk others speak on.
    private string WithoutTalk(string body)
    {
        var said = Sentences.Of(body);
        var next = said.FindIndex(Math.Min(1, said.Count), SpeaksOn);
        return next > 0 && body.IndexOf(said[next], StringComparison.Ordinal) is > 0 and var at ? body[..at].TrimEnd() : body;
    }

    private bool SpeaksOn(string sentence) =>
        (Deeds.Volunteers(sentence) && Deeds.Subject(sentence, owners) is not null)
        || (sentence.IndexOf(": ", StringComparison.Ordinal) is > 0 and < LongestName and var colon && owners.IsKnown(sentence[..colon])
        && sentence[(colon + 2)..].Split(' ')[0] is { Length: > 0 } word && (Talking().IsMatch(word) || (char.IsUpper(word[0]) && !Verbs.Is(word))));

    [GeneratedRegex(
        "^(i|we|it|you|they|he|she|the|a|an|this|that|these|those|there|yes|no|not|ok|maybe|perhaps|what|who|why|how|if|so|but)$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Talking();

    // Owners alone below a paragraph that says what is to be done: the margin of a paper that lost its columns.
    private bool IsSigned(int at, MinuteLine line)
    {
        if (_item is null || at == 0 || line is not { Bullet: false, Number: null, Text.Length: > 1 and <= 40, Cells.Count: <= 1 })
            return false;
        if (line.Text.EndsWith(':') || lines[at - 1] is not { Margin: null, Bullet: false })
            return false;
        var above = Above(at);
        var ended = !line.Text.EndsWith('.') || above is [.., '.' or '?' or ')' or ']'];
        return ended && !HeadLines.Closes(above) && owners.AreOfficial(dues.Parted(line.Text).Who)
            && ActionMarks.Find(above, owners).Count == 0 && Sentences.Of(above).Exists(s => Deeds.IsDeed(s) || (s.EndsWith('.') && Deeds.IsOrder(s) && !ActionStates.IsCarried(line.Text)));
    }

    // Who, what and by when, each on a line of its own.
    private bool TakeInLines(int at, MinuteLine line)
    {
        var name = line is { Bullet: false, Number: null, Heading: null, Cells.Count: <= 1, Text.Length: > 1 and <= LongestName };
        if (!name || line.Text.EndsWith('.') || at + 1 >= outline.End || outline[at + 1] is not null)
            return false;
        if (lines[at + 1] is not { Bullet: false, Number: null, Heading: null, Text: ['t', 'o', ' ', ..] deed } below)
            return false;
        if (!Verbs.Is(deed.Split(' ')[1]) || !owners.AreOfficial(line.Text))
            return false;
        var day = at + 2 < outline.End && outline[at + 2] is null && dues.IsDate(lines[at + 2].Text) ? lines[at + 2].Text : null;
        Add(FoundBy.Mark, below, new(deed) { Who = line.Text, When = day });
        _taken = at + (day is null ? 1 : 2);
        return true;
    }

    // "Who: Ann", "What: write to the yard", "By when: 5 May": a line for each, in any order.
    private bool TakeFields(int at)
    {
        bool IsField(string text) => ActionFields.Take(text).Alone || Deed().IsMatch(text);
        bool GoesOn(MinuteLine l, int i) => l.Heading is null && outline[at + i] is null && (i == 0 || !l.Apart) && IsField(l.Text);
        var block = lines.Skip(at).Take(MostFields).TakeWhile(GoesOn).ToList();
        var deeds = block.Select(l => Deed().Match(l.Text)).Where(m => m.Success).ToList();
        var fields = block.Where(l => !Deed().IsMatch(l.Text)).Select(l => ActionFields.Take(l.Text)).ToList();
        var (who, when) = (fields.Find(f => f.Who is not null).Who, fields.Find(f => f.When is not null).When);
        if (deeds.Count != 1 || who is null)
            return false;
        Add(FoundBy.Mark, block[0], new(deeds[0].Groups["deed"].Value) { Who = who, When = when });
        _taken = at + block.Count - 1;
        return true;
    }

    private const int MostFields = 5;

    [GeneratedRegex(@"^(what|task|action|next steps?) ?: (?<deed>\S.{2,300})$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Deed();

    // An agenda that nothing follows and in which actions are marked is the minutes themselves.
    private bool IsAgendaAll()
    {
        var last = Enumerable.Range(0, outline.End).LastOrDefault(i => lines[i].Heading is not null, -1);
        if (last < 0 || SectionWords.Of(lines[last].Text) != Section.Agenda)
            return false;
        return lines.Skip(last + 1).Any(l => ActionMarks.Find(l.Text, owners).Exists(m => m.Kind == MarkKind.Full));
    }

    [GeneratedRegex(
        @" to (action|do)(,? (?<when>(by|before|within|asap|immediately)\b[^.;]{0,40}))?[.) ]*$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex ToAction();

    // Where much of a paper is set in, that is how its paragraphs look and quotes nothing.
    private static bool AreSetIn(IReadOnlyList<MinuteLine> lines) =>
        lines.Count(l => l.Quoted) is > 2 and var quoted && quoted * 4 >= lines.Count(l => l.Text.Length > 0);

    // "Ann: no progress yet": where people's words are set down so, a name with its colon speaks and is charged with nothing.
    private static bool IsTalk(IReadOnlyList<MinuteLine> lines, bool bullets)
    {
        var said = lines.Where(l => l is { Number: null, Heading: null, Text.Length: > 0 } && l.Bullet == bullets).ToList();
        var spoken = said.Where(IsSpoken).ToList();
        var isAll = spoken.Count >= 20 && spoken.Count * 2 >= lines.Count(l => l is { Heading: null, Text.Length: > 0 });
        return spoken.Count >= 8 && spoken.Count * 4 >= said.Count && (!bullets || isAll || spoken.Count(IsTold) * 2 < spoken.Count);
    }

    // "- Ann: write to the yard": a list of what people are to do is no talk, unless nearly all of the paper is so.
    private static bool IsTold(MinuteLine line)
    {
        var word = line.Text[Speaker().Match(line.Text).Length..].TrimStart().Split(' ')[0];
        return Verbs.Is(word) || word is "to" or "will" or "should";
    }

    // "NOTED: …" and "Reported: …" say what was done and not who speaks.
    private static bool IsSpoken(MinuteLine line) =>
        Speaker().Match(line.Text[..Math.Min(line.Text.Length, 40)]) is { Success: true, Value: var name }
        && !name.TrimEnd(' ', ':', '-', '–').EndsWith("ed", StringComparison.OrdinalIgnoreCase);

    // "Ann: will look into it", "Ann: needs to ring": what somebody undertakes in talk.
    [GeneratedRegex(@"^([^:]{2,40}:|\w{2,5} ?[-–]) (will|needs? to|to|should) [a-z]", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Undertaking();

    // "Ann: …", "<ann> …", "AB - …"
    [GeneratedRegex(@"^(<[^<>]{1,30}> |[^\s:,.]{2,25}( [^\s:,.]{1,25})?: |\p{Lu}{1,3}\p{Ll}?\p{Lu}? ?[-–] )", RegexOptions.NonBacktracking)]
    private static partial Regex Speaker();
}
