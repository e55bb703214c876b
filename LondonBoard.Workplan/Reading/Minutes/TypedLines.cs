using System.Text.RegularExpressions;
using LondonBoard.Dates;
using LondonBoard.Papers;

namespace LondonBoard.Reading.Minutes;

/// <summary>An action as recognised in one typed line.</summary>
/// <param name="Text">What is to be done.</param>
/// <param name="Owners">The owners' words: "CC / ID"; null where nobody is named.</param>
/// <param name="Due">The deadline; null where none is stated.</param>
/// <param name="State">How it stands.</param>
public sealed record TypedAction(string Text, string? Owners, PartialDate? Due, ActionState State);

/// <summary>
/// Recognises lines of minutes as they are typed, each for itself, by the rules that read whole minutes. Pure and total:
/// any line gives a result.
/// </summary>
/// <param name="present">Those at the meeting.</param>
/// <param name="others">Those who sent apologies.</param>
/// <param name="meeting">The day of the meeting.</param>
/// <param name="next">The day of the next one.</param>
public sealed partial class TypedLines(
    IEnumerable<MinutedPerson> present,
    IEnumerable<MinutedPerson> others,
    DateOnly? meeting,
    DateOnly? next)
{
    private const int LongestTitle = 140;

    private readonly OwnerWords _owners = new(new Roll([.. present.Select(Known)], [.. others.Select(Known)]));
    private readonly DueDates _dues = new(meeting, next);

    /// <summary>The action in a line; null where it holds none.</summary>
    public TypedAction? Action(string raw)
    {
        var line = LineMaker.Make(1, raw);
        if (line.Text.Length == 0)
            return null;
        foreach (var mark in ActionMarks.Find(line.Text, _owners))
        {
            if (mark.Kind == MarkKind.Full && mark.Body.Length > 2)
                return Made(line, mark.Body, null);
            if (mark.Kind == MarkKind.OwnersOnly && Deeds.Choose(Sentences.Of(mark.Before), mark.Body) is { Length: > 2 } deed)
                return Made(line, deed, mark.Body);
        }

        return line.Ticked is not null && line.Text.Length > 6 ? Made(line, line.Text, null) : null;
    }

    /// <summary>Whether an owner's words mean one person of this name and nobody else.</summary>
    public bool Means(string words, string name) => _owners.Read(words) is { Doubts: [], Names: [var one] } && one == name;

    /// <summary>The first decision in a line; null where it holds none.</summary>
    public static (DecisionKind Kind, string Text)? Decision(string raw)
    {
        foreach (var found in Decisions.In(LineMaker.Make(1, raw).Text))
            return found;
        return null;
    }

    /// <summary>What a decision depends on: "subject to the view of the court"; null where it states nothing.</summary>
    public static string? Condition(string decision) => Decisions.Condition(decision);

    /// <summary>
    /// The heading of an agenda item in a line: "6. Training", "Item 6: Training", "# Training"; null where it is a point.
    /// </summary>
    public static (int? Number, string Title)? Heading(string raw)
    {
        var rest = raw.TrimStart();
        if (rest.StartsWith("# ", StringComparison.Ordinal))
            return rest.Length > 2 ? (null, rest[2..].TrimStart()) : null;
        if (rest.StartsWith("Item ", StringComparison.OrdinalIgnoreCase))
            rest = rest[5..];
        var digits = rest.TakeWhile(char.IsAsciiDigit).Count();
        if (digits is 0 or > 3 || rest.Length < digits + 3 || rest[digits] is not ('.' or ')' or ':') || rest[digits + 1] != ' ')
            return null;
        var title = rest[(digits + 2)..].TrimStart();
        return title.Length is > 0 and <= LongestTitle && !char.IsLower(title[0]) && !title.TrimEnd().EndsWith('.')
            ? (int.Parse(rest[..digits], System.Globalization.CultureInfo.InvariantCulture), title)
            : null;
    }

    /// <summary>A deadline in words of its own: "end of May", "by Friday"; what is no date keeps its words.</summary>
    /// <param name="text">The words.</param>
    /// <param name="from">The day from which it counts.</param>
    public static PartialDate Due(string text, DateOnly from) =>
        PartialDate.Read(text, new DateContext(from, null)) is var date && (date.Edtf is not null || date.Ongoing)
            ? date
            : new DueDates(from, null).InColumn(text) ?? date;

    /// <summary>A meeting to come as one line says it: "Thursday 12 June 2031, 2pm to 4pm, Town Hall".</summary>
    /// <param name="line">The words.</param>
    /// <param name="after">The day after which it is, where the words have no year.</param>
    public static PlannedMeeting Planned(string line, DateOnly? after)
    {
        var text = PaperLine.Clean(line);
        var day = HeadLines.Days(text, after).FirstOrDefault();
        var clock = Clock.Find(text);
        var end = Math.Max(day.End, clock is { } times ? times.At + times.Length : 0);
        var place = text[Math.Min(end, text.Length)..].Trim(' ', ',', '.', ';', '–', '-', '(', ')');
        return new(day.Day, clock?.Start, clock?.End, place.Any(char.IsLetter) ? place : null, text);
    }

    /// <summary>
    /// The day that a line on a meeting to come names first, with the weekday that stands beside it, and where in the cleaned
    /// line they stand; null where it names no whole day.
    /// </summary>
    /// <inheritdoc cref="Planned"/>
    public static (WrittenDay Day, Range At)? PlannedDay(string line, DateOnly? after)
    {
        var text = PaperLine.Clean(line);
        if (HeadLines.Days(text, after) is not [({ } day, var start, var end), ..])
            return null;
        start = WeekdayBefore().Match(text[..start]) is { Success: true } before ? before.Index : start;
        end += WeekdayBehind().Match(text[end..]) is { Success: true } behind ? behind.Length : 0;
        var words = text[start..end];
        return (new(words, day, WrittenDay.Read(words, day).Weekday), start..end);
    }

    [GeneratedRegex(@"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b[,.]?\s*(?:the\s+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex WeekdayBefore();

    [GeneratedRegex(@"^\s*[,(]?\s*(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\)?", RegexOptions.IgnoreCase)]
    private static partial Regex WeekdayBehind();

    private TypedAction Made(MinuteLine line, string words, string? who)
    {
        var text = words.Trim(' ', '-', '–', '—', '*', ';');
        var split = _owners.Split(text);
        if (who is not null)
            split = new(text, _owners.Read(who));
        var state = line.Struck || line.Ticked == true ? ActionState.Done : ActionStates.AtEnd(text) ?? ActionState.Open;
        return new(split.Text.Length > 1 ? split.Text : text, split.Owners?.Written, _dues.In(text), state);
    }

    private static Person Known(MinutedPerson person) =>
        new(person.Name) { Organisation = person.Organisation, Stated = person.Initials, Role = person.Role };
}
