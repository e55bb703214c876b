using System.Collections.Immutable;
using FluentValidation;
using LondonBoard.Access;
using LondonBoard.Edits;
using LondonBoard.Papers;
using LondonBoard.Workplan;

namespace LondonBoard.Meetings;

/// <summary>
/// Changes a meeting's agenda and minutes, line by line. Lines that others added meanwhile stay; where two change one line,
/// their words are merged, and where they touch, both texts are kept, one below the other.
/// </summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Seen">Every line that stood there when the person began, with the version seen.</param>
/// <param name="Lines">The lines as they shall be, in order; one of <paramref name="Seen"/> that is missing here goes.</param>
public sealed record EditMinutes(Guid MeetingId, ImmutableArray<SeenLine> Seen, ImmutableArray<TypedLine> Lines) : IEdit
{
    /// <summary>The most lines of one meeting.</summary>
    public const int MaxLines = 4_000;

    /// <inheritdoc/>
    public Permission Needs => Permission.EditMeetings;

    /// <summary>The edit that turns the lines a person began with into the text they leave.</summary>
    /// <param name="meetingId">The meeting.</param>
    /// <param name="was">The lines as they were shown.</param>
    /// <param name="text">The text, a line each.</param>
    public static EditMinutes From(Guid meetingId, IReadOnlyList<ShownLine> was, IReadOnlyList<string> text)
    {
        var head = 0;
        while (head < was.Count && head < text.Count && was[head].Text == text[head])
            head++;
        var tail = 0;
        while (tail < was.Count - head && tail < text.Count - head && was[^(tail + 1)].Text == text[^(tail + 1)])
            tail++;
        var middle = LineMatcher.Match(
            [.. was.Skip(head).Take(was.Count - head - tail).Select(l => new RowLine(l.Id, l.Version, new PaperLine(l.Text), "", default, null, null))],
            [.. text.Skip(head).Take(text.Count - head - tail).Select(t => new PaperLine(t))]);
        return new(
            meetingId,
            [.. was.Select(l => new SeenLine(l.Id, l.Version, new PaperLine(l.Text)))],
            [
                .. was.Take(head).Select(l => new TypedLine(l.Id, null)),
                .. middle.Select(e => new TypedLine(e.Id, e.Line?.Text)),
                .. was.Skip(was.Count - tail).Select(l => new TypedLine(l.Id, null)),
            ]);
    }
}

/// <summary>A line as it is shown to somebody who types.</summary>
/// <param name="Id">Which.</param>
/// <param name="Version">Its version.</param>
/// <param name="Text">Its words, with the numbers of that moment.</param>
public sealed record ShownLine(Guid Id, Guid Version, string Text)
{
    /// <summary>The lines of a meeting as they are shown.</summary>
    public static ImmutableArray<ShownLine> Of(ImmutableArray<MeetingRow> rows)
    {
        var references = new References(rows.Select(r => r.Line));
        return [.. rows.Select(r => new ShownLine(r.Id, r.Line.Version, references.Shown(r.Line)))];
    }
}

/// <summary>One line of edited minutes.</summary>
/// <param name="Id">Which of the lines seen; null for a new one.</param>
/// <param name="Text">Its words now; null where it was left alone.</param>
public sealed record TypedLine(Guid? Id, string? Text);

/// <summary>The rules of <see cref="EditMinutes"/>.</summary>
public sealed class EditMinutesRules : AbstractValidator<EditMinutes>
{
    /// <summary>Sets them up.</summary>
    public EditMinutesRules()
    {
        RuleFor(c => c.Lines).Must(l => l.Length <= EditMinutes.MaxLines).WithMessage($"Minutes hold at most {EditMinutes.MaxLines:N0} lines.");
        RuleForEach(c => c.Lines).Must(l => l.Text is null || l.Text.Length <= MeetingLine.MaxText)
            .WithMessage($"A line holds at most {MeetingLine.MaxText:N0} characters. Nothing was saved; break the line in two.");
        RuleForEach(c => c.Lines).Must(l => l.Text is null || !l.Text.AsSpan().ContainsAny('\n', '\r')).WithMessage("A line must stand on one line.");
        RuleForEach(c => c.Lines).Must(l => l.Id is not null || l.Text is not null).WithMessage("A new line must say its words.");
    }
}

public sealed partial class MeetingStore
{
    /// <summary>Changes a meeting's agenda and minutes.</summary>
    public Task<EditResult> EditMinutesAsync(EditMinutes command) => door.RunAsync(command, async scope =>
    {
        if (await scope.Db.Set<Meeting>().FindAsync(command.MeetingId) is not { } meeting)
            return new EditResult.Gone();
        if (!meeting.IsOpen)
            return Frozen();
        var edit = await BeginAsync(scope, meeting);
        await ApplyAsync(edit, command);
        await edit.NumberAsync();
        return new EditResult.Saved(meeting.Id, 0);
    });

    internal static EditResult.Invalid Frozen() => new([new("state", "These minutes are approved and stand as they are. Record a correction instead.")]);

    internal static async Task<MinutesEdit> BeginAsync(EditScope scope, Meeting meeting, bool setsUp = false) => new(
        scope, meeting, await LinesAsync(scope, meeting.Id), () => ResolverAsync(scope.Db, meeting), (resolver, written) => OwnersAsync(scope.Db, resolver, written))
    { SetsUp = setsUp };

    private static async Task ApplyAsync(MinutesEdit edit, EditMinutes command)
    {
        var now = edit.Lines.ToDictionary(l => l.Id);
        var seen = command.Seen.DistinctBy(s => s.Id).ToDictionary(s => s.Id);
        var kept = command.Lines.Where(l => l.Id is not null).Select(l => l.Id!.Value).ToHashSet();
        // First, so that an action whose line was cut and put elsewhere is found again by its words.
        foreach (var (id, was) in seen)
        {
            if (!kept.Contains(id) && now.TryGetValue(id, out var gone) && gone.Version == was.Version)
                await edit.RemoveAsync(gone);
        }

        MeetingLine? before = null;
        foreach (var typed in command.Lines)
        {
            var line = typed.Id is { } id ? now.GetValueOrDefault(id) : null;
            if (typed.Text is not { } words)
            {
                before = line ?? before;
                if (line is not null && seen.TryGetValue(line.Id, out var shown))
                    edit.See(line, shown.Line.Text);
            }
            else if (line is not null && edit.Merged(line, seen.GetValueOrDefault(line.Id), words) is { } merged)
                await edit.RewordAsync(before = line, merged);
            else
                // New, or another has changed the same words or removed that line meanwhile: these words get a line of their own.
                before = await edit.AddAsync(words, line ?? before);
        }
    }
}
