namespace LondonBoard.Tests.Reading.Minutes;

/// <summary>The same two actions as secretaries mark them, in the forms that came after the first ones.</summary>
public class MarksInManyFormsTests
{
    private const string Ann = "Ann Bell | write to the yard about it | ";

    [Theory]
    [InlineData("[ACTION AB] write to the yard about it")]
    [InlineData("(**Action**) Ann to write to the yard about it")]
    [InlineData("- [Action] Ann will write to the yard about it")]
    [InlineData("**[Action: Ann]** write to the yard about it")]
    [InlineData("AI Ann write to the yard about it")]
    [InlineData("_Action item for Ann_: write to the yard about it")]
    [InlineData("ACTION: AI-7: Ann to write to the yard about it")]
    [InlineData("Who: Ann\nWhat: write to the yard about it\nStatus: not started")]
    [InlineData("- The pier > todo Ann write to the yard about it")]
    [InlineData("- The pier (TODO Ann: write to the yard about it)")]
    [InlineData("- The pier > todo (Ann) : write to the yard about it")]
    [InlineData("- TODO Ann - write to the yard about it")]
    [InlineData("- TODO Ann write to the yard about it")]
    [InlineData("Action (to Ann): write to the yard about it")]
    [InlineData("AI on AB -> write to the yard about it")]
    [InlineData("In charge: Ann (?)\nNext steps: write to the yard about it")]
    public void One_action_in_any_form(string item) => Read(item).ShouldBe(Ann);

    [Theory]
    [InlineData("➡️ Ann to write to the yard about it\n\n➡️ Carl to ring the council")]
    [InlineData("### Actions\n\nAnn Bell\n- write to the yard about it\n\nCarl Dove\n- ring the council")]
    public void Two_actions_in_any_form(string item) => Read(item).ShouldBe(Ann + "; Carl Dove | ring the council | ");

    [Theory]
    [InlineData("* 🔨 Ann is going to write to the yard\n* 🔨 Carl volunteered to ring the council\n* 🔨 Eve is mending the net", "Ann Bell | write to the yard | ; Carl Dove | ring the council | ; Eve Frost | mending the net | ")]
    [InlineData("* 🎉 Ann has a boat\n* 🎉 Carl has a grandson\n* 🎉 Eve is back", "")]
    [InlineData("* ✅ Ann to write to the yard\n* 🔨 Carl to ring the council\n* 🔨 Eve to mend the net\n* 🔨 Ann to buy rope", "Ann Bell | buy rope | ; Carl Dove | ring the council | ; Eve Frost | mend the net | ")]
    public void A_picture_marks_what_most_of_its_lines_charge_somebody_with(string item, string expected) =>
        string.Join("; ", Read(item).Split("; ").Order(StringComparer.Ordinal)).ShouldBe(expected);

    [Theory]
    [InlineData("Action (Ann): write to the yard. Action (Carl): ring the council.", "Ann Bell | write to the yard. | ; Carl Dove | ring the council. | ")]
    [InlineData("Action - RT/JH. Somebody must write to the yard.", "RT, JH | Somebody must write to the yard. | ")]
    [InlineData("Write to the yard about it **[Ann]**", "Ann Bell | Write to the yard about it | ")]
    [InlineData("### Action items\n\n* Write to the yard (Owner: Ann, due 5 June)\n* Ring the council (Owner: Carl)", "Ann Bell | Write to the yard | 2010-06-05; Carl Dove | Ring the council | ")]
    [InlineData("### Action items\n\n* [ ] @Ann Bell write to the yard by 5 June 2010\n* [ ] @Carl: ring the council\n* <https://quay.example/list>", "Ann Bell | write to the yard by 5 June 2010 | 2010-06-05; Carl Dove | ring the council | ")]
    [InlineData("### Action items\n\n* Set up the poll (Ann). Here: https://quay.example/poll\n* The Pier & Ropes Committee to count the ropes", "Ann Bell | Set up the poll (Ann). Here: https://quay.example/poll | ; Pier & Ropes Committee | count the ropes | ")]
    [InlineData("### Action items\n\n#### New\n\n* Ann: write to the yard\n\n#### Carried over\n\n* Carl: ring the council", "Ann Bell | write to the yard | ")]
    [InlineData("- [ ] Posters – Ann to draw them by 21/05, Carl to print", "Ann Bell | Posters – Ann to draw them by 21/05 | 2010-05-21; Carl Dove | print | ")]
    [InlineData("Action on Ann to write to the yard. XY: What is that to cost?", "Ann Bell | write to the yard. | ")]
    [InlineData("### Action items, by person\n\n* Carl\n  * ring the council\n* UNASSIGNED\n  * (none)", "Carl Dove | ring the council | ")]
    [InlineData("ACTION: Ann to write to the yard [due 5 June 2010]", "Ann Bell | write to the yard [due 5 June 2010] | 2010-06-05")]
    [InlineData("→ Ann: write to the yard\n\nThe council has to be rung.\n→ Carl", "Ann Bell | write to the yard | ; Carl Dove | The council has to be rung. | ")]
    [InlineData("Eve had been at the yard, and a report on it is to be sent to everybody. ACTION: EF\nCD to arrange a second day there that day and no other one.\nAnd then the third of the days there is to be looked at as well as ever.\nNobody knew of any more that was to be looked at on this evening in May.", "Eve Frost | Eve had been at the yard, and a report on it is to be sent to everybody. | ; Carl Dove | arrange a second day there that day and no other one. | ")]
    [InlineData("The yard was shut. TODO: write to the owner of it.", " | write to the owner of it. | ")]
    [InlineData("The list is long, but Carl will send it round \\[ACTION\\]", "Carl Dove | The list is long, but Carl will send it round | ")]
    [InlineData("AB: has more to say, and will write it down [ACTION]", "Ann Bell | has more to say, and will write it down | ")]
    [InlineData("ACTION – AB Writes to the yard about it", "Ann Bell | Writes to the yard about it | ")]
    [InlineData("- NO action: the nets\n- Action: Ann to count the ropes", "Ann Bell | count the ropes | ")]
    [InlineData("Action owner: Ann Bell\nAction: Write to the yard\nDeadline: 5 June", "Ann Bell | Write to the yard | 2010-06-05")]
    [InlineData("Action: Ann writing to the yard", "Ann Bell | writing to the yard | ")]
    [InlineData("Action: Write to the yard - https://quay.example/7", " | Write to the yard | ")]
    [InlineData("### Action items\n\n* Write to the yard (Ann - deadline: 5 June)\n* Ring the council (Carl, Eve, due 6 June)", "Ann Bell | Write to the yard | 2010-06-05; Carl Dove, Eve Frost | Ring the council | 2010-06-06")]
    [InlineData("TODO: Buy the paint, ask for brushes, ring the yard.", " | Buy the paint | ;  | ask for brushes | ;  | ring the yard. | ")]
    [InlineData("TODO: Buy the paint, the brushes, the rope", " | Buy the paint, the brushes, the rope | ")]
    [InlineData("[Write to the yard (Ann)]\n\n[Carl to ring the council]\n\nThat was all.\n\n[Count the ropes]", "Ann Bell | Write to the yard | ; Carl Dove | ring the council | ;  | Count the ropes | ")]
    [InlineData("[the yard by the sea]\n\n[Carl to ring the council]\n\n[a long rope]\n\n[two boats]", "")]
    [InlineData("Ring the council about the list (Lena, Timo - deadline: 5 June)", "Lena, Timo | Ring the council about the list | 2010-06-05")]
    [InlineData("### Action items\n\n* **Ann** - the ropes; a new sail; ring the yard.\n* **Carl** - the list; the oars; paint.", "Ann Bell | the ropes | ; Ann Bell | a new sail | ; Ann Bell | ring the yard. | ; Carl Dove | the list | ; Carl Dove | the oars | ; Carl Dove | paint. | ")]
    [InlineData("My to-dos:\n\n- Write to the yard\n- Ring the council", " | Write to the yard | ;  | Ring the council | ")]
    public void Owners_and_days_are_told_from_the_deed(string item, string expected) => Read(item).ShouldBe(expected);

    private static string Read(string item) =>
        string.Join("; ", MinutesSamples.Text("# Minutes of the Harbour Forum, 4 May 2010\n\nPresent: Ann Bell (AB), Carl Dove (CD), Eve Frost (EF)\n\n## 1. Boats\n\nTwo are sound.\n\n## 2. Ropes\n\nThe ropes are old and were looked at by the yard.\n\n" + item + "\n\n## 3. Any other business\n\nNone.\n").Minutes().Actions.Select(a => a.Shown()));
}
