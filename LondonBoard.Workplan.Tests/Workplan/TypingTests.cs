using Bunit;
using LondonBoard.Live;
using LondonBoard.Papers;
using LondonBoard.Tests.Support;
using LondonBoard.Ui;
using LondonBoard.Workplan;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.Workplan;

/// <summary>The grid shows what others type and what was left unsaved, each apart from what is stored.</summary>
public sealed class TypingTests : BunitContext, IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly Guid Sue = Guid.NewGuid(), Tom = Guid.NewGuid();
    private TestBoard _board = null!;
    private WorkplanStore _store = null!;
    private OpenView<WorkplanHead, WorkplanRow> _open = null!;
    private Desk _sue = null!, _tom = null!;

    public async ValueTask InitializeAsync()
    {
        _board = await TestBoard.OpenAsync();
        _store = await _board.StoreAsync();
        _open = (await _board.Plans.OpenAsync(await _board.PlanAsync(_store, items: 60)))!;
        (_sue, _tom) = (Desks.Of(_board, Sue, "Sue Carter"), Desks.Of(_board, Tom, "Tom Weller"));
        foreach (var desk in (Desk[])[_sue, _tom])
            desk.Sit(AnnualWorkplan.PlaceOf(_open.View.Current.Head.Id), mayType: true);
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(TimeProvider.System).AddSingleton(_store).AddSingleton(_sue).AddScoped<Toasts>();
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsync();
        _tom.Dispose();
        _open.Dispose();
        await _board.DisposeAsync();
    }

    private IRenderedComponent<WorkplanGrid> Grid(CellDrafts? drafts = null) => Render<WorkplanGrid>(p => p
        .Add(g => g.Open, _open).Add(g => g.View, new GridView(Today)).Add(g => g.MayEdit, true)
        .Add(g => g.Me, Sue).Add(g => g.Desk, _sue).Add(g => g.Drafts, drafts ?? new CellDrafts()));

    private FieldKey Activity(int row) => CellDrafts.KeyOf(_open.View.Current.Head.Id, _open.View.Current.Rows[row].Id, Column.Activity.Key);

    private Task TypeAsync(Desk desk, FieldKey key, string text)
    {
        desk.Begin(key.ToString(), null);
        return desk.TypeAsync(key.ToString(), text);
    }

    [Fact]
    public async Task Anothers_words_stand_in_their_cell_with_their_initials_and_one_row_alone_renders()
    {
        var grid = Grid();
        var rows = grid.FindComponents<WorkplanRowView>();
        var renders = rows.Select(r => r.RenderCount).ToList();
        await TypeAsync(_tom, Activity(1), "• words <b>of Tom</b>");
        await grid.WaitForAssertionAsync(() => grid.Find(".other.typing").GetAttribute("data-text").ShouldBe("• words <b>of Tom</b>"));
        var cell = grid.Find(".other").Closest("td")!;
        cell.Closest("tr")!.GetAttribute("data-id").ShouldBe(_open.View.Current.Rows[1].Key);
        cell.QuerySelector(".others")!.GetAttribute("aria-hidden").ShouldBe("true");
        (cell.QuerySelector(".other")!.GetAttribute("data-by"), cell.QuerySelector(".other")!.GetAttribute("data-name")).ShouldBe(("TW", "Tom Weller"));
        // What is stored is all there is to copy.
        cell.TextContent.ShouldBe("activity 2");
        rows.Select((r, n) => r.RenderCount - renders[n]).Where((more, n) => n != 1).ShouldAllBe(more => more == 0);

        _tom.End(Activity(1));
        await grid.WaitForAssertionAsync(() => grid.FindAll(".other").ShouldBeEmpty());
    }

    [Fact]
    public async Task A_row_that_scrolls_into_view_shows_who_is_already_in_it()
    {
        var grid = Grid();
        await TypeAsync(_tom, Activity(40), "far down");
        grid.FindAll(".other").ShouldBeEmpty();
        await grid.InvokeAsync(() => grid.Instance.ShowRows(35, 12));
        grid.Find(".other").GetAttribute("data-text").ShouldBe("far down");
    }

    [Fact]
    public async Task Ones_own_words_are_not_shown_to_oneself_as_anothers()
    {
        var grid = Grid();
        await TypeAsync(_sue, Activity(0), "mine");
        await TypeAsync(_tom, Activity(1), "his");
        await grid.WaitForAssertionAsync(() => grid.FindAll(".other").ShouldHaveSingleItem().GetAttribute("data-text").ShouldBe("his"));
    }

    [Fact]
    public async Task A_cell_with_a_draft_is_marked_opens_with_it_and_saves_over_what_it_was_based_on()
    {
        var row = _open.View.Current.Rows[2];
        var drafts = new CellDrafts();
        drafts.Add(new Draft
        {
            Key = Activity(2).ToString(),
            Text = "• activity 3, half",
            Basis = CellDrafts.WriteBasis(row[Column.Activity]),
            At = new DateTime(2026, 11, 22, 15, 14, 0, DateTimeKind.Utc),
        });
        await _store.EditCellAsync(EditCell.From(row.Id, Column.Activity, row[Column.Activity], "• theirs meanwhile"));
        var grid = Grid(drafts);
        grid.FindAll(".draft-mark").ShouldHaveSingleItem().Closest("tr")!.GetAttribute("data-id").ShouldBe(row.Key);
        await grid.InvokeAsync(() => grid.Instance.BeginEdit(row.Key, Column.Activity.Key));
        grid.Find("textarea").TextContent.ShouldBe("• activity 3, half");
        grid.Find(".restored").TextContent.ShouldContain("Your unsaved text from 22 November 2026, 15:14");
        await grid.Find("[data-keep]").ClickAsync(new());
        await grid.WaitForAssertionAsync(() => grid.Find(".clash").TextContent.ShouldContain("theirs meanwhile"));
    }

    [Fact]
    public void What_says_no_more_than_the_cell_and_what_belongs_elsewhere_is_not_offered()
    {
        var rows = _open.View.Current;
        var drafts = new CellDrafts();
        drafts.Take(
        [
            new Draft { Key = Activity(0).ToString(), Text = "• activity 1" },
            new Draft { Key = Activity(1).ToString(), Text = "• activity 2 and more" },
            new Draft { Key = new FieldKey(Activity(0).Place, "snapshot").ToString(), Text = "October" },
        ], rows);
        var offer = drafts.Offers(rows).ShouldHaveSingleItem();
        (offer.Where, offer.Text).ShouldBe(("Activity, 2 Item 2", "• activity 2 and more"));
    }

    [Fact]
    public void Lines_come_back_out_of_a_basis_as_they_went_in_and_nonsense_is_none()
    {
        var lines = _open.View.Current.Rows[0][Column.Activity];
        var back = CellDrafts.ReadBasis(CellDrafts.WriteBasis(lines)).ShouldNotBeNull();
        back.Select(l => (l.Id, l.Version, l.Line)).ShouldBe(lines.Select(l => (l.Id, l.Version, l.Line)));
        CellDrafts.ReadBasis(null).ShouldBeNull();
        CellDrafts.ReadBasis("{\"a\":").ShouldBeNull();
    }
}
