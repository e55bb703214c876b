namespace LondonBoard.Data;

/// <summary>
/// Something whose every change gets a new version. A writer says which version was seen; one that is no longer
/// current is refused, so that no edit is lost in silence.
/// </summary>
public interface IVersioned
{
    /// <summary>Renewed by <see cref="BoardDb"/> each time the thing is saved.</summary>
    Guid Version { get; set; }
}
