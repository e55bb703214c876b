using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using LondonBoard.Data;
using LondonBoard.Tests.Support;

namespace LondonBoard.Tests.Commands;

public sealed partial class DemoTests : IDisposable
{
    private readonly string _real = Directory.CreateTempSubdirectory("real-").FullName;

    public void Dispose() => Directory.Delete(_real, recursive: true);

    [Fact]
    public async Task A_demonstration_prints_its_sign_ins_opens_no_real_database_and_leaves_nothing_behind()
    {
        var before = Directory.GetDirectories(Path.GetTempPath(), "londonboard-demo-*");
        using var process = ProgramRun.Start(_real, "demo", "--urls", "http://0.0.0.0:0");
        string? folder = null;
        try
        {
            var printed = await ReadSignInsAsync(process);
            folder = Directory.GetDirectories(Path.GetTempPath(), "londonboard-demo-*").Except(before).FirstOrDefault();
            folder.ShouldNotBeNull();
            var address = new Uri(Address().Match(printed).Value);
            address.Host.ShouldBe("127.0.0.1");
            foreach (var role in Enum.GetNames<Role>())
            {
                var line = SignIn().Matches(printed).Single(m => m.Groups["role"].Value == role);
                using var visitor = new Visitor(address);
                using var response = await visitor.TrySignInAsync(line.Groups["email"].Value, line.Groups["password"].Value);
                response.StatusCode.ShouldBe(HttpStatusCode.Found, role);
                response.Headers.Location!.ToString().ShouldBe("/");
            }

            // Run as built, without being told that it is a development machine: its style sheets and scripts are there all the same.
            using var browser = new HttpClient { BaseAddress = address };
            var page = await browser.GetStringAsync("/sign-in");
            using var style = await browser.GetAsync(StyleSheet().Match(page).Groups["href"].Value);
            style.Content.Headers.ContentType!.MediaType.ShouldBe("text/css");
            (await style.Content.ReadAsStringAsync()).ShouldNotBeEmpty();

            Directory.GetFileSystemEntries(_real).ShouldBeEmpty();
        }
        finally
        {
            using var stop = Process.Start("kill", ["-TERM", $"{process.Id}"]);
            await process.WaitForExitAsync();
        }

        process.ExitCode.ShouldBe(0);
        Directory.Exists(folder).ShouldBeFalse();
    }

    private static async Task<string> ReadSignInsAsync(Process process)
    {
        using var given = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var printed = "";
        while (SignIn().Count(printed) < 4)
        {
            var line = await process.StandardOutput.ReadLineAsync(given.Token)
                ?? throw new InvalidOperationException("It stopped: " + await process.StandardError.ReadToEndAsync(given.Token));
            printed += line + "\n";
        }

        return printed;
    }

    [GeneratedRegex("href=\"(?<href>app\\.[^\"]*css)\"")]
    private static partial Regex StyleSheet();

    [GeneratedRegex(@"http://\S+")]
    private static partial Regex Address();

    [GeneratedRegex(@"^  (?<role>\w+) +(?<email>\S+@\S+) +(?<password>\S+)$", RegexOptions.Multiline)]
    private static partial Regex SignIn();
}
