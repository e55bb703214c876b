using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <content>Sentences that charge somebody.</content>
internal sealed partial class ActionReader
{
    private void TakeProse(MinuteLine line)
    {
        if (Labels.Read(line.Text).What is Announces.Present or Announces.Apologies)
            return;
        if ((_item is null && outline.Items.Count > 0 && !BeginsLate() && !IsChargedAtHead(line)) || (line.Quoted && !_setIn) || line.Data || IsStandUp())
            return;
        if ((Signed(line.Text) ?? Ordered(line.Text) ?? Dated(line.Text) ?? Allotted(line.Text) ?? Brought(line.Text)) is not { } signed
            || IsChargedAlready(Sentences.Of(line.Text), signed.Who))
        {
            TakeSentences(line);
        }
        else if (!IsProposed())
        {
            _byHand++;
            Add(FoundBy.MarkBehind, line, signed);
        }
    }

    // Where the first item found stands behind most of the paper, what was said above it counts, too.
    private bool BeginsLate() => outline.Begin * 2 > lines.Count;

    // "Ann to ring the yard. The lamp is out. Action: Carl to mend it.": what stands before a mark charges others.
    private void TakeBefore(ActionMark mark, MinuteLine line)
    {
        if (_item is null || line.Quoted || _section != Section.Minutes || !mark.Before.Contains(" to ", StringComparison.Ordinal))
            return;
        var marked = owners.Split(mark.Body).Owners?.Names ?? [];
        foreach (var sentence in Sentences.Of(mark.Before).Where(s => s.Length < LongestSentence))
        {
            foreach (var clause in Deeds.Clauses(sentence, owners))
            {
                if (Deeds.Charged(clause, owners) is { Plainly: true, Deed.Owners: { } who } found && owners.AreOfficial(who.Written)
                    && clause.StartsWith($"{who.Written} to ", StringComparison.Ordinal) && !who.Names.SequenceEqual(marked))
                    _prose.Add(InProse(found, clause, sentence));
            }
        }
    }

    // Above the first item "Ann to ring the yard" is an action, too; "Chair to welcome all" is of an agenda.
    private bool IsChargedAtHead(MinuteLine line) =>
        Sentences.Of(line.Text) is [var first, ..] && Deeds.Charged(first, owners) is { Plainly: true, Deed: { Owners: { } who, Text: var deed } }
        && owners.IsKnown(who.Written) && first.StartsWith($"{who.Written} to ", StringComparison.Ordinal)
        && (who.Names.Length > 1 || !OnAgenda().IsMatch(deed));

    private void TakeSentences(MinuteLine line)
    {
        var earlier = _section == Section.EarlierActions || ActionStates.IsCarried(line.Text);
        var (words, _, day) = dues.Behind(line.Text, owners);
        var (subject, before, above) = ((string?)null, _prose.Count, "");
        var byAll = false;
        foreach (var sentence in Sentences.Of(words).Where(s => s.Length < LongestSentence))
        {
            var said = subject is null ? Deeds.Spelt(sentence) : Deeds.Named(Deeds.Spelt(sentence), subject);
            subject = Deeds.Subject(sentence, owners) ?? subject;
            if (above.Length > 0 && Deeds.IsOutward(sentence))
                GoOn(sentence, above, before, earlier);
            // "- To obtain a ladder": a point of its own.
            else if (above.Length == 0 && _item is not null && (line.Bullet || line.Number is not null) && Deeds.IsOutward(sentence))
                _prose.Add(new FoundAction(FoundBy.Prose, _item.Name, sentence) { Due = dues.In(sentence), Earlier = earlier });
            var front = "";
            Charge? charged = null;
            foreach (var clause in Deeds.Clauses(said, owners))
            {
                if (Deeds.Charged(clause, owners) is { } found && InProse(found, clause, sentence) is var action && !IsSaidAgain(action, before, above))
                {
                    // "The board agreed to write. Ann will draft the letter."
                    if (byAll && action.Owners is not null)
                        _prose.RemoveAt(_prose.Count - 1);
                    byAll = false;
                    // "Ann to print it, Carl to fold it.": what is of others is not told with it.
                    var context = front.Length > 0 ? front : above;
                    if (_prose.Count > before && !Deeds.IsMute(action.Text) && context.Contains(_prose[^1].Text, StringComparison.Ordinal))
                        context = "";
                    _prose.Add(action with { Text = Deeds.WithContext(action.Text, context, words), Above = above, Earlier = earlier });
                    charged = found;
                }

                front = clause;
            }

            // "It was suggested that Ann ring the yard. This was agreed."
            if (charged is null && _prose.Count > before && _prose[^1].Possible
                && above.EndsWith(_prose[^1].Text, StringComparison.Ordinal) && Deeds.IsConsent(sentence))
                _prose[^1] = _prose[^1] with { Possible = false };
            if (charged is null && _item is not null && Deeds.Ordered(sentence) is { } order)
                _prose.Add(new FoundAction(FoundBy.Prose, _item.Name, order) { Due = dues.In(sentence), Above = above, Earlier = earlier });
            byAll = charged is { ByAll: true };
            above = IsScrap(sentence) && above.Length > 0 ? $"{above} {sentence}" : sentence;
        }

        if (day is not null && _prose.Count > before)
            _prose[^1] = _prose[^1] with { Due = dues.InColumn(day) ?? _prose[^1].Due };
    }

    // "**AB** will ring the yard": whoever is set in bold is charged.
    private bool ChargesInBold(MinuteLine line) =>
        _section == Section.Minutes && line.BoldLead is { Length: > 1 and < 40 } lead && lead.Length < line.Text.Length
        && owners.IsKnown(lead) && BehindBold().IsMatch(line.Text[lead.Length..]);

    [GeneratedRegex(@"^\s*(will|to|is to|are to|shall) [a-z]", RegexOptions.NonBacktracking)]
    private static partial Regex BehindBold();

    // "6.4 Clerk to mend the gate": a number before it makes an item of it, and it charges the Clerk; that somebody is "to report" does not.
    private bool ChargesByTitle(ItemHeading heading) =>
        TitleTo().IsMatch(heading.Title) && Deeds.Charged(heading.Title, owners) is { Plainly: true, Deed: { Owners: { } who, Text: var deed } }
        && (heading.Title.StartsWith(who.Written, StringComparison.Ordinal) || heading.Title.StartsWith($"The {who.Written}", StringComparison.Ordinal))
        && !OnAgenda().IsMatch(deed);

    [GeneratedRegex(@"^\p{Lu}.{1,40} to [a-z]", RegexOptions.NonBacktracking)]
    private static partial Regex TitleTo();

    [GeneratedRegex(
        "^(report|present|update|open|close|welcome|introduce|give|confirm|advise|read|outline|speak|lead|propose|elect|consider|receive|approve|note" +
        @"|discuss|agree|review|sign|adopt|declare|appoint|take the chair|be\b)",
        RegexOptions.NonBacktracking)]
    private static partial Regex OnAgenda();

    // At a stand-up and going round the table people tell what they do anyway.
    private bool IsStandUp() => _item is { Title: var title } && StandUp().IsMatch(title);

    [GeneratedRegex(
        @"^(stand-?up|(re-?)?introductions?( of |$)|round[- ]?(robin|the table|table)|check-?in)",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex StandUp();

    private FoundAction InProse(Charge found, string clause, string sentence)
    {
        var by = found.Plainly || IsPromised(clause, found.Deed) ? FoundBy.MarkBehind : FoundBy.Prose;
        var told = found.Agreed ? found.Clause : sentence.Contains(clause, StringComparison.Ordinal) ? clause : sentence;
        return new FoundAction(by, _item?.Name, Deeds.Telling(found.Deed.Text, Deeds.Unresolved(told), found.Clause))
        {
            Owners = found.Deed.Owners,
            Due = dues.In(found.Deed.Text) ?? (Deeds.IsShared(sentence) ? dues.In(sentence) : null),
            Possible = found.Offered,
        };
    }
}
