using LondonBoard.Access;
using LondonBoard.Data;
using LondonBoard.Live;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Edits;

/// <summary>What a command works with while it is carried out: a transaction, an author, a moment, and the history it writes.</summary>
/// <param name="db">The context of this one transaction.</param>
/// <param name="actor">Who does it.</param>
/// <param name="now">When (UTC).</param>
public sealed class EditScope(BoardDb db, Actor actor, DateTime now)
{
    private readonly Guid _commandId = Guid.CreateVersion7();
    private readonly List<Change> _changes = [];
    private readonly List<Change> _setAside = [];
    private Guid? _undoes;

    /// <summary>The context of this transaction.</summary>
    public BoardDb Db => db;

    /// <summary>Who does it.</summary>
    public Actor Actor => actor;

    /// <summary>When (UTC).</summary>
    public DateTime Now => now;

    /// <summary>The author's id for what is stored; null for the program's own verbs.</summary>
    public Guid? AuthorId => actor.Kind == ActorKind.Program ? null : actor.Id;

    /// <summary>
    /// Writes a line of history about an item of a paper or one of its lines; without an item, about the paper as a whole.
    /// <paramref name="state"/> is what an undo needs beside the words (<see cref="Change.State"/>).
    /// </summary>
    public void Record(
        string kind,
        Place place,
        Guid? itemId,
        string? field = null,
        Guid? lineId = null,
        string? before = null,
        string? after = null,
        string? reason = null,
        string? state = null) =>
        _changes.Add(Entry(kind, place, itemId, field, lineId, before, after, reason, state));

    /// <summary>Keeps a text in the history that is about to be refused, so that it is lost in no case.</summary>
    /// <param name="place">The paper.</param>
    /// <param name="itemId">The item.</param>
    /// <param name="field">The column or property.</param>
    /// <param name="current">What stands there instead.</param>
    /// <param name="text">The refused text.</param>
    public void SetAside(Place place, Guid? itemId, string field, string current, string text) =>
        _setAside.Add(Entry(ChangeKind.SetAside, place, itemId, field, null, current, text, null, null));

    /// <summary>The name of who else changed an item last, or with null the paper as a whole; null where nobody else did.</summary>
    public Task<string?> LastOtherAsync(Place place, Guid? itemId) => db.Changes
        .Where(c => c.Room == place.Room && c.PaperId == place.PaperId && c.ItemId == itemId && c.AuthorId != AuthorId && c.Kind != ChangeKind.SetAside)
        .OrderByDescending(c => c.Sequence).Select(c => c.Author).FirstOrDefaultAsync();

    /// <summary>Says that everything this command does takes back another one.</summary>
    internal void Undo(Guid commandId) => _undoes = commandId;

    /// <summary>
    /// Makes a line of history for those who store thousands at once and insert it themselves. The screens are told by
    /// what is written with <see cref="Record"/>.
    /// </summary>
    public Change Entry(string kind, Place place, Guid? itemId, string? after) =>
        Entry(kind, place, itemId, null, null, null, after, null, null);

    private Change Entry(string kind, Place place, Guid? itemId, string? field, Guid? lineId, string? before, string? after, string? reason, string? state) => new()
    {
        CommandId = _commandId,
        At = now,
        AuthorId = AuthorId,
        Author = actor.Name,
        Kind = kind,
        Room = place.Room,
        PaperId = place.PaperId,
        ItemId = itemId,
        LineId = lineId,
        Field = field,
        Before = before,
        After = after,
        Reason = reason,
        State = state,
        Undoes = _undoes,
    };

    /// <summary>The history written so far.</summary>
    internal IReadOnlyList<Change> Changes => _changes;

    /// <summary>The texts to be kept where the command is refused.</summary>
    internal IReadOnlyList<Change> Refused => _setAside;

    /// <summary>What to tell the screens once it is durable: one signal a paper; none where nothing changed.</summary>
    internal IEnumerable<ChangeSignal> Signals => ChangeSignal.Of(_changes);
}
