using LondonBoard.Data;

namespace LondonBoard.Access;

/// <summary>Who is acting: a person signed in, a program with a token, or the program's own verbs.</summary>
/// <param name="Kind">Which of the three.</param>
/// <param name="Id">The account's or token's id; empty for the program itself.</param>
/// <param name="Name">The name that history shows.</param>
/// <param name="Role">What it may do, as the database has it now.</param>
public sealed record Actor(ActorKind Kind, Guid Id, string Name, Role Role)
{
    /// <summary>The verbs of the executable: whoever may run them owns the data folder.</summary>
    public static readonly Actor Program = new(ActorKind.Program, Guid.Empty, "LondonBoard", Role.Administrator);
}

/// <summary>The kinds of actor.</summary>
public enum ActorKind
{
    /// <summary>A person with an account.</summary>
    Account,

    /// <summary>A program with a bearer token.</summary>
    Token,

    /// <summary>The executable itself.</summary>
    Program,
}
