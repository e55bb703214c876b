using System.Text.Json;

namespace LondonBoard.Actions;

/// <summary>When an action is due, as a filter.</summary>
public enum ActionDue
{
    /// <summary>Its day has passed and it is not done.</summary>
    Overdue,

    /// <summary>Within a month from today.</summary>
    ThisMonth,

    /// <summary>No date was set, or none was understood.</summary>
    NoDate,
}

/// <summary>What somebody asks to see of the register; null asks for nothing.</summary>
public sealed record ActionFilter
{
    /// <summary>Everything.</summary>
    public static readonly ActionFilter All = new();

    /// <summary>Words that must stand somewhere in it.</summary>
    public string? Text { get; init; }

    /// <summary>The meeting that raised it, or has it on its agenda.</summary>
    public Guid? Meeting { get; init; }

    /// <summary>A group: its own actions, and those of its meetings.</summary>
    public Guid? Group { get; init; }

    /// <summary>An owner by name: a person or a group.</summary>
    public string? Owner { get; init; }

    /// <summary>Where an owner is from.</summary>
    public string? Organisation { get; init; }

    /// <summary>When it is due.</summary>
    public ActionDue? Due { get; init; }

    /// <summary>The workplan item that it serves.</summary>
    public Guid? WorkplanItem { get; init; }

    /// <summary>How it stands.</summary>
    public ActionStatus? Status { get; init; }

    /// <summary>The same as an address says it: "owner=Carla%20Cole&amp;due=overdue"; empty for everything.</summary>
    public string Query => string.Join('&', new (string Name, string? Value)[]
    {
        ("find", Text), ("owner", Owner), ("organisation", Organisation), ("group", Group?.ToString()), ("meeting", Meeting?.ToString()),
        ("due", Name(Due)), ("item", WorkplanItem?.ToString()), ("status", Name(Status)),
    }.Where(p => p.Value is not null).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!)}"));

    /// <summary>Reads what an address asks for; what is not understood asks for nothing.</summary>
    /// <param name="asked">What it says under a name; null or empty for nothing.</param>
    public static ActionFilter Read(Func<string, string?> asked)
    {
        return new()
        {
            Text = Given("find"),
            Owner = Given("owner"),
            Organisation = Given("organisation"),
            Group = Id("group"),
            Meeting = Id("meeting"),
            Due = One<ActionDue>("due"),
            WorkplanItem = Id("item"),
            Status = One<ActionStatus>("status"),
        };

        string? Given(string name) => asked(name) is { Length: > 0 } words ? words : null;

        Guid? Id(string name) => Guid.TryParse(asked(name), out var id) ? id : null;

        T? One<T>(string name)
            where T : struct, Enum =>
            Enum.TryParse<T>(asked(name), ignoreCase: true, out var one) && Enum.IsDefined(one) ? one : null;
    }

    /// <summary>Whether an action fits.</summary>
    public bool Fits(ActionRow row, DateOnly today) =>
        (Text is null || Contains(row, Text))
        && (Meeting is null || row.Stored.MeetingId == Meeting || row.Meetings.Any(m => m.Id == Meeting))
        && (Group is null || row.Groups.Any(g => g.Id == Group))
        && (Owner is null || row.IsOwnedBy(Owner))
        && (Organisation is null || row.Organisations.Contains(Organisation))
        && (WorkplanItem is null || row.Stored.WorkplanItemId == WorkplanItem)
        && (Status is null || row.Stored.Status == Status)
        && Due switch
        {
            ActionDue.Overdue => row.IsOverdue(today),
            ActionDue.ThisMonth => row.Stored.Status.IsOutstanding() && row.Due?.To is { } day && day <= today.AddMonths(1),
            ActionDue.NoDate => row.Due is not { To: not null },
            _ => true,
        };

    /// <summary>What is asked for, for the head of a paper: "Carla Cole, overdue"; null for everything.</summary>
    /// <param name="rows">The register, which knows the names.</param>
    public string? Told(IReadOnlyCollection<ActionRow> rows)
    {
        string?[] parts =
        [
            Owner,
            Organisation,
            rows.SelectMany(r => r.Groups).FirstOrDefault(g => g.Id == Group).Name,
            rows.SelectMany(r => r.Meetings).FirstOrDefault(m => m.Id == Meeting)?.Name,
            WorkplanItem is null ? null : rows.FirstOrDefault(r => r.Stored.WorkplanItemId == WorkplanItem)?.WorkplanItem,
            Due switch { ActionDue.Overdue => "overdue", ActionDue.ThisMonth => "due within a month", ActionDue.NoDate => "no date", _ => null },
            Status?.Words().ToLowerInvariant(),
            Text is null ? null : $"“{Text}”",
        ];
        return string.Join(", ", parts.Where(p => p is { Length: > 0 })) is { Length: > 0 } words ? words : null;
    }

    private static string? Name<T>(T? one)
        where T : struct, Enum => one is { } value ? JsonNamingPolicy.CamelCase.ConvertName(value.ToString()) : null;

    private static bool Contains(ActionRow row, string text) =>
        ((ReadOnlySpan<string?>)[row.Stored.Text, row.Who, row.Stored.OwnersAsWritten, row.Stored.DueText, row.Raised, row.WorkplanItem, row.Stored.Condition]).ToArray()
            .Any(words => words?.Contains(text, StringComparison.CurrentCultureIgnoreCase) == true);
}
