using Microsoft.Playwright;

namespace LondonBoard.Tests.Support;

/// <summary>Pictures of pages for people to look at, where the environment names a folder for them (<c>PICTURES</c>).</summary>
public static class Pictures
{
    /// <summary>Takes a picture of what is in view; does nothing where no folder is named.</summary>
    public static async Task LookAsync(this IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
    }
}
