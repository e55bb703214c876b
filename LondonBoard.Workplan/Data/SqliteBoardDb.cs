using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace LondonBoard.Data;

/// <summary>The board's database in SQLite. Waits for its turn to write (docs/decisions/003).</summary>
/// <param name="options">Where the database is.</param>
public sealed class SqliteBoardDb(DbContextOptions<SqliteBoardDb> options) : BoardDb(options)
{
    /// <summary>The turn it must hold to write; null where the caller holds it already.</summary>
    internal WriteTurn? Turn { get; set; }

    /// <inheritdoc/>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        using var held = Turn is null ? null : await Turn.TakeAsync(cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }
}

/// <summary>Lets the migrations tool make the context without starting the program.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteBoardDb>
{
    public SqliteBoardDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteBoardDb>().UseSqlite("Data Source=:memory:").Options);
}
