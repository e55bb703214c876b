using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LondonBoard.Data;
using LondonBoard.Tests.Support;
using Microsoft.Data.Sqlite;

namespace LondonBoard.Tests.Edits;

/// <summary>The program killed without warning while people edit: what it said was saved is saved.</summary>
public sealed partial class KillTests : IDisposable
{
    private const int Writers = 4;
    private readonly string _folder = Directory.CreateTempSubdirectory("killed-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public Task Three_kills_under_load_lose_no_acknowledged_edit() => RunAsync(kills: 3);

    [Fact(Explicit = true)]
    [Trait("Category", "Long")]
    public Task A_hundred_kills_under_load_lose_no_acknowledged_edit() => RunAsync(kills: 100);

    private async Task RunAsync(int kills)
    {
        // Without an administrator the program would be in its first run.
        await using (var database = new BoardDatabase(Path.Combine(_folder, "board.db")))
        {
            await database.OpenAsync();
            await using var db = database.Reading();
            db.Add(new Account { Id = Guid.CreateVersion7(), Name = "Ada", UserName = AppHost.Administrator, Role = Role.Administrator });
            await db.SaveChangesAsync();
        }

        var paper = Path.Combine(_folder, "plan.csv");
        await File.WriteAllTextAsync(paper, "No.,Item,Activity\n" + string.Concat(Enumerable.Range(1, Writers).Select(n => $"{n},Item {n},begun\n")));
        var plan = (await ProgramRun.RunAsync(_folder, "import", "workplan", paper)).Text.Trim();
        var token = (await ProgramRun.RunAsync(_folder, "token", "add", "--name", "load", "--role", "Secretariat")).Text.Trim();
        var acknowledged = new ConcurrentBag<string>();
        var random = new Random(9);
        for (var kill = 0; kill < kills; kill++)
        {
            using var program = ProgramRun.Start(_folder, "serve", "--urls", "http://127.0.0.1:0");
            try
            {
                using var client = new HttpClient { BaseAddress = await AddressAsync(program) };
                client.DefaultRequestHeaders.Authorization = new("Bearer", token);
                // It dies in the middle of some edit: after so many were acknowledged in this life.
                var (life, enough) = (acknowledged.Count, random.Next(1, 40));
                var round = kill;
                var writing = (await ItemsAsync(client, plan)).Select((item, w) => WriteAsync(client, item, $"k{round}w{w}", acknowledged, () =>
                {
                    if (acknowledged.Count - life >= enough)
                        program.Kill();
                })).ToList();
                await Task.WhenAll(writing);
            }
            finally
            {
                if (!program.HasExited)
                    program.Kill();
                await program.WaitForExitAsync();
            }

            program.ExitCode.ShouldNotBe(0);
        }

        await using var stored = new SqliteConnection($"Data Source={Path.Combine(_folder, "board.db")}");
        await stored.OpenAsync();
        (await ReadAsync(stored, "PRAGMA integrity_check")).ShouldBe(["ok"]);
        (await ReadAsync(stored, "PRAGMA foreign_key_check")).ShouldBeEmpty();
        var texts = (await ReadAsync(stored, "SELECT After FROM Changes WHERE Field = 'item' AND After IS NOT NULL")).ToHashSet();
        acknowledged.Count.ShouldBeGreaterThan(kills);
        acknowledged.Where(text => !texts.Contains(text)).ShouldBeEmpty();
        TestContext.Current.TestOutputHelper?.WriteLine($"{kills} kills, {acknowledged.Count} edits acknowledged, none lost; integrity_check ok.");
    }

    /// <summary>Edits one item over and over, until the program is gone.</summary>
    private static async Task WriteAsync(HttpClient client, string item, string name, ConcurrentBag<string> acknowledged, Action saved)
    {
        try
        {
            for (var n = 0; ; n++)
            {
                using var request = new HttpRequestMessage(HttpMethod.Patch, $"/api/v1/items/{item}") { Content = JsonContent.Create(new { item = $"{name}n{n}" }) };
                request.Headers.TryAddWithoutValidation("If-Match", "*");
                using var response = await client.SendAsync(request);
                response.EnsureSuccessStatusCode();
                acknowledged.Add($"{name}n{n}");
                saved();
            }
        }
        catch (HttpRequestException gone) when (gone.StatusCode is null)
        {
            // It was killed: what was under way has not been acknowledged.
        }
    }

    private static async Task<IReadOnlyList<string>> ItemsAsync(HttpClient client, string plan) =>
        [.. (await client.GetFromJsonAsync<JsonNode>($"/api/v1/workplans/{plan}"))!["rows"]!.AsArray().Select(r => r!["id"]!.ToString())];

    private static async Task<Uri> AddressAsync(Process program)
    {
        using var given = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (await program.StandardOutput.ReadLineAsync(given.Token) is { } line)
        {
            if (Address().Match(line) is { Success: true } found)
                return new(found.Groups[1].Value);
        }

        throw new InvalidOperationException("It stopped: " + await program.StandardError.ReadToEndAsync(given.Token));
    }

    private static async Task<List<string>> ReadAsync(SqliteConnection database, string sql)
    {
        await using var command = database.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(reader.GetString(0));
        return rows;
    }

    [GeneratedRegex(@"listening on: (http://\S+)")]
    private static partial Regex Address();
}
