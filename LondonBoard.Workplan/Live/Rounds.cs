using System.Data.Common;

namespace LondonBoard.Live;

/// <summary>Work that is done again and again for as long as the program runs.</summary>
internal static class Rounds
{
    /// <summary>
    /// Does the work every so often until the program ends, and then returns: a program that cannot start, as on a port that is
    /// taken, has one message to show, which is why. Where the database refuses, it is told and tried again the next time.
    /// </summary>
    /// <param name="every">The time between two rounds.</param>
    /// <param name="time">The clock.</param>
    /// <param name="work">One round.</param>
    /// <param name="refused">Told what the database said.</param>
    /// <param name="stopping">That the program ends.</param>
    public static async Task RunAsync(TimeSpan every, TimeProvider time, Func<Task> work, Action<DbException> refused, CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(every, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stopping))
            {
                try
                {
                    await work();
                }
                catch (DbException e)
                {
                    refused(e);
                }
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // It ends with the program.
        }
    }
}
