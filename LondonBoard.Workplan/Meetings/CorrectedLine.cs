using System.Globalization;
using LondonBoard.Papers;
using LondonBoard.Reading.Minutes;

namespace LondonBoard.Meetings;

/// <summary>A line of minutes that were read: an item's heading or a line under it, and which of the two somebody says it is.</summary>
public sealed class CorrectedLine
{
    internal CorrectedLine(int at, MinutedItem item)
    {
        (At, WasItem, IsItem, ReadName) = (at, true, true, MinutesDraft.Name(item));
        (ReadNumber, ReadTitle) = (item.Number, item.Title);
        Words = item.Number is { } number ? $"{number} {item.Title}" : item.Title;
        Reset();
    }

    internal CorrectedLine(int at, string words)
    {
        (At, Words) = (at, words);
        var (number, title) = TypedLines.Heading(words) ?? (null, words);
        (ReadNumber, ReadTitle) = (number?.ToString(CultureInfo.InvariantCulture), title);
        Reset();
    }

    /// <summary>Its place in the paper.</summary>
    public int At { get; }

    /// <summary>Its words in the paper.</summary>
    public string Words { get; }

    /// <summary>Whether the reader took it for an item's heading.</summary>
    public bool WasItem { get; }

    /// <summary>Whether it heads an item.</summary>
    public bool IsItem { get; set; }

    /// <summary>The item's number as it stands in a field.</summary>
    public string? Number { get; set; }

    /// <summary>The item's title as it stands in a field; see <see cref="Title"/>.</summary>
    public string? Typed { get; set; }

    /// <summary>The action that was found in it.</summary>
    public CorrectedAction? Action { get; internal set; }

    /// <summary>The decision that was found in it.</summary>
    public CorrectedDecision? Decision { get; internal set; }

    /// <summary>The item's title; the paper's where none is typed.</summary>
    public string Title => Given(Typed) ?? ReadTitle;

    /// <summary>What the item is called in a list: its number, or its title where it has none.</summary>
    public string Name => Given(Number) ?? Title;

    /// <summary>The item as it heads its lines.</summary>
    public string Heading => Given(Number) is { } number ? $"{number} {Title}" : Title;

    /// <summary>Whether anything is said otherwise than by the paper.</summary>
    public bool IsChanged => IsItem != WasItem || (IsItem && (Given(Number), Title) != (ReadNumber, ReadTitle));

    /// <summary>What the reader called the item; null where it took it for none.</summary>
    internal string? ReadName { get; }

    private string? ReadNumber { get; }

    private string ReadTitle { get; }

    /// <summary>Says what the paper says again of number and title.</summary>
    public void Reset() => (Number, Typed) = (ReadNumber, ReadTitle);

    /// <summary>The line that heads an item as it is stored.</summary>
    internal LineDraft Draft(AgendaFacts? facts) => new(MinutesDraft.Cut(Title)) { IsItem = true, Number = Given(Number), Facts = facts };

    internal KeptHeading? Keep() => IsChanged ? new(Words, IsItem, Number, Typed) : null;

    internal void PutBack(KeptHeading kept) => (IsItem, Number, Typed) = (kept.IsItem, kept.Number, kept.Typed);

    private static string? Given(string? text) => PaperLine.Clean(text ?? "") is { Length: > 0 } given ? given : null;
}
