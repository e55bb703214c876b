using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using LondonBoard.Reading;
using static LondonBoard.Tests.Reading.OfficeFile;

namespace LondonBoard.Tests.Reading;

/// <summary>Good files with random damage.</summary>
public partial class HostileFilesTests
{
    [Fact]
    public void A_thousand_mutated_files_are_read_or_refused() => ReadMutated(rounds: 150);

    [Fact(Explicit = true)]
    [Trait("Category", "Long")]
    public void Ten_thousand_mutated_files_are_read_or_refused_in_little_memory()
    {
        var before = Environment.WorkingSet;
        ReadMutated(rounds: 1430);
        using var self = Process.GetCurrentProcess();
        (self.PeakWorkingSet64 - before).ShouldBeLessThan(256L * 1024 * 1024);
    }

    private static void ReadMutated(int rounds)
    {
        object?[][] sheet = [["No", "Action", "Owner", "Due", "RAG"], [1, "Fill holes", "Council", (45444d, 1), "Green"], [2, "Plant", "Friends", "May 2020", ""]];
        (byte[] Bytes, string Name)[] files =
        [
            (Word(Heading("Plan 2020/21") + Plan), "a.docx"),
            (Excel(("Plan", sheet, "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>")), "a.xlsx"),
            (Encoding.UTF8.GetBytes(Csv), "a.csv"),
            ([.. "# Plan\n\n| Action | Who | When |\n|---|---|---|\n| a | b | May 2020 |\n\n- [ ] x (y, by May)\n"u8], "a.md"),
            (Encoding.UTF8.GetBytes("Plan\n\n\t\n\tItem\n\tActivity\n\tTiming\n\t1\n\tRoads\n\t· Fill\n\tMay\n"), "a.txt"),
            ([.. "<table><tr><th>Action<th>Who<th>When<tr><td rowspan=2>a<td>b<td>May</table>"u8], "a.html"),
            ([.. "{\"title\":\"t\",\"rows\":[{\"number\":\"1\",\"activities\":[\"a\"],\"timing\":[{\"text\":\"May\"}]}]}"u8], "a.json"),
        ];
        // Mutating the packed bytes mostly breaks the checksum, so the XML inside is mutated too.
        foreach (var (bytes, name) in files)
        {
            var random = new Random(20061);
            for (var round = 0; round < rounds; round++)
            {
                var mutated = name is "a.docx" or "a.xlsx" && round % 3 > 0 ? MutateParts(bytes, random) : Mutate(bytes, random);
                void Read()
                {
                    var reading = WorkplanReader.Read(mutated, name);
                    (reading.Paper is null).ShouldBe(reading.Refusal is not null, $"{name} round {round}");
                }

                Quickest(Read).ShouldBeLessThan(MostAFileMayTake, $"{name} round {round}");
            }
        }
    }

    private static byte[] Mutate(byte[] bytes, Random random)
    {
        var mutated = bytes.ToList();
        for (var n = random.Next(1, 12); n > 0 && mutated.Count > 1; n--)
        {
            var at = random.Next(mutated.Count);
            switch (random.Next(4))
            {
                case 0:
                    mutated[at] = (byte)random.Next(256);
                    break;
                case 1:
                    mutated.RemoveRange(at, Math.Min(random.Next(1, 40), mutated.Count - at));
                    break;
                case 2:
                    mutated.InsertRange(at, mutated.GetRange(at, Math.Min(random.Next(1, 60), mutated.Count - at)));
                    break;
                default:
                    mutated[at] ^= (byte)(1 << random.Next(8));
                    break;
            }
        }

        return [.. mutated];
    }

    private static byte[] MutateParts(byte[] bytes, Random random)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        var parts = zip.Entries.Select(e =>
        {
            using var reader = new StreamReader(e.Open());
            return (e.FullName, Content: reader.ReadToEnd());
        }).ToList();
        var chosen = random.Next(parts.Count);
        var content = parts[chosen].Content;
        // Numbers and names are swapped within the markup, so that it mostly stays well formed.
        var pieces = System.Text.RegularExpressions.Regex.Split(content, "(?<=[>\" ])|(?=[<\" ])");
        for (var n = random.Next(1, 6); n > 0; n--)
        {
            var (a, b) = (random.Next(pieces.Length), random.Next(pieces.Length));
            (pieces[a], pieces[b]) = random.Next(3) == 0 ? (pieces[a], random.Next().ToString(System.Globalization.CultureInfo.InvariantCulture)) : (pieces[b], pieces[a]);
        }

        parts[chosen] = (parts[chosen].FullName, string.Concat(pieces));
        return Zip([.. parts]);
    }
}
