using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LondonBoard.Papers;

namespace LondonBoard.Reading.Minutes;

/// <summary>What came of reading minutes.</summary>
/// <param name="Paper">The minutes; null exactly when there is a refusal.</param>
/// <param name="Doubts">What the reader is not sure of.</param>
/// <param name="Refusal">One sentence: what is wrong and what to do.</param>
public sealed record MinutesReading(MinutesPaper? Paper, ImmutableArray<Doubt> Doubts, string? Refusal)
{
    /// <summary>What stands under the items, line for line; an item by its place among <see cref="MinutesPaper.Items"/>.</summary>
    public ImmutableArray<(int Item, string Text)> Points { get; init; } = [];

    /// <summary>
    /// What may be an action although the paper does not mark it as one, each with the doubt that says so; none of the
    /// paper's actions.
    /// </summary>
    public ImmutableArray<(MinutedAction Action, Doubt Doubt)> Possible { get; init; } = [];

    internal static MinutesReading Refuse(string sentence) => new(null, [], sentence);
}

/// <summary>
/// Reads minutes from what people already have: lines, then items and people, then actions, decisions and coming
/// meetings. Pure; takes any bytes; never throws on bad content.
/// </summary>
public static partial class MinutesReader
{
    internal const string NoMinutes =
        "This does not read as the minutes of a meeting: there is no list of who attended, and no item, action or decision; " +
        "check that it is the right paper and the whole of it.";

    private const string Damaged =
        "This file is damaged and cannot be read; open it in the program it was made with, save it again and try once more.";

    private const int HeadLength = 40;

    private const int MostPossible = 50;

    private const int LongestQuote = 120;

    /// <summary>Reads a file; its content decides what it is, its name only where the content leaves a choice.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="fileName">The file's name.</param>
    public static MinutesReading Read(ReadOnlyMemory<byte> content, string fileName) =>
        Guarded(() => ReadAs(content, Sniff.Format(content.Span, fileName), fileName));

    /// <summary>Reads content whose format is known (pasted, or from standard input).</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="format">What they are.</param>
    /// <param name="name">A name to fall back on for a title.</param>
    public static MinutesReading Read(ReadOnlyMemory<byte> content, PaperFormat format, string name) => Guarded(() =>
    {
        Sniff.Check(content.Span, format);
        return ReadAs(content, format, name);
    });

    private static MinutesReading Guarded(Func<MinutesReading> read)
    {
        try
        {
            return read();
        }
        catch (Refused refused)
        {
            return MinutesReading.Refuse(refused.Message);
        }
        catch (Exception e) when (IsOfFile(e))
        {
            return MinutesReading.Refuse(Damaged);
        }
    }

    private static bool IsOfFile(Exception e) =>
        e is System.Xml.XmlException or InvalidDataException or IOException or CsvHelper.CsvFormatException or NotSupportedException;

    private static MinutesReading ReadAs(ReadOnlyMemory<byte> content, PaperFormat format, string name) => format switch
    {
        PaperFormat.Docx => Of(MinuteLines.Of(DocxTables.Scan(content, marked: true)), name),
        PaperFormat.Xlsx => Of(MinuteLines.Of(XlsxTables.Scan(content)), name),
        PaperFormat.Html => Of(MinuteLines.Of(HtmlTables.Scan(TextBytes.Decode(content.Span), marked: true)), name),
        PaperFormat.Json => MinutesReading.Refuse("This is JSON and no minutes; give the minutes themselves as .docx, .md or .txt."),
        _ => OfText(TextBytes.Decode(content.Span), name),
    };

    private static MinutesReading OfText(string text, string name) =>
        Of(StoredPages.PageOf(text) is { } page ? MinuteLines.Of(HtmlTables.Scan(page, marked: true)) : MinuteLines.Of(text), name);

    private static MinutesReading Of(List<MinuteLine> lines, string name)
    {
        var doubts = new List<Doubt>();
        lines = lines.ConvertAll(l => CarriedNote.Take(l.Text) is var (rest, note) ? l with { Text = rest, Carried = note } : l);
        if (Outline.NotesEnd(lines) is var last && last < lines.Count)
            lines = lines[..last];
        (lines, var corrections) = LaterCorrections.Part(lines);
        lines = ActionLists.Whole(ActionLists.Unheaded(Outline.Levelled(lines)));
        var outline = Outline.Of(ActionLists.Plain(lines));
        var closing = LaterCorrections.Closing(lines, outline);
        var people = Attendance.Of(lines, outline);
        var roll = new Roll(people.Present, [.. people.Away, .. people.Named(lines)]) { Bodies = Speakers.Bodies(lines) };
        var head = HeadLines.Read(lines, outline.Begin, Path.GetFileNameWithoutExtension(name)) with { Chair = people.Chair };
        var next = NextMeetings.Read(lines, outline, head.Date, doubts);
        var dues = new DueDates(head.Date, next.Select(n => n.Date).FirstOrDefault(d => d is not null), HeadLines.IsMonthFirst(lines, head.Date));
        var owners = new OwnerWords(roll, Speakers.Of(lines));
        var found = ActionMerge.Once(new ActionReader(new ListedOwners(owners, outline).Told(lines), outline, owners, dues).Read());
        var decisions = DecisionReader.Read(lines, outline);
        if (!IsMinutes(lines, outline, people, head, found, decisions))
            return MinutesReading.Refuse(NoMinutes);
        var actions = found.Where(f => f is { Earlier: false, Possible: false }).ToList();
        var paper = new MinutesPaper(
            head,
            [.. Guests.Mark(people.Present.Select(p => p.Kept), lines, outline)],
            [.. people.Away.Select(p => p.Kept)],
            [.. outline.Items.Where(i => i.At < outline.End && i != closing).Select(i => new MinutedItem(i.Number, i.Title))],
            [.. decisions],
            [.. actions.Select(a => a.Kept)],
            [.. found.Where(f => f.Earlier).Select(a => a.Kept)],
            [.. next]);
        doubts.InsertRange(0, Uncertain(paper, actions, roll));
        var possible = Possible(found).ToImmutableArray();
        doubts.AddRange(possible.Select(p => p.Doubt));
        doubts.AddRange(corrections);
        return new(paper, [.. doubts], null) { Points = [.. Points(lines, outline, closing)], Possible = possible };
    }

    private static IEnumerable<(int Item, string Text)> Points(List<MinuteLine> lines, Outline outline, ItemHeading? closing)
    {
        var item = -1;
        for (var at = outline.Begin; at < outline.End && at < (closing?.At ?? lines.Count); at++)
        {
            var heading = outline[at];
            item += heading is null ? 0 : 1;
            var line = lines[at];
            var text = heading is not null ? heading.Rest
                : line.Cells.Count > 1 ? string.Join(" | ", line.Cells.Where(c => c.Length > 0))
                : line.Text;
            if (text.Length > 0 && line.Table is null)
                yield return (item, heading is null && line.Number is { } number ? $"{number} {text}" : text);
        }
    }

    private static IEnumerable<Doubt> Uncertain(MinutesPaper paper, List<FoundAction> actions, Roll roll)
    {
        if (paper.Meeting.Date is null)
            yield return new("meeting", "No date of the meeting was found; deadlines such as “next month” could not be understood.");
        if (paper.Attendees.IsEmpty)
            yield return new("attendees", "Nobody was found to be present; add who attended.");
        foreach (var (i, action) in actions.Index())
        {
            foreach (var doubt in action.Owners?.Doubts ?? [])
                yield return new($"action {i + 1}", doubt);
            foreach (var name in (action.Owners?.Names ?? []).Where(n => NameWords.IsInitials(n) && !roll.Knows(n) && !roll.IsBody(n)))
                yield return new($"action {i + 1}", $"{name} is nobody on the attendance list; kept as written.");
        }
    }

    private static IEnumerable<(MinutedAction Action, Doubt Doubt)> Possible(List<FoundAction> found) =>
        found.Where(f => f is { Possible: true, Earlier: false, Owners: not null }).Take(MostPossible)
            .Select(f => (f.Kept, new Doubt(f.Item is { } item ? $"item {item}" : "minutes", MayBe(f))));

    private static string MayBe(FoundAction found)
    {
        var words = found.Text.Length > LongestQuote ? found.Text[..LongestQuote] + "…" : found.Text;
        return $"“{string.Join(", ", found.Owners!.Names)}: {words}” may be an action; it is not marked as one.";
    }

    // Reports and plans have actions, too. Who attended, or a word that says that people met, with anything found besides
    // make minutes, however informal; where neither is said it takes a day, items and findings together.
    private static bool IsMinutes(
        List<MinuteLine> lines,
        Outline outline,
        Attendance people,
        MeetingHead head,
        List<FoundAction> found,
        List<MinutedDecision> decisions)
    {
        var said = lines.Take(HeadLength).Any(l => l.Text.Length <= 200 && Met().IsMatch(l.Text));
        var finds = (outline.Items.Count >= 2 ? 1 : 0) + (found.Count > 0 ? 1 : 0) + (decisions.Count > 0 ? 1 : 0);
        var charged = found.Exists(f => f.Owners is { Names.Length: > 0 });
        return people.Present.Count > 0 ? finds > 0 || said
            : people.Away.Count > 0 || said ? finds > 0
            : head.Date is not null && charged && finds >= 2;
    }

    [GeneratedRegex(
        @"\b(minutes|meetings?|notes (of|from)|met|agm|call|telecons?|teleconferences?|telco|proceedings|standup|stand-up|catch-?up|sync|huddle|session|apologies)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Met();
}
