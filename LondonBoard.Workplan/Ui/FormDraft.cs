namespace LondonBoard.Ui;

/// <summary>Somebody else who is in a field of a form.</summary>
/// <param name="Account">The person.</param>
/// <param name="Name">The person's name.</param>
public sealed record FieldGuest(Guid Account, string Name);

/// <summary>
/// The fields of a form whose text is kept while it is typed. A field takes part by saying its name
/// (<see cref="TextField.Draft"/>); where the text is kept is the affair of who cascades this.
/// </summary>
/// <param name="keyOf">The key of a field on the page, by its name.</param>
public sealed class FormDraft(Func<string, string> keyOf)
{
    private readonly Dictionary<string, Known> _fields = [];

    /// <summary>The fields that have stood on the page.</summary>
    public IReadOnlyCollection<string> Fields => _fields.Keys;

    /// <summary>Who else is in which field now, by its name.</summary>
    public ILookup<string, FieldGuest> Guests { get; private set; } = Array.Empty<FieldGuest>().ToLookup(_ => "");

    /// <summary>Grows when the form was saved or given up and stays on the page: what is typed from then on is another text.</summary>
    public int Round { get; private set; }

    /// <summary>The key of a field.</summary>
    public string KeyOf(string field) => keyOf(field);

    /// <summary>What a field is called to people; null for one that is not there.</summary>
    public string? LabelOf(string field) => _fields.GetValueOrDefault(field)?.Label;

    /// <summary>What a field said when the form was opened, or what a text that was put back was based on.</summary>
    public string? Began(string field) => _fields.GetValueOrDefault(field)?.Began;

    /// <summary>Puts a text back into a field, with what it was based on; a field that is no longer there is passed over.</summary>
    public Task PutAsync(string field, string text, string? basis)
    {
        if (!_fields.TryGetValue(field, out var known))
            return Task.CompletedTask;
        _fields[field] = known with { Began = basis ?? known.Began };
        return known.Put(text);
    }

    /// <summary>Puts two texts into a field, one after the other; below each other where it has lines.</summary>
    public Task PutBothAsync(string field, string first, string second) =>
        PutAsync(field, $"{first}{(_fields.GetValueOrDefault(field) is { HasLines: true } ? '\n' : ' ')}{second}", null);

    /// <summary>Others came into fields or left them; those fields show it.</summary>
    public void Show(ILookup<string, FieldGuest> guests)
    {
        var was = Guests;
        Guests = guests;
        foreach (var (_, known) in _fields.Where(f => !was[f.Key].SequenceEqual(guests[f.Key])))
            known.Redraw();
    }

    /// <summary>Begins anew.</summary>
    public void Renew() => Round++;

    /// <summary>A field was saved by itself: what is typed there from now on is another text, and begins with this one.</summary>
    public void Renew(string field, string? text)
    {
        if (_fields.TryGetValue(field, out var known))
            _fields[field] = known with { Began = text };
        Renew();
    }

    /// <summary>A field stands on the page.</summary>
    /// <param name="field">The field.</param>
    /// <param name="name">Its name.</param>
    /// <param name="put">Puts a text into it.</param>
    /// <param name="redraw">Shows it again.</param>
    internal void Enter(TextField field, string name, Func<string?, Task> put, Action redraw) =>
        _fields[name] = new(field.Label, _fields.TryGetValue(name, out var known) ? known.Began : field.Value, field.Lines > 1, put, redraw);

    private sealed record Known(string Label, string? Began, bool HasLines, Func<string?, Task> Put, Action Redraw);
}
