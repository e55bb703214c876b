using System.Data.Common;
using LondonBoard.Actions;
using LondonBoard.Edits;
using LondonBoard.Meetings;
using LondonBoard.Papers;
using LondonBoard.People;
using LondonBoard.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Person = LondonBoard.People.Person;

namespace LondonBoard.Tests.Edits;

/// <summary>Every room on a full disk and on a database that can only be read: it says so, nothing is half stored, and it goes on afterwards.</summary>
public sealed class FullDiskInRoomsTests : IAsyncLifetime
{
    // Pages that a migration left free would be room.
    private const string Full = "VACUUM; PRAGMA max_page_count=1", Mended = "PRAGMA max_page_count=1073741823", ReadOnly = "PRAGMA query_only=1", Writable = "PRAGMA query_only=0";

    // More than there is room for in the pages that a small database has.
    private static readonly string Long = string.Join(' ', Enumerable.Repeat("words", 600));

    private TestBoard _board = null!;
    private ActionStore _actions = null!;
    private MeetingStore _meetings = null!;
    private PeopleStore _people = null!;
    private UndoStore _undo = null!;
    private DbConnection? _writer;
    private Guid _action, _meeting, _person;

    public async ValueTask InitializeAsync()
    {
        _board = await TestBoard.OpenAsync();
        var ann = await _board.SignInAsync();
        (_actions, _meetings) = (ann.GetRequiredService<ActionStore>(), ann.GetRequiredService<MeetingStore>());
        (_people, _undo) = (ann.GetRequiredService<PeopleStore>(), ann.GetRequiredService<UndoStore>());
        _action = ((EditResult.Saved)await _actions.AddAsync(new AddAction(ActionWords.Typed(Long, "CC / ID", null)))).Id;
        _person = ((EditResult.Saved)await _people.SavePersonAsync(new SavePerson(Guid.CreateVersion7(), null, "Carla Cole"))).Id;
        _meeting = ((EditResult.Saved)await _meetings.CreateAsync(new CreateMeeting(new MeetingWords("Harbour Board", new(2031, 3, 12)), [], [new LineDraft("1. Welcome")]))).Id;
    }

    public ValueTask DisposeAsync() => _board.DisposeAsync();

    public static TheoryData<string, string, string> Commands
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var command in (string[])["add action", "edit action", "note", "minutes with an action", "head of a meeting", "new group", "undo"])
            {
                data.Add(command, Full, Mended);
                data.Add(command, ReadOnly, Writable);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task What_cannot_be_stored_is_said_and_leaves_nothing_behind_and_is_taken_once_it_can_be(string command, string fault, string mended)
    {
        if (command == "undo")
            await _actions.EditAsync(new EditAction(_action, ActionWords.Typed("Short", "CC / ID", null), null, (await _actions.FindAsync(_action))!.Stored.Version));
        var before = await CountsAsync();
        await WriterAsync(fault);
        (await GiveAsync(command)).ShouldBeOfType<EditResult.NotStored>().Message.ShouldContain("Nothing was changed; keep your text");
        (await GiveAsync(command)).ShouldBeOfType<EditResult.NotStored>();
        (await CountsAsync()).ShouldBe(before);

        await WriterAsync(mended);
        (await GiveAsync(command)).ShouldBeOfType<EditResult.Saved>();
        (await CountsAsync()).ShouldNotBe(before);
    }

    [Theory]
    [InlineData(Full, Mended)]
    [InlineData(ReadOnly, Writable)]
    public async Task What_is_typed_meanwhile_is_not_said_to_be_kept_and_is_kept_when_it_is_sent_again(string fault, string mended)
    {
        var sue = await _board.AccountAsync(name: "Sue Carter");
        var desk = Desks.Of(_board, sue.Id, "Sue Carter");
        var (key, text) = ($"Meetings/{_meeting}/minutes", string.Concat(Enumerable.Repeat(Long, 5)));
        await WriterAsync(fault);
        (await desk.TypeAsync(key, text)).ShouldBeFalse();
        await WriterAsync(mended);
        (await desk.TypeAsync(key, text)).ShouldBeTrue();
        (await desk.DraftsAsync(Meeting.PlaceOf(_meeting))).ShouldHaveSingleItem().Text.ShouldBe(text);
    }

    private async Task<EditResult> GiveAsync(string command)
    {
        var (action, meeting) = ((await _actions.FindAsync(_action))!.Stored, (await _meetings.FindAsync(_meeting))!);
        switch (command)
        {
            case "add action": return await _actions.AddAsync(new AddAction(ActionWords.Typed(Long, "CC", "May 2031")));
            case "edit action": return await _actions.EditAsync(new EditAction(_action, ActionWords.Typed(Long + " more", "Lee Marsh / VS", null), null, action.Version));
            case "note": return await _actions.NoteAsync(new NoteAction(_action, Long));
            case "minutes with an action":
                ShownLine[] was = [.. meeting.Rows.Select(r => new ShownLine(r.Id, r.Line.Version, "1. Welcome"))];
                return await _meetings.EditMinutesAsync(EditMinutes.From(_meeting, was, ["1. Welcome", $"ACTION – CC to find {Long}"]));
            case "head of a meeting":
                var next = Enumerable.Repeat(new PlannedMeeting(null, null, null, null, Long[..900]), 20);
                var words = meeting.Head.Words with { NextMeetings = [.. next] };
                return await _meetings.EditAsync(
                    new EditMeeting(_meeting, words, [new(Attended.Present, Long[..200], null, "AB")], meeting.Head.Meeting.Version));
            case "new group":
                return await _people.SaveGroupAsync(new SaveGroup(Guid.CreateVersion7(), null, "Network", GroupKind.Network)
                {
                    Purpose = Long,
                    ChairId = _person,
                    OtherNames = [.. Enumerable.Range(1, 20).Select(n => $"{n} {Long[..190]}")],
                });
            default: return await _undo.UndoLastAsync(ActionItem.Register);
        }
    }

    // Outside a transaction, which would not begin on a database that can only be read.
    private async Task WriterAsync(string pragma)
    {
        _writer ??= await _board.Database.WriteAsync(db => Task.FromResult((db.Database.GetDbConnection(), false)));
        await using var command = _writer.CreateCommand();
        command.CommandText = pragma;
        await command.ExecuteNonQueryAsync();
    }

    private async Task<string> CountsAsync()
    {
        await using var db = _board.Database.Reading();
        return string.Join(
            ", ",
            $"{await db.Changes.CountAsync()} changes",
            $"{await db.Set<ActionItem>().CountAsync()} actions",
            $"{await db.Set<ActionOwner>().CountAsync()} owners",
            $"{await db.Set<ActionNote>().CountAsync()} notes",
            $"{await db.Set<MeetingLine>().CountAsync()} lines",
            $"{await db.Set<MeetingPerson>().CountAsync()} at the meeting",
            $"{await db.Set<Group>().CountAsync()} groups",
            $"{await db.Set<Person>().CountAsync()} people");
    }
}
