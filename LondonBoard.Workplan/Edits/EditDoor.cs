using System.Data.Common;
using FluentValidation;
using LondonBoard.Access;
using LondonBoard.Data;
using LondonBoard.Live;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Edits;

/// <summary>
/// The one door for writes: page, HTTP, verbs and import all come through here. Rules, author, permission, the change
/// and its history in one transaction, then the news of it.
/// </summary>
public sealed class EditDoor(BoardDatabase database, CurrentActor current, ChangeFeed feed, TimeProvider time, IServiceProvider services, ILogger<EditDoor> log)
{
    /// <summary>Something was stored through this door: by the person whose circuit or request it belongs to.</summary>
    public event Action? Stored;

    /// <summary>Carries out a command.</summary>
    /// <param name="command">What to do; a command without rules is a fault of the program and throws.</param>
    /// <param name="apply">Loads, checks and changes; what it does not return as <see cref="EditResult.Saved"/> is undone whole.</param>
    /// <param name="cancellation">Gives up waiting for the turn; a commit under way is finished.</param>
    public async Task<EditResult> RunAsync<TCommand>(TCommand command, Func<EditScope, Task<EditResult>> apply, CancellationToken cancellation = default)
        where TCommand : IEdit
    {
        var rules = services.GetService<IValidator<TCommand>>()
            ?? throw new InvalidOperationException($"{typeof(TCommand).Name} has no rules. Write a {typeof(TCommand).Name}Rules beside it.");
        var checkedRules = rules.Validate(command);
        if (!checkedRules.IsValid)
            return new EditResult.Invalid([.. checkedRules.Errors.Select(e => new EditFault(e.PropertyName, e.ErrorMessage))]);

        List<ChangeSignal> signals = [];
        IReadOnlyList<Change> refused = [];
        EditResult result;
        try
        {
            result = await database.WriteAsync<EditResult>(async db =>
            {
                if (await current.FindAsync(db) is not { } actor || !actor.Role.May(command.Needs))
                    return (new EditResult.Denied(), false);
                var scope = new EditScope(db, actor, time.GetUtcNow().UtcDateTime);
                var outcome = await apply(scope);
                if (outcome is not EditResult.Saved saved)
                {
                    refused = scope.Refused;
                    return (outcome, false);
                }

                foreach (var echo in services.GetServices<EditEcho>())
                    await echo.FollowAsync(scope);
                db.Changes.AddRange(scope.Changes);
                await db.SaveChangesAsync(CancellationToken.None);
                signals.AddRange(scope.Signals);
                return (saved with { Sequence = scope.Changes.Count == 0 ? 0 : scope.Changes[^1].Sequence }, true);
            }, cancellation);
            await SetAsideAsync(refused);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another node was quicker between our reading and our writing.
            return new EditResult.Conflict("");
        }
        catch (Exception e) when ((e as DbException ?? e.InnerException as DbException) is { } fault)
        {
            log.LogError(fault, "{Command} could not be stored", typeof(TCommand).Name);
            return new EditResult.NotStored("The database did not take this just now. Nothing was changed; keep your text and try again in a moment.");
        }

        foreach (var signal in signals)
            feed.Publish(signal);
        if (signals.Count > 0)
            Stored?.Invoke();
        return result;
    }

    /// <summary>Keeps refused texts, after the command itself is undone whole. Where this fails, its author is told to keep the text.</summary>
    private async Task SetAsideAsync(IReadOnlyList<Change> refused)
    {
        if (refused.Count == 0)
            return;
        await database.WriteAsync(async db =>
        {
            db.Changes.AddRange(refused);
            return (await db.SaveChangesAsync(CancellationToken.None), true);
        }, CancellationToken.None);
    }
}
