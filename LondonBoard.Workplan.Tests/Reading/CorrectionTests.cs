using System.Text;
using LondonBoard.Papers;
using LondonBoard.Reading;
using LondonBoard.Tests.Support;
using LondonBoard.Writing;

namespace LondonBoard.Tests.Reading;

/// <summary>A person says what a column is, and the paper is read again with that.</summary>
public sealed class CorrectionTests
{
    private const string Plan =
        "Action,Lead,By when,Remarks\nWrite to schools,NCC,June 2026,Two replied\nRun a workshop,Police,July 2026,On track\n";

    private static WorkplanReading Read(params (string Heading, Column? Use)[] corrections) => WorkplanReader.Read(
        Encoding.UTF8.GetBytes(Plan), "plan.csv", corrections.ToDictionary(c => new SourceColumn(c.Heading, 0), c => c.Use));

    private static ColumnMatch Of(WorkplanReading reading, string heading) => reading.Columns.Single(c => c.Heading == heading);

    [Fact]
    public void A_column_goes_where_a_person_puts_it()
    {
        var reading = Read(("Lead", Column.TargetGroup));
        reading.Paper!.Rows[0].Text(Column.TargetGroup).ShouldBe("NCC");
        reading.Paper.Rows[0][Column.Responsible].ShouldBeEmpty();
        Of(reading, "Lead").ShouldSatisfyAllConditions(m => m.Column.ShouldBe(Column.TargetGroup), m => m.Sure.ShouldBeTrue());
    }

    [Fact]
    public void A_column_left_out_is_gone_from_the_rows_and_can_be_taken_back()
    {
        var reading = Read(("Remarks", null));
        reading.Paper!.Rows.ShouldAllBe(r => !r.Cells.Any(c => c.Lines.Any(l => l.Text == "Two replied")));
        Of(reading, "Remarks").LeftOut.ShouldBeTrue();
        var back = Read(("Remarks", Column.Progress));
        back.Paper!.Rows[0].Text(Column.Progress).ShouldBe("Two replied");
        Of(back, "Remarks").LeftOut.ShouldBeFalse();
    }

    [Fact]
    public void A_column_can_be_kept_under_its_own_name()
    {
        var reading = Read(("By when", Column.Extra("anything")));
        reading.Paper!.Rows[1].Text(Column.Extra("By when")).ShouldBe("July 2026");
        reading.Paper.Columns.ShouldContain(c => c.Column == Column.Extra("By when"));
    }

    [Fact]
    public void Words_that_are_no_status_are_kept_when_their_column_is_called_one()
    {
        var reading = Read(("Remarks", PaperMark.Status));
        reading.Paper!.Rows[1].Status.ShouldBe(ItemStatus.OnTrack);
        reading.Paper.Rows[0].Text(Column.Extra("Remarks")).ShouldBe("Two replied");
    }

    [Fact]
    public void What_a_person_says_of_the_columns_never_loses_the_table()
    {
        var reading = Read(("Lead", Column.Extra("x")), ("By when", Column.Extra("x")), ("Remarks", Column.Extra("x")));
        reading.Refusal.ShouldBeNull();
        reading.Paper!.Rows.Length.ShouldBe(2);
        Read(("Action", null), ("Lead", null), ("By when", null), ("Remarks", null)).Refusal.ShouldNotBeNull().ShouldContain("keep at least one");
    }

    [Fact]
    public void Of_two_columns_under_one_heading_each_is_corrected_alone()
    {
        var csv = Encoding.UTF8.GetBytes("Action,Lead,By when,Note,Note\nWrite to schools,NCC,June 2026,first,second\nRun a workshop,Police,July 2026,third,fourth\n");
        var reading = WorkplanReader.Read(csv, "plan.csv", new Dictionary<SourceColumn, Column?> { [new("Note", 1)] = null });
        var words = reading.Paper!.Rows.SelectMany(r => r.Cells).SelectMany(c => c.Lines).Select(l => l.Text).ToList();
        words.ShouldContain("first");
        words.ShouldNotContain("second");
    }

    [Fact]
    public void A_status_column_without_a_heading_can_be_put_elsewhere()
    {
        var csv = Encoding.UTF8.GetBytes(
            "Action,Lead,By when,\n"
            + "Write to schools,NCC,June 2026,Delayed\n"
            + "Run a workshop,Police,July 2026,On track\n"
            + "Book the hall,Fire Service,May 2026,Complete\n");
        WorkplanReading Reading(Column? use) => WorkplanReader.Read(csv, "plan.csv", new Dictionary<SourceColumn, Column?> { [new("", 0)] = use });
        var asStatus = Reading(PaperMark.Status);
        Of(asStatus, "").Column.ShouldBeNull();
        asStatus.Paper!.Rows[2].Status.ShouldBe(ItemStatus.Complete);
        var asProgress = Reading(Column.Progress);
        asProgress.Paper!.Rows.ShouldAllBe(r => r.Status == null);
        asProgress.Paper.Rows[2].Text(Column.Progress).ShouldBe("Complete");
    }

    [Fact]
    public void What_was_found_in_the_entries_of_a_list_can_be_put_elsewhere()
    {
        var list = Encoding.UTF8.GetBytes(
            "# Improvement plan\n\n"
            + "- [ ] Write to schools (Mary Okoro, by June 2026)\n"
            + "- [ ] Run a workshop (Police, by July 2026)\n"
            + "- [x] Book the hall\n");
        WorkplanReading Reading(params (Column Was, Column? Use)[] moves) =>
            WorkplanReader.Read(list, "plan.md", moves.ToDictionary(m => new SourceColumn(m.Was.Title, 0), m => m.Use));
        var whole = Reading();
        whole.Columns.Select(c => c.Column).ShouldBe([Column.Activity, Column.Responsible, Column.Timing, RowMaker.SectionColumn]);
        var moved = Reading((Column.Responsible, Column.TargetGroup), (Column.Timing, null));
        moved.Paper!.Rows[0].Text(Column.TargetGroup).ShouldBe("Mary Okoro");
        moved.Paper.Rows[0].Cells.ShouldNotContain(c => c.Column == Column.Responsible || c.Column == Column.Timing);
        moved.Paper.Rows[2].Status.ShouldBe(ItemStatus.Complete);
        var nothing = Reading((Column.Activity, null), (Column.Responsible, null), (Column.Timing, null), (RowMaker.SectionColumn, null));
        nothing.Refusal.ShouldNotBeNull().ShouldContain("keep at least one");
    }

    [Theory]
    [InlineData(ExportFormat.Docx)]
    [InlineData(ExportFormat.Json)]
    public void Our_own_papers_are_corrected_too(ExportFormat format)
    {
        var file = WorkplanWriter.Write(new(SamplePlans.BoardPlanWithStatus(), null, new(2026, 6, 1)), format);
        var whole = WorkplanReader.Read(file, "own");
        var progress = whole.Columns.Single(c => c.Column == Column.Progress);
        var moved = WorkplanReader.Read(file, "own", new Dictionary<SourceColumn, Column?> { [progress.Source] = Column.Activity });
        moved.Paper!.Rows[0][Column.Progress].ShouldBeEmpty();
        moved.Paper.Rows[0][Column.Activity].ShouldBe([.. whole.Paper!.Rows[0][Column.Activity], .. whole.Paper.Rows[0][Column.Progress]]);
        moved.Paper.Rows.Select(r => r.Status).ShouldBe(whole.Paper.Rows.Select(r => r.Status));
        moved.Paper.Rows[0].Text(Column.Extra("Priority")).ShouldBe("High");
    }

    [Fact]
    public void Rows_tell_where_in_the_source_they_began() =>
        Read().SourceRows.ShouldBe([2, 3]);
}
