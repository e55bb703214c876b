using System.Security.Claims;
using LondonBoard.Access;
using LondonBoard.Data;
using LondonBoard.Live;
using LondonBoard.Shell;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace LondonBoard.Tests.Support;

/// <summary>Desks of people, for components that have one.</summary>
public static class Desks
{
    /// <summary>A desk and what belongs to it, on a database that is not opened: nobody is signed in at it, so nothing is stored.</summary>
    public static IServiceCollection AddDesk(this IServiceCollection services) => services
        .AddSingleton<Presence>().AddSingleton<ServerNotice>().AddScoped<CircuitActivity>()
        .AddSingleton(new DraftStore(new BoardDatabase("none.db"), TimeProvider.System, NullLogger<DraftStore>.Instance))
        .AddScoped<Desk>();

    /// <summary>A person as a session has them.</summary>
    public static ClaimsPrincipal Person(Guid id, string name, Role role = Role.Secretariat) => new(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, id.ToString()), new(ClaimTypes.Name, name), new(ClaimTypes.Role, role.ToString())], "Test"));

    /// <summary>The desk of a person on a board.</summary>
    public static Desk Of(TestBoard board, Guid id, string name, Role role = Role.Secretariat)
    {
        var desk = new Desk(board.Services.GetRequiredService<Presence>(), board.Services.GetRequiredService<DraftStore>());
        desk.SignIn(Person(id, name, role));
        return desk;
    }
}
