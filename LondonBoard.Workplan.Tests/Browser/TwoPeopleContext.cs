using LondonBoard.Data;
using LondonBoard.Tests.Support;

namespace LondonBoard.Tests.Browser;

/// <summary>Two people at two browsers on one workplan.</summary>
public abstract class TwoPeopleContext(Browsers browsers) : IAsyncLifetime
{
    protected const int Number = 1, Item = 2, Activity = 3, Responsible = 5, Timing = 7, Status = 8;

    protected AppHost App { get; private set; } = null!;

    protected Person Sue { get; private set; } = null!;

    protected Person Tom { get; private set; } = null!;

    protected Guid Plan { get; private set; }

    public async ValueTask InitializeAsync()
    {
        App = await AppHost.StartAsync();
        Plan = await App.AddPlanAsync(SamplePlans.BoardPlan());
        Sue = await browsers.SignInAsync(App, "Sue Carter", Role.Secretariat);
        Tom = await browsers.SignInAsync(App, "Tom Weller", Role.Secretariat);
        await Sue.OpenAsync(Plan);
        await Tom.OpenAsync(Plan);
    }

    public async ValueTask DisposeAsync()
    {
        if (Sue is not null)
            await Sue.DisposeAsync();
        if (Tom is not null)
            await Tom.DisposeAsync();
        await App.DisposeAsync();
    }

    protected Task<Person> SignInAsync(string name, Role role) => browsers.SignInAsync(App, name, role);
}
