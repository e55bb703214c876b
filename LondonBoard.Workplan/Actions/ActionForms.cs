namespace LondonBoard.Actions;

/// <summary>The forms of the register, as presence and drafts know them.</summary>
internal static class ActionForms
{
    private const string Words = "action", Note = "note", Date = "date", Nobody = "new";
    private const int Shown = 60;

    /// <summary>The form of an action's words; null for a new one.</summary>
    public static string Of(Guid? action) => $"{Words}/{action?.ToString() ?? Nobody}";

    /// <summary>The form of a new note.</summary>
    public static string NoteOn(Guid action) => $"{Note}/{action}";

    /// <summary>The form of a new date.</summary>
    public static string DateOf(Guid action) => $"{Date}/{action}";

    /// <summary>The action that a form or field is about; null for a new one, and for what is none.</summary>
    public static Guid? ActionOf(string field) => field.Split('/') is [_, var id, ..] && Guid.TryParse(id, out var action) ? action : null;

    /// <summary>The words of an action in a line.</summary>
    public static string Short(string text) => text.Length <= Shown ? text : text[..Shown].TrimEnd() + "…";

    /// <summary>What a form, or a field of it, is called to people; null where its action is not there.</summary>
    /// <param name="field">The form or field.</param>
    /// <param name="find">Finds an action.</param>
    public static string? NameOf(string field, Func<Guid, ActionRow?> find) => (field.Split('/')[0], ActionOf(field)) switch
    {
        (Words, null) => "a new action",
        (Words, { } id) when find(id) is { } row => $"“{row.Stored.Text}”",
        (Date, { } id) when find(id) is { } row => $"a new date for “{row.Stored.Text}”",
        (Note, { } id) when find(id) is { } row => $"a note on “{row.Stored.Text}”",
        _ => null,
    };
}
