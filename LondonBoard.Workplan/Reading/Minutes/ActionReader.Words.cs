using System.Text.RegularExpressions;
using LondonBoard.Papers;

namespace LondonBoard.Reading.Minutes;

/// <content>Makes actions out of words: who, by when, how it stands.</content>
internal sealed partial class ActionReader
{
    /// <summary>An action's words with what was said beside them.</summary>
    /// <param name="Words">The words.</param>
    private readonly record struct Said(string Words)
    {
        public string? Who { get; init; }

        public string? When { get; init; }

        public string? Reference { get; init; }

        public ActionState? State { get; init; }
    }

    private void Add(FoundBy by, MinuteLine line, Said said)
    {
        var listed = by == FoundBy.List || (by == FoundBy.Mark && _scope is not null && _section == Section.Actions);
        said = WithFields(said, listed);
        var behind = said.When is null ? dues.Behind(said.Words, owners) : (said.Words, null, null);
        said = said with { Words = behind.Deed, Who = said.Who ?? behind.Who, When = said.When ?? behind.Day };
        var text = Address().Replace(Part().Replace(said.Words, ""), "").Trim(' ', '-', '–', '—', '*', ';');
        if (text.Length < 3 || (text.Length < 12 && ActionStates.Of(text) is not null) || Empty().IsMatch(text))
            return;
        var told = said.State ?? ActionStates.AtEnd(text) ?? ActionStates.Of(text.Length < 30 ? text : "");
        var state = line.Struck || line.Ticked == true ? ActionState.Done : told ?? ActionState.Open;
        text = by == FoundBy.Mark ? WithoutTold(text, said.Who is not null) : text;
        var (split, when) = Owned(by, line, said, text, listed);
        var carried = said.State == ActionState.Carried || ActionStates.IsCarried(text);
        var givenNow = by == FoundBy.Mark && _quotes && !line.Quoted && state == ActionState.Open;
        _foundAt = _at;
        _found.Add(new FoundAction(by, _item?.Name, split.Text.Length > 1 ? split.Text : text)
        {
            Owners = split.Owners,
            Due = (when is null ? null : dues.InColumn(when)) ?? dues.In(text) ?? (line.Ticked is null ? null : dues.AtEnd(text)),
            State = state,
            Reference = said.Reference,
            Place = _place,
            Collected = _collects,
            Earlier = state == ActionState.Done || carried || (_section == Section.EarlierActions && !givenNow),
        });
        if (line.Carried is { } note)
            _found[^1] = Carried(_found[^1], note);
    }

    // Who, by when and how it stands, where fields behind the words say so.
    private Said WithFields(Said said, bool listed)
    {
        var fields = listed && owners.Labelled(said.Words) is not null ? new(said.Words, null, null, null) : ActionFields.Take(said.Words);
        if (fields.Who is { } held && dues.Parted(held) is { Day: { } until } parted)
            fields = fields with { Who = parted.Who, When = fields.When ?? until };
        // "Ring the yard (Ann - deadline: 5 June)"
        if (fields is { Any: true, Who: null } && InOpenBracket().Match(fields.Rest) is { Success: true } opened && owners.IsOwnerCell(opened.Groups["who"].Value))
            fields = fields with { Who = opened.Groups["who"].Value, Rest = fields.Rest[..opened.Index] };
        return fields is not { Any: true, Alone: false } ? said : said with
        {
            Words = fields.Rest,
            Who = said.Who ?? fields.Who,
            When = said.When ?? fields.When,
            State = said.State ?? (fields.Status is { } status ? ActionStates.Of(status) : null),
        };
    }

    // The deed and its owners, and the day that stands beside them in a list.
    private (OwnedText Split, string? When) Owned(FoundBy by, MinuteLine line, Said said, string text, bool listed)
    {
        if (said.Who is not null)
            return (Given(text, said.Who), said.When);
        var split = listed && owners.Entry(Tailed(line, text)) is { Text.Length: > 2 } entry ? entry : owners.Split(text);
        if (split.Owners is null && listed && dues.Trailing(text) is var (rest, day) && owners.Entry(rest) is { Text.Length: > 2 } dated)
            return (dated, day);
        // "May 15 (Ann): ring the yard", "Newsletter (Ann) draft a page"
        if (split.Owners is null && listed && InMidst().Match(text) is { Success: true, Groups: var midst } && owners.Entry($"{midst["deed"]} ({midst["who"]})") is { Owners: { } whose })
        {
            var date = BeforeDay().Match(midst["lead"].Value) is { Success: true } before ? midst["lead"].Value[before.Length..] : midst["lead"].Value;
            if (dues.IsDate(date))
                return (new(midst["deed"].Value, whose), said.When ?? date);
            if (Verbs.Is(midst["deed"].Value.Split(' ')[0]))
                return (new($"{midst["lead"]}: {midst["deed"]}", whose), said.When);
        }

        if (by is not (FoundBy.List or FoundBy.Mark))
            return (split, said.When);
        if (split.Owners is null)
            split = GoesOn(split.Text) ?? LabelledByTopic(split.Text) ?? LabelledByName(split.Text) ?? owners.Entry(split.Text)
                ?? BeginningWith(split.Text) ?? EndingWith(split.Text) ?? split;
        else if (!owners.IsKnown(split.Owners.Written) && LabelledByTopic(text) is { } topic)
            split = topic;
        return (split, said.When);
    }

    [GeneratedRegex(@"^(?<lead>[^():]{3,40}) \((?<who>[^()]{2,40})\):? (?<deed>[a-z]\S* .+)$", RegexOptions.NonBacktracking)]
    private static partial Regex InMidst();

    [GeneratedRegex("^(before|by|until|on|end of) ", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex BeforeDay();

    // "Ring the yard (Ann). The report was noted.": behind the deed the talk goes on.
    private string WithoutTold(string text, bool owned) =>
        Sentences.Of(text) is { Count: > 1 } said && (owned || owners.Split(said[0]).Owners is not null)
        && said.Skip(1).All(s => !Deeds.IsDeed(s) && !Deeds.Orders(s) && owners.Split(s).Owners is null && dues.In(s) is null)
            ? said[0] : text;

    [GeneratedRegex(@"\s*[(\[](?<who>[^()\[\]]{2,60})$", RegexOptions.NonBacktracking)]
    private static partial Regex InOpenBracket();

    // "Ring the yard - https://quay.example/7": where it is kept.
    [GeneratedRegex(@"\s*[–-]\s*<?https?://\S+$", RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    // "Mend the gate **Ann**": what is bold at the end stands apart as if by a dash.
    private static string Tailed(MinuteLine line, string text) =>
        line.BoldTail.Length > 1 && text.EndsWith(line.BoldTail, StringComparison.Ordinal) && text.Length > line.BoldTail.Length + 3
            ? $"{text[..^line.BoldTail.Length].TrimEnd()} – {line.BoldTail}" : text;

    // "4.2 Ann is to ring the yard"
    [GeneratedRegex(@"^\d{1,2}\.\d{1,2} (?=\p{Lu}\p{L}*:? )")]
    private static partial Regex Part();

    // "AB seat for the pier", "AB has asked for a price": behind a mark initials are whose it is.
    private OwnedText? BeginningWith(string text) =>
        Initialled().Match(text) is { Success: true, Groups: var found } && owners.IsKnown(found["who"].Value)
            ? new(found["has"].Success ? text : text[found["deed"].Index..], owners.Read(found["who"].Value)) : null;

    [GeneratedRegex(
        @"^(?<who>\p{Lu}{2,4}(( ?[/,&+]| and) ?\p{Lu}{2,4})*|\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+) (?<deed>((?<has>has|have|had|is|are|was) )?[a-z][^:]+)$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Initialled();

    // "Ring the yard AB": behind a mark initials at the end, too.
    private OwnedText? EndingWith(string text) =>
        text.LastIndexOf(' ') is > 8 and var end && text[(end + 1)..].TrimEnd('.') is var who && NameWords.IsInitials(who) && owners.IsKnown(who)
        && !text[..end].EndsWith(" to", StringComparison.Ordinal) && Verbs.Is(text.Split(' ')[0]) && !LastOfMany().IsMatch(text[..end])
            ? new(text[..end], owners.Read(who)) : null;

    [GeneratedRegex(@" (and|or|with|from|for|by|of|the|on|in|at|about|\p{Lu}{2,4})$", RegexOptions.NonBacktracking)]
    private static partial Regex LastOfMany();

    // "The guide: Ann to send it round", "Pier Group: Ann to ring them": what it is about, and who.
    private OwnedText? LabelledByTopic(string text)
    {
        var colon = text.AsSpan(0, Math.Min(text.Length, LongestTopic)).IndexOf(": ");
        var deed = colon > 3 ? text[(colon + 2)..].TrimStart() : "";
        return deed.Length > 0 && owners.Leading(ref deed) is { } who && owners.IsStrict(who.Written) ? new(text, who) : null;
    }

    private const int LongestTopic = 60;

    // "task 1" of a form that nobody filled in, "See action 6.", an address alone.
    [GeneratedRegex(
        @"^((task|action|item|to-?do)( item)? \d{1,2}" +
        @"|(please )?see (the )?(action|item|above|below)\b[^.]{0,20}|(link: )?<?https?://\S+)\.?$" +
        // Behind a mark the talk goes on: "AB: What is it to cost?"
        @"|^[a-z]{2,4}: (what|who|why|how|when|where|which) [^.]*\?$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Empty();

    private FoundAction Carried(FoundAction action, CarriedNote note) => action with
    {
        State = note.State ?? ActionState.Carried,
        Due = (note.Due is { } due ? dues.InColumn(due) : null) ?? action.Due,
        Raised = note.Raised,
        Earlier = true,
    };

    // Owners that stand beside the deed; the same before it are no part of it.
    private OwnedText Given(string text, string who)
    {
        var rest = text;
        var lead = owners.Leading(ref rest);
        return new(lead is not null && lead.Names.Length > 0 ? Deeds.Telling(rest, text) : text, owners.Read(who));
    }

    // "Owner: Ann Bell; Due: 30 May" on the line below an action, or below the paragraph that says what is to be done.
    private void Attach(ActionFields fields, int at)
    {
        if (at - _foundAt > 2)
        {
            if (Deeds.Choose(Sentences.Of(Above(at)), fields.Who!) is { Length: > 2 } deed)
                Add(FoundBy.MarkBehind, lines[at], new(deed) { Who = fields.Who, When = fields.When });
            return;
        }

        var action = _found[^1];
        _foundAt = _at;
        var state = fields.Status is { } status ? ActionStates.Of(status) ?? action.State : action.State;
        _found[^1] = action with
        {
            Owners = fields.Who is { } who ? owners.Read(who) : action.Owners,
            Due = fields.When is { } when ? dues.InColumn(when) ?? action.Due : action.Due,
            State = state,
            Earlier = action.Earlier || state == ActionState.Done,
        };
    }

    // "The landlord is to be asked about the damp. [AB]", "… AB", "… AB 4 May"
    private Said? Signed(string text)
    {
        if (Sentences.Of(text) is { Count: > 1 } said && IsSignature(said[^1])
            && Deeds.Choose(said[..^1], said[^1]) is { Length: > 2 } above && (_signs || Deeds.IsDeed(above)))
            return new Said(above) { Who = said[^1] };
        // "… to the MP and C.C.C. Clerk": an abbreviation's full stop ends no sentence.
        if (_signs && text.LastIndexOf(". ", StringComparison.Ordinal) is > 1 and var stop && IsSignature(text[(stop + 2)..])
            && !NameWords.IsTitle(text[(text.LastIndexOf(' ', stop) + 1)..stop]))
            return new Said(Sentences.Of(text[..(stop + 1)])[^1]) { Who = text[(stop + 2)..] };
        var (words, who, day) = dues.Behind(text, owners);
        var open = text.EndsWith(']') ? text.LastIndexOf('[') : text.TrimEnd('.', ' ').LastIndexOf(' ');
        var boxed = open >= 0 && text[open] == '[';
        if (who is null && Dashed().Match(text) is { Success: true } dashed && owners.IsKnown(dashed.Groups["who"].Value))
        {
            return Sentences.Of(text[..dashed.Index]) is [.., var dash] && Deeds.IsDeed(dash) && !dash.StartsWith("We ", StringComparison.Ordinal)
                ? new Said(dash) { Who = dashed.Groups["who"].Value } : null;
        }

        if (who is null && open > 1 && (boxed || text[open - 1] is '.' or '?'))
            (words, who) = (text[..open].TrimEnd(), text[(open + 1)..].TrimEnd(']', '.', ' '));
        if (who is not { Length: > 1 and < 30 } || !owners.IsKnown(who) || !(open < 0 || boxed || day is not null || NameWords.IsInitials(who)))
            return null;
        return Deeds.Choose(Sentences.Of(words), who) is { Length: > 2 } deed && Deeds.IsDeed(deed) ? new Said(deed) { Who = who, When = day } : null;
    }

    // "A bench would be bought – AB", "A bench to be bought / AB"
    [GeneratedRegex(
        @" [-–—/] (?<who>\p{Lu}{2,4}(( ?[/,&+]| and) ?\p{Lu}{2,4})*|\p{Lu}[\w.]+( \p{Lu}[\w.’'-]+)?(( ?[/,&+]| and) ?\p{Lu}[\w.]+( \p{Lu}[\w.’'-]+)?)*)\.?$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Dashed();

    private bool IsSignature(string sentence) =>
        sentence.Length <= 40 && !sentence.EndsWith(':') && !sentence.StartsWith("A ", StringComparison.Ordinal)
        && !NameWords.IsForm(sentence) && Named().IsMatch(sentence) && owners.AreOfficial(sentence);

    // The margin of a paper that lost its columns: where several paragraphs end with an owner, whatever stands before is theirs.
    private bool AreSigned() =>
        lines.Where(l => l.Cells.Count <= 1 && Sentences.Of(l.Text) is { Count: > 1 } said && IsSignature(said[^1]))
            .Take(LeastSigned).Count() == LeastSigned;

    [GeneratedRegex(@"^([\p{Lu}(][^\s]*|and|the|&|to|of)( ([\p{Lu}(][^\s]*|and|the|&|of))*$", RegexOptions.NonBacktracking)]
    private static partial Regex Named();

    // "Ann will send the list by Monday": a day of its own makes a promise of it.
    private bool IsPromised(string clause, OwnedText deed) =>
        deed.Owners is { } who && owners.IsKnown(who.Written) && dues.In(clause) is { To: not null } && Deeds.IsPromise(clause);

    // "Take photographs of the gate – all", "Count the chairs (Ann)": a verb first, and behind it who is to do it.
    private Said? Ordered(string text)
    {
        var sentence = text[(text.LastIndexOf(". ", StringComparison.Ordinal) is >= 0 and var stop ? stop + 2 : 0)..];
        if (Labelled().Match(sentence) is { Success: true } label && Verbs.Is(sentence[label.Length..].Split(' ')[0]) && !Verbs.Is(sentence.Split(' ')[0]))
            sentence = sentence[label.Length..];
        if (sentence.Length is <= 8 or >= 200 || !Verbs.Is(sentence.Split(' ')[0]))
            return null;
        var bracketed = sentence.TrimEnd('.') is [.., ')' or ']'] && !sentence.Contains(": ", StringComparison.Ordinal);
        var named = bracketed || sentence.Contains(" - ", StringComparison.Ordinal) || sentence.Contains(" – ", StringComparison.Ordinal);
        var charges = named && owners.Split(sentence) is { Owners: { } who, Text: var deed }
            && !sentence.Contains($"{who.Written} to ", StringComparison.Ordinal)
            && deed.Contains(' ', StringComparison.Ordinal) && owners.IsStrict(who.Written);
        return charges ? new Said(sentence) : null;
    }

    // "Lamp – ask the yard for a price (AB)"
    [GeneratedRegex("^[^.;:,(]{3,40} [-–] ", RegexOptions.NonBacktracking)]
    private static partial Regex Labelled();

    // "Ring the yard (Ann - deadline: 5 June)": a bracket with a deadline charges whoever stands in it, on a list or not.
    private Said? Dated(string text) =>
        text.Length < LongestSentence && owners.WithDeadline(text) is { } charged ? new Said(charged.Deed) { Who = charged.Who, When = charged.Day } : null;
}
