using LondonBoard.People;
using Microsoft.AspNetCore.Components;

namespace LondonBoard.Meetings;

/// <summary>
/// What somebody hears who does not see what stands beside the text: each action, decision and question of theirs once, when
/// they pause, and nothing while they type.
/// </summary>
public sealed partial class MinutesSurface
{
    /// <summary>Whoever has typed nothing for this long pauses.</summary>
    internal static readonly TimeSpan Pause = TimeSpan.FromSeconds(1.5);

    private readonly HashSet<(Guid Line, string? Asked)> _said = [];
    private string? _heard;
    private int _typed;

    /// <summary>The person who looks.</summary>
    [Parameter] public Guid? Me { get; set; }

    private void Hear(string words)
    {
        _heard = words;
        StateHasChanged();
    }

    /// <summary>What stood there when the page was opened is there to be read.</summary>
    private void KnowAll() => _said.UnionWith(_found.SelectMany(Sayable));

    private async Task HearAsync()
    {
        var typed = ++_typed;
        await Task.Delay(Pause, Time);
        if (_disposed || typed != _typed)
            return;
        var news = _found.Select(f => (Found: f, New: Sayable(f).Where(_said.Add).Select(s => s.Asked).ToList()))
            .Where(n => n.New.Count > 0 && (n.Found.Line.AuthorId == Me || n.Found.Line.Id == _caret)).ToList();
        if (news.Count > 0)
            Hear(string.Join(" ", Said(news)));
    }

    private static IEnumerable<(Guid Line, string? Asked)> Sayable(Understood one) =>
        one.Action is null && one.Line.Decision is null ? [] : [(one.Line.Id, null), .. one.Doubts.Select(d => (one.Line.Id, (string?)d.AsWritten))];

    private IEnumerable<string> Said(List<(Understood Found, List<string?> New)> news)
    {
        var found = news.Where(n => n.New.Contains(null)).Select(n => n.Found).ToList();
        // Whoever pastes a page does not want it read back.
        if (found.Count > 3)
            yield return $"{found.Count(f => f.Action is not null)} actions and {found.Count(f => f.Action is null)} decisions were understood.";
        foreach (var one in found.Count > 3 ? [] : found)
        {
            yield return one.Action is { } action
                ? $"Action {one.Number}: {action.Stored.Text}; {(action.Who.Length > 0 ? action.Who : "nobody named")}."
                : $"Decision: {one.Line.Decision!.Value.Words()}.";
        }

        foreach (var (one, asked) in news)
        {
            foreach (var doubt in one.Doubts.Where(d => asked.Contains(d.AsWritten)))
                yield return $"Who is {doubt.AsWritten}?{(IsKeyed(one, doubt) ? " " + Keys(doubt) : null)}";
        }
    }

    private static string Keys(ResolvedName doubt) => string.Join(", ", doubt.Candidates.Take(9).Select((c, at) => $"Alt+{at + 1} {c.Name}")) + ".";
}
