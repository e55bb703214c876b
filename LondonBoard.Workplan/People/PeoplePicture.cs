using System.Collections.Immutable;
using LondonBoard.Dates;

namespace LondonBoard.People;

/// <summary>
/// The whole directory at one moment, one object for everybody who looks; nobody changes what is in it. It is small
/// (a name is a line) and read whole at each change.
/// </summary>
public sealed class PeoplePicture
{
    private readonly Dictionary<Guid, Person> _people;
    private readonly Dictionary<Guid, Organisation> _organisations;
    private readonly Dictionary<Guid, Group> _groups;
    private readonly ILookup<Guid, GroupMember> _membersOf;
    private readonly ILookup<Guid, GroupMember> _placesOf;
    private readonly ILookup<Guid, GroupDate> _datesOf;
    private readonly ILookup<Guid?, CalendarDay> _daysOf;

    /// <summary>Makes it of what is stored.</summary>
    public PeoplePicture(
        IEnumerable<Person> people,
        IEnumerable<Organisation> organisations,
        IEnumerable<Group> groups,
        IEnumerable<GroupMember> members,
        IEnumerable<GroupDate> dates,
        IReadOnlyCollection<MeetingDay> meetings)
    {
        _people = people.ToDictionary(p => p.Id);
        _organisations = organisations.ToDictionary(o => o.Id);
        _groups = groups.ToDictionary(g => g.Id);
        var all = members.ToList();
        _membersOf = all.ToLookup(m => m.GroupId);
        _placesOf = all.ToLookup(m => m.PersonId);
        Dates = [.. dates.OrderBy(d => d.Date).ThenBy(d => d.Start).ThenBy(d => d.Id)];
        _datesOf = Dates.ToLookup(d => d.GroupId);
        Calendar = CalendarDay.Of(Dates, meetings, FindGroup);
        Withdrawn = [.. meetings.Where(m => m.Withdrawn)];
        _daysOf = Calendar.ToLookup(d => d.GroupId);
        People = [.. _people.Values.Where(p => p.MergedIntoId is null).OrderBy(p => SurnameFirst(p.Name), ByName)];
        Organisations = [.. _organisations.Values.Where(o => o.MergedIntoId is null).OrderBy(o => o.Now.Name, ByName)];
        Groups = [.. _groups.Values.OrderBy(g => g.Kind).ThenBy(g => g.Name, ByName)];
    }

    private static StringComparer ByName { get; } = StringComparer.Create(LondonTime.British, ignoreCase: true);

    /// <summary>Everybody, by surname; entries that were merged into another are not among them.</summary>
    public ImmutableArray<Person> People { get; }

    /// <summary>All organisations, by the name they have now; without those merged into another.</summary>
    public ImmutableArray<Organisation> Organisations { get; }

    /// <summary>All groups: boards, networks, subgroups, each by name.</summary>
    public ImmutableArray<Group> Groups { get; }

    /// <summary>The dates of all groups, the earliest first.</summary>
    public ImmutableArray<GroupDate> Dates { get; }

    /// <summary>The dates of all groups with the meetings that have a day, the earliest first; what is one and the same stands once.</summary>
    public ImmutableArray<CalendarDay> Calendar { get; }

    /// <summary>The meetings that were taken back: only calendars that had them hear of them.</summary>
    public ImmutableArray<MeetingDay> Withdrawn { get; }

    /// <summary>A person, or the one that the entry was merged into; null where there is none.</summary>
    public Person? FindPerson(Guid? id)
    {
        var person = id is { } known ? _people.GetValueOrDefault(known) : null;
        return person?.MergedIntoId is { } into ? FindPerson(into) : person;
    }

    /// <summary>An entry itself, though it was merged into another.</summary>
    public IMergeable? FindEntry(Guid? id) => id is not { } known ? null : _people.GetValueOrDefault(known) ?? (IMergeable?)_organisations.GetValueOrDefault(known);

    /// <summary>An organisation, or the one that the entry was merged into; null where there is none.</summary>
    public Organisation? FindOrganisation(Guid? id)
    {
        var organisation = id is { } known ? _organisations.GetValueOrDefault(known) : null;
        return organisation?.MergedIntoId is { } into ? FindOrganisation(into) : organisation;
    }

    /// <summary>A group; null where there is none.</summary>
    public Group? FindGroup(Guid? id) => id is { } known ? _groups.GetValueOrDefault(known) : null;

    /// <summary>The members of a group, past ones too, by surname.</summary>
    public IEnumerable<(GroupMember Member, Person Person)> MembersOf(Guid groupId) =>
        from member in _membersOf[groupId]
        let person = FindPerson(member.PersonId)
        where person is not null
        orderby SurnameFirst(person.Name), member.From
        select (member, person);

    /// <summary>The groups that somebody is or was in.</summary>
    public IEnumerable<(GroupMember Member, Group Group)> PlacesOf(Guid personId) =>
        from member in _placesOf[personId]
        let @group = FindGroup(member.GroupId)
        where @group is not null
        orderby @group.Name
        select (member, @group);

    /// <summary>The groups that somebody chairs.</summary>
    public IEnumerable<Group> ChairedBy(Guid personId) => Groups.Where(g => FindPerson(g.ChairId)?.Id == personId && g.ArchivedAt is null);

    /// <summary>Whether an entry of the calendar is to be seen: not those of groups put away.</summary>
    public bool Shows(CalendarDay day) => day.GroupId is not { } group || FindGroup(group) is { ArchivedAt: null };

    /// <summary>The people of an organisation.</summary>
    public IEnumerable<Person> PeopleOf(Guid organisationId) => People.Where(p => p.ArchivedAt is null && FindOrganisation(p.OrganisationId)?.Id == organisationId);

    /// <summary>The groups that belong to a group.</summary>
    public IEnumerable<Group> PartsOf(Guid groupId) => Groups.Where(g => g.ParentId == groupId && g.ArchivedAt is null);

    /// <summary>A group's dates, the earliest first.</summary>
    public IEnumerable<GroupDate> DatesOf(Guid groupId) => _datesOf[groupId];

    /// <summary>A group's dates and meetings, the earliest first.</summary>
    public IEnumerable<CalendarDay> CalendarOf(Guid groupId) => _daysOf[groupId];

    /// <summary>The last date of a group before a day that was not called off.</summary>
    public CalendarDay? LastBefore(Guid groupId, DateOnly day) => CalendarOf(groupId).LastOrDefault(d => d.Date < day && !d.Cancelled);

    /// <summary>The next date of a group from a day on that is not called off.</summary>
    public CalendarDay? NextFrom(Guid groupId, DateOnly day) => CalendarOf(groupId).FirstOrDefault(d => d.Date >= day && !d.Cancelled);

    /// <summary>What the names in a paper may mean.</summary>
    /// <param name="groupId">The group whose meeting it is; its chair is then "the Chair".</param>
    /// <param name="present">The people at the meeting.</param>
    public IEnumerable<KnownName> Names(Guid? groupId = null, IReadOnlySet<Guid>? present = null)
    {
        var chair = FindPerson(FindGroup(groupId)?.ChairId)?.Id;
        var people = People.Where(p => p.ArchivedAt is null).Select(p => new KnownName(p.Id, NameOf.Person, p.Name)
        {
            OtherNames = p.OtherNames,
            Initials = p.Initials,
            JobTitle = p.JobTitle,
            Organisation = [.. FindOrganisation(p.OrganisationId)?.AllNames ?? []],
            Chairs = p.Id == chair,
            ChairOf = [.. ChairedBy(p.Id).SelectMany(g => g.OtherNames.Prepend(g.Name))],
            Present = present?.Contains(p.Id) ?? false,
        });
        return people
            .Concat(Groups.Where(g => g.ArchivedAt is null).Select(g => new KnownName(g.Id, NameOf.Group, g.Name) { OtherNames = g.OtherNames }))
            .Concat(Organisations.Where(o => o.ArchivedAt is null).Select(o => new KnownName(o.Id, NameOf.Organisation, o.Now.Name) { OtherNames = [.. o.AllNames] }));
    }

    private static string SurnameFirst(string name)
    {
        var last = name.LastIndexOf(' ');
        return last < 0 ? name : string.Concat(name.AsSpan(last + 1), " ", name.AsSpan(0, last));
    }
}
