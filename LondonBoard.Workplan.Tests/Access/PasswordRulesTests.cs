using LondonBoard.Access;

namespace LondonBoard.Tests.Access;

public class PasswordRulesTests
{
    [Theory]
    [InlineData("password1234")]
    [InlineData("P@ssw0rd-2026!")]
    [InlineData("passwordpassword")]
    [InlineData("123456789012")]
    [InlineData("qwertyuiop123")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("abcabcabcabcabc")]
    [InlineData("Letmein2letmein")]
    [InlineData("correct horse battery staple")]
    [InlineData("LondonBoard2026!")]
    [InlineData("1qaz2wsx3edc")]
    [InlineData("Summer2026Summer")]
    [InlineData("ｐａｓｓｗｏｒｄ１２３４")]
    public void What_is_tried_first_is_refused(string password) =>
        PasswordRules.Fault(password, "ann@example.org", "Ann Example").ShouldNotBeNull();

    [Theory]
    [InlineData("margaret.hollis1")]
    [InlineData("Margaret Hollis 07")]
    [InlineData("hollis@northgate")]
    public void Little_more_than_the_persons_own_name_or_address_is_refused(string password) =>
        PasswordRules.Fault(password, "margaret.hollis@northgate.example", "Margaret Hollis").ShouldNotBeNull();

    [Theory]
    [InlineData("seven quiet herons wading")]
    [InlineData("eleven patient otters")]
    [InlineData("tG7#kd02;Lqx")]
    [InlineData("пять тихих цапель")]
    [InlineData("margaret likes five blue kettles")]
    public void What_is_somebodys_own_is_taken(string password) =>
        PasswordRules.Fault(password, "margaret.hollis@northgate.example", "Margaret Hollis").ShouldBeNull();

    [Fact]
    public void Too_long_is_refused_with_the_limit() =>
        PasswordRules.Fault(new string('x', 257), null, null).ShouldBe("Use at most 256 characters.");
}
