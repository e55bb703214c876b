using LondonBoard.Papers;

namespace LondonBoard.Meetings;

/// <summary>Somebody on the attendance list of minutes that were read, as it is corrected before it is stored.</summary>
public sealed class CorrectedPerson
{
    private readonly AttendanceEntry _began;

    internal CorrectedPerson(MinutedPerson read, Attended part)
    {
        (Read, _began) = (read, MinutesImport.Entry(part, read));
        Reset();
    }

    /// <summary>As the paper has them.</summary>
    public MinutedPerson Read { get; }

    /// <summary>Whether they are on the list.</summary>
    public bool Listed { get; set; } = true;

    /// <summary>What they were in the meeting.</summary>
    public Attended Part { get; set; }

    /// <summary>The name as typed; see <see cref="Name"/>.</summary>
    public string? Typed { get; set; }

    /// <summary>Where they are from.</summary>
    public string? Organisation { get; set; }

    /// <summary>The initials that mean them.</summary>
    public string? Initials { get; set; }

    /// <summary>The name; the paper's where none is typed.</summary>
    public string Name => PaperLine.Clean(Typed ?? "") is { Length: > 0 } typed ? typed : _began.Name;

    /// <summary>As they are stored.</summary>
    public AttendanceEntry Entry => new(Part, Name, Given(Organisation), Given(Initials));

    /// <summary>Whether anything is said otherwise than by the paper.</summary>
    public bool IsChanged => Entry != _began;

    /// <summary>Says what the paper says again.</summary>
    public void Reset() => (Part, Typed, Organisation, Initials) = (_began.Part, _began.Name, _began.Organisation, _began.Initials);

    internal KeptPerson? Keep() => Listed && !IsChanged ? null : new(Read.Name, Listed, Part, Typed, Organisation, Initials);

    internal void PutBack(KeptPerson kept) =>
        (Listed, Part, Typed, Organisation, Initials) = (kept.Listed, kept.Part, kept.Typed, kept.Organisation, kept.Initials);

    private static string? Given(string? text) => PaperLine.Clean(text ?? "") is { Length: > 0 } given ? given : null;
}
