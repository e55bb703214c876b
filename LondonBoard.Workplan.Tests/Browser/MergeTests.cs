using LondonBoard.Tests.Support;

namespace LondonBoard.Tests.Browser;

/// <summary>How a page puts together what was typed on it and what came meanwhile; see wwwroot/minutes/merge.js.</summary>
[Collection(BrowserTests.Name)]
public sealed class MergeTests(Browsers browsers) : IAsyncLifetime
{
    // Two people each change a text at random, with words of their own: whatever they do, each of these words stands once,
    // and no line that was there stands twice.
    private const string AtRandom = """
        rounds => {
          let seed = 7;
          const below = n => { seed = (seed * 1103515245 + 12345) & 0x7fffffff; return seed % n; };
          const edited = (base, who) => {
            const lines = [...base], put = [];
            for (let n = below(3); n >= 0; n--) {
              const word = `${who}${put.length}`, at = below(lines.length);
              put.push(word);
              if (below(3) === 0) lines.splice(below(lines.length + 1), 0, `${word} is new`);
              else lines[at] = below(2) ? `${lines[at]} ${word}` : `${word} ${lines[at]}`;
            }
            return { lines, put };
          };
          const faults = [];
          for (let round = 0; round < rounds; round++) {
            const base = Array.from({ length: below(6) + 1 }, (_, n) => `${n + 1}. what was said ${below(9)}`);
            const mine = edited(base, 'mine'), theirs = edited(base, 'theirs');
            const lines = window.merging.merge(base, mine.lines, theirs.lines).lines, text = lines.join('\n');
            const once = [...mine.put, ...theirs.put, ...base].every(words => text.split(words).length === 2);
            if (!once) faults.push(JSON.stringify({ base, mine: mine.lines, theirs: theirs.lines, lines }));
          }
          return faults.slice(0, 3);
        }
        """;

    private AppHost _app = null!;

    public async ValueTask InitializeAsync() => _app = await AppHost.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_line_that_grows_and_one_that_is_numbered_anew_are_both_themselves()
    {
        await using var page = await OpenAsync();
        (await MergeAsync(page, ["3. Trai", "3. Any other business", "4. Dates"], ["3. Training", "3. Any other business", "4. Dates"], ["3. Trai", "4. Any other business", "5. Dates"]))
            .ShouldBe(["3. Training", "4. Any other business", "5. Dates"]);
        (await MergeAsync(page, ["The tide was", "The slipway"], ["The tide was high", "The slipway"], ["The tide was", "The slipway is mended"]))
            .ShouldBe(["The tide was high", "The slipway is mended"]);
        (await MergeAsync(page, ["Far"], ["Far out"], ["Far away"])).ShouldBe(["Far out away"]);
        (await MergeAsync(page, ["Far ou"], ["Far out"], ["Far ou and away"])).ShouldBe(["Far out and away"]);
        (await MergeAsync(page, ["one", "two", "three"], ["one", "three"], ["one", "two, which matters", "three"])).ShouldBe(["one", "two, which matters", "three"]);
        (await MergeAsync(page, ["one", "two", "three"], ["one", "two", "three", "four"], ["one", "three"])).ShouldBe(["one", "three", "four"]);
        (await MergeAsync(page, ["one", "two"], ["one", "mine", "two"], ["one", "theirs", "two"])).ShouldBe(["one", "mine", "theirs", "two"]);
        (await MergeAsync(page, ["the quick fox leaps"], ["the quick red fox jumps"], ["a quick fox leaps high"])).ShouldBe(["a quick red fox jumps high"]);
    }

    [Fact]
    public async Task Whatever_two_people_type_stands_once()
    {
        await using var page = await OpenAsync();
        (await page.Page.EvaluateAsync<string[]>(AtRandom, 5_000)).ShouldBeEmpty();
    }

    private async Task<Person> OpenAsync()
    {
        var person = await browsers.VisitAsync(_app.Address);
        await person.Page.GotoAsync("/sign-in");
        await person.Page.EvaluateAsync("async () => { window.merging = await import('/minutes/merge.js'); }");
        return person;
    }

    private static Task<string[]> MergeAsync(Person person, string[] was, string[] mine, string[] theirs) =>
        person.Page.EvaluateAsync<string[]>("texts => window.merging.merge(...texts).lines", new[] { was, mine, theirs });
}
