using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using LondonBoard.Live;
using LondonBoard.Papers;

namespace LondonBoard.Workplan;

/// <summary>Which items a person wants to see. Empty wants all that are not archived.</summary>
/// <param name="Text">Words that all stand somewhere in the item.</param>
/// <param name="Status">A status; with <paramref name="NoStatus"/> those without one.</param>
/// <param name="NoStatus">Only items without a status.</param>
/// <param name="Party">A responsible party.</param>
/// <param name="Funder">A funder.</param>
/// <param name="Due">When something is due.</param>
/// <param name="Archived">The archived items instead.</param>
public sealed record GridFilter(string Text = "", ItemStatus? Status = null, bool NoStatus = false, string? Party = null, string? Funder = null, DuePeriod? Due = null, bool Archived = false)
{
    /// <summary>All items that are not archived.</summary>
    public static readonly GridFilter All = new();

    /// <summary>Whether an item is wanted.</summary>
    /// <param name="row">The item.</param>
    /// <param name="today">The day that "overdue" is counted from.</param>
    public bool Wants(WorkplanRow row, DateOnly today) =>
        row.Stored.ArchivedAt is not null == Archived
        && (Status is null || row.Stored.Status == Status)
        && (!NoStatus || row.Stored.Status is null)
        && (Party is null || row.Understood.Responsible.Parties.Contains(Party, StringComparer.CurrentCultureIgnoreCase))
        && (Funder is null || row.Understood.Responsible.Costs.Any(c => c.Funders.Contains(Funder, StringComparer.CurrentCultureIgnoreCase)))
        && (Due is not { } due || IsDue(row, due, today))
        && Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => Holds(row, word));

    private static bool Holds(WorkplanRow row, string word) =>
        row.Cells.Any(c => c.Lines.Any(l => l.Line.Text.Contains(word, StringComparison.CurrentCultureIgnoreCase)));

    private static bool IsDue(WorkplanRow row, DuePeriod period, DateOnly today) => period switch
    {
        DuePeriod.Overdue => row.IsOverdue(today),
        DuePeriod.ThisMonth => row.Due is { } due && due >= today && due <= today.AddMonths(1),
        DuePeriod.ThisQuarter => row.Due is { } due && due >= today && due <= today.AddMonths(3),
        DuePeriod.Ongoing => row.Open.Any(m => m.Date.Ongoing),
        _ => row.Due is null && !row.Open.Any(m => m.Date.Ongoing),
    };
}

/// <summary>When something is due.</summary>
public enum DuePeriod
{
    /// <summary>Its day has passed.</summary>
    Overdue,

    /// <summary>Within a month from today.</summary>
    ThisMonth,

    /// <summary>Within three months from today.</summary>
    ThisQuarter,

    /// <summary>It goes on.</summary>
    Ongoing,

    /// <summary>No date was understood.</summary>
    NoDate,
}

/// <summary>The order of the rows.</summary>
public enum GridSort
{
    /// <summary>As on the paper.</summary>
    Paper,

    /// <summary>By number, 2 before 10.</summary>
    Number,

    /// <summary>By title.</summary>
    Item,

    /// <summary>What is due first, first; no date last.</summary>
    Due,

    /// <summary>What is in trouble first.</summary>
    Status,
}

/// <summary>Who is responsible for items and who pays, in order; of a plan of hundreds only the first, since a longer list helps nobody.</summary>
public sealed class GridNames(ImmutableArray<WorkplanRow> rows)
{
    private const int MostRows = 500, MostNames = 200;

    /// <summary>No names.</summary>
    public static readonly GridNames None = new([]);

    /// <summary>The responsible parties.</summary>
    public ImmutableArray<string> Parties { get; } = Of(rows, r => r.Understood.Responsible.Parties);

    /// <summary>The funders.</summary>
    public ImmutableArray<string> Funders { get; } = Of(rows, r => r.Understood.Responsible.Costs.SelectMany(c => c.Funders));

    private static ImmutableArray<string> Of(ImmutableArray<WorkplanRow> rows, Func<WorkplanRow, IEnumerable<string>> names) =>
        [.. rows.Take(MostRows).SelectMany(names).Distinct(StringComparer.CurrentCultureIgnoreCase).Order(StringComparer.CurrentCultureIgnoreCase).Take(MostNames)];
}

/// <summary>
/// The rows one person sees: filtered and sorted out of the shared picture. Without filter and sort it is the shared list
/// itself, so that an onlooker costs nothing and an edit moves nothing.
/// </summary>
public sealed class GridView(DateOnly today)
{
    private static readonly ConditionalWeakTable<LiveRows<WorkplanHead, WorkplanRow>, StrongBox<ImmutableArray<WorkplanRow>>> OnThePlan = [];
    private static readonly ConditionalWeakTable<LiveRows<WorkplanHead, WorkplanRow>, GridNames> NamesOnThePlan = [];
    private LiveRows<WorkplanHead, WorkplanRow>? _all;

    /// <summary>The names to narrow by, worked out once a state for everybody who looks.</summary>
    public GridNames Names => _all is null ? GridNames.None : NamesOnThePlan.GetValue(_all, all => new(all.Rows));

    /// <summary>What is wanted.</summary>
    public GridFilter Filter { get; private set; } = GridFilter.All;

    /// <summary>In which order.</summary>
    public GridSort Sort { get; private set; }

    /// <summary>The rows to see.</summary>
    public ImmutableArray<WorkplanRow> Rows { get; private set; } = [];

    /// <summary>Whether any narrowing is on.</summary>
    public bool IsNarrowed => Filter != GridFilter.All;

    /// <summary>Wants something else, or another order.</summary>
    public void Choose(GridFilter filter, GridSort sort)
    {
        (Filter, Sort) = (filter, sort);
        Arrange(held: null);
    }

    /// <summary>Begins with a state.</summary>
    public void Begin(LiveRows<WorkplanHead, WorkplanRow> all)
    {
        _all = all;
        Arrange(held: null);
    }

    /// <summary>Takes a step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="held">A row under this person's hands: it stays where it is, whatever the filter and order say.</param>
    /// <returns>Whether rows came, went or moved.</returns>
    public bool Take(LiveStep<WorkplanHead, WorkplanRow> step, Guid? held)
    {
        var was = _all;
        _all = step.Now;
        // Nothing narrowed, nothing held, nothing archived or restored: the shared list goes on to its next state as it is.
        if (!step.Reordered && was is not null && Rows == Shared(was) && step.Changed.All(r => r.Stored.ArchivedAt is null == was.Find(r.Id)?.Stored.ArchivedAt is null))
        {
            Rows = Shared(step.Now);
            return false;
        }

        var before = Rows;
        Arrange(held);
        return before.Length != Rows.Length || !before.Select(r => r.Id).SequenceEqual(Rows.Select(r => r.Id));
    }

    private void Arrange(Guid? held)
    {
        if (_all is null)
            return;
        var place = held is { } id ? Rows.ToList().FindIndex(r => r.Id == id) : -1;
        Rows = Filter == GridFilter.All && Sort == GridSort.Paper ? Shared(_all) : [.. Ordered(_all.Rows.Where(r => Filter.Wants(r, today)))];
        if (place < 0 || _all.Find(held!.Value) is not { } row)
            return;
        var now = Rows.RemoveAll(r => r.Id == row.Id);
        Rows = Sort == GridSort.Paper && now.Length < Rows.Length ? Rows : now.Insert(Math.Min(place, now.Length), row);
    }

    private IEnumerable<WorkplanRow> Ordered(IEnumerable<WorkplanRow> rows) => Sort switch
    {
        GridSort.Number => rows.OrderBy(r => r.Text(Column.Number), NumberOrder.Instance),
        GridSort.Item => rows.OrderBy(r => r.Text(Column.Item), StringComparer.CurrentCultureIgnoreCase),
        GridSort.Due => rows.OrderBy(r => r.Due ?? DateOnly.MaxValue),
        GridSort.Status => rows.OrderBy(r => r.Stored.Status switch
        {
            ItemStatus.OffTrack => 0,
            ItemStatus.AtRisk => 1,
            ItemStatus.NotStarted => 2,
            ItemStatus.OnTrack => 3,
            ItemStatus.Ongoing => 4,
            ItemStatus.Complete => 6,
            _ => 5,
        }),
        _ => rows,
    };

    private static ImmutableArray<WorkplanRow> Shared(LiveRows<WorkplanHead, WorkplanRow> all) =>
        OnThePlan.GetValue(all, a => new(a.Rows.All(r => r.Stored.ArchivedAt is null) ? a.Rows : [.. a.Rows.Where(r => r.Stored.ArchivedAt is null)])).Value;

    /// <summary>"2" before "10", "2.1" before "2.10"; words after numbers.</summary>
    private sealed class NumberOrder : IComparer<string>
    {
        public static readonly NumberOrder Instance = new();
        private static readonly StringComparer Natural = StringComparer.Create(System.Globalization.CultureInfo.InvariantCulture, System.Globalization.CompareOptions.NumericOrdering);

        public int Compare(string? a, string? b) => (string.IsNullOrEmpty(a), string.IsNullOrEmpty(b)) switch
        {
            (true, true) => 0,
            (true, false) => 1,
            (false, true) => -1,
            _ => Natural.Compare(a, b),
        };
    }
}
