using System.Diagnostics;
using System.Text;

namespace LondonBoard.Tests.Support;

/// <summary>The built program as a process of its own, as a person starts it on a command line.</summary>
/// <param name="Code">Its exit code.</param>
/// <param name="Output">What it wrote to standard output, byte for byte.</param>
/// <param name="Error">What it wrote to standard error.</param>
public sealed record ProgramRun(int Code, byte[] Output, string Error)
{
    /// <summary>Its standard output as text.</summary>
    public string Text => Encoding.UTF8.GetString(Output);

    /// <summary>Runs it to its end.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="args">The verb and what belongs to it.</param>
    public static async Task<ProgramRun> RunAsync(string folder, params string[] args)
    {
        using var process = Start(folder, args);
        process.StandardInput.Close();
        using var output = new MemoryStream();
        var reading = process.StandardOutput.BaseStream.CopyToAsync(output);
        var error = await process.StandardError.ReadToEndAsync();
        await reading;
        await process.WaitForExitAsync();
        return new(process.ExitCode, output.ToArray(), error);
    }

    /// <summary>Starts it; the caller ends it.</summary>
    public static Process Start(string folder, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        start.ArgumentList.Add(typeof(Program).Assembly.Location);
        foreach (var arg in args)
            start.ArgumentList.Add(arg);
        start.Environment["Data__Folder"] = folder;
        return Process.Start(start)!;
    }
}
