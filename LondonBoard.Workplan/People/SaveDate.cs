using FluentValidation;
using LondonBoard.Access;
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
        if (await LoadAsync(scope, command.Id, command.SeenVersion, () => new GroupDate { Id = command.Id, GroupId = command.GroupId, CreatedAt = scope.Now }) is not var (date, isNew) || date.GroupId != command.GroupId)
            return new EditResult.Gone();
        var before = Words(date);
        if (!isNew && date.Version != command.SeenVersion)
            return new EditResult.Conflict(before);
        (date.Date, date.Start, date.End) = (command.Date, command.Start, command.End);
        (date.Place, date.Title) = (PeopleRules.Kept(command.At), PeopleRules.Kept(command.Title));
        if (!isNew && before == Words(date))
            return new EditResult.Saved(date.Id, 0);
        (date.Revision, date.ChangedAt) = (isNew ? 0 : date.Revision + 1, scope.Now);
        scope.Record(isNew ? "add" : "edit", Place, date.GroupId, "date", date.Id, isNew ? null : before, Words(date));
        return new EditResult.Saved(date.Id, 0);
    });

    /// <summary>Calls a date off or puts it on again.</summary>
    public Task<EditResult> CancelDateAsync(CancelDate command) => door.RunAsync(command, async scope =>
    {
        if (await scope.Db.Set<GroupDate>().FindAsync(command.Id) is not { } date)
            return new EditResult.Gone();
        if (date.Cancelled == command.Cancelled)
            return new EditResult.Saved(date.Id, 0);
        (date.Cancelled, date.ChangedAt) = (command.Cancelled, scope.Now);
        date.Revision++;
        scope.Record(command.Cancelled ? "cancel" : "restore", Place, date.GroupId, "date", date.Id, after: Words(date));
        return new EditResult.Saved(date.Id, 0);
    });

    private static string Words(GroupDate date) => string.Join(", ",
        new[] { date.Title, date.Date.Words(), ClockTime.Words(date.Start, date.End), date.Place }.Where(t => t is not null));
}
