using LondonBoard.Data;

namespace LondonBoard.Access;

/// <summary>Who may look at what: the one place that answers it, for pictures, presence and what is being typed alike.</summary>
public static class Clearance
{
    /// <summary>Whether somebody of a role may see a paper. Every role that signs in sees every paper so far.</summary>
    public static bool MaySee(this Role role, Place place) => Enum.IsDefined(role) && Enum.IsDefined(place.Room);
}
