using LondonBoard.Dates;

namespace LondonBoard.Tests.Dates;

public class PeriodTests
{
    [Theory]
    [InlineData("Harbour Safety Board Workplan 2006/07", "2006/07", "2006-04/2007-03")]
    [InlineData("Workplan 2006-07", "2006-07", "2006-04/2007-03")]
    [InlineData("Workplan 2006-7", "2006-7", "2006-04/2007-03")]
    [InlineData("Workplan 2006–07 (draft 3)", "2006–07", "2006-04/2007-03")]
    [InlineData("Workplan 2006/2007", "2006/2007", "2006-04/2007-03")]
    [InlineData("WORKPLAN FOR 06/07", "06/07", "2006-04/2007-03")]
    [InlineData("2023-2024 WORKPLAN", "2023-2024", "2023-01/2024-12")]
    [InlineData("2023 – 2024 WORKPLAN", "2023 – 2024", "2023-01/2024-12")]
    [InlineData("Strategy 2023-26", "2023-26", "2023-04/2026-03")]
    [InlineData("Proposal 2024", "2024", "2024-01/2024-12")]
    [InlineData("April 2010 – March 2011", "April 2010 – March 2011", "2010-04/2011-03")]
    [InlineData("Plan from April to September 2010", "April to September 2010", "2010-04/2010-09")]
    [InlineData("Meeting of 12 June 2006: Workplan 2006/07", "2006/07", "2006-04/2007-03")]
    [InlineData("FY 2024-25 delivery plan", "FY 2024-25", "2024-04/2025-03")]
    [InlineData("2023 Q2 report of the 2023-2024 plan", "2023-2024", "2023-01/2024-12")]
    public void The_span_of_a_plan_is_found_in_its_title(string title, string text, string edtf)
    {
        var period = Period.Find(title).ShouldNotBeNull();
        (period.Text, period.Edtf).ShouldBe((text, edtf));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Workplan")]
    [InlineData("Telephone 020 7934 1992")]
    [InlineData("Budget £2006")]
    [InlineData("Ref 12-1992-33")]
    [InlineData("Ref 1992.5")]
    [InlineData("Workplan as at 12 June 2006")]
    [InlineData("Workplan as at 2006-06-12")]
    [InlineData("Workplan 2006-06-12")]
    [InlineData("March on")]
    public void A_title_without_a_span_has_no_period(string title) => Period.Find(title).ShouldBeNull();
}
