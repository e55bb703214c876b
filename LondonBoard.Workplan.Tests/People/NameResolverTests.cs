using LondonBoard.People;

namespace LondonBoard.Tests.People;

/// <summary>Whom the names in a paper mean.</summary>
public sealed class NameResolverTests
{
    private static readonly KnownName Cora = Person("Cora Castle") with { JobTitle = "Board Manager", Present = true };
    private static readonly KnownName Idris = Person("Idris Dale") with { Present = true };
    private static readonly KnownName HelenM = Person("Helen McNeil") with { Organisation = ["Eastshire Councils", "EC"], Present = true };
    private static readonly KnownName Hannah = Person("Hannah Moss") with { Organisation = ["Westford Board"], Present = true };
    private static readonly KnownName Hugh = Person("Hugh Mills");
    private static readonly KnownName Della = Person("Dr. Della Myers") with { Chairs = true, Present = true, OtherNames = ["Della Meyers"], Initials = ["DMy"] };
    private static readonly KnownName Saoirse = Person("Saoirse Ní Bhriain-O’Shea") with { ChairOf = ["Health Network"], Initials = ["SNB"] };
    private static readonly KnownName Board = new(Guid.CreateVersion7(), NameOf.Group, "London Board") { OtherNames = ["LSCB", "the Board"] };
    private static readonly KnownName Wellbeing = new(Guid.CreateVersion7(), NameOf.Group, "Health and Wellbeing Board");
    private static readonly NameResolver Resolver = new([Cora, Idris, HelenM, Hannah, Hugh, Della, Saoirse, Board, Wellbeing]);

    public static TheoryData<string, string[]> Written => new()
    {
        { "CC", ["Cora Castle"] },
        { "C.C.", ["Cora Castle"] },
        { "CC / ID", ["Cora Castle", "Idris Dale"] },
        { "CC, ID and the Chair", ["Cora Castle", "Idris Dale", "Dr. Della Myers"] },
        { "CC & ID; Hannah Moss", ["Cora Castle", "Idris Dale", "Hannah Moss"] },
        { "HM", ["Hannah Moss|Helen McNeil"] },
        { "HMc", ["Helen McNeil"] },
        { "HM (EC)", ["Helen McNeil"] },
        { "HM (Elsewhere)", ["Hannah Moss|Helen McNeil"] },
        { "Helen M", ["Helen McNeil"] },
        { "H. McNeil", ["Helen McNeil"] },
        { "H Mills", ["Hugh Mills"] },
        { "helen mcneil", ["Helen McNeil"] },
        { "McNeil, Helen", ["Helen McNeil"] },
        { "Hannah", ["Hannah Moss"] },
        { "Ms Moss", ["Hannah Moss"] },
        { "Della Meyers", ["Dr. Della Myers"] },
        { "DMy", ["Dr. Della Myers"] },
        { "Chair", ["Dr. Della Myers"] },
        { "Chair of the Health Network", ["Saoirse Ní Bhriain-O’Shea"] },
        { "Health Network chair", ["Saoirse Ní Bhriain-O’Shea"] },
        { "Saoirse Ni Bhriain O'Shea", ["Saoirse Ní Bhriain-O’Shea"] },
        { "Board manager", ["Cora Castle"] },
        { "London Board", ["London Board"] },
        { "the LSCB", ["London Board"] },
        { "Health & Wellbeing Board", ["Health and Wellbeing Board"] },
        { "ID / Health and Wellbeing Board and CC", ["Idris Dale", "Health and Wellbeing Board", "Cora Castle"] },
        { "Croydon legal", [""] },
        { "QQ / CC", ["", "Cora Castle"] },
        { "", [] },
        { " / ", [] },
    };

    [Theory]
    [MemberData(nameof(Written))]
    public void Owners_are_found_as_people_write_them(string written, string[] expected) =>
        Resolver.Resolve(written).Select(r => string.Join('|', r.Candidates.Select(c => c.Name))).ShouldBe(expected);

    [Fact]
    public void Whoever_is_unknown_stays_as_written() => Resolver.Resolve("Croydon legal / CC").Select(r => r.AsWritten).ShouldBe(["Croydon legal", "CC"]);

    [Fact]
    public void Those_who_are_absent_are_found_where_nobody_present_fits() =>
        new NameResolver([Hugh, Cora]).ResolveOne("HM").Known.ShouldBe(Hugh);

    [Fact]
    public void Any_text_gives_the_same_answer_whatever_the_order_of_the_directory_and_names_only_those_in_it()
    {
        var random = new Random(20070725);
        var words = new[] { "CC", "HM", "Helen", "Chair", "of the", "Board", "/", "and", ",", "(", ")", "EC", "\u0301", "’", "\n", "Ní", "  ", "London", "🙂", "H." };
        KnownName[] all = [Cora, Idris, HelenM, Hannah, Hugh, Della, Saoirse, Board, Wellbeing];
        for (var run = 0; run < 2000; run++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(9)).Select(_ => words[random.Next(words.Length)] + (random.Next(2) == 0 ? " " : "")));
            var other = all.ToArray();
            random.Shuffle(other);
            var found = Resolver.Resolve(text);
            var again = new NameResolver(other).Resolve(text);
            again.Select(Told).ShouldBe(found.Select(Told), text);
            found.ShouldAllBe(r => text.Contains(r.AsWritten, StringComparison.Ordinal) && r.Candidates.All(c => all.Contains(c)));
        }
    }

    [Fact]
    public void Everybody_is_found_by_the_full_name_and_by_their_own_initials()
    {
        var random = new Random(31);
        string[] first = ["Ann", "Ben", "Cai", "Dee", "Eve"], last = ["Archer", "Booth", "McColl", "O’Dea", "Price-Lee"];
        for (var run = 0; run < 200; run++)
        {
            var people = Enumerable.Range(0, random.Next(1, 12))
                .Select(_ => Person($"{first[random.Next(5)]} {last[random.Next(5)]}") with { Present = random.Next(2) == 0 })
                .ToArray();
            var resolver = new NameResolver(people);
            foreach (var one in people.Where(p => p.Present))
            {
                resolver.ResolveOne(one.Name).Candidates.ShouldContain(one);
                resolver.ResolveOne($"{one.Name[0]}{one.Name.Split(' ', '-')[^1][0]}").Candidates.ShouldContain(one);
            }
        }
    }

    private static (string, string) Told(ResolvedName name) => (name.AsWritten, string.Join('|', name.Candidates.Select(c => c.Id)));

    private static KnownName Person(string name) => new(Guid.CreateVersion7(), NameOf.Person, name);
}
