using FluentValidation;
using LondonBoard.Access;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.Edits;

/// <summary>Which role may carry out which command. A command without a line here fails, so that a new one is thought of.</summary>
public sealed class PermissionTests
{
    private static readonly Dictionary<string, Role[]> Allowed = new()
    {
        ["AddAction"] = [Role.Secretariat, Role.Administrator],
        ["AddAgendaItem"] = [Role.Secretariat, Role.Administrator],
        ["AddItem"] = [Role.Secretariat, Role.Administrator],
        ["ArchiveEntry"] = [Role.Secretariat, Role.Administrator],
        ["ArchiveItem"] = [Role.Secretariat, Role.Administrator],
        ["CancelDate"] = [Role.Secretariat, Role.Administrator],
        ["CancelMeeting"] = [Role.Secretariat, Role.Administrator],
        ["ChooseOwner"] = [Role.Secretariat, Role.Administrator],
        ["CorrectMinutes"] = [Role.Secretariat, Role.Administrator],
        ["CreateMeeting"] = [Role.Secretariat, Role.Administrator],
        ["CreateWorkplan"] = [Role.Secretariat, Role.Administrator],
        ["EditAction"] = [Role.Secretariat, Role.Administrator],
        ["EditAgendaItem"] = [Role.Secretariat, Role.Administrator],
        ["AttachFile"] = [Role.Secretariat, Role.Administrator],
        ["EditCell"] = [Role.Secretariat, Role.Administrator],
        ["EditItem"] = [Role.Secretariat, Role.Administrator],
        ["EditMeeting"] = [Role.Secretariat, Role.Administrator],
        ["EditMinutes"] = [Role.Secretariat, Role.Administrator],
        ["FreezeSnapshot"] = [Role.Secretariat, Role.Administrator],
        ["MakeCalendarLink"] = [Role.Member, Role.Chair, Role.Secretariat, Role.Administrator],
        ["MergeEntries"] = [Role.Secretariat, Role.Administrator],
        ["MoveAction"] = [Role.Member, Role.Chair, Role.Secretariat, Role.Administrator],
        ["MoveAgendaItem"] = [Role.Secretariat, Role.Administrator],
        ["MoveItem"] = [Role.Secretariat, Role.Administrator],
        ["NoteAction"] = [Role.Member, Role.Chair, Role.Secretariat, Role.Administrator],
        ["PlanNextMeeting"] = [Role.Secretariat, Role.Administrator],
        ["PostponeAction"] = [Role.Chair, Role.Secretariat, Role.Administrator],
        ["RedoChange"] = [Role.Member, Role.Chair, Role.Secretariat, Role.Administrator],
        ["RemoveAgendaItem"] = [Role.Secretariat, Role.Administrator],
        ["RemoveMember"] = [Role.Secretariat, Role.Administrator],
        ["RemoveMeeting"] = [Role.Secretariat, Role.Administrator],
        ["RenameWorkplan"] = [Role.Secretariat, Role.Administrator],
        ["RevokeCalendarLink"] = [Role.Member, Role.Chair, Role.Secretariat, Role.Administrator],
        ["SaveDate"] = [Role.Secretariat, Role.Administrator],
        ["SaveGroup"] = [Role.Secretariat, Role.Administrator],
        ["SaveMember"] = [Role.Secretariat, Role.Administrator],
        ["SaveOrganisation"] = [Role.Secretariat, Role.Administrator],
        ["SavePerson"] = [Role.Secretariat, Role.Administrator],
        ["SetMeetingState"] = [Role.Secretariat, Role.Administrator],
        ["SetStatus"] = [Role.Chair, Role.Secretariat, Role.Administrator],
        ["TakeOffBoard"] = [Role.Secretariat, Role.Administrator],
        ["UndoChange"] = [Role.Member, Role.Chair, Role.Secretariat, Role.Administrator],
        ["UndoMerge"] = [Role.Secretariat, Role.Administrator],
        ["UpdateAction"] = [Role.Member, Role.Chair, Role.Secretariat, Role.Administrator],
        ["WithdrawAction"] = [Role.Secretariat, Role.Administrator],
    };

    public static TheoryData<Type> Commands => [.. typeof(IEdit).Assembly.GetTypes().Where(t => t is { IsInterface: false } && t.IsAssignableTo(typeof(IEdit)))];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_has_its_roles_and_no_others(Type command)
    {
        Allowed.ShouldContainKey(command.Name);
        var needs = ((IEdit)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(command)).Needs;
        Enum.GetValues<Role>().Where(r => r.May(needs)).ShouldBe(Allowed[command.Name], ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Every_command_has_rules(Type command)
    {
        await using var board = await TestBoard.OpenAsync();
        board.Services.GetService(typeof(IValidator<>).MakeGenericType(command)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_command_without_rules_is_a_fault_of_the_program()
    {
        await using var board = await TestBoard.OpenAsync();
        using var scope = board.Services.CreateScope();
        var door = scope.ServiceProvider.GetRequiredService<EditDoor>();
        await Should.ThrowAsync<InvalidOperationException>(() => door.RunAsync(new Unruly(), _ => throw new InvalidOperationException("never reached")));
    }

    [Fact]
    public async Task A_disabled_account_is_refused_at_its_next_command()
    {
        await using var board = await TestBoard.OpenAsync();
        var account = new Account { Id = Guid.CreateVersion7(), Name = "Ann", UserName = "ann@example.org", Role = Role.Secretariat };
        await using (var db = board.Database.Reading())
        {
            db.Add(account);
            await db.SaveChangesAsync();
        }

        var store = board.StoreOf(account);
        await board.PlanAsync(store);
        await using (var db = board.Database.Reading())
        {
            var stored = await db.Users.SingleAsync(a => a.Id == account.Id);
            stored.Enabled = false;
            await db.SaveChangesAsync();
        }

        (await store.CreateAsync(LondonBoard.Workplan.CreateWorkplan.Empty("Another"))).ShouldBeOfType<EditResult.Denied>();
    }

    [Fact]
    public async Task What_is_undone_leaves_no_trace_in_the_history()
    {
        await using var board = await TestBoard.OpenAsync();
        var store = await board.StoreAsync();
        var plan = await board.PlanAsync(store);
        await using var db = board.Database.Reading();
        var before = await db.Changes.CountAsync();
        await store.AddItemAsync(new LondonBoard.Workplan.AddItem(plan, Guid.NewGuid()));
        (await db.Changes.CountAsync()).ShouldBe(before);
    }

    private sealed record Unruly : IEdit
    {
        public Permission Needs => Permission.EditWorkplan;
    }
}
