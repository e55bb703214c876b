using System.Collections.Immutable;
using FluentValidation;
using LondonBoard.Dates;
using LondonBoard.Edits;
using LondonBoard.Papers;

namespace LondonBoard.Meetings;

/// <summary>What stands at the head of a meeting.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Date">Its day.</param>
/// <param name="Start">When it begins.</param>
/// <param name="End">When it ends.</param>
/// <param name="Place">Where.</param>
/// <param name="Chair">Who chairs it.</param>
public sealed record MeetingWords(string Title, DateOnly? Date = null, TimeOnly? Start = null, TimeOnly? End = null, string? Place = null, string? Chair = null)
{
    /// <summary>The meetings to come.</summary>
    public ImmutableArray<PlannedMeeting> NextMeetings { get; init; } = [];

    /// <summary>The group of the directory that meets; null for the one that the title names, if any.</summary>
    public Named? Group { get; init; }

    /// <summary>The names of its fields, as the history has them.</summary>
    internal static readonly ImmutableArray<string> Fields = ["title", "group", "date", "times", "place", "chair", "next meetings"];

    /// <summary>Those that calendars show.</summary>
    internal static readonly ImmutableArray<string> OnCalendars = ["title", "date", "times", "place"];

    /// <summary>The head of a meeting as it stands.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="group">Its group.</param>
    public static MeetingWords Of(Meeting meeting, Named? group) =>
        new(meeting.Title, meeting.Date, meeting.Start, meeting.End, meeting.Place, meeting.Chair) { NextMeetings = meeting.NextMeetings, Group = group };

    /// <summary>A field in words; null where it says nothing.</summary>
    internal string? Told(string field) => field switch
    {
        "title" => Title,
        "group" => Group?.Name,
        "date" => Date?.Words(),
        "times" => ClockTime.Words(Start, End),
        "place" => Place,
        "chair" => Chair,
        _ => NextMeetings.IsEmpty ? null : string.Join('\n', NextMeetings.Select(m => m.Text)),
    };

    /// <summary>The same with one field of another head.</summary>
    internal MeetingWords With(string field, MeetingWords other) => field switch
    {
        "title" => this with { Title = other.Title },
        "group" => this with { Group = other.Group },
        "date" => this with { Date = other.Date },
        "times" => this with { Start = other.Start, End = other.End },
        "place" => this with { Place = other.Place },
        "chair" => this with { Chair = other.Chair },
        _ => this with { NextMeetings = other.NextMeetings },
    };
}

/// <summary>The rules of a meeting's head.</summary>
public sealed class MeetingWordsRules : AbstractValidator<MeetingWords>
{
    /// <summary>Sets them up.</summary>
    public MeetingWordsRules()
    {
        RuleFor(w => w.Title).Must(t => PaperLine.Clean(t).Length > 0).WithMessage("Give the meeting a title, such as “Safeguarding Board”.");
        RuleFor(w => w.Title).MaximumLength(Meeting.MaxText).WithMessage($"A title holds at most {Meeting.MaxText} characters.");
        RuleFor(w => w.Place).MaximumLength(Meeting.MaxText).WithMessage($"A place holds at most {Meeting.MaxText} characters.");
        RuleFor(w => w.Chair).MaximumLength(Meeting.MaxText).WithMessage($"A name holds at most {Meeting.MaxText} characters.");
        RuleFor(w => w.NextMeetings).Must(m => m.Length <= 100 && m.All(p => p.Text.Length <= 1_000))
            .WithMessage("There are at most 100 next meetings, each of at most 1,000 characters.");
        RuleFor(w => w.End).Must((w, end) => end is null || w.Start is null || end > w.Start).WithMessage("A meeting ends after it begins.");
    }
}
