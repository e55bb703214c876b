using FluentValidation;
using LondonBoard.Access;
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

/// <summary>Says who speaks to an agenda item, and which paper goes with it.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="ItemId">The line that heads the item.</param>
/// <param name="Presenter">Who speaks to it.</param>
/// <param name="Paper">The paper's number.</param>
/// <param name="PaperLink">Where the paper is: an http or https address.</param>
/// <param name="SeenVersion">The version of the line that the person saw.</param>
public sealed record EditAgendaItem(Guid MeetingId, Guid ItemId, string? Presenter, string? Paper, string? PaperLink, Guid SeenVersion) : IEdit
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
        RuleFor(c => c.Presenter).MaximumLength(Meeting.MaxText).WithMessage($"A presenter holds at most {Meeting.MaxText} characters.");
        RuleFor(c => c.Paper).MaximumLength(50).WithMessage("A paper's number holds at most 50 characters.");
        RuleFor(c => c.PaperLink).MaximumLength(1_000).WithMessage("A link holds at most 1,000 characters.");
        RuleFor(c => c.PaperLink).Must(l => string.IsNullOrWhiteSpace(l) || (Uri.TryCreate(l.Trim(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
            .WithMessage("A link begins with https:// or http://.");
    }
}

public sealed partial class MeetingStore
{
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

    /// <summary>Says who speaks to an agenda item, and which paper goes with it.</summary>
    public Task<EditResult> EditItemAsync(EditAgendaItem command) => door.RunAsync(command, async scope =>
    {
        if (await scope.Db.Set<Meeting>().FindAsync(command.MeetingId) is not { } meeting || await scope.Db.Set<MeetingLine>().FindAsync(command.ItemId) is not { IsItem: true } item || item.MeetingId != meeting.Id)
            return new EditResult.Gone();
        if (!meeting.IsOpen)
            return Frozen();
        if (item.Version != command.SeenVersion)
            return new EditResult.Conflict(item.Text);
        WriteItem(scope, meeting, item, new(Given(command.Presenter), Given(command.Paper), Given(command.PaperLink)));
        return new EditResult.Saved(item.Id, 0);

        static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    });

    /// <summary>Gives an agenda item other facts, each that changes a line of the history.</summary>
    internal static void WriteItem(EditScope scope, Meeting meeting, MeetingLine item, AgendaFacts facts)
    {
        var before = AgendaFacts.Of(item);
        foreach (var field in AgendaFacts.Fields.Where(f => before.Of(f) != facts.Of(f)))
            scope.Record("edit", meeting.Where, item.Id, field, before: before.Of(field), after: facts.Of(field), state: "");
        (item.Presenter, item.Paper, item.PaperLink) = (facts.Presenter, facts.Paper, facts.Link);
    }
}

/// <summary>What an agenda item says beside its heading.</summary>
/// <param name="Presenter">Who speaks to it.</param>
/// <param name="Paper">The paper's number.</param>
/// <param name="Link">Where the paper is.</param>
internal sealed record AgendaFacts(string? Presenter, string? Paper, string? Link)
{
    /// <summary>Their names, as the history has them.</summary>
    public static readonly string[] Fields = ["presenter", "paper", "link"];

    /// <summary>An item as it stands.</summary>
    public static AgendaFacts Of(MeetingLine item) => new(item.Presenter, item.Paper, item.PaperLink);

    /// <summary>One of them.</summary>
    public string? Of(string field) => field switch { "presenter" => Presenter, "paper" => Paper, _ => Link };

    /// <summary>The same with one of them changed.</summary>
    public AgendaFacts With(string field, string? text) => field switch
    {
        "presenter" => this with { Presenter = text },
        "paper" => this with { Paper = text },
        _ => this with { Link = text },
    };
}
