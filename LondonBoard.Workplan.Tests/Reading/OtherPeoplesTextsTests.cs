using LondonBoard.Papers;
using LondonBoard.Reading;

namespace LondonBoard.Tests.Reading;

/// <summary>Plans of the same kinds that come as Markdown, lists and HTML.</summary>
public class OtherPeoplesTextsTests
{
    [Fact]
    public void A_youth_projects_plan_in_markdown()
    {
        var plan = Readings.Text(
            """
            # Harbour Youth Forum – work plan 2025

            Some words of introduction.

            | # | Theme | Key tasks | For whom | Who | When | Status |
            |---|:------|-----------|----------|-----|------|--------|
            | 1 | **Voice** | • Elect a chair<br>• Meet the council \| monthly | Young people 11–18 | [Sam](https://example.org/sam) | Spring 2025 | in progress |
            | 2 | Space | Paint the hall | | All | tbc | |
            """,
            "plan.md").Plan();
        plan.Title.ShouldBe("Harbour Youth Forum – work plan 2025");
        plan.Rows.Select(r => r.Shown()).ShouldBe(
        [
            "1 | Voice | • Elect a chair; • Meet the council | monthly | Young people 11–18 | Sam (https://example.org/sam) |  | Spring 2025",
            "2 | Space | Paint the hall |  | All |  | tbc",
        ]);
        plan.Rows[0].Status.ShouldBe(ItemStatus.OnTrack);
    }

    [Fact]
    public void A_table_pasted_from_word_as_html()
    {
        const string html = """
            <html><head><style>p {margin:0}</style></head><body><!--StartFragment-->
            <table class=MsoTableGrid border=1><tr><td colspan=2><p class=MsoNormal><b>Objective</b></p></td><td><p>Actions</p></td><td><p>Partner agencies</p></td><td><p>Milestone date</p></td></tr>
            <tr><td><p>A1</p></td><td rowspan=2><p>Fewer fires</p></td><td><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>Visit 400 homes</p>
            <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o </span>starting
            with the over 75s</p></td><td><p>Fire Service<br>Housing</p></td><td>Mar-25</td></tr>
            <tr><td>A2</td><td>Fit alarms &amp; sprinklers</td><td>Landlords</td><td>2025/26</td></tr></table></body></html>
            """;
        var plan = WorkplanReader.Read(System.Text.Encoding.UTF8.GetBytes(html), PaperFormat.Html, "").Plan();
        plan.Rows.Select(r => r.Shown()).ShouldBe(
        [
            "A1 | Fewer fires | • Visit 400 homes; >• starting with the over 75s |  | Fire Service; Housing |  | Mar-25",
            "A2 | Fewer fires | Fit alarms & sprinklers |  | Landlords |  | 2025/26",
        ]);
    }

    [Fact]
    public void A_list_of_actions_under_headings()
    {
        var plan = Readings.Text(
            """
            # Open Archive action tracker

            ## Collections
            - [ ] Count the map drawers (Priya, by 12 May 2025)
            - [x] Order boxes (Jon, March 2025)
            ## Building
            - BLD-07: KR/TO - Mend the north gutter
              - ask for two quotes
            - [ ] Fire drill (by June 2025)
            """,
            "actions.md").Plan();
        plan.Rows.Select(r => r.Shown()).ShouldBe(
        [
            " |  | Count the map drawers |  | Priya |  | 12 May 2025",
            " |  | Order boxes |  | Jon |  | March 2025",
            "BLD-07 |  | Mend the north gutter; >• ask for two quotes |  | KR/TO |  | ",
            " |  | Fire drill |  |  |  | June 2025",
        ]);
        plan.Rows[1].Status.ShouldBe(ItemStatus.Complete);
        plan.Rows[3].Extra("Section").ShouldBe("Building");
    }
}
