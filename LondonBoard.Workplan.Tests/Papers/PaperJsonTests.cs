using System.Collections.Immutable;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using LondonBoard.Dates;
using LondonBoard.Papers;

namespace LondonBoard.Tests.Papers;

public class PaperJsonTests
{
    private static readonly DateOnly Day = new(2006, 4, 1);

    [Fact]
    public void What_is_written_reads_back_the_same()
    {
        var text = ArbMap.Default.GeneratorFor<NonEmptyString>().Select(s => PaperLine.Clean(s.Get)).Where(s => s.Length > 0);
        var line =
            from t in text
            from bullet in Gen.Elements(true, false)
            from level in Gen.Choose(0, PaperLine.MaxLevel)
            from done in Gen.Elements(true, false)
            select new PaperLine(t, bullet, level, done);
        var columns = Column.Paper.Append(Column.Extra("Risk")).Append(Column.Extra("x:odd \"name\"")).ToArray();
        var lines = line.NonEmptyListOf().Select(l => l.ToImmutableArray());
        var row =
            from chosen in Gen.SubListOf(columns)
            let inOrder = chosen.OrderBy(c => Array.IndexOf(columns, c))
            from cells in Gen.CollectToSequence(inOrder.Select(c => lines.Select(l => new PaperCell(c, l))))
            from status in Gen.Elements<ItemStatus?>(null, ItemStatus.AtRisk, ItemStatus.NotStarted)
            where cells.Any() || status is not null
            select new PaperRow(status, [.. cells]);
        var period = new Period("2006/07", new(2006, 4, 1), new(2007, 3, 31));
        var paper =
            from title in text
            from rows in row.ListOf()
            select new WorkplanPaper(title, period, [.. columns.Select(c => new PaperColumn(c, c.Title))], [.. rows]);
        Prop.ForAll(paper.ToArbitrary(), p => Same(PaperJson.Read(PaperJson.Write(p, [], Day))!, p)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_heading_above_bullets_is_no_activity_and_without_bullets_every_line_is_one()
    {
        ImmutableArray<PaperLine> headed = [new("Resources:"), new("Manager", true), new("Trainer", true)];
        ImmutableArray<PaperLine> plain = [new("Dates for meetings:"), new("19.4.06")];
        PaperJson.Activities(headed).Select(l => l.Text).ShouldBe(["Manager", "Trainer"]);
        PaperJson.Activities(plain).Select(l => l.Text).ShouldBe(["Dates for meetings:", "19.4.06"]);
    }

    [Fact]
    public void Json_of_another_program_is_read_from_its_own_members()
    {
        var doubts = new List<Doubt>();
        var paper = PaperJson.Read("""
            { "title": "Plan", "period": "2006-04/2007-03", "doubts": [ { "where": "row 1", "message": "sure?" } ],
              "rows": [ {
                "number": 6, "item": "Roads", "activities": ["Fill", "Paint"], "targetGroups": ["Drivers"],
                "responsible": ["A"], "responsibleAndCost": "A\n£5",
                "progress": ["Begun"], "timing": [ { "text": "May 2006" } ], "status": "at risk"
              } ] }
            """, doubts).ShouldNotBeNull();
        var row = paper.Rows.ShouldHaveSingleItem();
        row.Text(Column.Number).ShouldBe("6");
        row[Column.Activity].ShouldBe([new PaperLine("Fill", true), new PaperLine("Paint", true)]);
        row.Text(Column.Responsible).ShouldBe("A\n£5");
        row.Text(Column.Timing).ShouldBe("May 2006");
        row.Status.ShouldBe(ItemStatus.AtRisk);
        paper.Period!.From.ShouldBe(new DateOnly(2006, 4, 1));
        doubts.ShouldHaveSingleItem().Message.ShouldBe("sure?");
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"rows\":3}")]
    [InlineData("{\"rows\":[],\"rows\":[]}")]
    [InlineData("{")]
    public void What_is_no_workplan_is_null(string json) => PaperJson.Read(json).ShouldBeNull();

    [Fact]
    public void The_members_of_a_row_are_those_of_the_contract()
    {
        var paper = new PaperRow(null, [new PaperCell(Column.Timing, [new PaperLine("December 2006")])]);
        var row = PaperJson.WriteRow(paper, Understanding.Of(paper, new DateContext(Day, null)));
        string[] members =
        [
            "number", "item", "activities", "targetGroups", "responsible", "responsibleAndCost", "costs",
            "progress", "timing", "status", "extras", "cells",
        ];
        foreach (var member in members)
            row.ContainsKey(member).ShouldBeTrue(member);
        row["timing"]!.AsArray()[0]!.AsObject().Select(m => m.Key).ShouldBe(["label", "text", "edtf", "from", "to", "ongoing"]);
        ((JsonObject)row).Remove("cells").ShouldBeTrue();
    }

    private static bool Same(WorkplanPaper a, WorkplanPaper b) =>
        a.Title == b.Title && a.Period == b.Period && a.Columns.SequenceEqual(b.Columns) && a.Rows.Length == b.Rows.Length
        && a.Rows.Zip(b.Rows).All(p => p.First.Status == p.Second.Status && p.First.Cells.Length == p.Second.Cells.Length
            && p.First.Cells.Zip(p.Second.Cells).All(c => c.First.Column == c.Second.Column && c.First.Lines.SequenceEqual(c.Second.Lines)));
}
