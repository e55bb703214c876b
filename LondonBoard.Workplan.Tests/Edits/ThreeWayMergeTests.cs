using LondonBoard.Edits;

namespace LondonBoard.Tests.Edits;

public sealed class ThreeWayMergeTests
{
    [Theory]
    [InlineData("the board meets in May", "the full board meets in May", "the board meets in June", "the full board meets in June")]
    [InlineData("one two three four five", "two three four five", "one two three four six", "two three four six")]
    [InlineData("one two three", "one two three and more", "none two three", "none two three and more")]
    [InlineData("a plain line", "the same line", "the same line", "the same line")]
    [InlineData("first paragraph\nsecond paragraph", "first paragraph\nlast paragraph", "opening paragraph\nsecond paragraph", "opening paragraph\nlast paragraph")]
    [InlineData("one two three four", "one 2 three 4", "one 2 three four", "one 2 three 4")]
    public void Changes_that_do_not_touch_are_both_kept(string origin, string mine, string theirs, string merged)
    {
        ThreeWayMerge.Merge(origin, mine, theirs).ShouldBe(merged);
        ThreeWayMerge.Merge(origin, theirs, mine).ShouldBe(merged);
    }

    [Theory]
    [InlineData("said by nobody", "said by me", "said by you")]
    [InlineData("the board agreed", "the panel agreed", "the board approved")]
    [InlineData("£8,000/Police", "£9,000/Police", "£8,500/Police")]
    [InlineData("one two", "one two mine", "one two theirs")]
    [InlineData("one two three", "one", "one two four three")]
    [InlineData("", "mine", "theirs")]
    [InlineData("gone", "", "changed")]
    public void Changes_that_touch_are_for_a_person_to_settle(string origin, string mine, string theirs)
    {
        ThreeWayMerge.Merge(origin, mine, theirs).ShouldBeNull();
        ThreeWayMerge.Merge(origin, theirs, mine).ShouldBeNull();
    }

    [Fact]
    public void Two_changes_with_an_untouched_word_between_them_always_come_out_as_both()
    {
        var random = new Random(20260813);
        for (var round = 0; round < 2_000; round++)
        {
            var words = Enumerable.Range(0, random.Next(3, 30)).Select(n => $"w{n}").ToList();
            var first = random.Next(0, words.Count - 2);
            var second = random.Next(first + 2, words.Count);
            List<string> mine = [.. words], theirs = [.. words], both = [.. words];
            mine[first] = both[first] = "mine";
            theirs[second] = both[second] = "theirs";
            ThreeWayMerge.Merge(string.Join(' ', words), string.Join(' ', mine), string.Join(' ', theirs)).ShouldBe(string.Join(' ', both));
        }
    }

    [Fact]
    public void Whatever_is_typed_a_merge_is_fair_to_both_and_drops_no_new_word()
    {
        var random = new Random(4);
        for (var round = 0; round < 5_000; round++)
        {
            var origin = Text(random, "abcdef");
            string mine = Altered(random, origin, "ghi"), theirs = Altered(random, origin, "xyz");
            var merged = ThreeWayMerge.Merge(origin, mine, theirs);
            ThreeWayMerge.Merge(origin, theirs, mine).ShouldBe(merged, $"“{origin}” “{mine}” “{theirs}”");
            ThreeWayMerge.Merge(origin, mine, origin).ShouldBe(mine);
            ThreeWayMerge.Merge(origin, origin, theirs).ShouldBe(theirs);
            if (merged is null)
                continue;
            foreach (var word in (mine + " " + theirs).Split(' ').Where(w => w.Length > 0 && !"abcdef".Contains(w[0])))
                merged.Split(' ').ShouldContain(word);
        }
    }

    [Fact]
    public void Two_long_texts_with_nothing_in_common_are_told_apart_at_once()
    {
        string Long(string word) => string.Join(' ', Enumerable.Range(0, 3_000).Select(n => $"{word}{n}"));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        ThreeWayMerge.Merge(Long("a"), Long("b"), Long("c")).ShouldBeNull();
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2));
    }

    private static string Text(Random random, string letters) =>
        string.Join(' ', Enumerable.Range(0, random.Next(0, 12)).Select(_ => letters[random.Next(letters.Length)].ToString()));

    private static string Altered(Random random, string text, string letters)
    {
        var words = text.Split(' ').ToList();
        for (var n = random.Next(0, 3); n >= 0; n--)
        {
            var at = random.Next(words.Count + 1);
            if (at < words.Count && random.Next(3) == 0)
                words.RemoveAt(at);
            else if (at < words.Count && random.Next(2) == 0)
                words[at] = letters[random.Next(letters.Length)].ToString();
            else
                words.Insert(at, letters[random.Next(letters.Length)].ToString());
        }

        return string.Join(' ', words);
    }

    [Theory]
    [InlineData("one two", "one two mine", "one two theirs", "one two theirs mine")]
    [InlineData("one tw", "one two", "one tw and more", "one two and more")]
    [InlineData("one two", "one two and", "one two and more", "one two and more")]
    [InlineData("one", "one mine", "two", null)]
    [InlineData("one two", "one mine two", "one two theirs", null)]
    public void What_both_put_in_at_one_place_can_stand_side_by_side(string origin, string mine, string theirs, string? joined) =>
        ThreeWayMerge.Join(origin, mine, theirs).ShouldBe(joined);
}
