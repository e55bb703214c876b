using LondonBoard.Data;

namespace LondonBoard.Edits;

/// <summary>A field of a form that two people may change.</summary>
/// <param name="Label">What it is called to people.</param>
/// <param name="Name">Its name in the form (<see cref="Ui.TextField.Draft"/>); null where it is not one text there.</param>
/// <param name="Prose">Whether it is merged by words, and can hold both texts; otherwise it is one thing.</param>
/// <param name="Secret">Whether what it says is never written into the history.</param>
public sealed record FormField(string Label, string? Name = null, bool Prose = false, bool Secret = false);

/// <summary>
/// Puts two people's changes to one form together, field by field: what only one of them changed is taken, prose that both
/// changed is merged by words, and where that does not go, the field clashes. Used once a command.
/// </summary>
public sealed class FormMerge
{
    private readonly List<(FormField Field, string Origin, string Mine, string Theirs)> _clashing = [];
    private readonly List<(string Label, string Typed, string Stored)> _merged = [];

    /// <summary>Whether both changed the same of some field; then nothing of the form may be stored.</summary>
    public bool Clashes => _clashing.Count > 0;

    /// <summary>What a field shall say; null where that is nothing.</summary>
    /// <param name="field">The field.</param>
    /// <param name="origin">What both began with.</param>
    /// <param name="mine">What the author made of it.</param>
    /// <param name="theirs">What now stands there.</param>
    public string? Take(FormField field, string? origin, string? mine, string? theirs)
    {
        string from = origin ?? "", here = mine ?? "", there = theirs ?? "";
        var text = here == there || there == from ? here : here == from ? there : field.Prose ? ThreeWayMerge.Merge(from, here, there) : null;
        if (text is null)
            _clashing.Add((field, from, here, there));
        else
            Note(field, here, text);
        return string.IsNullOrEmpty(text) ? null : text;
    }

    /// <summary>Notes what became of a field that its owner put together: for the word to its author that others' changes came in.</summary>
    public void Note(FormField field, string? typed, string? stored)
    {
        if ((typed ?? "") != (stored ?? ""))
            _merged.Add((field.Label, typed ?? "", stored ?? ""));
    }

    /// <summary>Says whose words came in; null where none did.</summary>
    /// <param name="by">The other.</param>
    public MergedText? Merged(string? by) => _merged.Count == 0 ? null
        : new(by ?? "somebody else", Lines(_merged.Select(m => (m.Label, m.Typed))), Lines(_merged.Select(m => (m.Label, m.Stored))));

    /// <summary>Refuses the form for its clashes; what the author typed is set aside in the history, but for what is secret.</summary>
    public EditResult.Conflict Refuse(EditScope scope, Place place, Guid? itemId, string? by)
    {
        var told = _clashing.Where(c => !c.Field.Secret).ToList();
        if (told.Count > 0)
            scope.SetAside(place, itemId, "form", Lines(told.Select(c => (c.Field.Label, c.Theirs))), Lines(told.Select(c => (c.Field.Label, c.Mine))));
        return new(Lines(_clashing.Select(c => (Label(c.Field), c.Theirs))))
        {
            By = by,
            Wanted = Lines(_clashing.Select(c => (Label(c.Field), c.Mine))),
            Origin = Lines(_clashing.Select(c => (Label(c.Field), c.Origin))),
            Fields = [.. _clashing.Select(c => new ClashingField(c.Field, c.Mine, c.Theirs))],
        };
    }

    private static string Label(FormField field) => field.Secret ? $"{field.Label} (not kept in the history)" : field.Label;

    private static string Lines(IEnumerable<(string Label, string Text)> fields) => string.Join('\n', fields.Select(f => $"{f.Label}: {f.Text}"));
}
