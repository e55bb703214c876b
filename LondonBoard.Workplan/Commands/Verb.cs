using System.CommandLine;
using LondonBoard.Access;

namespace LondonBoard.Commands;

/// <summary>A verb's work was refused; the message is the one line that says why.</summary>
public sealed class VerbRefused(string message) : Exception(message);

/// <summary>Runs the work of a verb as the program itself: results to standard output, the reason of a refusal to standard error.</summary>
public static class Verb
{
    /// <summary>Opens the program, runs the work in a scope of its own and closes it again.</summary>
    /// <returns>The exit code: 0 done, 1 refused.</returns>
    public static async Task<int> RunAsync<TService>(ParseResult parsed, Func<Task<WebApplication>> open, Func<TService, TextWriter, Task> work) where TService : notnull
    {
        try
        {
            await using var app = await open();
            await using var scope = app.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentActor>().SetProgram();
            await work(scope.ServiceProvider.GetRequiredService<TService>(), parsed.InvocationConfiguration.Output);
            return 0;
        }
        catch (VerbRefused refused)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync(refused.Message);
            return 1;
        }
    }
}
