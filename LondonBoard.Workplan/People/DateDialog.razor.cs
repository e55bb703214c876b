using LondonBoard.Dates;
using Microsoft.AspNetCore.Components;

namespace LondonBoard.People;

/// <summary>The form of a group's date.</summary>
public sealed partial class DateDialog
{
    private Group? _group;
    private GroupDate? _stands;
    private TypedDay _day;
    private string? _start, _end, _place, _title, _added;

    [Inject] private TimeProvider Time { get; set; } = null!;

    /// <summary>Opens the form for a date, or for a new one of a group; a new one has the times and place of the last.</summary>
    public void Begin(Group group, GroupDate? date)
    {
        var like = date ?? Picture.DatesOf(group.Id).LastOrDefault(d => !d.Cancelled);
        (_group, _added, _day, _title) = (group, null, TypedDay.Of(date?.Date), date?.Title);
        (_start, _end, _place) = (like?.Start?.Words(), like?.End?.Words(), like?.Place);
        _stands = null;
        Open(date?.Id);
    }

    /// <inheritdoc/>
    protected override string Kind => $"date/{_group?.Id}";

    /// <inheritdoc/>
    protected override void See(PeoplePicture now) => _stands = now.Dates.FirstOrDefault(d => d.Id == Id);

    private async Task AddAnotherAsync()
    {
        var words = _day.Day?.Words();
        if (!await SaveAsync())
            return;
        Open(null);
        (_added, _day, _title) = (words, default, null);
    }

    private async Task<bool> SaveAsync()
    {
        if (_day.Day is not { } day)
        {
            Refuse(nameof(SaveDate.Date), string.IsNullOrWhiteSpace(_day.Text) ? "Give the day." : TypedDay.Unsettled);
            return false;
        }

        if (!TryRead(_start, nameof(SaveDate.Start), out var start) || !TryRead(_end, nameof(SaveDate.End), out var end))
            return false;
        return await SendAsync(
            () => Store.SaveDateAsync(new SaveDate(Id, Version, _group!.Id, day) { Start = start, End = end, At = _place, Title = _title, Seen = Seen }),
            IsNew ? $"{day.Words()} added." : "Date changed.",
            nameof(SaveDate.Date), nameof(SaveDate.Start), nameof(SaveDate.End), nameof(SaveDate.At), nameof(SaveDate.Title));
    }

    private SaveDate? Seen => IsNew ? null
        : _stands is { } now ? new(Id, null, now.GroupId, now.Date) { Start = now.Start, End = now.End, At = now.Place, Title = now.Title }
        : new(Id, null, _group!.Id, TypedDay.Read(Began("day"), Time.Today()).Day ?? default)
        { Start = ClockTime.Read(Began("start") ?? ""), End = ClockTime.Read(Began("end") ?? ""), At = Began("place"), Title = Began("title") };

    private bool TryRead(string? text, string field, out TimeOnly? time)
    {
        time = string.IsNullOrWhiteSpace(text) ? null : ClockTime.Read(text);
        if (time is not null || string.IsNullOrWhiteSpace(text))
            return true;
        Refuse(field, "A time looks like 2pm, 2.30pm or 14:30.");
        return false;
    }
}
