using LondonBoard.Edits;
using LondonBoard.People;

namespace LondonBoard.Actions;

/// <summary>
/// Says whom the doubtful words for an owner may mean, and settles it. Who was at the meeting counts first, and the room of
/// meetings stands above this one: it answers here.
/// </summary>
public interface IOwnerDoubts
{
    /// <summary>The owners of an action who may be several people, with those they may be; empty where nobody can be offered.</summary>
    Task<IReadOnlyList<ResolvedName>> OfAsync(ActionRow action);

    /// <summary>Says whom words mean.</summary>
    /// <param name="action">The action.</param>
    /// <param name="written">The words: "HM".</param>
    /// <param name="name">The whole name of one of those they may mean.</param>
    Task<EditResult> ChooseAsync(ActionRow action, string written, string name);
}
