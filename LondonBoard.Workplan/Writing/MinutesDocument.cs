using System.Collections.Immutable;

namespace LondonBoard.Writing;

/// <summary>Minutes about to go out as a paper.</summary>
/// <param name="Title">The meeting's title.</param>
/// <param name="Under">The lines under it: when, where, who chaired.</param>
/// <param name="People">The attendance, list by list; a list without names is left out.</param>
/// <param name="Sections">The items in order.</param>
/// <param name="Closing">What stands at the end: the next meetings, one a line.</param>
/// <param name="Day">The day that the file carries as its date.</param>
public sealed record MinutesDocument(
    string Title,
    ImmutableArray<string> Under,
    ImmutableArray<PeopleList> People,
    ImmutableArray<MinutesSection> Sections,
    ImmutableArray<string> Closing,
    DateOnly Day);

/// <summary>One list of names.</summary>
/// <param name="Heading">What they were: "Present".</param>
/// <param name="Rows">Name, organisation and initials of each.</param>
public sealed record PeopleList(string Heading, ImmutableArray<(string Name, string Organisation, string Initials)> Rows);

/// <summary>One item of the minutes.</summary>
/// <param name="Heading">Number and title; empty for what stands before the first.</param>
/// <param name="Points">Its lines.</param>
public sealed record MinutesSection(string Heading, ImmutableArray<MinutesPoint> Points);

/// <summary>One line of the minutes.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Strong">Whether it stands out: an action.</param>
public sealed record MinutesPoint(string Text, bool Strong);
