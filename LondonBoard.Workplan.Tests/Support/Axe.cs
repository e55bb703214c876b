using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace LondonBoard.Tests.Support;

/// <summary>What axe finds wrong with a page by WCAG 2.2 A and AA and its own best practice.</summary>
public static class Axe
{
    private static readonly AxeRunOptions Rules = new() { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } };

    /// <summary>Each fault in a line: what was looked at, the rule, the first places.</summary>
    public static async Task<string[]> FaultsAsync(this IPage page, string what) =>
        [.. (await page.RunAxe(Rules)).Violations.Select(v => $"{what}: {v.Id}: {v.Help}: {string.Join("; ", v.Nodes.Take(3).Select(n => n.Html))}")];
}
