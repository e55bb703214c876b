using System.Net;
using LondonBoard.Data;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace LondonBoard.Access;

/// <summary>Who may come in, and what keeps the others out.</summary>
public static class AccessSetup
{
    private const string BySender = "BySender";

    private static readonly PasswordHasherOptions Hashing = new() { IterationCount = 250_000 };

    /// <summary>Hashes passwords: PBKDF2 with HMAC-SHA512, 250,000 iterations.</summary>
    internal static PasswordHasher<Account> Hasher { get; } = new(Options.Create(Hashing));

    /// <summary>Registers accounts, sessions, tokens, policies, limits and the first run. Comes after the database.</summary>
    public static void AddAccess(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        AddAccounts(services);
        AddSessions(services);
        services.AddAuthorization(Policies.Add);
        services.AddRateLimiter(options => Limits.Configure(options, builder.Configuration));
        services.AddProblemDetails();
        services.AddHsts(options => options.MaxAge = TimeSpan.FromDays(365));
        services.Configure<ForwardedHeadersOptions>(options => TrustProxies(options, builder.Configuration));
        services.Configure<KestrelServerOptions>(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = Limits.LargestBody;
        });
        AddKeys(services);
        services.AddSingleton<FirstRun>();
        services.TryAddSingleton(new Terminal(Console.Error));
        services.AddHostedService<FirstRunStart>();
    }

    /// <summary>
    /// Puts the guards before everything that is mapped: headers, origins, the first run, who it is, how much, whether allowed.
    /// </summary>
    public static void UseAccess(this WebApplication app)
    {
        app.UseForwardedHeaders();
        if (!app.Environment.IsDevelopment())
            app.UseHsts();
        app.UseMiddleware<SecurityHeaders>();
        app.UseRouting();
        app.UseMiddleware<OriginCheck>();
        app.UseMiddleware<FirstRunGate>();
        app.UseAuthentication();
        app.Use(ActAsync);
        app.UseRateLimiter();
        app.UseAuthorization();
    }

    /// <summary>Maps what is no page: signing out, and the sign of life of a page in use.</summary>
    public static void MapAccess(this WebApplication app)
    {
        app.MapPost("/account/sign-out", async (HttpContext context, IAntiforgery forms, SignInManager<Account> session, AccountStanding standing) =>
        {
            if (!await forms.IsRequestValidAsync(context))
                return Results.BadRequest("The page was too old to sign out from. Reload it and try again.");
            await standing.EndAsync(context.User);
            await session.SignOutAsync();
            return Results.LocalRedirect("/sign-in");
        });
        app.MapPost("/account/alive", () => Results.NoContent());
    }

    private static void AddAccounts(IServiceCollection services)
    {
        services.AddIdentityCore<Account>(options =>
            {
                options.Password = new()
                {
                    RequiredLength = PasswordRules.Shortest,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireUppercase = false,
                    RequireNonAlphanumeric = false,
                };
                options.Lockout = new() { MaxFailedAccessAttempts = SignIn.Tries, DefaultLockoutTimeSpan = SignIn.Lock };
                options.User = new() { RequireUniqueEmail = true, AllowedUserNameCharacters = "" };
                options.ClaimsIdentity.SecurityStampClaimType = AccountPrincipal.Stamp;
                options.Tokens.PasswordResetTokenProvider = Invitations.Provider;
            })
            .AddSignInManager()
            .AddErrorDescriber<AccountErrors>()
            .AddPasswordValidator<PasswordRules>()
            .AddTokenProvider<DataProtectorTokenProvider<Account>>(Invitations.Provider);
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = Invitations.Life);
        services.AddSingleton<IPasswordHasher<Account>>(Hasher);
        services.AddScoped<IUserStore<Account>, UserOnlyStore<Account, BoardDb, Guid>>();
        services.AddScoped<IUserClaimsPrincipalFactory<Account>, AccountPrincipal>();
        services.AddScoped<AccountStore>();
        services.AddScoped<Invitations>();
        services.AddScoped<SignIn>();
        services.AddSingleton<SignInLimits>();
        services.AddSingleton<TokenStore>();
    }

    private static void AddSessions(IServiceCollection services)
    {
        services.AddAuthentication(BySender)
            .AddPolicyScheme(BySender, null, options => options.ForwardDefaultSelector = context =>
                (context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/openapi")) && context.Request.Headers.Authorization.Count > 0
                    ? CurrentActor.TokenScheme
                    : IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, TokenAuthentication>(CurrentActor.TokenScheme, null)
            .AddCookie(IdentityConstants.ApplicationScheme, SessionCookie.Configure);
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "LondonBoard.Form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddSingleton<OpenSockets>();
        services.AddSingleton<AccountStanding>();
        services.AddScoped<CurrentActor>();
        services.AddScoped<CircuitActivity>();
        services.AddScoped<AuthenticationStateProvider, AccountRevalidation>();
        services.AddScoped<CircuitHandler, ActorCircuit>();
    }

    /// <summary>Keys live in the data folder, for its owner alone: who has them can make any cookie.</summary>
    private static void AddKeys(IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("LondonBoard");
        services.AddOptions<KeyManagementOptions>().Configure<DataFolder, ILoggerFactory>((options, data, logs) =>
            options.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(new DataFolder(data.File("keys")).Path), logs));
    }

    /// <summary>Believes forwarded headers from the proxies named in <c>Proxies</c> (addresses or networks) and from nobody else.</summary>
    private static void TrustProxies(ForwardedHeadersOptions options, IConfiguration configuration)
    {
        var proxies = configuration.GetSection("Proxies").Get<string[]>() ?? [];
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        options.ForwardedHeaders = proxies.Length == 0
            ? ForwardedHeaders.None
            : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        foreach (var proxy in proxies)
        {
            if (IPAddress.TryParse(proxy, out var address))
                options.KnownProxies.Add(address);
            else
                options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
        }
    }

    /// <summary>Tells the request's <see cref="CurrentActor"/> who it is, and lets a page's connection be cut when its session ends.</summary>
    private static Task ActAsync(HttpContext context, RequestDelegate next)
    {
        context.RequestServices.GetRequiredService<CurrentActor>().Set(context.User);
        return context.Request.Path.StartsWithSegments("/_blazor") && AccountStanding.TryReadSession(context.User, out var session)
            ? context.RequestServices.GetRequiredService<OpenSockets>().HoldAsync(context, session, next)
            : next(context);
    }
}
