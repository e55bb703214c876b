using Microsoft.JSInterop;

namespace LondonBoard.Workplan;

/// <summary>Which rows are rendered: those the browser shows, and the one under this person's hands.</summary>
public sealed partial class WorkplanGrid
{
    /// <summary>How many rows are sent before the browser has said how many it can show.</summary>
    private const int FirstRows = 8;

    /// <summary>The most rows rendered at once.</summary>
    private const int MostRows = 120;

    private List<WindowPart> _window = [];
    private (int From, int Count) _asked = (0, FirstRows);
    private int _arrangement;

    /// <summary>Shows the rows of another filter or order, from the top.</summary>
    public async Task ArrangedAsync()
    {
        _asked = (0, FirstRows);
        Rearrange();
        await _script.TellAsync("toTop");
    }

    /// <summary>The browser shows other rows.</summary>
    [JSInvokable]
    public void ShowRows(int from, int count)
    {
        _asked = (Math.Max(0, from), Math.Clamp(count, 1, MostRows));
        Rearrange();
    }

    private async Task ShowAllAsync()
    {
        View.Choose(GridFilter.All);
        Rearrange();
        await Changed.InvokeAsync();
    }

    private int IndexOf(Guid row)
    {
        for (var at = 0; at < View.Rows.Length; at++)
        {
            if (View.Rows[at].Id == row)
                return at;
        }

        return -1;
    }

    private void Rearrange()
    {
        Window();
        _arrangement++;
        StateHasChanged();
    }

    private void Window()
    {
        _columns = Open.View.Current.Head.Columns;
        var rows = View.Rows;
        var from = Math.Min(_asked.From, Math.Max(0, rows.Length - 1));
        var to = Math.Min(from + _asked.Count, rows.Length);
        // A row under this person's hands stays on the page however far they scroll.
        var held = _editing is { } e ? IndexOf(e.Row) : -1;
        var window = new List<WindowPart>(to - from + 3);
        var next = 0;
        if (held >= 0 && held < from)
            Add(held, held + 1);
        Add(from, to);
        if (held >= to)
            Add(held, held + 1);
        if (next < rows.Length)
            window.Add(new(next, rows.Length, null));
        _window = window;

        void Add(int first, int end)
        {
            if (first > next)
                window.Add(new(next, first, null));
            for (var at = first; at < end; at++)
                window.Add(new(at, at + 1, rows[at]));
            next = end;
        }
    }

    /// <summary>A rendered row, or the room that rows not rendered take.</summary>
    private readonly record struct WindowPart(int From, int To, WorkplanRow? Row);
}
