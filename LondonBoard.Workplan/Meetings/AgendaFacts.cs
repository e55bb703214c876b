namespace LondonBoard.Meetings;

/// <summary>What an agenda item says beside its heading.</summary>
/// <param name="Presenter">Who speaks to it.</param>
/// <param name="Paper">The paper's number.</param>
/// <param name="Link">Where the paper is: a web address, or that of a <see cref="MeetingFile"/>.</param>
public sealed record AgendaFacts(string? Presenter, string? Paper, string? Link)
{
    /// <summary>Their names, as the history has them.</summary>
    public const string PresenterField = "presenter", PaperField = "paper", LinkField = "link";

    /// <summary>The name of an item's title, which is its line and no fact beside it.</summary>
    public const string TitleField = "title";

    /// <summary>The most characters of a paper's number, and of a link.</summary>
    public const int MaxPaper = 50, MaxLink = 1_000;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> Fields { get; } = [PresenterField, PaperField, LinkField];

    /// <summary>An item that says nothing.</summary>
    public static AgendaFacts None { get; } = new(null, null, null);

    /// <summary>An item as it stands.</summary>
    public static AgendaFacts Of(MeetingLine item) => new(item.Presenter, item.Paper, item.PaperLink);

    /// <summary>What a field is called to people.</summary>
    public static string Label(string field) => field switch { PresenterField => "Presenter", PaperField => "Paper", TitleField => "Title", _ => "Link to the paper" };

    /// <summary>Whether a text is an address that a browser may be sent to.</summary>
    public static bool IsLink(string text) =>
        MeetingFile.NameAt(text.Trim()) is not null || Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    /// <summary>One of them.</summary>
    public string? Of(string field) => field switch { PresenterField => Presenter, PaperField => Paper, _ => Link };

    /// <summary>The same with one of them changed.</summary>
    public AgendaFacts With(string field, string? text) => field switch
    {
        PresenterField => this with { Presenter = text },
        PaperField => this with { Paper = text },
        _ => this with { Link = text },
    };

    /// <summary>As papers have it: "Presenter: Nia Vaughan; Paper: 31/7"; empty where it says nothing.</summary>
    public string Words() => string.Join("; ", Fields.Where(f => Of(f) is not null).Select(f => $"{Label(f)}: {Of(f)}"));

    /// <summary>Reads what <see cref="Words"/> wrote; null for any other words.</summary>
    public static AgendaFacts? Read(string line)
    {
        var facts = None;
        foreach (var part in line.Split("; "))
        {
            if (Fields.FirstOrDefault(f => part.StartsWith($"{Label(f)}: ", StringComparison.Ordinal)) is not { } field)
                return null;
            facts = facts.With(field, part[(Label(field).Length + 2)..].Trim());
        }

        return facts.IsSound ? facts : null;
    }

    /// <summary>Whether it is short enough, and its link an address.</summary>
    public bool IsSound =>
        this is { Presenter: null or { Length: <= Meeting.MaxText }, Paper: null or { Length: <= MaxPaper }, Link: null or { Length: <= MaxLink } }
        && (Link is null || IsLink(Link));
}
