using LondonBoard.Data;
using LondonBoard.Ui;
using Microsoft.AspNetCore.Components;

namespace LondonBoard.Live;

/// <summary>Keeps what is typed in the fields of a form, and offers it when the form is opened again.</summary>
public sealed partial class DraftForm
{
    private FormDraft _fields = null!;
    private List<Draft> _left = [], _taken = [];
    private Coalescing<PresenceNews> _news = null!;
    private IDisposable? _watch;
    private bool _takenUp, _disposed;

    /// <summary>The paper.</summary>
    [Parameter, EditorRequired] public Place Place { get; set; }

    /// <summary>The form on that paper, such as "person/new"; its fields are named after it.</summary>
    [Parameter, EditorRequired] public required string Form { get; set; }

    /// <summary>What the form is called to people, where it says that a text was given up.</summary>
    [Parameter, EditorRequired] public required string Title { get; set; }

    /// <summary>The fields; each says its name (<see cref="TextField.Draft"/>).</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }

    /// <summary>What a field said when the form was opened, or what a text that was put back was based on.</summary>
    public string? Began(string field) => _fields.Began(field);

    /// <summary>The form was saved, or given up: its drafts go. What was given up can be had back.</summary>
    public void End(bool saved)
    {
        // What is still offered was not taken up: it stays.
        var typed = _fields.Fields
            .Where(f => !IsOffered(f) || Desk.HasTyped(KeyOf(f)))
            .Select(f => Desk.End(KeyOf(f)) ?? _taken.Find(d => d.Field == KeyOf(f).Field))
            .OfType<Draft>()
            .ToList();
        _taken = [];
        _fields.Renew();
        if (saved || !typed.Exists(d => d.Text.Trim() != (d.Basis ?? "").Trim()))
            return;
        Toasts.Show($"Gave up what you typed in “{Title}”.", "Undo", async () =>
        {
            foreach (var draft in typed)
                await Desk.KeepAsync(draft);
        });
    }

    /// <summary>One field was saved by itself, and now says this.</summary>
    public void End(string field, string? text)
    {
        Desk.End(KeyOf(field));
        _taken.RemoveAll(d => d.Field == KeyOf(field).Field);
        _fields.Renew(field, text);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _disposed = true;
        _watch?.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _fields = new(field => KeyOf(field).ToString());
        _news = new(Time, () => Desk.Frame(Place), _ => InvokeAsync(LookAsync));
        _watch = Desk.Watch(Place, news =>
        {
            if (news.People && news.Fields.Any(IsHere))
                _news.Post(news);
        });
        Look();
        _takenUp = Desk.TakesUp(new(Place, Form));
        _left = [.. (await Desk.DraftsAsync(Place)).Where(d => d.Field.StartsWith(Form + "/", StringComparison.Ordinal))];
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_takenUp || _left.Count == 0 || _fields.Fields.Count == 0)
            return;
        _takenUp = false;
        await PutBackAsync();
    }

    /// <summary>Who else is in the form, and at which field, in words; null where nobody is.</summary>
    private string? Others
    {
        get
        {
            var there = _fields.Guests
                .SelectMany(place => place.Select(guest => _fields.LabelOf(place.Key) is { } label ? $"{guest.Name} ({label})" : guest.Name))
                .Distinct()
                .ToList();
            return there.Count switch
            {
                0 => null,
                1 => $"{there[0]} is in this form too.",
                _ => $"{string.Join(", ", there[..^1])} and {there[^1]} are in this form too.",
            };
        }
    }

    private bool IsHere(string field) => field.StartsWith(Form + "/", StringComparison.Ordinal);

    private void Look() => _fields.Show(Desk.Fields(Place).Where(f => IsHere(f.Key))
        .SelectMany(f => f.Value.Where(s => s.AccountId != Desk.Account).Select(s => (Field: f.Key[(Form.Length + 1)..], Guest: new FieldGuest(s.AccountId, s.Name)))).Distinct()
        .ToLookup(f => f.Field, f => f.Guest));

    private async Task LookAsync()
    {
        if (_disposed)
            return;
        try
        {
            Look();
            StateHasChanged();
        }
        catch (Exception e)
        {
            await DispatchExceptionAsync(e);
        }
    }

    private FieldKey KeyOf(string field) => new(Place, $"{Form}/{field}");

    private bool IsOffered(string field) => _left.Exists(d => d.Field == $"{Form}/{field}");

    private async Task PutBackAsync()
    {
        (_taken, _left) = (_left, []);
        foreach (var draft in _taken)
            await _fields.PutAsync(draft.Field[(Form.Length + 1)..], draft.Text, draft.Basis);
        StateHasChanged();
    }

    private void Discard()
    {
        foreach (var draft in _left)
            Desk.End(new(Place, draft.Field));
        _left = [];
    }
}
