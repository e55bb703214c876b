namespace LondonBoard.Access;

/// <summary>Where the program speaks to whoever started it. Secrets are printed here and never logged.</summary>
/// <param name="to">The terminal; the standard error stream but in tests.</param>
public sealed class Terminal(TextWriter to)
{
    /// <summary>Prints a line.</summary>
    public void WriteLine(string line) => to.WriteLine(line);
}
