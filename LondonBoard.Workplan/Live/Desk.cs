using System.Collections.Immutable;
using System.Security.Claims;
using LondonBoard.Access;
using LondonBoard.Data;

namespace LondonBoard.Live;

/// <summary>
/// One person's page at work: where they sit, and what they are typing on its way to others' screens and to their drafts.
/// One a circuit; used only from its own thread of work.
/// </summary>
public sealed class Desk(Presence presence, DraftStore drafts) : IDisposable
{
    private readonly Dictionary<string, Typing> _open = [];
    private readonly HashSet<string> _ended = [];
    private (Guid Id, string Name, Role Role)? _person;
    private Place? _place;
    private Seat? _seat;
    private string? _takenUp;
    private bool _mayType;

    /// <summary>A draft of this person was kept again, or with null let go, here on this page; says of which field.</summary>
    public event Action<FieldKey, Draft?>? DraftChanged;

    /// <summary>The account of who sits at it; null for nobody.</summary>
    public Guid? Account => _person?.Id;

    /// <summary>Whose desk it is; anybody not signed in has none.</summary>
    public void SignIn(ClaimsPrincipal principal)
    {
        _person = principal.Identity?.IsAuthenticated == true
            && Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            && Enum.TryParse<Role>(principal.FindFirstValue(ClaimTypes.Role), out var role)
            ? (id, principal.Identity.Name ?? "", role)
            : null;
        if (_person is null)
            Dispose();
    }

    /// <summary>The person opens a paper, and leaves the one before.</summary>
    /// <param name="place">The paper; nothing happens where they may not see it.</param>
    /// <param name="mayType">Whether others are shown what they type.</param>
    /// <returns>The seat, for <see cref="Leave"/>.</returns>
    public Seat? Sit(Place place, bool mayType)
    {
        GetUp();
        if (!MaySee(place) || _person is not { } person)
            return null;
        (_place, _mayType) = (place, mayType);
        return _seat = presence.Sit(place, person.Id, person.Name);
    }

    /// <summary>The person leaves a seat, unless they have taken another: the next page comes before the last one goes.</summary>
    public void Leave(Seat? seat)
    {
        if (seat is not null && seat == _seat)
            GetUp();
    }

    /// <summary>The person leaves the paper.</summary>
    public void GetUp()
    {
        _seat?.Dispose();
        (_seat, _place) = (null, null);
    }

    /// <summary>Hears of what others do on a paper; null where the person may not see it. See <see cref="Presence.Watch"/>.</summary>
    public IDisposable? Watch(Place place, Action<PresenceNews> watcher) => MaySee(place) ? presence.Watch(place, watcher) : null;

    /// <summary>Everybody on a paper, one entry a page they have open; nobody where this person may not see it.</summary>
    public IEnumerable<SeatState> Here(Place place) => MaySee(place) ? presence.Here(place) : [];

    /// <summary>Who is in which field of a paper; nobody where this person may not see it.</summary>
    public ImmutableDictionary<string, ImmutableArray<SeatState>> Fields(Place place) =>
        MaySee(place) ? presence.Fields(place) : ImmutableDictionary<string, ImmutableArray<SeatState>>.Empty;

    /// <summary>How often this screen renders what others type. See <see cref="Presence.Frame"/>.</summary>
    public TimeSpan Frame(Place place) => presence.Frame(place);

    /// <summary>A sign of life.</summary>
    public void Heard() => _seat?.Heard();

    /// <summary>The page is hidden, or its connection gone.</summary>
    public void Away() => _seat?.Away();

    /// <summary>The person is in a field; with null in none.</summary>
    public void Move(string? key) => _seat?.Move(_mayType && FieldKey.TryParse(key, out var field) && field.Place == _place ? field.Field : null);

    /// <summary>The person begins to type in a field.</summary>
    /// <param name="key">The field.</param>
    /// <param name="basis">What stood in it, in the words of its room.</param>
    public void Begin(string key, string? basis)
    {
        _ended.Remove(key);
        _open[key] = new(null, basis, BasisKept: false, null);
    }

    /// <summary>All that now stands in a field: shown to others at once, kept as a draft.</summary>
    /// <param name="key">The field.</param>
    /// <param name="text">What stands in it.</param>
    /// <param name="stroke">Which of the page's texts it is; null where no page typed it.</param>
    /// <returns>Once it is kept. False where it was refused.</returns>
    public async Task<bool> TypeAsync(string key, string text, Stroke? stroke = null)
    {
        if (_person is not { } person || !FieldKey.TryParse(key, out var field) || text.Length > Draft.MaxText)
            return false;
        // A last word that comes after the field was saved or given up does not bring the draft back.
        if (_ended.Contains(key))
            return true;
        var typing = _open.GetValueOrDefault(key, new(null, null, BasisKept: true, null));
        _open[key] = typing with { Text = text, Stroke = stroke };
        if (_mayType && field.Place == _place)
            _seat?.Type(field.Field, text);
        var kept = await drafts.KeepAsync(person.Id, field, text, typing.BasisKept ? null : typing.Basis, stroke);
        if (kept && _open.TryGetValue(key, out var now))
            _open[key] = now with { BasisKept = true };
        return kept;
    }

    /// <summary>Keeps a draft again that was discarded.</summary>
    public async Task KeepAsync(Draft draft)
    {
        if (_person is not { } person || !FieldKey.TryParse(draft.Key, out var key))
            return;
        await drafts.KeepAsync(person.Id, key, draft.Text, draft.Basis);
        DraftChanged?.Invoke(key, draft);
    }

    /// <summary>Whether the person has typed in a field here and neither saved nor given it up.</summary>
    public bool HasTyped(FieldKey key) => _open.TryGetValue(key.ToString(), out var typing) && typing.Text is not null;

    /// <summary>The person wants to go on with what they left in a form: it opens with the text put back.</summary>
    public void TakeUp(FieldKey form) => _takenUp = form.ToString();

    /// <summary>Whether a form that opens is the one to go on with; asked once.</summary>
    public bool TakesUp(FieldKey form)
    {
        if (_takenUp != form.ToString())
            return false;
        _takenUp = null;
        return true;
    }

    /// <summary>The field was saved or given up: its draft goes, without anybody waiting for it.</summary>
    /// <returns>What had been typed in it since it was begun; null where nothing was.</returns>
    public Draft? End(FieldKey key)
    {
        if (_person is not { } person)
            return null;
        _open.Remove(key.ToString(), out var typing);
        _ended.Add(key.ToString());
        _seat?.Leave(key.Field);
        // Should the program die before it is gone: a draft that says what is saved is not offered.
        _ = drafts.DropAsync(person.Id, key, typing?.Stroke);
        DraftChanged?.Invoke(key, null);
        return typing?.Text is { } text ? new Draft { AccountId = person.Id, Key = key.ToString(), Text = text, Basis = typing.Basis } : null;
    }

    /// <summary>The person's drafts on a paper, oldest first, without those under their hands on another page of theirs.</summary>
    public async Task<IReadOnlyList<Draft>> DraftsAsync(Place place)
    {
        if (!MaySee(place) || _person is not { } person)
            return [];
        // What is saved or given up here meanwhile may still be among those that are read.
        HashSet<FieldKey> ended = [];
        IReadOnlyList<Draft> left;
        DraftChanged += Note;
        try
        {
            left = await drafts.ListAsync(person.Id, place);
        }
        finally
        {
            DraftChanged -= Note;
        }

        var held = presence.Here(place).Where(s => s.AccountId == person.Id && s.Text is not null).Select(s => s.Field).ToHashSet();
        return [.. left.Where(d => !held.Contains(d.Field) && !ended.Contains(new(place, d.Field)))];

        void Note(FieldKey key, Draft? draft)
        {
            if (draft is null)
                ended.Add(key);
            else
                ended.Remove(key);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => GetUp();

    // The one point where clearance decides: what is shown of others, and of what they type, passes here.
    private bool MaySee(Place place) => _person is { } person && person.Role.MaySee(place);

    private sealed record Typing(string? Text, string? Basis, bool BasisKept, Stroke? Stroke);
}
