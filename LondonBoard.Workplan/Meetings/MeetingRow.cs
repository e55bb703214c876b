using System.Collections.Immutable;
using LondonBoard.Edits;
using LondonBoard.Live;

namespace LondonBoard.Meetings;

/// <summary>What stands above the lines of a meeting on every screen.</summary>
/// <param name="Meeting">The meeting; never changed through this.</param>
/// <param name="Group">The group that meets; null where it is not in the directory.</param>
/// <param name="People">The attendance list in order.</param>
/// <param name="Corrections">The corrections to its approved minutes, oldest first.</param>
/// <param name="Recorded">The corrections to earlier minutes that it recorded, oldest first.</param>
public sealed record MeetingHead(
    Meeting Meeting,
    Named? Group,
    ImmutableArray<MeetingPerson> People,
    ImmutableArray<ShownCorrection> Corrections,
    ImmutableArray<ShownCorrection> Recorded)
{
    /// <summary>The head in words.</summary>
    public MeetingWords Words => MeetingWords.Of(Meeting, Group);
}

/// <summary>A correction as every screen has it.</summary>
/// <param name="Correction">The stored correction; never changed through this.</param>
/// <param name="Minutes">The meeting whose minutes it corrects, by name.</param>
/// <param name="At">The meeting that recorded it, by name; null where that is not known.</param>
public sealed record ShownCorrection(MeetingCorrection Correction, string Minutes, string? At);

/// <summary>A line as every screen has it.</summary>
/// <param name="Line">The stored line; never changed through this.</param>
public sealed record MeetingRow(MeetingLine Line) : ILiveRow
{
    /// <inheritdoc/>
    public Guid Id => Line.Id;

    /// <inheritdoc/>
    public double Order => Line.Position;
}

/// <summary>A meeting in a list.</summary>
/// <param name="Meeting">Which.</param>
/// <param name="Group">The group that meets, by name; null where it is not in the directory.</param>
/// <param name="OpenActions">How many of its actions are not accepted yet.</param>
public sealed record MeetingSummary(Meeting Meeting, string? Group, int OpenActions);
