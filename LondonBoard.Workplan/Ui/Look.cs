namespace LondonBoard.Ui;

/// <summary>How much a button weighs on the page: one filled button a view, at most.</summary>
public enum Variant
{
    /// <summary>Words alone.</summary>
    Text,

    /// <summary>The one thing to do next.</summary>
    Filled,

    /// <summary>A thin edge.</summary>
    Outlined,
}

/// <summary>What a button is about.</summary>
public enum Color
{
    /// <summary>Ink.</summary>
    Default,

    /// <summary>The accent.</summary>
    Primary,

    /// <summary>Takes something away.</summary>
    Error,
}

/// <summary>How serious a message is.</summary>
public enum Severity
{
    /// <summary>Good to know.</summary>
    Info,

    /// <summary>Went well.</summary>
    Success,

    /// <summary>Wants a look.</summary>
    Warning,

    /// <summary>Did not work.</summary>
    Error,
}

/// <summary>The tones of the palette, by what they feel like; what they stand for is the caller's affair.</summary>
public enum Tone
{
    /// <summary>Grey: nothing to say.</summary>
    Quiet,

    /// <summary>Green: as it should be.</summary>
    Good,

    /// <summary>Amber: wants a look.</summary>
    Caution,

    /// <summary>Red: in trouble.</summary>
    Trouble,

    /// <summary>Blue: finished.</summary>
    Done,

    /// <summary>Violet: goes on.</summary>
    Steady,
}

/// <summary>The kind of keyboard and checking a browser offers for a text field (HTML <c>type</c>).</summary>
public enum InputType
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>Hidden as it is typed.</summary>
    Password,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A search.</summary>
    Search,

    /// <summary>A telephone number.</summary>
    Tel,

    /// <summary>A web address.</summary>
    Url,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A day, as <c>yyyy-MM-dd</c>.</summary>
    Date,
}

/// <summary>Class names and ids for the parts.</summary>
internal static class Markup
{
    private static long last;

    /// <summary>An id no other element of the page has.</summary>
    public static string NewId(string kind) => $"{kind}-{Interlocked.Increment(ref last)}";

    /// <summary>The given classes, without the empty ones; null where there is none.</summary>
    public static string? Classes(params ReadOnlySpan<string?> names)
    {
        var joined = string.Join(' ', names.ToArray().Where(n => !string.IsNullOrWhiteSpace(n)));
        return joined.Length == 0 ? null : joined;
    }

    /// <summary>The name of an enum value as CSS and HTML write it: lower case.</summary>
    public static string Css<T>(this T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
