using System.Globalization;
using LondonBoard.Papers;

namespace LondonBoard.Tests.Reading.Minutes;

/// <summary>
/// Every word for an action, in every form of mark, with every way to write an owner: a paper that a person reads at a glance is read wholly,
/// whichever of them its secretary uses. In a form stand {M} for the mark, {W} for who, {d} and {D} for the deed, {n} for a number.
/// </summary>
public class MarksCrossedTests
{
    private static readonly string[] Marks =
        ["ACTION", "Action", "action", "Action item", "ACTION ITEM", "Action point", "AI", "AP", "TODO", "todo", "To do"];

    private static readonly string[][] Owners =
    [
        ["Ann Bell", "Carl Dove", "Eve O'Hara"], ["Ann", "Carl", "Eve"], ["AB", "CD", "EO"], ["Ann B", "Carl D", "Eve O"],
        ["A Bell", "C Dove", "E O'Hara"], ["@annbell", "@cdove", "@eveohara"], ["Ann and Carl", "Carl/Eve", "Eve + Ann"],
    ];

    private static readonly string[] People = ["Ann Bell", "Carl Dove", "Eve O'Hara"];

    private static readonly string[] Deeds = ["write to the yard about the mast", "count the ropes in the long store", "paint the hut by the quay"];

    [Theory]
    [InlineData("{M}: {W} to {d}.")]
    [InlineData("{M}: {W} - {d}")]
    [InlineData("{M} - {W} to {d}")]
    [InlineData("{M} {W}: {d}")]
    [InlineData("{M} {W} to {d}")]
    [InlineData("{M}, {W}: {d}")]
    [InlineData("{M}; {W} to {d}")]
    [InlineData("{M} = {W} to {d}")]
    [InlineData("{M} -> {W}: {d}")]
    [InlineData("{M}: {W} will {d}.")]
    [InlineData("{M} ({W}): {D}")]
    [InlineData("{M}({W}): {D}")]
    [InlineData("{M} [{W}] {D}")]
    [InlineData("[{M}] {W} to {d}")]
    [InlineData("({M}) {W} to {d}")]
    [InlineData("[{M} {W}] {D}")]
    [InlineData("**{M}:** {W} to {d}.")]
    [InlineData("**{M}** {W} to {d}")]
    [InlineData("**{M}: {W} to {d}**")]
    [InlineData("*{M} {W}: {d}*")]
    [InlineData("__{M}__: {W} to {d}")]
    [InlineData("`{M}` {W}: {d}")]
    [InlineData("> {M}: {W} to {d}")]
    [InlineData("{M} for {W}: {D}")]
    [InlineData("{M} on {W} to {d}")]
    [InlineData("{M} to {W}: {d}")]
    [InlineData("{M} by {W}: {D}")]
    [InlineData("{M} {n}: {W} to {d}")]
    [InlineData("{M} #{n} {W} to {d}")]
    [InlineData("{M} 2010-0{n}: {D} ({W})")]
    [InlineData("{M}: {D} ({W})")]
    [InlineData("{M}: {D} - {W}")]
    [InlineData("{M}: {D} [{W}]")]
    [InlineData("{M}: {D}. Owner: {W}")]
    [InlineData("{D}. {M}: {W}")]
    [InlineData("{D} ({M}: {W})")]
    [InlineData("{D} [{M}: {W}]")]
    [InlineData("{D} ({M} {W})")]
    [InlineData("{W} to {d} [{M}]")]
    [InlineData("{W} to {d} ({M})")]
    [InlineData("{W} will {d}. **{M}**")]
    [InlineData("{W} {M}: {D}")]
    public void Whatever_the_mark_and_the_owner_look_like(string form)
    {
        var wrong = new List<string>();
        foreach (var mark in Marks)
        {
            foreach (var owners in Owners)
            {
                var lines = Enumerable.Range(0, 3).Select(i => Line(form, mark, owners[i], i)).ToList();
                var paper = Paper(lines);
                for (var i = 0; i < lines.Count; i++)
                {
                    if (!paper.Actions.Any(a => IsIt(a, owners[i], i)))
                        wrong.Add($"{lines[i]} → {string.Join("; ", paper.Actions.Select(a => a.Shown()))}");
                }

                if (paper.Actions.Length != lines.Count)
                    wrong.Add($"{lines[0]} … → {paper.Actions.Length} actions");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{M}: {W} to {d}")]
    [InlineData("{M} - {W} to {d}")]
    [InlineData("**{M}:** {W} to {d}")]
    [InlineData("{M} {W}: {d}")]
    [InlineData("{M} for {W}: {D}")]
    [InlineData("{M}: {D} ({W})")]
    [InlineData("{M}: {D} - {W}")]
    [InlineData("{D} ({M}: {W})")]
    [InlineData("{W} to {d} ({M})")]
    [InlineData("{W} to {d} [{M}]")]
    public void Wherever_in_a_paragraph_the_mark_stands(string form)
    {
        var wrong = new List<string>();
        string[] places = ["The yard had been there. {0}.", "{0}. The yard had been there.", "Two ropes are new. {0}. The yard had been there.", "Two ropes are new.\n    - {0}"];
        foreach (var (mark, place) in Marks.SelectMany(m => places.Select(p => (m, p))))
        {
            // Behind "Ann B." a sentence may begin or a name go on.
            foreach (var owners in Owners.Where(o => o[0] != "Ann B"))
            {
                var line = string.Format(CultureInfo.InvariantCulture, place, Line(form, mark, owners[0], 0));
                var actions = Paper([line]).Actions;
                if (actions is not [var only] || !IsIt(only, owners[0], 0) || only.Text.Contains("had been", StringComparison.Ordinal))
                    wrong.Add($"{line} → {string.Join("; ", actions.Select(a => a.Shown()))}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("AI in schools is a topic for the autumn.")]
    [InlineData("AI – its use in schools")]
    [InlineData("The action plan was looked at, and no more was said of it.")]
    [InlineData("There was no more to do for Ann before the summer.")]
    [InlineData("What is still on the to-do list was gone through.")]
    [InlineData("Eve told how little there is to do; the hut is dry.")]
    [InlineData("The task: a hut that stays dry.")]
    public void What_only_has_the_word_marks_nothing(string line) => Paper([line]).Actions.ShouldBeEmpty();

    private static string Line(string form, string mark, string owner, int at) =>
        form.Replace("{M}", mark, StringComparison.Ordinal)
            .Replace("{W}", owner, StringComparison.Ordinal)
            .Replace("{n}", (at + 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{d}", Deeds[at], StringComparison.Ordinal)
            .Replace("{D}", char.ToUpperInvariant(Deeds[at][0]) + Deeds[at][1..], StringComparison.Ordinal);

    private static bool IsIt(MinutedAction action, string owner, int at) =>
        action.Text.Contains(Deeds[at][1..], StringComparison.Ordinal)
        && action.Owners.Order().SequenceEqual(People.Where(p => owner.Split([' ', '/', '+']).Any(w => IsOf(w.TrimStart('@'), p))).Order());

    // "Ann", "AB", "annbell", "cdove"; the letter or name behind a first one says no more.
    private static bool IsOf(string word, string person)
    {
        var (given, family) = (person.Split(' ')[0], person.Split(' ')[1].Replace("'", "", StringComparison.Ordinal));
        return word == given || word.Replace("'", "", StringComparison.Ordinal) == family || word == $"{given[0]}{family[0]}"
            || word == (given + family).ToLowerInvariant() || word == (given[..1] + family).ToLowerInvariant();
    }

    private static MinutesPaper Paper(IEnumerable<string> lines) => MinutesSamples.Text(
        "# Minutes of the Harbour Forum, 4 May 2010\n\nPresent: Ann Bell (AB), Carl Dove (CD), Eve O'Hara (EO)\n\n## 1. Boats\n\nTwo are sound.\n\n## 2. Ropes\n\n" +
        "- The ropes are old and were looked at by the yard.\n" + string.Concat(lines.Select(l => $"- {l}\n")) + "\n## 3. Any other business\n\nNone.\n").Minutes();
}
