using LondonBoard.Papers;

namespace LondonBoard.Tests.Papers;

public class TargetGroupListTests
{
    [Theory]
    [InlineData("Harbour chairs, HMC, London Harbour Professionals’ networks/bodies ‘", "Harbour chairs|HMC|London Harbour Professionals’ networks/bodies")]
    [InlineData("Service managers with responsibility for  mooring & IT managers", "Service managers with responsibility for mooring|IT managers")]
    [InlineData("All Adult & Junior Care Services agencies", "All Adult & Junior Care Services agencies")]
    [InlineData("Participating ports & their local communities", "Participating ports & their local communities")]
    [InlineData("Agency contracted to provide co-ordination & research", "Agency contracted to provide co-ordination & research")]
    [InlineData("Social services – secondment", "Social services – secondment")]
    [InlineData("Schools and nurseries", "Schools|nurseries")]
    [InlineData("Social workers and health visitors", "Social workers|health visitors")]
    [InlineData("Teachers, nurses and social workers", "Teachers|nurses|social workers")]
    [InlineData("NHS & MPS", "NHS|MPS")]
    [InlineData("IT & HR managers", "IT & HR managers")]
    [InlineData("Services for children and families", "Services for children and families")]
    [InlineData("Children and young people", "Children and young people")]
    [InlineData("Boroughs (inner, outer); police", "Boroughs (inner, outer)|police")]
    [InlineData(" ‘", "")]
    public void Groups_are_split_where_one_ends(string line, string groups) =>
        string.Join('|', TargetGroupList.Read([line])).ShouldBe(groups);

    [Fact]
    public void Every_line_begins_a_group() => TargetGroupList.Read(["Member agencies", "Boroughs"]).ShouldBe(["Member agencies", "Boroughs"]);

    [Theory]
    [InlineData("x and ")]
    [InlineData("ports & ")]
    [InlineData("(")]
    [InlineData(",")]
    [InlineData("word ")]
    public void A_hostile_line_ends(string unit) =>
        TargetGroupList.Read([string.Concat(Enumerable.Repeat(unit, 100_000 / unit.Length))]).ShouldNotBeNull();
}
