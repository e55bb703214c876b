using FluentValidation;
using LondonBoard.Access;
using LondonBoard.Data;
using LondonBoard.Edits;

namespace LondonBoard.Meetings;

/// <summary>Moves an agenda item, with all that stands under it; every mention of an item then has its new number.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="ItemId">The line that heads the item.</param>
/// <param name="AfterItemId">Below which other item; null for the top.</param>
public sealed record MoveAgendaItem(Guid MeetingId, Guid ItemId, Guid? AfterItemId) : IEdit
{
    /// <inheritdoc/>
    public Permission Needs => Permission.EditMeetings;
}

/// <summary>The rules of <see cref="MoveAgendaItem"/>.</summary>
public sealed class MoveAgendaItemRules : AbstractValidator<MoveAgendaItem>
{
    /// <summary>Sets them up.</summary>
    public MoveAgendaItemRules() => RuleFor(c => c.AfterItemId).NotEqual(c => c.ItemId).WithMessage("An item cannot be moved below itself.");
}

/// <summary>Adds an item at the end of an agenda.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Title">Its title.</param>
public sealed record AddAgendaItem(Guid MeetingId, string? Title) : IEdit
{
    /// <inheritdoc/>
    public Permission Needs => Permission.EditMeetings;
}

/// <summary>The rules of <see cref="AddAgendaItem"/>.</summary>
public sealed class AddAgendaItemRules : AbstractValidator<AddAgendaItem>
{
    /// <summary>Sets them up.</summary>
    public AddAgendaItemRules() => RuleFor(c => c.Title).Title();
}

/// <summary>Takes an item off an agenda; one that has minutes stays.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="ItemId">The line that heads the item.</param>
public sealed record RemoveAgendaItem(Guid MeetingId, Guid ItemId) : IEdit
{
    /// <inheritdoc/>
    public Permission Needs => Permission.EditMeetings;
}

/// <summary>The rules of <see cref="RemoveAgendaItem"/>.</summary>
public sealed class RemoveAgendaItemRules : AbstractValidator<RemoveAgendaItem>
{
    /// <summary>Sets them up.</summary>
    public RemoveAgendaItemRules() => RuleFor(c => c.ItemId).NotEmpty();
}

/// <summary>Says what an agenda item is called, who speaks to it, or which paper goes with it.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="ItemId">The line that heads the item.</param>
/// <param name="Field"><see cref="AgendaFacts.TitleField"/>, or which of <see cref="AgendaFacts.Fields"/>.</param>
/// <param name="Text">What it shall say; null for nothing.</param>
/// <param name="Seen">What it said when the person began: where another has written something else there since, it is a conflict.</param>
public sealed record EditAgendaItem(Guid MeetingId, Guid ItemId, string Field, string? Text, string? Seen) : IEdit
{
    /// <inheritdoc/>
    public Permission Needs => Permission.EditMeetings;
}

/// <summary>The rules of <see cref="EditAgendaItem"/>.</summary>
public sealed class EditAgendaItemRules : AbstractValidator<EditAgendaItem>
{
    /// <summary>Sets them up.</summary>
    public EditAgendaItemRules()
    {
        RuleFor(c => c.Field).Must(f => f == AgendaFacts.TitleField || AgendaFacts.Fields.Contains(f)).WithMessage("An agenda item has no such field.");
        RuleFor(c => c.Text).Title().When(c => c.Field == AgendaFacts.TitleField);
        RuleFor(c => c.Text).MaximumLength(Meeting.MaxText)
            .When(c => c.Field == AgendaFacts.PresenterField)
            .WithMessage($"A presenter holds at most {Meeting.MaxText} characters.");
        RuleFor(c => c.Text).MaximumLength(AgendaFacts.MaxPaper)
            .When(c => c.Field == AgendaFacts.PaperField)
            .WithMessage($"A paper's number holds at most {AgendaFacts.MaxPaper} characters.");
        RuleFor(c => c.Text).MaximumLength(AgendaFacts.MaxLink).WithMessage($"A link holds at most {AgendaFacts.MaxLink:N0} characters.")
            .Must(l => string.IsNullOrWhiteSpace(l) || AgendaFacts.IsLink(l)).WithMessage("A link begins with https:// or http://.")
            .When(c => c.Field == AgendaFacts.LinkField);
    }
}

/// <summary>The rules that commands about agenda items share.</summary>
internal static class AgendaRules
{
    /// <summary>A title that an item can have.</summary>
    public static IRuleBuilderOptions<T, string?> Title<T>(this IRuleBuilder<T, string?> title) => title
        .Must(t => !string.IsNullOrWhiteSpace(t)).WithMessage("An agenda item needs a title.")
        .MaximumLength(Meeting.MaxText).WithMessage($"The title of an item holds at most {Meeting.MaxText} characters.")
        .Must(t => t?.AsSpan().ContainsAny('\n', '\r') != true).WithMessage("A title must stand on one line.");
}

public sealed partial class MeetingStore
{
    /// <summary>Adds an item at the end of an agenda.</summary>
    public Task<EditResult> AddItemAsync(AddAgendaItem command) => door.RunAsync(command, async scope =>
    {
        if (await scope.Db.Set<Meeting>().FindAsync(command.MeetingId) is not { } meeting)
            return new EditResult.Gone();
        if (!meeting.IsOpen)
            return Frozen();
        var edit = await BeginAsync(scope, meeting);
        var item = await edit.AddItemAsync(command.Title!.Trim());
        await edit.NumberAsync();
        return new EditResult.Saved(item.Id, 0);
    });

    /// <summary>Takes an item off an agenda, where nothing is minuted under it.</summary>
    public Task<EditResult> RemoveItemAsync(RemoveAgendaItem command) => door.RunAsync(command, async scope =>
    {
        if (await ItemAsync(scope, command.MeetingId, command.ItemId) is not (var meeting, var item))
            return new EditResult.Gone();
        if (!meeting.IsOpen)
            return Frozen();
        var edit = await BeginAsync(scope, meeting);
        if (edit.HasMinutes(item))
            return new EditResult.Invalid([new("item", $"“{item.Text}” has minutes under it, so it stays. Move or delete those lines in the text first, then remove the item.")]);
        await edit.RemoveAsync(item);
        await edit.NumberAsync();
        return new EditResult.Saved(item.Id, 0);
    });

    /// <summary>Moves an agenda item.</summary>
    public Task<EditResult> MoveItemAsync(MoveAgendaItem command) => door.RunAsync(command, async scope =>
    {
        if (await scope.Db.Set<Meeting>().FindAsync(command.MeetingId) is not { } meeting)
            return new EditResult.Gone();
        if (!meeting.IsOpen)
            return Frozen();
        var edit = await BeginAsync(scope, meeting);
        var item = edit.Lines.FirstOrDefault(l => l.Id == command.ItemId && l.IsItem);
        var after = edit.Lines.FirstOrDefault(l => l.Id == command.AfterItemId && l.IsItem);
        if (item is null || (after is null && command.AfterItemId is not null))
            return new EditResult.Gone();
        edit.MoveItem(item, after);
        await edit.NumberAsync();
        return new EditResult.Saved(item.Id, 0);
    });

    /// <summary>Says what an agenda item is called, who speaks to it, or which paper goes with it.</summary>
    public Task<EditResult> EditItemAsync(EditAgendaItem command) => door.RunAsync(command, async scope =>
    {
        if (await ItemAsync(scope, command.MeetingId, command.ItemId) is not (var meeting, var item))
            return new EditResult.Gone();
        if (!meeting.IsOpen)
            return Frozen();
        var (form, stands) = (new FormMerge(), AgendaFacts.Of(item));
        var edit = command.Field == AgendaFacts.TitleField ? await BeginAsync(scope, meeting) : null;
        var text = form.Take(new(AgendaFacts.Label(command.Field)), command.Seen, command.Text?.Trim(), edit is null ? stands.Of(command.Field) : edit.TitleOf(item));
        if (form.Clashes)
            return form.Refuse(scope, meeting.Where, item.Id, await scope.LastOtherAsync(meeting.Where, item.Id));
        if (edit is null)
        {
            WriteItem(scope, meeting, item, stands.With(command.Field, text));
        }
        else
        {
            await edit.RetitleAsync(item, text!);
            await edit.NumberAsync();
        }

        return new EditResult.Saved(item.Id, 0);
    });

    private static async Task<(Meeting Meeting, MeetingLine Item)?> ItemAsync(EditScope scope, Guid meetingId, Guid itemId) =>
        await scope.Db.Set<Meeting>().FindAsync(meetingId) is { } meeting
        && await scope.Db.Set<MeetingLine>().FindAsync(itemId) is { IsItem: true } item && item.MeetingId == meeting.Id
            ? (meeting, item) : null;

    /// <summary>Gives an agenda item other facts, each that changes a line of the history.</summary>
    internal static void WriteItem(EditScope scope, Meeting meeting, MeetingLine item, AgendaFacts facts)
    {
        var before = AgendaFacts.Of(item);
        foreach (var field in AgendaFacts.Fields.Where(f => before.Of(f) != facts.Of(f)))
            scope.Record(ChangeKind.Edit, meeting.Where, item.Id, field, before: before.Of(field), after: facts.Of(field), state: "");
        (item.Presenter, item.Paper, item.PaperLink) = (facts.Presenter, facts.Paper, facts.Link);
    }
}
