using System.Globalization;
using LondonBoard.Papers;
using LondonBoard.Reading.Minutes;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Meetings;

/// <content>What typed words make of a line: a heading, a decision, or what an action says.</content>
internal sealed partial class MinutesEdit
{
    private async Task UnderstandAsync(MeetingLine line, string typed, string? before = null, bool? heads = null)
    {
        var text = typed.Length > MeetingLine.MaxText ? typed[..MeetingLine.MaxText] : typed;
        var heading = HeadingOf(line, text, heads);
        if (line.IsItem != heading is not null)
        {
            line.IsItem = heading is not null;
            Counted(line);
        }

        _typed.Add(line);
        // What it mentions is bound once all lines of the command stand.
        line.Text = heading is var (_, title) ? title : text;
        See(line, text);
        line.Decision = heading is null && (line.ActionId is null || line.Decision is not null) ? TypedLines.Decision(text)?.Kind : null;
        if (heading is null)
            await FollowAsync(line, text, before);
    }

    // A line that heads no item yet does so by itself only with a number that comes next, or with none.
    private (int? Number, string Title)? HeadingOf(MeetingLine line, string text, bool? heads)
    {
        if (heads == false)
            return null;
        var found = TypedLines.Heading(text);
        if (heads == true)
            return found ?? (null, WithoutNumber(text));
        var above = lines.TakeWhile(l => l != line).LastOrDefault(l => l.IsItem);
        return found is var (number, _) && (line.IsItem || number is null || number == 1 + LastNumber(above)) ? found : null;
    }

    // "6. budget" and "6. Budget." head no item where they are typed; where it is said that they do, the number is counted all the same.
    private static string WithoutNumber(string text) =>
        text.IndexOf(". ", StringComparison.Ordinal) is > 0 and <= 3 and var digits && text.AsSpan(0, digits).IndexOfAnyExceptInRange('0', '9') < 0 ? text[(digits + 2)..] : text;

    /// <summary>Takes note of the number that an item has before the eyes of whoever types: that is what they mean by "item 3".</summary>
    /// <param name="line">The line.</param>
    /// <param name="shown">Its words as that person sees them.</param>
    public void See(MeetingLine line, string shown)
    {
        if (line.IsItem && TypedLines.Heading(shown)?.Number is { } number)
            _seen[line.Id] = number;
    }

    private Dictionary<string, Guid> SeenItems() => lines.Where(l => _seen.ContainsKey(l.Id)).GroupBy(l => _seen[l.Id]).ToDictionary(
        numbered => numbered.Key.ToString(CultureInfo.InvariantCulture), numbered => numbered.First().Id);

    private int LastNumber(MeetingLine? item)
    {
        if (item is null)
            return 0;
        if (_seen.TryGetValue(item.Id, out var seen))
            return seen;
        var shown = _references.NumberOf(item.Id) ?? new References(lines).NumberOf(item.Id);
        return int.TryParse(shown, out var number) ? number : lines.Count(l => l.IsItem);
    }

    private async Task<TypedLines> ReaderAsync()
    {
        var people = await scope.Db.Set<MeetingPerson>().AsNoTracking().Where(p => p.MeetingId == meeting.Id).ToListAsync();
        return new(
            people.Where(p => p.Part != Attended.Apologies).Select(Minuted),
            people.Where(p => p.Part == Attended.Apologies).Select(Minuted),
            Day,
            meeting.NextMeetings.FirstOrDefault(m => m.Date > meeting.Date)?.Date);

        MinutedPerson Minuted(MeetingPerson p) => new(p.Name, p.Organisation, p.Initials, p.Name == meeting.Chair ? "Chair" : null);
    }
}
