using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace LondonBoard.Data;

/// <summary>
/// Gives out contexts: any number to read, and one at a time to write, inside a transaction. On SQLite one connection
/// makes all edits and all checkpoints, every other leaves the write-ahead log alone (docs/decisions/003).
/// </summary>
public sealed class BoardDatabase : IAsyncDisposable
{
    private readonly PooledDbContextFactory<SqliteBoardDb> _reading;
    private readonly PooledDbContextFactory<SqliteBoardDb> _writing;
    private readonly SqliteConnection _writer;
    private readonly WriteTurn _turn = new();

    /// <summary>Uses the SQLite database at a path; the file is made by <see cref="OpenAsync"/>.</summary>
    /// <param name="path">The database file.</param>
    public BoardDatabase(string path)
    {
        Path = path;
        var connection = new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = 10 };
        _reading = Contexts(b => b.UseSqlite(connection.ConnectionString).AddInterceptors(ReaderSettings.Instance));
        connection.Pooling = false;
        _writer = new SqliteConnection(connection.ConnectionString);
        _writing = Contexts(b => b.UseSqlite(_writer));
    }

    /// <summary>
    /// Makes what all contexts share, the model above all, which takes most of a start. Needs no database;
    /// whoever does not call it beforehand waits for it at the first query.
    /// </summary>
    public static void Prepare()
    {
        using var db = new SqliteBoardDb(new DbContextOptionsBuilder<SqliteBoardDb>().UseSqlite().Options);
        _ = db.Model;
    }

    /// <summary>The database file.</summary>
    public string Path { get; }

    /// <summary>The version of SQLite in use.</summary>
    public string EngineVersion => _writer.ServerVersion;

    /// <summary>Opens the database, makes it where it is not there, and brings its tables up to date.</summary>
    /// <param name="beside">
    /// Whether a server may be at work on the same file: then the write-ahead log is left to it. Writers wait for each other, up to ten seconds.
    /// </param>
    /// <param name="cancellation">Gives up.</param>
    public async Task OpenAsync(bool beside = false, CancellationToken cancellation = default)
    {
        await _writer.OpenAsync(cancellation);
        // An acknowledged edit is a durable edit: FULL syncs the log at each commit.
        await ExecuteAsync($"PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint={(beside ? 0 : 1000)}; PRAGMA temp_store=MEMORY;", cancellation);
        await using var db = await _writing.CreateDbContextAsync(cancellation);
        // Asked first, since migrating takes a lock of its own even where there is nothing to do.
        if ((await db.Database.GetPendingMigrationsAsync(cancellation)).Any())
            await db.Database.MigrateAsync(cancellation);
    }

    /// <summary>A context to read with, or for Identity's stores, whose saves wait for their turn. The caller disposes it.</summary>
    public BoardDb Reading()
    {
        var db = _reading.CreateDbContext();
        db.Turn = _turn;
        return db;
    }

    /// <summary>
    /// Runs work in a transaction of its own, alone. It is committed where <paramref name="work"/> says so and undone
    /// where it does not, or throws.
    /// </summary>
    /// <returns>What the work returned, once it is durable.</returns>
    public async Task<T> WriteAsync<T>(Func<BoardDb, Task<(T Result, bool Commit)>> work, CancellationToken cancellation = default)
    {
        using var held = await _turn.TakeAsync(cancellation);
        await using var db = await _writing.CreateDbContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var (result, commit) = await work(db);
        if (commit)
            await transaction.CommitAsync(CancellationToken.None);
        else
            await transaction.RollbackAsync(CancellationToken.None);
        return result;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        _turn.Dispose();
        SqliteConnection.ClearAllPools();
    }

    // Contexts are used again: setting one up costs as much as a query.
    private static PooledDbContextFactory<SqliteBoardDb> Contexts(Action<DbContextOptionsBuilder<SqliteBoardDb>> use)
    {
        var builder = new DbContextOptionsBuilder<SqliteBoardDb>();
        use(builder);
        return new(builder.Options);
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancellation)
    {
        await using var command = _writer.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Readers, and Identity's small writes, never checkpoint.</summary>
    private sealed class ReaderSettings : DbConnectionInterceptor
    {
        public static readonly ReaderSettings Instance = new();
        private const string Sql = "PRAGMA wal_autocheckpoint=0; PRAGMA synchronous=FULL;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Sql;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Sql;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
