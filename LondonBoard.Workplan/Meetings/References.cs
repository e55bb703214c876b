using System.Globalization;
using System.Text.RegularExpressions;

namespace LondonBoard.Meetings;

/// <summary>
/// The numbers of a meeting's items, papers and actions, and the mentions of them. "See item 6" is kept as a reference to
/// that item, and read with whatever number it has then; "paper 3" likewise is whatever paper that item then has.
/// </summary>
public sealed partial class References
{
    private readonly Dictionary<Guid, string> _numbers = [];
    private readonly Dictionary<string, Guid> _items = [];
    private readonly Dictionary<string, Guid> _actions = [];
    private readonly Dictionary<string, Guid> _papers = [];
    private readonly Dictionary<Guid, string> _paperOf = [];

    /// <summary>Counts the items and, within each, the actions of lines in their order.</summary>
    public References(IEnumerable<MeetingLine> lines)
    {
        var (items, actions) = (0, 0);
        var item = "0";
        foreach (var line in lines)
        {
            if (line.IsItem)
            {
                item = line.Number ?? (++items).ToString(CultureInfo.InvariantCulture);
                actions = 0;
                _numbers[line.Id] = item;
                _items.TryAdd(item, line.Id);
                if (line.Paper is { } paper && Digits().Match(paper) is { Success: true } number)
                {
                    _papers.TryAdd(number.Value, line.Id);
                    _paperOf[line.Id] = number.Value;
                }
            }
            else if (line.ActionId is not null)
            {
                var number = $"{item}.{++actions}";
                _numbers[line.Id] = number;
                _actions.TryAdd(number, line.Id);
            }
            else if (line.Decision is not null && item != "0")
            {
                _numbers[line.Id] = item;
            }
        }
    }

    /// <summary>The number of an item or action, of a decision that of its item; null for any other line.</summary>
    public string? NumberOf(Guid line) => _numbers.GetValueOrDefault(line);

    /// <summary>A line as people read and type it: a heading with its number, mentions with theirs.</summary>
    public string Shown(MeetingLine line) => line.IsItem ? $"{NumberOf(line.Id)}. {Words(line)}" : Words(line);

    /// <summary>A line's words, a heading without its number.</summary>
    public string Words(MeetingLine line) => Words(line.Text);

    /// <summary>Kept words as people read them.</summary>
    public string Words(string text) => Kept().Replace(text, kept =>
    {
        if (!Guid.TryParse(kept.Groups["id"].ValueSpan, out var id))
            return kept.Value;
        var number = kept.Groups["paper"].Length > 0 ? _paperOf.GetValueOrDefault(id) : NumberOf(id);
        return number ?? "(removed)";
    });

    /// <summary>Typed words as they are kept: mentions of items and actions that are there become references.</summary>
    /// <param name="typed">The words.</param>
    /// <param name="items">Which item has which number before the eyes of whoever typed them; null for those that they have here.</param>
    public string Keep(string typed, IReadOnlyDictionary<string, Guid>? items = null) => Mention().Replace(typed, mention =>
    {
        if (mention.Groups["of"].ValueSpan.StartsWith("p", StringComparison.OrdinalIgnoreCase))
            return _papers.TryGetValue(mention.Groups["number"].Value, out var item) ? $"{mention.Groups["of"].Value}{{#p{item:n}}}" : mention.Value;
        var known = mention.Groups["of"].ValueSpan.StartsWith("a", StringComparison.OrdinalIgnoreCase) ? _actions : items ?? _items;
        return known.TryGetValue(mention.Groups["number"].Value, out var id) ? $"{mention.Groups["of"].Value}{{#{id:n}}}" : mention.Value;
    });

    [GeneratedRegex(@"\d{1,3}(\.\d{1,3})?")]
    private static partial Regex Digits();

    // "item 6", "Items 6", "action 5.1", "paper 3"; a heading's own "Item 6:" at the beginning is none.
    [GeneratedRegex(@"(?<!^)\b(?<of>(?:items?|actions?|papers?) )(?<number>\d{1,3}(?:\.\d{1,3})?)(?![\d.]*\d)", RegexOptions.IgnoreCase)]
    private static partial Regex Mention();

    [GeneratedRegex(@"\{#(?<paper>p?)(?<id>[0-9a-f]{32})\}")]
    private static partial Regex Kept();
}
