using LondonBoard.Papers;

namespace LondonBoard.Commands;

/// <content>The rows of the demonstration's workplans, each cell as it would be typed.</content>
internal sealed partial class DemoBoard
{
    private IEnumerable<PaperRow> ThisYear(int year) => [.. Together(year), .. Practice(year), .. Projects()];

    private IEnumerable<PaperRow> Together(int year) =>
    [
        Row(
            ItemStatus.OnTrack, "1", "The partnership itself",
            "• Sign the new agreement with all eleven boroughs\n"
            + "• Hold one away day for the borough chairs\n  • Find a hall on the river\n  • Send papers ten days before\n• Settle what each partner pays next year",
            "Borough chairs, directors of children’s services", "Tidewater Council\n£140,000",
            "• Nine boroughs have signed\n✓ Away day is in the diaries", $"{Month(-1)}\n{Month(2)}"),
        Row(
            ItemStatus.OnTrack, "2", "Telling people",
            "• Keep the web pages fresh\n• Send a newsletter each quarter\n• Meet faith groups and sports clubs",
            "Practitioners, parents", "Tidewater Council\n£7,500/Police, Health Trust & Harbour Charity\n(Printing:\n• £2,500/Fire Service\n• £1,000/Probation)",
            "✓ New web pages are up\n• First newsletter sent to 1,800 readers", $"Ongoing {year}\n{Month(1)}"),
        Row(
            ItemStatus.AtRisk, "3", "Safe water campaign",
            "• One message for pools, beaches and docks\n• Posters in every school\n• Look again at the links with the coastguard",
            "Schools, harbour masters, families", "Boroughs, Coastguard\n£18k",
            "• Posters drafted; two boroughs have yet to answer", Month(-1)),
        Row(
            ItemStatus.OnTrack, "4", "Training together",
            "• Open the shared course list\n• Appoint a training officer\n• Ask the college about credits",
            "Training leads", "",
            "• 14 courses on the list\n• Interviews next month", $"Ongoing {year}"),
        Row(
            ItemStatus.NotStarted, "5", "Sharing what we know",
            "• One agreement for all agencies\n• Help boroughs with the new record",
            "Team managers, records officers", "Tidewater Council, Health Trust, Police and Boroughs",
            "", $"Q4 {year}"),
    ];

    private IEnumerable<PaperRow> Practice(int year) =>
    [
        Row(
            ItemStatus.OffTrack, "6", "Tidewater Procedures, 4th edition",
            "• Ask all agencies about the draft\n• Steering group with health, schools and volunteers\n• Publish",
            "All member agencies\nHousing associations – for the first time", "Tidewater Council & Health Trust\n£72,000",
            "• 41 answers so far\n• Chapter 3 is being written again", $"Consultation {Month(-4)}\nPublish {Month(-1)}"),
        Row(
            ItemStatus.OnTrack, "7", "Children who go missing",
            "• Count them the same way everywhere\n• Support the two pilot boroughs\n• Publish what was learnt",
            "Pilot boroughs and their residents\nResearch agency", "£96,000\nPilot boroughs, Home Office & Police",
            "• Pilot boroughs chosen; counting began on time", $"Beg {Month(-5)} pilot start date\n{Month(5)} publish"),
        Row(
            ItemStatus.AtRisk, "8", "Learning from reviews",
            "• Read across the reviews of four years\n• Agree one format\n• Keep a list of independent reviewers",
            "All member agencies", "£55k",
            "• Reading done; draft is late", $"Draft {Month(-2)}\nFinal {Month(2)}"),
        Row(
            ItemStatus.Ongoing, "9", "Young people’s mental health",
            "• Support the network of designated leads with its own plan (including a short guide)",
            "Services for adults and children", "Tidewater Mental Health Network",
            "• Network meets each month", $"Ongoing {year}"),
        Row(
            ItemStatus.NotStarted, "10", "Yearly conference",
            "• One day on the theme “Who noticed?”\n• Launch the 4th edition there",
            "Everybody who works with children", "£36,000",
            "• Three halls asked", Month(2)),
    ];

    private IEnumerable<PaperRow> Projects() =>
    [
        Row(
            ItemStatus.OnTrack, "11", "Harm online",
            "• Share what works\n• Host the helpline worker for a year\n• Bring out the toolkit",
            "Schools, youth workers", "£4,500 / Tidewater Council survey of schools",
            "• Survey sent\n• Helpline worker started", $"{Month(0)}\n{Month(4)}"),
        Row(
            ItemStatus.Complete, "12", "Project Lantern",
            "✓ Set up the steering group\n✓ Give the project its pages",
            "All member agencies", "Police & Health Trust (staff time, in kind)",
            "✓ Handed over to the boroughs", Month(-3)),
        Row(
            ItemStatus.OnTrack, "13", "Team and budget",
            "Team:\n• Partnership manager\n• Researcher\n• Training officer",
            "", "Tidewater Council, Police, Boroughs, Health Trust\nTidewater Council – manager’s post - £68,000\nPolice – £0.21m",
            "• Budget agreed\n• Police have paid the first half", Month(-2)),
        Row(
            null, "14", "Meetings",
            $"The board meets at 2pm:\n{Day(-65)}\n{Day(26)}\n{Day(117)}",
            "", "",
            "• Rooms booked", ""),
    ];

    private IEnumerable<PaperRow> Subgroup() =>
    [
        Row(
            ItemStatus.OnTrack, "1", "Course list",
            "• One list of every agency’s courses\n• Count who comes",
            "Training leads", "Tidewater Council\n£6k",
            "• List open to all", Month(1)),
        Row(
            ItemStatus.AtRisk, "2", "Trainers’ pool",
            "• Ten trainers from five agencies\n• Two days of preparation for each",
            "Agencies with fewer than fifty staff", "Boroughs (trainers’ time, in kind)\n£3,200/Health Trust",
            "• Six trainers found", Month(-1)),
        Row(
            ItemStatus.NotStarted, "3", "Looking back",
            "• Ask everybody three months after a course\n• Report to the board",
            "Managers", "",
            "", "in 9 months"),
        Row(
            ItemStatus.Ongoing, "4", "E-learning",
            "• Keep the first-hour course up to date",
            "New staff, volunteers", "Fire Service – £1,250",
            "• 640 people have taken it", "Ongoing"),
    ];

    private static IEnumerable<PaperRow> LastYear(int year) =>
    [
        Row(
            ItemStatus.Complete, "1", "New partnership",
            "✓ Agree who is a member\n✓ Find an independent chair",
            "Boroughs, police, health", "Tidewater Council\n£90,000",
            "✓ Chair in post", $"June {year - 1}"),
        Row(
            ItemStatus.Complete, "2", "First newsletter",
            "✓ Choose a printer\n✓ Send to every school",
            "Schools", "£2,000/Fire Service & Probation",
            "✓ Sent to 212 schools", $"Autumn {year - 1}"),
        Row(
            ItemStatus.Ongoing, "3", "Procedures",
            "✓ List what is out of date\n• Begin the 4th edition",
            "All member agencies", "Health Trust\n£15,000",
            "• Goes on next year", $"by end March {year}"),
        Row(
            ItemStatus.Complete, "4", "Meetings",
            "• Four meetings",
            "", "",
            "✓ All four held", $"{year - 1}-{year}"),
    ];
}
