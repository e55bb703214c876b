using System.Linq.Expressions;
using LondonBoard.Data;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Edits;

/// <summary>What every room needs to take its changes back without going over somebody's later one.</summary>
public static class Reversal
{
    /// <summary>What a text becomes when a change of it is taken back.</summary>
    /// <param name="change">The change.</param>
    /// <param name="now">What stands there now.</param>
    /// <param name="overLater">Whether to put it back over whatever stands there.</param>
    /// <param name="prose">Whether words that somebody has changed elsewhere in it since stay as they are; otherwise it is one thing.</param>
    /// <returns>Null where somebody has changed the same since.</returns>
    public static string? Text(Change change, string? now, bool overLater, bool prose = false)
    {
        string before = change.Before ?? "", after = change.After ?? "", stands = now ?? "";
        return stands == after || overLater ? before : prose ? ThreeWayMerge.Merge(after, before, stands) : null;
    }

    /// <summary>Says that somebody has changed the same since.</summary>
    /// <param name="scope">The undoing command's.</param>
    /// <param name="change">The change that is not taken back.</param>
    /// <param name="now">What stands there now.</param>
    /// <param name="wanted">What would come back.</param>
    public static async Task<EditResult.Conflict> ClashAsync(EditScope scope, Change change, string? now, string? wanted) =>
        new(now ?? "") { By = await LaterAsync(scope, change, c => c.LineId == change.LineId && c.Field == change.Field), Wanted = wanted ?? "" };

    /// <summary>The name of who else made the latest of certain changes after one; null where nobody else did.</summary>
    public static Task<string?> LaterByOthersAsync(EditScope scope, Change change, Expression<Func<Change, bool>>? which = null) =>
        Later(scope, change).Where(which ?? (c => true)).Where(c => c.AuthorId != scope.AuthorId).OrderByDescending(c => c.Sequence).Select(c => c.Author).FirstOrDefaultAsync();

    /// <summary>The name of who made the latest of certain changes after one; null where nobody did.</summary>
    private static Task<string?> LaterAsync(EditScope scope, Change change, Expression<Func<Change, bool>> which) =>
        Later(scope, change).Where(which).OrderByDescending(c => c.Sequence).Select(c => c.Author).FirstOrDefaultAsync();

    /// <summary>What was changed after a change of the same item, or of the same paper where it is of none.</summary>
    private static IQueryable<Change> Later(EditScope scope, Change change) => scope.Db.Changes.AsNoTracking().Where(c =>
        c.Room == change.Room && c.PaperId == change.PaperId && (change.ItemId == null || c.ItemId == change.ItemId) && c.Sequence > change.Sequence
        && c.Kind != ChangeKind.SetAside && c.Kind != ChangeKind.Follow);
}
