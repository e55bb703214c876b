using System.Security.Claims;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace LondonBoard.Live;

/// <summary>Registers what carries changes to screens, and what people are doing on the way to them.</summary>
public static class LiveSetup
{
    /// <summary>Adds the change feed with its look-out for changes that other processes store, presence, drafts, and a desk a circuit.</summary>
    public static IServiceCollection AddLive(this IServiceCollection services) => services
        .AddSingleton<ChangeFeed>()
        .AddSingleton<ChangePoll>().AddHostedService(all => all.GetRequiredService<ChangePoll>())
        .AddSingleton<Presence>()
        .AddSingleton<DraftStore>().AddHostedService<DraftKeeping>()
        .AddScoped<Desk>().AddScoped<CircuitHandler, DeskCircuit>();

    /// <summary>
    /// Maps the way by which a page hands in what was typed while it had no circuit. An ordinary POST by a signed-in person;
    /// one from another site's page is refused before it comes here.
    /// </summary>
    public static void MapLive(this WebApplication app) => app.MapPost("/drafts", async (TypedText[] typed, ClaimsPrincipal person, DraftStore drafts) =>
    {
        var account = Guid.Parse(person.FindFirstValue(ClaimTypes.NameIdentifier)!);
        var kept = await Task.WhenAll(typed.Take(Draft.MaxPerPerson).Select(t =>
            FieldKey.TryParse(t.Key, out var key) ? drafts.KeepAsync(account, key, t.Text ?? "", t.Basis, Stroke.Read(t.Stroke)) : Task.FromResult(false)));
        return Results.Json(kept);
    }).ExcludeFromDescription();

    private sealed record TypedText(string? Key, string? Text, string? Basis, string? Stroke);
}
