using System.Text.Json;
using FluentValidation;
using LondonBoard.Access;
using LondonBoard.Data;
using LondonBoard.Dates;
using LondonBoard.Edits;

namespace LondonBoard.People;

/// <summary>Adds a date of a group, or changes one.</summary>
/// <param name="Id">Which; a new id for a new one.</param>
/// <param name="SeenVersion">The version that was seen; null for a new one.</param>
/// <param name="GroupId">The group; a date stays with its group.</param>
/// <param name="Date">The day.</param>
public sealed record SaveDate(Guid Id, Guid? SeenVersion, Guid GroupId, DateOnly Date) : IEdit
{
    /// <summary>When it begins.</summary>
    public TimeOnly? Start { get; init; }

    /// <summary>When it ends.</summary>
    public TimeOnly? End { get; init; }

    /// <summary>Where.</summary>
    public string? At { get; init; }

    /// <summary>What it is called, where it is no ordinary meeting.</summary>
    public string? Title { get; init; }

    /// <inheritdoc cref="SavePerson.Seen"/>
    public SaveDate? Seen { get; init; }

    /// <inheritdoc/>
    public Permission Needs => Permission.EditPeople;
}

/// <summary>The rules of <see cref="SaveDate"/>.</summary>
public sealed class SaveDateRules : AbstractValidator<SaveDate>
{
    /// <summary>Sets them up.</summary>
    public SaveDateRules()
    {
        RuleFor(c => c.Id).NotEmpty();
        RuleFor(c => c.Date).Must(d => d.Year is >= PeopleRules.FirstYear and <= PeopleRules.LastYear)
            .WithMessage($"Give a day between {PeopleRules.FirstYear} and {PeopleRules.LastYear}.");
        RuleFor(c => c.End).Must((c, end) => end is null || c.Start is null || c.Start < end).WithMessage("The meeting ends before it begins.");
        RuleFor(c => c.End).Must((c, end) => end is null || c.Start is not null).WithMessage("Say when it begins too.");
        RuleFor(c => c.At).Fits(GroupDate.MaxText);
        RuleFor(c => c.Title).Fits(GroupDate.MaxText);
    }
}

/// <summary>Calls a date off, or puts it on again.</summary>
/// <param name="Id">Which date.</param>
/// <param name="Cancelled">True to call it off.</param>
public sealed record CancelDate(Guid Id, bool Cancelled) : IEdit
{
    /// <inheritdoc/>
    public Permission Needs => Permission.EditPeople;
}

/// <summary>The rules of <see cref="CancelDate"/>.</summary>
public sealed class CancelDateRules : AbstractValidator<CancelDate>
{
    /// <summary>Sets them up.</summary>
    public CancelDateRules() => RuleFor(c => c.Id).NotEmpty();
}

public sealed partial class PeopleStore
{
    /// <summary>Adds a date or changes one; each change gives it a new revision, by which calendars know it.</summary>
    public Task<EditResult> SaveDateAsync(SaveDate command) => door.RunAsync(command, async scope =>
    {
        if (await scope.Db.Set<Group>().FindAsync(command.GroupId) is null)
            return new EditResult.Gone();
        var (id, groupId) = (command.Id, command.GroupId);
        var loaded = await LoadAsync(scope, id, command.SeenVersion, () => new GroupDate { Id = id, GroupId = groupId, CreatedAt = scope.Now });
        if (loaded is not var (date, isNew) || date.GroupId != groupId)
            return new EditResult.Gone();
        var (facts, merged) = (DateFacts.Of(command), (MergedText?)null);
        if (!isNew && date.Version != command.SeenVersion)
        {
            if (command.Seen is not { } seen)
                return new EditResult.Conflict(Words(date));
            var form = new FormMerge();
            facts = DateFacts.Merged(form, DateFacts.Of(seen), facts, DateFacts.Of(date));
            var by = await scope.LastOtherAsync(Place, date.GroupId);
            if (form.Clashes)
                return form.Refuse(scope, Place, date.GroupId, by);
            merged = form.Merged(by);
        }

        WriteDate(scope, date, isNew, facts);
        return new EditResult.Saved(date.Id, 0) { Merged = merged };
    });

    /// <summary>Calls a date off or puts it on again.</summary>
    public Task<EditResult> CancelDateAsync(CancelDate command) => door.RunAsync(command, async scope =>
    {
        if (await scope.Db.Set<GroupDate>().FindAsync(command.Id) is not { } date)
            return new EditResult.Gone();
        Cancel(scope, date, command.Cancelled);
        return new EditResult.Saved(date.Id, 0);
    });

    /// <summary>Gives a date its facts, as a part of another command.</summary>
    internal static void WriteDate(EditScope scope, GroupDate date, bool isNew, DateFacts facts)
    {
        var (before, state) = (Words(date), DateFacts.Of(date).Write());
        facts.ApplyTo(date);
        if (!isNew && before == Words(date))
            return;
        (date.Revision, date.ChangedAt) = (isNew ? 0 : date.Revision + 1, scope.Now);
        scope.Record(isNew ? ChangeKind.Add : ChangeKind.Edit, Place, date.GroupId, "date", date.Id, isNew ? null : before, Words(date), state: isNew ? null : state);
    }

    /// <summary>Calls a date off or puts it on again, as a part of another command.</summary>
    internal static void Cancel(EditScope scope, GroupDate date, bool cancelled)
    {
        if (date.Cancelled == cancelled)
            return;
        (date.Cancelled, date.ChangedAt) = (cancelled, scope.Now);
        date.Revision++;
        scope.Record(cancelled ? ChangeKind.Cancel : ChangeKind.Restore, Place, date.GroupId, "date", date.Id, after: Words(date));
    }

    /// <summary>A date in words.</summary>
    internal static string Words(GroupDate date) => string.Join(", ",
        new[] { date.Title, date.Date.Words(), ClockTime.Words(date.Start, date.End), date.Place }.Where(t => t is not null));
}

/// <summary>What a date says, as the history keeps it.</summary>
internal sealed record DateFacts(DateOnly Date, TimeOnly? Start, TimeOnly? End, string? Place, string? Title)
{
    /// <summary>A date as it stands.</summary>
    public static DateFacts Of(GroupDate date) => new(date.Date, date.Start, date.End, date.Place, date.Title);

    /// <summary>A date as a form says it.</summary>
    public static DateFacts Of(SaveDate form) => new(form.Date, form.Start, form.End, PeopleRules.Kept(form.At), PeopleRules.Kept(form.Title));

    /// <summary>What two people made of a date, put together; beginning and end are one thing.</summary>
    public static DateFacts Merged(FormMerge form, DateFacts origin, DateFacts mine, DateFacts theirs)
    {
        var day = form.Take(new("Day"), origin.Date.Words(), mine.Date.Words(), theirs.Date.Words()) == mine.Date.Words() ? mine : theirs;
        var times = form.Take(new("Times"), origin.Times, mine.Times, theirs.Times) == mine.Times ? mine : theirs;
        var place = form.Take(new("Place", "place"), origin.Place, mine.Place, theirs.Place);
        var title = form.Take(new("Title", "title"), origin.Title, mine.Title, theirs.Title);
        return new(day.Date, times.Start, times.End, place, title);
    }

    private string? Times => ClockTime.Words(Start, End);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static DateFacts Read(string json) => JsonSerializer.Deserialize<DateFacts>(json)!;

    /// <summary>As the history keeps it.</summary>
    public string Write() => JsonSerializer.Serialize(this);

    /// <summary>Gives a date all of it.</summary>
    public void ApplyTo(GroupDate date) => (date.Date, date.Start, date.End, date.Place, date.Title) = (Date, Start, End, Place, Title);
}
