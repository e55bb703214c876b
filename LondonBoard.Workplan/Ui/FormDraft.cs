namespace LondonBoard.Ui;

/// <summary>
/// The fields of a form whose text is kept while it is typed. A field takes part by saying its name
/// (<see cref="TextField.Draft"/>); where the text is kept is the affair of who cascades this.
/// </summary>
/// <param name="keyOf">The key of a field on the page, by its name.</param>
public sealed class FormDraft(Func<string, string> keyOf)
{
    private readonly Dictionary<string, (string? Began, Func<string?, Task> Put)> _fields = [];

    /// <summary>The fields that have stood on the page.</summary>
    public IReadOnlyCollection<string> Fields => _fields.Keys;

    /// <summary>Grows when the form was saved or given up and stays on the page: what is typed from then on is another text.</summary>
    public int Round { get; private set; }

    /// <summary>The key of a field.</summary>
    public string KeyOf(string field) => keyOf(field);

    /// <summary>What a field said when the form was opened, or what a text that was put back was based on.</summary>
    public string? Began(string field) => _fields.TryGetValue(field, out var known) ? known.Began : null;

    /// <summary>Puts a text back into a field, with what it was based on; a field that is no longer there is passed over.</summary>
    public Task PutAsync(string field, string text, string? basis)
    {
        if (!_fields.TryGetValue(field, out var known))
            return Task.CompletedTask;
        _fields[field] = known with { Began = basis ?? known.Began };
        return known.Put(text);
    }

    /// <summary>Begins anew.</summary>
    public void Renew() => Round++;

    /// <summary>A field stands on the page.</summary>
    internal void Enter(string field, string? text, Func<string?, Task> put) => _fields[field] = (_fields.TryGetValue(field, out var known) ? known.Began : text, put);
}
