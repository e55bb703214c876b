using LondonBoard.Shell;
using LondonBoard.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LondonBoard.Tests.Shell;

public sealed class ShellSetupTests
{
    private static readonly IServiceProvider Services = With(_ => { });

    [Fact]
    public void Circuits_are_bounded_and_tell_no_details()
    {
        var circuits = Services.GetRequiredService<IOptions<CircuitOptions>>().Value;
        circuits.DetailedErrors.ShouldBeFalse();
        circuits.DisconnectedCircuitRetentionPeriod.ShouldBe(TimeSpan.FromMinutes(10));
        circuits.DisconnectedCircuitMaxRetained.ShouldBe(300);
        circuits.JSInteropDefaultCallTimeout.ShouldBe(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void The_longest_text_of_a_cell_fits_into_a_message_however_it_is_encoded()
    {
        ShellSetup.LargestMessage.ShouldBeGreaterThan(20_000 * 6);
        var blazor = typeof(CircuitOptions).Assembly.GetType("Microsoft.AspNetCore.Components.Server.ComponentHub", throwOnError: true)!;
        var options = (IOptions<HubOptions>)Services.GetRequiredService(typeof(IOptions<>).MakeGenericType(typeof(HubOptions<>).MakeGenericType(blazor)));
        options.Value.MaximumReceiveMessageSize.ShouldBe(ShellSetup.LargestMessage);
        options.Value.ClientTimeoutInterval.ShouldBe(TimeSpan.FromSeconds(60));
        options.Value.MaximumParallelInvocationsPerClient.ShouldBe(1);
    }

    [Fact]
    public void A_banner_given_before_is_kept()
    {
        var services = With(s => s.AddSingleton(new ShellBanner("Demonstration")));
        services.GetRequiredService<ShellBanner>().Words.ShouldBe("Demonstration");
    }

    private static IServiceProvider With(Action<IServiceCollection> before)
    {
        var builder = WebApplication.CreateBuilder();
        before(builder.Services);
        builder.Services.AddShell();
        return builder.Build().Services;
    }
}
