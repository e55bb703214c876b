using LondonBoard.Edits;

namespace LondonBoard.Tests.Edits;

public sealed class WordDifferenceTests
{
    [Fact]
    public void What_stayed_went_and_came_is_told_by_words() => WordDifference.Between("Draft by May 2027", "Draft by early June 2027").ShouldBe(
    [
        new(PieceKind.Same, "Draft by "), new(PieceKind.Gone, "May"), new(PieceKind.New, "early June"), new(PieceKind.Same, " 2027"),
    ]);

    [Fact]
    public void Neighbouring_words_that_changed_read_as_one_change_and_lines_stay_apart()
    {
        WordDifference.Between("Partnership arrangements", "Said by Sue").ShouldBe([new(PieceKind.Gone, "Partnership arrangements"), new(PieceKind.New, "Said by Sue")]);
        WordDifference.Between("one\ntwo", "1\n2").Select(p => p.Text).ShouldBe(["one", "1", "\n", "two", "2"]);
    }

    [Fact]
    public void Nothing_before_is_all_new_and_nothing_after_all_gone()
    {
        WordDifference.Between(null, "a line").ShouldBe([new(PieceKind.New, "a line")]);
        WordDifference.Between("a line", null).ShouldBe([new(PieceKind.Gone, "a line")]);
        WordDifference.Between(null, "").ShouldBeEmpty();
    }

    [Fact]
    public void The_pieces_of_any_two_texts_give_both_texts_back()
    {
        var random = new Random(99);
        for (var round = 0; round < 2_000; round++)
        {
            string before = Noise(random), after = Noise(random);
            var pieces = WordDifference.Between(before, after);
            string.Concat(pieces.Where(p => p.Kind != PieceKind.New).Select(p => p.Text)).ShouldBe(before);
            string.Concat(pieces.Where(p => p.Kind != PieceKind.Gone).Select(p => p.Text)).ShouldBe(after);
        }
    }

    private static string Noise(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(0, 30)).Select(_ => "ab £\n\u00A0é😀"[random.Next(9)]));
}
