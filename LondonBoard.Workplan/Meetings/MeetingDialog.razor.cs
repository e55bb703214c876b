using System.Collections.Immutable;
using System.Globalization;
using LondonBoard.Dates;
using LondonBoard.Edits;
using LondonBoard.Live;
using LondonBoard.Papers;
using LondonBoard.Ui;
using Microsoft.AspNetCore.Components;

namespace LondonBoard.Meetings;

/// <summary>The head and the attendance list of a meeting, changed in one place.</summary>
public sealed partial class MeetingDialog
{
    private const string NoTime = "Write a time as 14:00 or 2pm.";

    private DraftDialog? _dialog;
    private MeetingHead _seen = null!;
    private EditResult.Conflict? _clash;
    private string? _title, _date, _start, _end, _place, _chair, _present, _guests, _apologies, _next, _fault, _asked;
    private IReadOnlyList<Named> _groups = [];
    private Guid? _group;
    private bool _open, _refused;

    [Inject] private MeetingStore Store { get; set; } = null!;

    [Inject] private TimeProvider Time { get; set; } = null!;

    [Inject] private Toasts Toasts { get; set; } = null!;

    /// <summary>Whether it is open.</summary>
    [Parameter] public bool Open { get; set; }

    /// <summary>It closes.</summary>
    [Parameter] public EventCallback<bool> OpenChanged { get; set; }

    /// <summary>The meeting.</summary>
    [Parameter, EditorRequired] public required MeetingHead Head { get; set; }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_open == Open)
            return;
        _open = Open;
        if (!Open)
            return;
        (_seen, _clash, _fault, _asked, _refused) = (Head, null, null, null, false);
        var meeting = Head.Meeting;
        (_title, _group, _place, _chair) = (meeting.Title, meeting.GroupId, meeting.Place, meeting.Chair);
        _date = meeting.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        (_start, _end) = (meeting.Start?.ToString("HH:mm", CultureInfo.InvariantCulture), meeting.End?.ToString("HH:mm", CultureInfo.InvariantCulture));
        _present = AttendanceText.Typed(Head.People, Attended.Present);
        _guests = AttendanceText.Typed(Head.People, Attended.Guest);
        _apologies = AttendanceText.Typed(Head.People, Attended.Apologies);
        _next = PlannedLines.Typed(meeting.NextMeetings);
        _groups = await Store.GroupsAsync(meeting.GroupId);
    }

    private async Task KeepAsync()
    {
        (_fault, _asked, _refused) = (null, null, true);
        if (Typed(Field) is not { } mine)
        {
            _clash = null;
            return;
        }

        // What stood there before was somebody's choice, or a paper's; what is typed now is settled first.
        if (Doubts.Any(d => !d.Readings.IsEmpty && _seen.Meeting.NextMeetings.All(m => m.Text != d.Line)))
        {
            (_clash, _asked) = (null, "Choose below which day is meant, or write another.");
            return;
        }

        // What a text that was put back was based on is what it is compared with, however long ago that was.
        var seen = _clash is null && Typed(n => _dialog?.Began(n)) is { } began ? began with { Words = began.Words with { Group = _seen.Group } } : Shown(_seen);
        var result = await Store.EditAsync(new EditMeeting(Head.Meeting.Id, mine.Words, mine.People, Guid.Empty, seen));
        (_clash, _fault) = (result as EditResult.Conflict, result is EditResult.Saved or EditResult.Conflict ? null : result.Sentence());
        if (_clash is not null && await Store.FindAsync(Head.Meeting.Id) is { } now)
            _seen = now.Head;
        if (result is not EditResult.Saved saved)
            return;
        if (saved.Merged is { } merged)
            Toasts.Show($"Saved. Merged with {merged.With}’s change.");
        _dialog?.Saved();
        await OpenChanged.InvokeAsync(false);
    }

    private ImmutableArray<PlannedDoubt> Doubts => PlannedDoubt.Of(_next, Day(_date), Time.Today());

    private void Settle((string Line, string Instead) chosen)
    {
        _asked = null;
        _next = string.Join('\n', (_next ?? "").ReplaceLineEndings("\n").Split('\n').Select(l => PaperLine.Clean(l) == chosen.Line ? chosen.Instead : l));
    }

    // Only once the form was to be kept: nobody is told off while typing.
    private bool IsNoTime(string? typed) => _refused && !IsTime(typed, out _);

    private static bool IsTime(string? typed, out TimeOnly? time)
    {
        time = ClockTime.Read(typed ?? "");
        return time is not null || string.IsNullOrWhiteSpace(typed);
    }

    private static DateOnly? Day(string? typed) => DateOnly.TryParse(typed, CultureInfo.InvariantCulture, out var known) ? known : null;

    private string? Field(string name) => name switch
    {
        "title" => _title,
        "date" => _date,
        "from" => _start,
        "to" => _end,
        "place" => _place,
        "chair" => _chair,
        "present" => _present,
        "guests" => _guests,
        "apologies" => _apologies,
        _ => _next,
    };

    /// <summary>The form as it stands, or as it was; null where a time is none.</summary>
    private SeenMeeting? Typed(Func<string, string?> field)
    {
        var day = Day(field("date"));
        if (!IsTime(field("from"), out var start) || !IsTime(field("to"), out var end))
            return null;
        return new(
            new MeetingWords(field("title") ?? "", day, start, end, field("place"), field("chair"))
            {
                NextMeetings = [.. PlannedLines.Read(field("next"), _seen.Meeting.NextMeetings, day)],
                Group = _group == _seen.Group?.Id ? _seen.Group : _groups.FirstOrDefault(g => g.Id == _group),
            },
            [
                .. AttendanceText.Read(Attended.Present, field("present")),
                .. AttendanceText.Read(Attended.Guest, field("guests")),
                .. AttendanceText.Read(Attended.Apologies, field("apologies")),
            ]);
    }

    private static SeenMeeting Shown(MeetingHead head) =>
        new(head.Words, [.. head.People.Select(p => new AttendanceEntry(p.Part, p.Name, p.Organisation, p.Initials))]);
}
