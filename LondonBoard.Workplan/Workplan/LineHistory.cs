using System.Text.Json;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Papers;

namespace LondonBoard.Workplan;

/// <summary>Changes a line and writes its history, with all that it takes to bring the line back exactly as it was.</summary>
internal static class LineHistory
{
    /// <summary>Takes a line away.</summary>
    public static void Remove(EditScope scope, Place place, ItemLine line)
    {
        scope.Db.Remove(line);
        scope.Record(ChangeKind.Remove, place, line.ItemId, line.Column.Key, line.Id, before: line.Line.Typed, state: LineState.Of(line).Write());
    }

    /// <summary>Gives a line other words.</summary>
    /// <param name="scope">The command's.</param>
    /// <param name="place">The workplan.</param>
    /// <param name="line">The line.</param>
    /// <param name="words">Its new words.</param>
    /// <param name="alter">Changes the rest of the line, while it still has its old words.</param>
    /// <param name="reason">Why, where the author said so.</param>
    public static void Reword(EditScope scope, Place place, ItemLine line, PaperLine words, Action alter, string? reason = null)
    {
        var (before, state) = (line.Line, LineState.Of(line));
        if (before.Text != words.Text)
        {
            line.EditedAt = scope.Now;
            alter();
        }

        line.Line = words;
        var slipped = (line.SlippedFrom, line.SlipReason) != (state.SlippedFrom, state.SlipReason);
        scope.Record(ChangeKind.Edit, place, line.ItemId, line.Column.Key, line.Id, before.Typed, words.Typed, line.SlippedFrom is null ? null : reason, slipped ? state.Write() : null);
    }

    /// <summary>Brings a line back that was taken away: itself, not a copy.</summary>
    /// <param name="scope">The command's.</param>
    /// <param name="removal">Its removal.</param>
    /// <param name="words">Its words; null for those it had.</param>
    public static void BringBack(EditScope scope, Change removal, string? words = null)
    {
        var line = new ItemLine { Id = removal.LineId!.Value, ItemId = removal.ItemId!.Value, Column = new Column(removal.Field!), Text = "", Author = removal.Author };
        LineState.Read(removal.State!).ApplyTo(line);
        line.Line = PaperLine.Parse(words ?? removal.Before!);
        scope.Db.Add(line);
        scope.Record(ChangeKind.Add, new(removal.Room, removal.PaperId), line.ItemId, line.Column.Key, line.Id, after: line.Line.Typed);
    }
}

/// <summary>What a line is beside its words.</summary>
internal sealed record LineState(double Position, Guid? AuthorId, string Author, DateTime CreatedAt, DateTime EditedAt, string? SlippedFrom, string? SlipReason)
{
    /// <summary>As the history keeps it.</summary>
    public string Write() => JsonSerializer.Serialize(this);

    /// <summary>A line as it stands.</summary>
    public static LineState Of(ItemLine line) => new(line.Position, line.AuthorId, line.Author, line.CreatedAt, line.EditedAt, line.SlippedFrom, line.SlipReason);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static LineState Read(string json) => JsonSerializer.Deserialize<LineState>(json)!;

    /// <summary>Gives a line all of it.</summary>
    public void ApplyTo(ItemLine line)
    {
        (line.Position, line.CreatedAt, line.EditedAt) = (Position, CreatedAt, EditedAt);
        (line.AuthorId, line.Author) = (AuthorId, Author);
        SlipTo(line);
    }

    /// <summary>Gives a line the slip alone.</summary>
    public void SlipTo(ItemLine line) => (line.SlippedFrom, line.SlipReason) = (SlippedFrom, SlipReason);
}
