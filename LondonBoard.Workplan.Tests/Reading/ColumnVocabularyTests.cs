using LondonBoard.Reading;

namespace LondonBoard.Tests.Reading;

public class ColumnVocabularyTests
{
    [Theory]
    [InlineData(
        "Activity",
        "Activities|Action|Actions|Task|Key tasks|What|Action required|Action(s) to be taken|What will we do?|Actions we will take"
        + "|Planned activity|Action / Task")]
    [InlineData(
        "Lead",
        "Lead|Owner|Who|By whom|Responsible|Lead Officer|Responsible Party/ies and Cost|Person(s) responsible|Action owner"
        + "|Who is responsible?|Lead agency/partners|Officer responsible|SRO|Lead (name)|Led by|Action by")]
    [InlineData("Cost", "Budget|Cost|£|Funding|Resources|Cost (£)|Budget 2024/25|Resource implications|How much?|Estimated cost £000")]
    [InlineData(
        "Timing",
        "By when|Deadline|Due|Due date|Timescale|Target date|Timing|When|Time-frame|Completion date|Date of completion"
        + "|When will it be done?|Target date for completion|Start date|End|Review date")]
    [InlineData("Status", "RAG|Status|RAG rating|BRAG|RAG Status|Current status|RAG Q2|Completed?")]
    [InlineData(
        "Progress",
        "Update|Progress|Comments|Current position|Notes|Progress to date|Progress against actions|Update June 2023|Status update"
        + "|What have we done?|Position at March 2010|Latest update")]
    [InlineData("Number", "Ref|No.|#|ID|Ref.|Action no|Item No.|Number|Ref no")]
    [InlineData("Item", "Objective|Priority|Theme|Project|Item|Title|Workstream|Strategic objective|Area of work|Recommendation|What do we want to achieve?|Priority area")]
    [InlineData("TargetGroup", "Target group|Audience|For whom|Beneficiaries|Who is it for?|Target audience|Stakeholders")]
    [InlineData("Other", "Success measures|Outcome|KPI|Risk|How will we know?|Evidence|What difference will it make?|Priority rating|% complete")]
    [InlineData("Date", "June 2023|Jun-23|Q1|Q2 2024/25|14/06/2023|2023-06-01|Apr|1 March 2024|2024/25")]
    public void A_heading_says_what_its_column_is_about(string meaning, string headings)
    {
        foreach (var heading in headings.Split('|'))
        {
            var guess = HeadingWords.Read(heading);
            $"{heading}: {guess.Meaning}".ShouldBe($"{heading}: {meaning}");
            guess.Strength.ShouldBeGreaterThanOrEqualTo(0.7, heading);
        }
    }

    [Theory]
    [InlineData("Safeguarding Children Boards")]
    [InlineData("")]
    [InlineData("Hold four meetings of the network and publish the notes of each")]
    [InlineData("xyzzy")]
    public void Other_words_are_no_heading(string words) => HeadingWords.Read(words).Strength.ShouldBeLessThan(0.7);
}
