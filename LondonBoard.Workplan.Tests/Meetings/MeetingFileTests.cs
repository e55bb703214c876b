using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Meetings;
using LondonBoard.Tests.Support;

namespace LondonBoard.Tests.Meetings;

/// <summary>Papers that are kept with a meeting.</summary>
public sealed class MeetingFileTests : MeetingContext
{
    private static readonly byte[] Paper = "%PDF-1.7 the budget"u8.ToArray();

    private async Task<MeetingLine> BudgetAsync() => (await Store.FindAsync(MeetingId))!.Rows.Single(r => r.Line.Text == "Budget").Line;

    private async Task<EditResult> AttachAsync(string name, byte[]? content = null, string? seen = null) =>
        await Store.AttachAsync(new(MeetingId, (await BudgetAsync()).Id, name, content ?? Paper, seen));

    [Fact]
    public async Task A_file_is_the_paper_of_its_item_and_that_is_a_step_to_take_back()
    {
        var id = (await AttachAsync("Budget – last year’s.pdf")).ShouldBeOfType<EditResult.Saved>().Id;
        var link = (await BudgetAsync()).PaperLink;
        MeetingFile.NameAt(link).ShouldBe("Budget – last year’s.pdf");
        AgendaFacts.Of(await BudgetAsync()).IsSound.ShouldBeTrue();
        var file = (await Store.FileAsync(MeetingId, id)).ShouldNotBeNull();
        file.Content.ShouldBe(Paper);
        (file.ContentType, file.Address).ShouldBe(("application/pdf", link));

        (await Undo.UndoLastAsync(Where)).ShouldBeOfType<EditResult.Saved>();
        (await BudgetAsync()).PaperLink.ShouldBeNull();
        (await Undo.RedoLastAsync(Where)).ShouldBeOfType<EditResult.Saved>();
        (await BudgetAsync()).PaperLink.ShouldBe(link);
    }

    [Theory]
    [InlineData("run.exe")]
    [InlineData("page.html")]
    [InlineData("no kind")]
    [InlineData(".pdf.js")]
    [InlineData("")]
    public async Task Only_papers_are_taken(string name) =>
        (await AttachAsync(name)).Sentence().ShouldContain("A paper is a PDF, an Office or OpenDocument file, a text or a picture.");

    [Theory]
    [InlineData("""C:\Papers\Budget.pdf""", "Budget.pdf")]
    [InlineData("../../etc/Budget.pdf", "Budget.pdf")]
    [InlineData("Bud\r\nget\0.pdf", "Budget.pdf")]
    [InlineData("Budget\u202Efdp.exe", "Budgetfdp.exe")]
    [InlineData("𠮷 Budget 💷.pdf", "𠮷 Budget 💷.pdf")]
    public void A_name_keeps_no_folder_and_nothing_that_cannot_be_seen(string given, string kept) => MeetingFile.Clean(given).ShouldBe(kept);

    [Fact]
    public void A_long_name_keeps_its_ending_and_its_address_is_no_longer_than_a_link_may_be()
    {
        var name = MeetingFile.Clean(new string('教', 300) + ".docx");
        name.ShouldEndWith("教.docx");
        MeetingFile.Clean("a." + new string('b', 300)).Length.ShouldBe(MeetingFile.MaxName);
        new MeetingFile { Name = name, Content = [], Author = "" }.Address.Length.ShouldBeLessThanOrEqualTo(AgendaFacts.MaxLink);
    }

    [Fact]
    public async Task Nothing_is_kept_of_what_is_empty_or_too_large_or_clashes_or_comes_too_late()
    {
        (await AttachAsync("Budget.pdf", [])).Sentence().ShouldContain("This file is empty");
        (await AttachAsync("Budget.pdf", new byte[MeetingFile.MaxBytes + 1])).Sentence().ShouldContain("at most 20 MB");
        (await AttachAsync("Budget.pdf")).ShouldBeOfType<EditResult.Saved>();
        (await AttachAsync("Other.pdf")).ShouldBeOfType<EditResult.Conflict>();
        MeetingFile.NameAt((await BudgetAsync()).PaperLink).ShouldBe("Budget.pdf");
        (await Store.SetStateAsync(new(MeetingId, MeetingState.Approved, (await Store.FindAsync(MeetingId))!.Head.Meeting.Version))).ShouldBeOfType<EditResult.Saved>();
        (await AttachAsync("Late.pdf", seen: (await BudgetAsync()).PaperLink)).Sentence().ShouldContain("approved");
        await using var db = Board.Database.Reading();
        db.Set<MeetingFile>().Select(f => f.Name).ShouldBe(["Budget.pdf"]);
    }

    [Fact]
    public async Task A_member_attaches_none()
    {
        var lee = await Board.StoreAsync<MeetingStore>(Role.Member, "Lee Marsh");
        (await lee.AttachAsync(new(MeetingId, (await BudgetAsync()).Id, "Budget.pdf", Paper, null))).ShouldBeOfType<EditResult.Denied>();
    }
}
