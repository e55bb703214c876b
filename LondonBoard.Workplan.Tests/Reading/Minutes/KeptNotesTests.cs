using LondonBoard.Papers;

namespace LondonBoard.Tests.Reading.Minutes;

/// <summary>Minutes that groups keep beside their work: headings by stars, rules and commands, tables in tags, charges set as headings.</summary>
public class KeptNotesTests
{
    private const string Head = "# Harbour Forum, 4 May 2010\n\nPresent: Ann Bell (Chair), Carl Dove, Eve Frost\n\n";

    [Theory]
    [InlineData("** Boats\n\nTwo are sound.\n\n** Ropes of the quay\n\nOld.\n\n** How to deal with buoys that\n   have no owner\n\nAI: Carl to ask the yard.\n\n** Next week:\n    * Paint\n", "Boats, Ropes of the quay, How to deal with buoys that have no owner, Next week", "Carl Dove | ask the yard.")]
    [InlineData("Boats\n=====\n\nTwo are sound.\n\nRopes\n=====\n\nPier\n++++\n\nOld.\n\nQuay\n++++\n\n- ACTION: Eve count them\n", "Boats, Ropes, Pier, Quay", "Eve Frost | count them")]
    [InlineData("\\section boats Boats\n\nTwo are sound.\n\n\\section ropes Ropes\n\nOld.\n\n\\section todo Action items\n\n- For Eve: Count the ropes. Paint the old mast.\n", "Boats, Ropes, Action items", "Eve Frost | Count the ropes. / Eve Frost | Paint the old mast.")]
    [InlineData("\\section{Boats}\n\nTwo are sound.\n\n\\subsection*{Ropes}\n\nOld.\n\n\\section{Paint}\n\nBlue.\n", "Boats, Ropes, Paint", "")]
    [InlineData("## Minutes\n\nSWOT:\n - Two boats are sound.\n\nRopes of the pier:\n - They are old.\n - Nobody counts them.\n\n## Actions\n - EF, count the ropes.\n", "SWOT, Ropes of the pier, Actions", "Eve Frost | count the ropes.")]
    [InlineData("## Housekeeping\n\n- The hut is cold\n\n## Boats\n\n- Two are sound\n\n## Action items\n\n- QuayCo: please mend the crane\n- Ann & Eve - please count the boats\n", "Housekeeping, Boats, Action items", "QuayCo | mend the crane / Ann Bell, Eve Frost | count the boats")]
    [InlineData("## Notes\n\n### 1. Boats\n\n#### In our own words\n\nEverybody spoke.\n\n##### Ann Bell\n\n* They sink.\n\n##### Carl Dove\n\n* They rot.\n\n### 2. Ropes\n\nOld.\n", "1 Boats, In our own words, 2 Ropes", "")]
    [InlineData("## Minutes\n\n* Boats and what they cost:\n   - Two are sound.\n* Ropes of the pier:\n   - Old.\n\n**Open items:**\n\n   - Carl Dove to ask the yard about boats.\n   - Count the ropes and report.\n", "Boats and what they cost, Ropes of the pier", "Carl Dove | ask the yard about boats. / | Count the ropes and report.")]
    [InlineData("## Boats\n\nTwo are sound.\n\n# Summary of actions: due early June.\n\n### Lyn: paint the hut\n\nBlue or green.\n\n### Mia Quay/ Min Hua:  ropes of the pier\n\n### All: count the boats\n", "Boats, Summary of actions: due early June.", "Lyn | paint the hut / Mia Quay, Min Hua | ropes of the pier / All | count the boats")]
    [InlineData("Agenda:\n\n* (Ann) Boats – who looks after them\n    * Two are sound.\n    * **ACTION**: Carl to ask the yard.\n* (Eve) – Proposal to the forum: count all ropes of the pier, the quay and the slip before the winter comes and write down each of them\n    * Old.\n* (Carl) Paint\n    * Blue.\n\n<table>\n  <tr>\n   <td><p>\nDay</p>\n   </td>\n   <td>Boat\n   </td>\n  </tr>\n  <tr>\n   <td><p>\n4 May</p>\n   </td>\n   <td>The long one\n   </td>\n  </tr>\n</table>\n", "(Ann) Boats – who looks after them, (Eve) – Proposal to the forum: count all ropes of the pier, the quay and the slip before the winter comes and write down each of them, (Carl) Paint", "Carl Dove | ask the yard.")]
    [InlineData("Boats\n=====\n\nTwo are sound.\n\nRopes\n=====\n\nOld.\n\nAction items\n=====\n\nAction Item             Owner\t\tDeadline\t\tStatus\npaint the hut           Eve\ncount boats?            Carl                                    none was counted yet\nhttps://quay.example/a/longer/list/of/ropes\n", "Boats, Ropes, Action items", "Eve Frost | paint the hut / Carl Dove | count boats?")]
    [InlineData("## Action items\n\n1. May 15 (Eve): three boats go out\n1. before May 20 (Olga) ring the yard\n1. Letter to all (Carl) draft a line on ropes\n\n## Boats\n\nSound.\n\n## Ropes\n\nOld.\n", "Action items, Boats, Ropes", "Eve Frost | three boats go out | 2010-05-15 / Olga | ring the yard | 2010-05-20 / Carl Dove | Letter to all: draft a line on ropes")]
    [InlineData("### Boats\n\n#### Actions\n\n| AI | POC | Board | Shed |\n| --- | --- | --- | --- |\n| none | | | |\n\n### Ropes\n\n#### Actions\n\n| AI | POC | Board | Shed |\n| --- | --- | --- | --- |\n| Count them | Eve | | |\n", "Boats, Ropes", "Eve Frost | Count them")]
    public void What_heads_and_what_charges_is_seen(string notes, string items, string actions)
    {
        var paper = MinutesSamples.Text(Head + notes, "m.md").Minutes();
        string.Join(", ", paper.Items.Select(i => $"{i.Number} {i.Title}".Trim())).ShouldBe(items);
        Actions(paper).ShouldBe(actions);
    }

    [Theory]
    [InlineData("ACTION Carl Consider removing the old mast.", "Carl Dove | Consider removing the old mast.")]
    [InlineData("ACTION: Carl Dove recut the sail and put it in the hut", "Carl Dove | recut the sail and put it in the hut")]
    [InlineData("@gull and @eider to draw up a list of ropes", "@gull, @eider | draw up a list of ropes")]
    [InlineData("A page on boats and ropes - TODO (Olga?)", "Olga | A page on boats and ropes")]
    [InlineData("M/S/C: That we write to the council about the slip.", "| write to the council about the slip.")]
    [InlineData("It was resolved that we write to the council about the slip.", "| write to the council about the slip.")]
    [InlineData("The last day of the fair is tomorrow-- Carl will buy flags.", "Carl Dove | The last day of the fair is tomorrow-- Carl will buy flags.")]
    [InlineData("**ACTION: think it through and decide which of both to\nmend first.** (Olga and Pavel, initially).", "Olga, Pavel | think it through and decide which of both to mend first")]
    [InlineData("TODO: put the list of boats right. Olga will send it round to all.", "| put the list of boats right. / Olga | send it round to all.")]
    [InlineData("ACTION: Olga will count the ropes; Pavel will write it down; both lists will be kept", "Olga | count the ropes / Pavel | write it down; both lists will be kept")]
    [InlineData("**TASK:** Board & quay rep of each member to look at the plan.", "Board, quay rep of each member | look at the plan.")]
    [InlineData("Carl will contact Mrs. Bell to ask if she would pay.", "Carl Dove | contact Mrs. Bell to ask if she would pay.")]
    [InlineData("All (6) present vote yes to move to the new slip.", "")]
    [InlineData("Consensus among this group to move on with it.", "")]
    [InlineData("Any major changes to carry out in the next six months?", "")]
    [InlineData("A rule requiring voting members to come to each meeting.", "")]
    public void Charges_are_set_down_as_talk_goes(string words, string expected) =>
        Actions(MinutesSamples.Text($"{Head}## Boats\n\n{words}\n\n## Ropes\n\nOld.\n", "m.md").Minutes()).ShouldBe(expected);

    [Theory]
    [InlineData("**Attending members**\n* Ann Bell\n* Carl Dove\n\n**Participating guests**\n* Eve Frost\n", "Ann Bell, Carl Dove, Eve Frost")]
    [InlineData("## Attendance\nfrank diane nick ethan moe angie\n", "Frank, Diane, Nick, Ethan, Moe, Angie")]
    [InlineData("Nobody kept a list. Sorry.  \nEvan  \nBrett  \nAustin  \nBill W  \nTom L  \nHeather  \n", "Evan, Brett, Austin, Bill W, Tom L, Heather")]
    [InlineData("##### Attendees “Name (Harbour)”: Ann Bell (Quay Trust), Carl Dove, Eve Frost (Mill)\n", "Ann Bell, Carl Dove, Eve Frost")]
    [InlineData("### Roll call\n\nA quorum was there.\n\n#### Voting members of the council\n\n* Ann Bell\n* Carl Dove\n* Eve Frost\n", "Ann Bell, Carl Dove, Eve Frost")]
    public void Names_are_kept_as_they_come(string head, string expected) =>
        string.Join(", ", MinutesSamples.Text($"# Harbour Forum, 4 May 2010\n\n{head}\n## Boats\n\nTwo are sound.\n\n## Ropes\n\nOld.\n", "m.md").Minutes().Attendees.Select(p => p.Name)).ShouldBe(expected);

    [Theory]
    [InlineData("50a/19 Apologies: Gil Hart is ill and sends his.\n\n50b/19   Interests: Nobody has any in what is to be said.\n\n51/19    Boats: Two of the three that lie here are sound.\n\n52/19    Ropes: They are old, as all know.\n", "50a/19 Apologies, 50b/19 Interests, 51/19 Boats, 52/19 Ropes")]
    [InlineData("1954       Interests. None.\n\n1955       Minutes of the last meeting\n\n1956       Boats:   Two are sound.\n\n1957       Ropes:   They are old.\n\n1958       Paint:  It is blue.\n\n1959      Close: at noon.\n", "1954 Interests, 1955 Minutes of the last meeting, 1956 Boats, 1957 Ropes, 1958 Paint, 1959 Close")]
    public void Minutes_are_counted_on(string minutes, string expected) =>
        string.Join(", ", MinutesSamples.Text($"Minutes of the Quay Council, 4 May 2019\n\nPresent: Ann Bell, Carl Dove, Eve Frost\n\n{minutes}", "m.txt").Minutes().Items.Select(i => $"{i.Number} {i.Title}".Trim())).ShouldBe(expected);

    private static string Actions(MinutesPaper paper) => string.Join(" / ", paper.Actions.Select(a => a.Shown().Trim().TrimEnd('|').Trim()));
}
