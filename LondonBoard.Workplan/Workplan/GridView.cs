using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using LondonBoard.Live;
using LondonBoard.Papers;

namespace LondonBoard.Workplan;

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
/// The rows one person sees: filtered, sorted and put together out of the shared picture. Without filter and sort it is the shared list
/// itself, so that an onlooker costs nothing and an edit moves nothing.
/// </summary>
public sealed class GridView(DateOnly today)
{
    private static readonly ConditionalWeakTable<LiveRows<WorkplanHead, WorkplanRow>, StrongBox<ImmutableArray<WorkplanRow>>> OnThePlan = [];
    private static readonly ConditionalWeakTable<LiveRows<WorkplanHead, WorkplanRow>, GridNames> NamesOnThePlan = [];
    private static readonly ImmutableDictionary<int, GroupHeading> NoHeadings = ImmutableDictionary<int, GroupHeading>.Empty;
    private LiveRows<WorkplanHead, WorkplanRow>? _all;

    /// <summary>The names to narrow by, worked out once a state for everybody who looks.</summary>
    public GridNames Names => _all is null ? GridNames.None : NamesOnThePlan.GetValue(_all, all => new(all.Rows));

    /// <summary>What is wanted.</summary>
    public GridFilter Filter { get; private set; } = GridFilter.All;

    /// <summary>In which order.</summary>
    public GridSort Sort { get; private set; }

    /// <summary>The rows to see.</summary>
    public ImmutableArray<WorkplanRow> Rows { get; private set; } = [];

    /// <summary>How they are put together.</summary>
    public GridGroup Group { get; private set; }

    /// <summary>The heading above a row, by its place among <see cref="Rows"/>; none where rows are not put together.</summary>
    public ImmutableDictionary<int, GroupHeading> Headings { get; private set; } = NoHeadings;

    /// <summary>Whether any narrowing is on.</summary>
    public bool IsNarrowed => Filter != GridFilter.All;

    /// <summary>Whether the rows stand as on the paper, all of them: only then can one be moved.</summary>
    public bool IsAsOnPaper => Sort == GridSort.Paper && Group == GridGroup.None && !IsNarrowed;

    /// <summary>Wants other rows, in another order, or put together otherwise; what is not named stays as it was.</summary>
    public void Choose(GridFilter? filter = null, GridSort? sort = null, GridGroup? group = null)
    {
        (Filter, Sort, Group) = (filter ?? Filter, sort ?? Sort, group ?? Group);
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
    /// <returns>Whether rows came, went or moved, or stand under other headings.</returns>
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

        var (before, headings) = (Rows, Headings);
        Arrange(held);
        return before.Length != Rows.Length || !before.Select(r => r.Id).SequenceEqual(Rows.Select(r => r.Id))
            || headings.Count != Headings.Count || headings.Except(Headings).Any();
    }

    private void Arrange(Guid? held)
    {
        if (_all is null)
            return;
        var place = held is { } id ? Rows.ToList().FindIndex(r => r.Id == id) : -1;
        Rows = IsAsOnPaper ? Shared(_all) : [.. Group.Together(Ordered(_all.Rows.Where(r => Filter.Wants(r, today))), today)];
        if (place >= 0 && _all.Find(held!.Value) is { } row)
        {
            var now = Rows.RemoveAll(r => r.Id == row.Id);
            Rows = Sort == GridSort.Paper && Group == GridGroup.None && now.Length < Rows.Length ? Rows : now.Insert(Math.Min(place, now.Length), row);
        }

        Headings = Group == GridGroup.None ? NoHeadings : Group.Headings(Rows, held, today);
    }

    private IEnumerable<WorkplanRow> Ordered(IEnumerable<WorkplanRow> rows) => Sort switch
    {
        GridSort.Number => rows.OrderBy(r => r.Text(Column.Number), NumberOrder.Instance),
        GridSort.Item => rows.OrderBy(r => r.Text(Column.Item), StringComparer.CurrentCultureIgnoreCase),
        GridSort.Due => rows.OrderBy(r => r.Due ?? DateOnly.MaxValue),
        GridSort.Status => rows.OrderBy(r => r.Stored.Status.TroubleFirst()),
        _ => rows,
    };

    private static ImmutableArray<WorkplanRow> Shared(LiveRows<WorkplanHead, WorkplanRow> all) =>
        OnThePlan.GetValue(all, a => new(a.Rows.All(r => r.Stored.ArchivedAt is null) ? a.Rows : [.. a.Rows.Where(r => r.Stored.ArchivedAt is null)])).Value;

    /// <summary>"2" before "10", "2.1" before "2.10"; words after numbers.</summary>
    private sealed class NumberOrder : IComparer<string>
    {
        public static readonly NumberOrder Instance = new();
        private static readonly StringComparer Natural = StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering);

        public int Compare(string? a, string? b) => (string.IsNullOrEmpty(a), string.IsNullOrEmpty(b)) switch
        {
            (true, true) => 0,
            (true, false) => 1,
            (false, true) => -1,
            _ => Natural.Compare(a, b),
        };
    }
}
