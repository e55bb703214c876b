using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <content>The lines under a label: names one a line or many, in groups, ticked or not.</content>
internal sealed partial class Attendance
{
    // A line under a label: names, or what ends the list.
    private void Continue(MinuteLine line)
    {
        line = Counted().Match(line.Text) is { Success: true } counted && PersonWords.IsFull(line.Text[..counted.Index])
            ? line with { Text = line.Text[..counted.Index] } : line;
        // "D. Osborne" is no fourth of a list.
        if (line.Number is [>= 'A' and <= 'Z']
            && !line.Text.Split(['(', ','])[0].Trim().Contains(' ', StringComparison.Ordinal) && PersonWords.Begin(line.Text))
            line = line with { Text = $"{line.Number}. {line.Text}", Number = null };
        if (_section == Announces.Present && _open.Count == 0 && SmallNames(line.Text) is { } small)
            line = line with { Text = small };
        var text = line.Text;
        if (line.Struck)
            return;
        if (_section == Announces.Nothing)
        {
            // Of names in columns some have nothing beside them.
            if (_columns.Count > 0 && text.Length < 80 && PersonWords.Names(text) == 1 && PersonWords.IsOne(text))
                TakeCells([text], false);
            return;
        }

        // "### Staff" below "## Present": who of those present they are.
        if (line.Heading > _level && _section == Announces.Present)
            return;
        if (_section is Announces.Chair or Announces.Scribe)
        {
            foreach (var person in text.Length < 200 && PersonWords.Begin(text) ? PersonWords.Read(text, PersonWords.IsOne(text)) : [])
                Official(person, _section, "");
            // "Present:", below it "In the chair", "Ann Bell", "Secretary", "Carl Dove": the list goes on behind those who hold an office.
            if (!line.Bullet)
                Open(_outer);
            return;
        }

        // "Cllr Bell took the chair and welcomed all. Apologies from A and B."
        if (Welcomes().IsMatch(text) && (TakeTold(text) || _section == Announces.Apologies))
        {
            Open(Announces.Nothing);
            return;
        }

        if (_section == Announces.Present && text.Length < MostTold && TakeAbsent(text) is { } rest)
        {
            if (rest.Length == 0)
                return;
            (line, text) = (line with { Text = rest }, rest);
        }

        if (TakeInitialsBefore(line))
            return;
        if (_section == Announces.Apologies && line.Bullet && Excused().Match(text) is { Success: true } excused && IsPerson(excused.Groups["name"].Value))
        {
            _open.Add((excused.Groups["name"].Value, null, line.Ticked));
            return;
        }

        if ((EndOfLabel(text) is > 0 and var end ? end : EndOfGroup(line)) is > 0 and var colon)
        {
            // "Clerk: A B" below apologies that stand in one line sent none.
            if (_inline && _section == Announces.Apologies && NameWords.IsRole(text[..colon]))
                PersonWords.Read(text[(colon + 1)..], true).ForEach(p => Official(p, Announces.Scribe, text[..colon]));
            // "Management: A B" below them was there.
            else if (_inline && _section == Announces.Apologies && (line.BoldLead.Length > 0 || PersonWords.One(text[..colon]) is not null))
                PersonWords.Read(text[(colon + 1)..], PersonWords.IsOne(text[(colon + 1)..]))
                    .ForEach(p => Add(_present, p with { Organisation = p.Organisation ?? text[..colon] }));
            else
                _open.Add((text[(colon + 1)..].Trim(), text[..colon], null));
            return;
        }

        if (TakeBehindStroke(line) || TakeInBrackets(line) || (_outer == Announces.Present && NameWords.IsHeldOffice(text)))
            return;
        if (line is { Bullet: false, Number: null } && SectionWords.IsUsual(text)
            && !text.Any(c => c is ',' || char.IsAsciiDigit(c)) && PersonWords.Names(text) == 0)
        {
            Open(Announces.Nothing);
            return;
        }

        if (_open.Count > 0 && line.Apart && !line.Bullet && text == text.ToUpperInvariant()
            && !_open.Exists(o => o.Text == o.Text.ToUpperInvariant()))
        {
            Open(Announces.Nothing);
            return;
        }

        var named = !Charges(text) && (PersonWords.Names(text) > 0 || BeginsWithName(line));
        if (named && line.Heading is null && (!IsSentence(text) || TellsOfOne(line)))
        {
            var sentences = Sentences.Of(text);
            var onlyFirst = sentences.Count > 1 && sentences.TrueForAll(s => PersonWords.Names(s) == 0 || s == sentences[0]);
            _open.Add((onlyFirst ? sentences[0] : text, null, line.Ticked));
            _misses = 0;
        }
        else if (line is { Bullet: true, Text.Length: < LongestEntry } && _level is not null && !IsSentence(text))
        {
            // Below a heading bodies may stand among people, or before them.
        }
        else if (EndsByMiss(line))
        {
            Open(Announces.Nothing);
        }
    }

    // "ann carl eve jo": first names in small letters that only blanks divide, half of which many people have; null where these are other words.
    private static string? SmallNames(string text) =>
        text.Length <= LongestNames && text.All(c => c == ' ' || char.IsLower(c)) && text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: >= Fewest } words
        && Array.ConvertAll(words, w => char.ToUpperInvariant(w[0]) + w[1..]) is var names && names.Count(FirstNames.Begins) * 2 >= names.Length
            ? string.Join(", ", names) : null;

    // "Ann to write to Carl Dove" below the last of those named.
    private static bool Charges(string text) => Charge().Match(text) is { Success: true, Groups: var charge } && Verbs.Is(charge["verb"].Value);

    [GeneratedRegex(@"^\p{Lu}[^,;:.]{1,40} to (?<verb>[a-z-]+) \w", RegexOptions.NonBacktracking)]
    private static partial Regex Charge();

    // "Ann Bell, Carl Dove. Eve Frost sent apologies.": the words without what is said of those who were not there; null where nothing is.
    private string? TakeAbsent(string text)
    {
        var sentences = Sentences.Of(text);
        var told = sentences.ConvertAll(s => Labels.Read(s).What == Announces.Nothing && Told(s) is (Announces.Apologies, var names) ? names : null);
        told.OfType<string>().SelectMany(n => PersonWords.Read(n, false)).ToList().ForEach(p => Add(_away, p));
        return told.Exists(t => t is not null) ? string.Join(' ', sentences.Where((_, at) => told[at] is null)) : null;
    }

    // "Ann Bell 56, 58": the number of a house, a lot or a vote is none of the name.
    [GeneratedRegex(@"[\s\u00A0]+#?\d{1,4}[a-z]?(, ?\d{1,4})*$", RegexOptions.NonBacktracking)]
    private static partial Regex Counted();

    // Where the label of a group ends behind which people are named ("Staff: A B, C D"); -1 where there is none.
    private static int EndOfLabel(string text)
    {
        var colon = text.IndexOf(':');
        if (colon is not (> 0 and < 60) || colon + 1 >= text.Length || text[..colon].TrimEnd().EndsWith(')'))
            return -1;
        var behind = PersonWords.Names(text[(colon + 1)..]);
        return behind > 1 || (behind == 1 && (PersonWords.Names(text[..colon]) == 0 || NameWords.IsBody(text[..colon]))) ? colon : -1;
    }

    // "**Mill Place:** Carl Dove" among such lines of other bodies, though it has the looks of a name.
    private int EndOfGroup(MinuteLine line) =>
        line.BoldLead.Length > 0 && !FirstNames.Begins(line.BoldLead) && _open.Count > 0 && _open.TrueForAll(o => o.Body is not null)
        && line.Text.IndexOf(':') is > 0 and var colon && colon >= line.BoldLead.Length - 1 && PersonWords.Names(line.Text[(colon + 1)..]) > 0
            ? colon : -1;

    // "- Ann and guests", "Ann, Ben": no name in full, but an entry that begins with one.
    private static bool BeginsWithName(MinuteLine line)
    {
        var text = line.Text;
        var isEntry = line.Bullet || line.Number is not null
            || text.Contains(',', StringComparison.Ordinal) || !text.Contains(' ', StringComparison.Ordinal);
        return isEntry && (text.Length < 80 || IsAllNames(text))
            && PersonWords.One(PersonWords.Pieces(text).FirstOrDefault() ?? "") is not null;
    }

    // "- Ann Bell - was there until the break and had the keys."
    private static bool TellsOfOne(MinuteLine line) =>
        line.Bullet && line.Text.IndexOf(" - ", StringComparison.Ordinal) is > 0 and var told
        && PersonWords.Names(line.Text[..told]) == 1;

    // A list has a line or two that name nobody; a heading ends it, and so does talk below its names.
    private bool EndsByMiss(MinuteLine line)
    {
        if (line.Heading is not null || (line.Number is not null && _open.Count == 0))
            return true;
        _misses++;
        var talks = IsSentence(line.Text) && (_open.Count > 0 || _misses > 1);
        return _misses > 2 || line.Text.Length > 200
            || (talks && !line.Text.Contains("apolog", StringComparison.OrdinalIgnoreCase));
    }

    // "Mill Place – Ann Bell (Chair), Carl Dove", "ESS - Bell, Dove", "AB – Ann Bell, Harbour Trust", and "CSNS -" from whom nobody came.
    private bool TakeBehindStroke(MinuteLine line)
    {
        var text = line.Text;
        if (text.TrimEnd('-', '–', ' ') is var alone && alone.Length < text.Length && IsShortBody(alone))
            return true;
        var head = text.AsSpan(0, Math.Min(text.Length, LongestBody));
        var stroke = head.IndexOf(" – ") is > 0 and var dash ? dash : head.IndexOf(" - ");
        if (stroke <= 0 || text.AsSpan(0, stroke).Contains(','))
            return false;
        var (front, behind) = (text[..stroke], text[(stroke + 3)..]);
        var group = PersonWords.Pieces(behind);
        if (group.Count > 0 && NameWords.IsInitialShape(front) && PersonWords.IsFull(group[0]) && PersonWords.One(group[0])!.MayBe(front))
        {
            var rest = behind[(behind.IndexOf(group[0], StringComparison.Ordinal) + group[0].Length)..];
            _open.Add(($"{group[0]} ({front}){rest}", null, line.Ticked));
            return true;
        }

        var isGroup = IsShortBody(front)
            || (NameWords.IsBody(front) && PersonWords.Names(behind) > 0) || (group.Count > 1 && group.TrueForAll(PersonWords.IsFull));
        if (!isGroup || !group.TrueForAll(IsPerson))
            return false;
        _open.Add((behind, front, null));
        return true;
    }

    private static bool IsPerson(string words) =>
        PersonWords.One(words) is not null && !words.Contains(" – ", StringComparison.Ordinal) && !NameWords.IsRole(words) && !NameWords.IsBody(words);

    // "Ann is at the fair", "Carl Dove also away until May" below "Apologies".
    [GeneratedRegex(
        @"^(?<name>\p{Lu}[\p{L}'’-]+( \p{Lu}[\p{L}'’-]+)?)( (also|both|who))? " +
        "(will|is|was|has|had|cannot|can't|can’t|could|couldn't|couldn’t|sent|sends|missing|away|not|unable|due) ",
        RegexOptions.NonBacktracking)]
    private static partial Regex Excused();

    [GeneratedRegex(
        @"^.{2,60}? (took the chair|welcomed|opened the|thanked|chaired the)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Welcomes();

    // "AB: Ann Bell (@annb)", "DS: Dora Shaw", though "DS" may be a rank.
    private bool TakeInitialsBefore(MinuteLine line)
    {
        var colon = line.Text.AsSpan(0, Math.Min(line.Text.Length, LongestInitials + 1)).IndexOf(':');
        if (colon <= 0 || !NameWords.IsInitialShape(line.Text[..colon]))
            return false;
        var front = line.Text[..colon].Trim();
        var behind = line.Text[(colon + 1)..].Trim();
        if (PersonWords.Pieces(behind) is not [var first, ..] || !PersonWords.IsFull(first) || !PersonWords.One(first)!.MayBe(front))
            return false;
        var rest = behind[Math.Min(behind.Length, behind.IndexOf(first, StringComparison.Ordinal) + first.Length)..];
        _open.Add(($"{first} ({front}){rest}", null, line.Ticked));
        return true;
    }

    private const int LongestInitials = 5;

    private static bool IsShortBody(string words) => words.Length is >= 2 and <= 8 && words.All(char.IsUpper) && !NameWords.IsRole(words);

    private const int LongestBody = 60;

    // First names alone, each with a body in brackets or none, fill a line as whole names do.
    private static bool IsAllNames(string text) =>
        PersonWords.Pieces(text) is { Count: > 2 } pieces && pieces.TrueForAll(p => PersonWords.One(p) is not null);

    private static bool IsSentence(string text)
    {
        bool Has(string word) => text.Contains(word, StringComparison.Ordinal);
        return text.Length > 40 && text.EndsWith('.')
            && (Has(" was ") || Has(" were ") || Has(" had ") || (Has(" the ") && !Has(",")));
    }

    private static bool IsPair(string text) =>
        PersonWords.Pieces(text).Count == 2 && !text.Contains(" and ", StringComparison.Ordinal) && !text.Contains(';', StringComparison.Ordinal);

    // "Ann Bell, Mainsail": one word behind a name in full that is no name is where she is from.
    private static bool IsWithBody(string text) =>
        PersonWords.Pieces(text) is [var name, var from] && text.EndsWith(", " + from, StringComparison.Ordinal)
        && PersonWords.IsFull(name) && !PersonWords.IsFull(from) && !from.Contains(' ', StringComparison.Ordinal)
        && !FirstNames.Begins(from) && !NameWords.IsInitialShape(from);

    private void Flush()
    {
        if (_open.Count > 0 && _section is Announces.Present or Announces.Apologies)
        {
            // Where boxes are ticked, those not ticked were not there.
            if (_open.Exists(l => l.Ticked == true))
                _open.RemoveAll(l => l.Ticked == false);
            TurnListed();
            var pairs = _open.Count > 2 && _open.Count(l => l.Body is null && IsPair(l.Text)) * 2 > _open.Count;
            var single = _open.Count > 1 && _open.Count(l => PersonWords.IsOne(l.Text)) * 2 > _open.Count;
            var formal = _open.Count(l => PersonWords.IsOneFormal(l.Text)) is >= Fewest and var said && said * 2 > _open.Count;
            var list = _section == Announces.Apologies ? _away : _present;
            foreach (var (text, body, _) in _open)
            {
                var ofOne = (single && PersonWords.IsOne(text)) || (!_inline && IsWithBody(text)) || (pairs && PersonWords.Pieces(text).Count <= 2)
                    || (formal && PersonWords.IsOneFormal(text));
                var from = body is null || NameWords.IsRole(body) ? null : body;
                foreach (var person in PersonWords.Read(text, ofOne))
                    Add(list, from is null ? person : person with { Organisation = person.Organisation ?? from });
            }
        }

        _open.Clear();
    }
}
