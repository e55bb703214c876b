using LondonBoard.Dates;

namespace LondonBoard.People;

/// <summary>The form of a group's date.</summary>
public sealed partial class DateDialog
{
    private Group? _group;
    private TypedDay _day;
    private string? _start, _end, _place, _title, _added;

    /// <summary>Opens the form for a date, or for a new one of a group; a new one has the times and place of the last.</summary>
    public void Begin(Group group, GroupDate? date)
    {
        var like = date ?? Picture.DatesOf(group.Id).LastOrDefault(d => !d.Cancelled);
        (_group, _added, _day, _title) = (group, null, TypedDay.Of(date?.Date), date?.Title);
        (_start, _end, _place) = (like?.Start?.Words(), like?.End?.Words(), like?.Place);
        Open(date?.Id, date?.Version);
    }

    /// <inheritdoc/>
    protected override string Kind => $"date/{_group?.Id}";

    /// <inheritdoc/>
    protected override Guid? VersionIn(PeoplePicture picture) => picture.Dates.FirstOrDefault(d => d.Id == Id)?.Version;

    private async Task AddAnotherAsync()
    {
        var words = _day.Day?.Words();
        if (!await SaveAsync())
            return;
        Open(null, null);
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
            () => Store.SaveDateAsync(new SaveDate(Id, Seen, _group!.Id, day) { Start = start, End = end, At = _place, Title = _title }),
            IsNew ? $"{day.Words()} added." : "Date changed.",
            nameof(SaveDate.Date), nameof(SaveDate.Start), nameof(SaveDate.End), nameof(SaveDate.At), nameof(SaveDate.Title));
    }

    private bool TryRead(string? text, string field, out TimeOnly? time)
    {
        time = string.IsNullOrWhiteSpace(text) ? null : ClockTime.Read(text);
        if (time is not null || string.IsNullOrWhiteSpace(text))
            return true;
        Refuse(field, "A time looks like 2pm, 2.30pm or 14:30.");
        return false;
    }
}
