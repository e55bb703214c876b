using LondonBoard.Data;

namespace LondonBoard.Edits;

/// <summary>
/// Puts two people's changes to one form together, field by field: what only one of them changed is taken, prose that both
/// changed is merged by words, and where that does not go, the field clashes. Used once a command.
/// </summary>
public sealed class FormMerge
{
    private readonly List<(string Label, string Origin, string Mine, string Theirs)> _clashing = [];
    private readonly List<(string Label, string Typed, string Stored)> _merged = [];

    /// <summary>Whether both changed the same of some field; then nothing of the form may be stored.</summary>
    public bool Clashes => _clashing.Count > 0;

    /// <summary>What a field shall say; null where that is nothing.</summary>
    /// <param name="label">What the field is called to people.</param>
    /// <param name="origin">What both began with.</param>
    /// <param name="mine">What the author made of it.</param>
    /// <param name="theirs">What now stands there.</param>
    /// <param name="prose">Whether it is merged by words; otherwise it is one thing.</param>
    public string? Take(string label, string? origin, string? mine, string? theirs, bool prose = false)
    {
        string from = origin ?? "", here = mine ?? "", there = theirs ?? "";
        var text = here == there || there == from ? here : here == from ? there : prose ? ThreeWayMerge.Merge(from, here, there) : null;
        if (text is null)
            _clashing.Add((label, from, here, there));
        else if (text != here)
            _merged.Add((label, here, text));
        return string.IsNullOrEmpty(text) ? null : text;
    }

    /// <summary>Says whose words came in; null where none did.</summary>
    /// <param name="by">The other.</param>
    public MergedText? Merged(string? by) => _merged.Count == 0 ? null
        : new(by ?? "somebody else", Lines(_merged.Select(m => (m.Label, m.Typed))), Lines(_merged.Select(m => (m.Label, m.Stored))));

    /// <summary>Refuses the form for its clashes; what the author typed is set aside in the history.</summary>
    public EditResult.Conflict Refuse(EditScope scope, Place place, Guid? itemId, string? by)
    {
        var (mine, theirs) = (Lines(_clashing.Select(c => (c.Label, c.Mine))), Lines(_clashing.Select(c => (c.Label, c.Theirs))));
        scope.SetAside(place, itemId, "form", theirs, mine);
        return new(theirs) { By = by, Wanted = mine, Origin = Lines(_clashing.Select(c => (c.Label, c.Origin))) };
    }

    private static string Lines(IEnumerable<(string Label, string Text)> fields) => string.Join('\n', fields.Select(f => $"{f.Label}: {f.Text}"));
}
