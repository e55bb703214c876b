using Bunit;
using LondonBoard.Data;
using LondonBoard.People;
using LondonBoard.Tests.Workplan;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.People;

/// <summary>Pages of the directory on a real board.</summary>
public abstract class DirectoryContext : PageContext
{
    /// <summary>The directory in the hands of a secretary.</summary>
    protected PeopleStore Directory { get; private set; } = null!;

    protected async Task LookAsync(Role role)
    {
        await SignInAsync(role);
        Directory = await Board.PeopleAsync(role);
        Services.AddSingleton(Directory).AddSingleton(Board.Services.GetRequiredService<LivePeople>());
        Directory = await Board.PeopleAsync();
    }

    protected IRenderedComponent<T> Shown<T>(Action<ComponentParameterCollectionBuilder<T>>? parameters = null)
        where T : IComponent
    {
        var page = Render(parameters ?? (_ => { }));
        page.WaitForAssertion(() => page.FindAll(".skeleton").ShouldBeEmpty());
        return page;
    }

    protected static AngleSharp.Dom.IElement Field<T>(IRenderedComponent<T> page, string label)
        where T : IComponent =>
        page.Find("#" + page.FindAll("label").First(l => l.TextContent.StartsWith(label, StringComparison.Ordinal)).GetAttribute("for"));
}
