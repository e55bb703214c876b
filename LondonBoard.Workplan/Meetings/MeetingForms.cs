namespace LondonBoard.Meetings;

/// <summary>The forms of a meeting's page, as presence and drafts know them.</summary>
internal static class MeetingForms
{
    /// <summary>Details and attendance.</summary>
    public const string Head = "head";

    /// <summary>The agenda's order, presenters and papers.</summary>
    public const string Agenda = "agenda";

    /// <summary>A correction to approved minutes.</summary>
    public const string Correction = "correction";

    /// <summary>Whether a form has to be opened; the others offer what was left where it is typed.</summary>
    public static bool IsOpened(string form) => form is Head or Agenda or Correction;

    /// <summary>What a field, or a form, is called to people; null for what is none.</summary>
    public static string? NameOf(string field) => field.Split('/')[0] switch
    {
        MinutesSurface.MinutesField => "the minutes",
        Head => "Details and attendance",
        Agenda => "Agenda",
        Correction => "Correction",
        _ => null,
    };
}
