using LondonBoard.Data;
using LondonBoard.Meetings;

namespace LondonBoard.Tests.Meetings;

/// <summary>What is meant by text that replaces much at once, or comes together with another's.</summary>
public sealed class MinutesTypedTests : MeetingContext
{
    [Fact]
    public async Task An_agenda_pasted_over_another_has_its_own_items_and_means_its_own_numbers()
    {
        string[] pasted = ["1. Welcome", "2. Money", "Spent as planned, see item 3.", "3. Courses", "All good.", "4. AOB", "5. Dates of next meetings"];
        await TypeAsync(Store, pasted);
        (await TextAsync()).ShouldBe(pasted);
        var rows = (await Store.FindAsync(MeetingId))!.Rows;
        rows.Where(r => r.Line.IsItem).Select(r => r.Line.Text).ShouldBe(["Welcome", "Money", "Courses", "AOB", "Dates of next meetings"]);

        // "Item 3" is the courses, wherever they go.
        await Store.MoveItemAsync(new MoveAgendaItem(MeetingId, rows.Single(r => r.Line.Text == "Courses").Id, null));
        (await TextAsync()).ShouldContain("Spent as planned, see item 1.");
    }

    [Fact]
    public async Task Who_mentions_a_number_means_the_item_that_had_it_on_their_screen()
    {
        var seen = await ShownAsync();
        await ReplaceAsync(Other, "2. Training", "2. Harbour", "3. Training");
        await TypeUponAsync(Store, seen, [.. seen.Select(l => l.Text == "It adds up." ? "It adds up, see item 2." : l.Text)]);
        (await TextAsync()).ShouldContain("It adds up, see item 3.");
    }

    [Fact]
    public async Task Two_people_writing_on_at_the_end_of_one_line_share_it()
    {
        var seen = await ShownAsync();
        await ReplaceAsync(Other, "It adds up.", "It adds up. So says Bo.");
        await TypeUponAsync(Store, seen, [.. seen.Select(l => l.Text == "It adds up." ? "It adds up. So says Ann." : l.Text)]);
        (await TextAsync())[^1].ShouldBe("It adds up. So says Bo. So says Ann.");
    }

    [Fact]
    public async Task A_line_put_above_one_that_grows_is_the_new_one()
    {
        var action = (await Store.FindAsync(MeetingId))!.Rows.Single(r => r.Line.ActionId is not null).Line;
        await ReplaceAsync("ACTION – CC to draft a leaflet by June 2031", "A word on paper.", "ACTION – CC to draft a leaflet and a poster by June 2031");
        var now = (await Store.FindAsync(MeetingId))!.Rows.Single(r => r.Line.ActionId is not null).Line;
        (now.Id, now.ActionId).ShouldBe((action.Id, action.ActionId));
    }

    [Fact]
    public async Task A_heading_numbered_out_of_order_is_asked_about_and_the_entries_of_a_list_are_not()
    {
        await TypeAsync(Store, [.. Lines, "7. Finance", "1. First", "2. Second", "3. Third", "The grant: 4. Whatever"]);
        var rows = (await Store.FindAsync(MeetingId))!.Rows;
        var understood = Understood.Of([.. rows.Select(r => r.Line)], _ => null, new Dictionary<Guid, Change>(), _ => []).ToList();
        understood.Select(u => u.Heading).OfType<MissedHeading>().ShouldBe([new(4, "Finance")]);
        understood.Where(u => u.Line.IsItem).Select(u => u.Number + " " + u.Words).ShouldBe(["1 Welcome", "2 Training", "3 Budget"]);
    }
}
