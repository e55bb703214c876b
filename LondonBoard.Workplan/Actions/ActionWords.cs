using System.Collections.Immutable;
using FluentValidation;
using LondonBoard.Papers;

namespace LondonBoard.Actions;

/// <summary>The words of an action, as somebody writes them.</summary>
/// <param name="Text">What is to be done.</param>
/// <param name="Owners">Who is to do it; empty where nobody is named.</param>
/// <param name="OwnersAsWritten">The owners in the writer's words: "CC / ID".</param>
/// <param name="Due">When, in the writer's words.</param>
/// <param name="Condition">What has to happen first.</param>
/// <param name="FollowUp">What follows when it is done.</param>
public sealed record ActionWords(
    string Text,
    ImmutableArray<OwnerEntry> Owners,
    string? OwnersAsWritten = null,
    string? Due = null,
    string? Condition = null,
    string? FollowUp = null)
{
    /// <summary>An action whose owners are known by nothing but what was written.</summary>
    public static ActionWords Typed(string text, string? owners, string? due, string? condition = null, string? followUp = null) =>
        new(PaperLine.Clean(text), OwnerEntry.Split(owners), Given(owners), Given(due), Given(condition), Given(followUp));

    private static string? Given(string? text) => text is not null && PaperLine.Clean(text) is { Length: > 0 } words ? words : null;
}

/// <summary>One owner.</summary>
/// <param name="Written">As written.</param>
/// <param name="Name">The whole name; null where it is not known.</param>
/// <param name="Organisation">Where from.</param>
/// <param name="PersonId">The person in the directory.</param>
/// <param name="GroupId">The group.</param>
/// <param name="MayBe">Whom the words may mean, where that is several.</param>
public sealed record OwnerEntry(string Written, string? Name = null, string? Organisation = null, Guid? PersonId = null, Guid? GroupId = null, string? MayBe = null)
{
    private static readonly string[] Between = [" / ", "/", ";", ",", " & ", " and ", "\n"];

    /// <summary>An owner as stored.</summary>
    public static OwnerEntry Of(ActionOwner owner) => new(owner.Written, owner.Name, owner.Organisation, owner.PersonId, owner.GroupId, owner.MayBe);

    /// <summary>Cuts joint owners apart: "CC / ID" is two, "Chairs' Network" is one.</summary>
    public static ImmutableArray<OwnerEntry> Split(string? owners) =>
        [.. (owners ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries).Select(PaperLine.Clean).Where(o => o.Length > 0).Select(o => new OwnerEntry(o))];
}

/// <summary>Where an action was raised.</summary>
/// <param name="MeetingId">The meeting; null where it is not in the register.</param>
/// <param name="Meeting">The meeting in words.</param>
/// <param name="On">Its day, from which due dates count.</param>
/// <param name="AgendaItemId">The agenda item.</param>
/// <param name="AgendaNumber">Its number.</param>
public sealed record ActionOrigin(Guid? MeetingId, string Meeting, DateOnly On, Guid? AgendaItemId, string? AgendaNumber)
{
    /// <summary>How the words for an origin begin that is only known to be before a meeting.</summary>
    public const string Before = "Before ";
}

/// <summary>The rules of every action's words.</summary>
public sealed class ActionWordsRules : AbstractValidator<ActionWords>
{
    /// <summary>Sets them up.</summary>
    public ActionWordsRules()
    {
        RuleFor(w => w.Text).NotEmpty().WithMessage("Say what is to be done.");
        RuleFor(w => w.Text).MaximumLength(ActionItem.MaxText).WithMessage($"An action holds at most {ActionItem.MaxText:N0} characters.");
        RuleFor(w => w.Owners).Must(o => o.Length <= 20).WithMessage("An action has at most 20 owners. Name the group instead.");
        RuleFor(w => w.OwnersAsWritten).MaximumLength(ActionItem.MaxShort).WithMessage($"The owners hold at most {ActionItem.MaxShort} characters.");
        RuleForEach(w => w.Owners).Must(o => o.Written.Length <= ActionItem.MaxShort).WithMessage($"The owners hold at most {ActionItem.MaxShort} characters.");
        RuleFor(w => w.Due).MaximumLength(ActionItem.MaxShort).WithMessage($"A date holds at most {ActionItem.MaxShort} characters.");
        RuleFor(w => w.Condition).MaximumLength(ActionItem.MaxText).WithMessage($"A condition holds at most {ActionItem.MaxText:N0} characters.");
        RuleFor(w => w.FollowUp).MaximumLength(ActionItem.MaxText).WithMessage($"A follow-up holds at most {ActionItem.MaxText:N0} characters.");
    }
}
