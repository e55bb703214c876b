using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using LondonBoard.Papers;
using LondonBoard.Reading;

namespace LondonBoard.Tests.Reading;

/// <summary>Plans as a school, a hospital, a college and others would write them, against what a careful secretary would take from them.</summary>
public partial class PlanSamplesTests
{
    public static TheoryData<string> Plans =>
    [
        .. Directory.GetFiles(Folder())
            .Where(f => Path.GetExtension(f) != ".json")
            .Order(StringComparer.Ordinal)
            .Select(f => Path.GetFileName(f)!),
    ];

    [Theory]
    [MemberData(nameof(Plans))]
    public void A_plan_gives_what_a_careful_secretary_would_take_from_it(string name)
    {
        var file = Path.Combine(Folder(), name);
        var expected = JsonDocument.Parse(File.ReadAllText(Path.ChangeExtension(file, ".expected.json"))).RootElement;
        var reading = WorkplanReader.Read(File.ReadAllBytes(file), name);
        var rows = expected.GetProperty("rows").EnumerateArray().ToList();
        if (rows.Count == 0)
        {
            reading.Paper.ShouldBeNull();
            return;
        }

        var paper = reading.Plan();
        paper.Title.ShouldBe(expected.GetProperty("title").GetString());
        paper.Rows.Length.ShouldBe(rows.Count);
        var json = JsonDocument.Parse(PaperJson.Write(paper, reading.Doubts, new DateOnly(2024, 1, 1))).RootElement.GetProperty("rows").EnumerateArray().ToList();
        for (var i = 0; i < rows.Count; i++)
            Compare(rows[i], paper.Rows[i], json[i]);
    }

    private static void Compare(JsonElement wanted, PaperRow row, JsonElement json)
    {
        var title = string.Join("; ", Texts(wanted, "activities"));
        if (wanted.GetProperty("item").GetString() is { } number)
            row.Text(Column.Number).ShouldBe(number, title);
        row[Column.Activity].Select(l => Bare(l.Text)).ShouldBe(Texts(wanted, "activities").Select(Bare), title);
        foreach (var text in Texts(wanted, "responsibleParties"))
            row.Text(Column.Responsible).ShouldContain(text, customMessage: title);
        foreach (var text in Texts(wanted, "targetGroups"))
            row.Text(Column.TargetGroup).ShouldContain(text, customMessage: title);
        foreach (var text in Texts(wanted, "progress"))
            $"{row.Text(Column.Progress)}\n{row.StatusAsWritten ?? row.Status?.Words()}".ShouldContain(text, Case.Insensitive, title);
        foreach (var when in wanted.GetProperty("timing").EnumerateArray())
            row.Text(Column.Timing).ShouldContain(when.GetProperty("text").GetString()!, customMessage: title);
        var counted = LondonBoard.Money.CostTotals.Of([("1", LondonBoard.Money.ResponsibleCell.Read([.. row[Column.Responsible].Select(l => l.Text)]).Costs)]).Currencies;
        var sums = wanted.GetProperty("costs").EnumerateArray()
            .GroupBy(c => c.GetProperty("currency").GetString())
            .Select(g => $"{g.Sum(c => c.GetProperty("amount").GetDecimal()):0} {g.Key}");
        counted.Select(c => $"{c.Total:0} {c.Currency}").ShouldBe(sums, title);
        json.GetProperty("number").GetString().ShouldBe(row.Text(Column.Number) is { Length: > 0 } own ? own : null);
    }

    private static IEnumerable<string> Texts(JsonElement row, string member) => row.GetProperty(member).EnumerateArray().Select(t => t.GetString()!);

    private static string Bare(string text) => Lettered().Replace(text, "");

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Plans");

    [GeneratedRegex(@"^\([a-z]\) ")]
    private static partial Regex Lettered();
}
