using System.Collections.Immutable;
using FluentValidation;
using LondonBoard.Access;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Papers;
using LondonBoard.People;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Meetings;

/// <summary>An entry of an attendance list.</summary>
/// <param name="Part">What they were in the meeting.</param>
/// <param name="Name">The name.</param>
/// <param name="Organisation">Where from.</param>
/// <param name="Initials">The initials that the minutes use.</param>
public sealed record AttendanceEntry(Attended Part, string Name, string? Organisation, string? Initials);

/// <summary>Sets up a meeting, empty or from a paper.</summary>
/// <param name="Words">Its head.</param>
/// <param name="People">Its attendance list.</param>
/// <param name="Lines">Its agenda and minutes as typed.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Source">The file it came from; null where it was set up on the page.</param>
public sealed record CreateMeeting(
    MeetingWords Words,
    ImmutableArray<AttendanceEntry> People,
    ImmutableArray<LineDraft> Lines,
    MeetingState State = MeetingState.Planned,
    string? Source = null) : IEdit
{
    /// <inheritdoc/>
    public Permission Needs => Permission.EditMeetings;
}

/// <summary>A line that a meeting is set up with.</summary>
/// <param name="Text">Its words; understood as if typed, unless something of the following is said.</param>
public sealed record LineDraft(string Text)
{
    /// <summary>Whether it heads an item; the words are then its title.</summary>
    public bool IsItem { get; init; }

    /// <summary>The item's number as the paper has it.</summary>
    public string? Number { get; init; }

    /// <summary>The item's presenter and paper; null for none.</summary>
    public AgendaFacts? Facts { get; init; }

    /// <summary>The kind of decision that a paper's reader found in it.</summary>
    public DecisionKind? Decision { get; init; }

    /// <summary>The action that a paper's reader found in it.</summary>
    public MinutedAction? Action { get; init; }

    /// <summary>Whether that action is one of an earlier meeting, with how it now stands.</summary>
    public bool IsEarlier { get; init; }

    /// <summary>Whether it comes from a reader, and is not understood again.</summary>
    public bool IsRead { get; init; }
}

/// <summary>The rules of an attendance list.</summary>
public sealed class AttendanceEntryRules : AbstractValidator<AttendanceEntry>
{
    /// <summary>Sets them up.</summary>
    public AttendanceEntryRules()
    {
        RuleFor(p => p.Name).NotEmpty().MaximumLength(Meeting.MaxText).WithMessage($"A name holds between 1 and {Meeting.MaxText} characters.");
        RuleFor(p => p.Organisation).MaximumLength(Meeting.MaxText).WithMessage($"An organisation holds at most {Meeting.MaxText} characters.");
        RuleFor(p => p.Initials).MaximumLength(20).WithMessage("Initials hold at most 20 characters.");
    }
}

/// <summary>The rules of <see cref="CreateMeeting"/>.</summary>
public sealed class CreateMeetingRules : AbstractValidator<CreateMeeting>
{
    /// <summary>Sets them up.</summary>
    public CreateMeetingRules()
    {
        RuleFor(c => c.Words).SetValidator(new MeetingWordsRules());
        RuleForEach(c => c.People).SetValidator(new AttendanceEntryRules());
        RuleFor(c => c.People).Must(p => p.Length <= 500).WithMessage("An attendance list holds at most 500 names.");
        RuleFor(c => new EditMinutes(
                Guid.Empty,
                ImmutableArray<Workplan.SeenLine>.Empty,
                c.Lines.Select(l => new TypedLine(null, l.Text)).ToImmutableArray()))
            .SetValidator(new EditMinutesRules());
    }
}

public sealed partial class MeetingStore
{
    /// <summary>The items that a board's agenda has where nobody says otherwise.</summary>
    public static readonly ImmutableArray<LineDraft> UsualAgenda =
    [
        .. new[]
        {
            "Welcome and apologies", "Notes of the last meeting", "Matters arising",
            "Any other business", "Dates of next meetings",
        }.Select(title => new LineDraft(title) { IsItem = true }),
    ];

    /// <summary>Sets up a meeting; the result's id is the new meeting's.</summary>
    public Task<EditResult> CreateAsync(CreateMeeting command) => door.RunAsync(command, async scope =>
    {
        var meeting = await AddAsync(scope, command.Words, command.People, command.State, command.Source);
        var edit = await BeginAsync(scope, meeting, setsUp: true);
        MeetingLine? before = null;
        foreach (var draft in command.Lines)
            before = await edit.AddAsync(draft, before);
        await edit.NumberAsync();
        return new EditResult.Saved(meeting.Id, 0);
    });

    private static async Task<Meeting> AddAsync(EditScope scope, MeetingWords words, ImmutableArray<AttendanceEntry> people, MeetingState state, string? source)
    {
        var meeting = new Meeting { Title = PaperLine.Clean(words.Title), State = state, CreatedAt = scope.Now };
        Write(meeting, words with { Group = words.Group ?? await MeetingSeries.GroupAsync(scope.Db, meeting.Title) });
        scope.Db.Add(meeting);
        scope.Record(source is null ? ChangeKind.Create : ChangeKind.Import, meeting.Where, null, after: source ?? meeting.Name);
        await WriteAsync(scope, meeting, people);
        await scope.Db.SaveChangesAsync(CancellationToken.None);
        return meeting;
    }

    private static void Write(Meeting meeting, MeetingWords words)
    {
        (meeting.Title, meeting.Date, meeting.Start, meeting.End) = (PaperLine.Clean(words.Title), words.Date, words.Start, words.End);
        (meeting.Place, meeting.Chair, meeting.NextMeetings, meeting.GroupId) = (Given(words.Place), Given(words.Chair), words.NextMeetings, words.Group?.Id);

        static string? Given(string? text) => text is not null && PaperLine.Clean(text) is { Length: > 0 } kept ? kept : null;
    }

    private static async Task WriteAsync(EditScope scope, Meeting meeting, ImmutableArray<AttendanceEntry> people) =>
        scope.Db.AddRange(await ListedAsync(scope.Db, meeting, people));

    /// <summary>An attendance list; a name that one person in the directory has is that person.</summary>
    private static async Task<List<MeetingPerson>> ListedAsync(BoardDb db, Meeting meeting, IEnumerable<AttendanceEntry> people)
    {
        var directory = (await db.Set<Person>().AsNoTracking().Where(p => p.MergedIntoId == null && p.ArchivedAt == null).ToListAsync())
            .SelectMany(p => p.OtherNames.Prepend(p.Name).Select(name => (Name: name, p.Id))).ToLookup(p => p.Name, p => p.Id, StringComparer.OrdinalIgnoreCase);
        return
        [
            .. people.Select((p, at) => new MeetingPerson
            {
                MeetingId = meeting.Id,
                Position = at,
                Part = p.Part,
                Name = p.Name,
                Organisation = p.Organisation,
                Initials = p.Initials,
                PersonId = directory[p.Name].Distinct().Take(2).ToArray() is [var one] ? one : null,
            }),
        ];
    }
}
