using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Data;

/// <summary>
/// The board's database, the same model for every provider; each provider has a derived context with its own migrations.
/// Features keep the mapping of their entities beside them (<c>…Table.cs</c>) and reach them by <c>Set&lt;T&gt;()</c>.
/// </summary>
public abstract class BoardDb(DbContextOptions options) : IdentityUserContext<Account, Guid>(options)
{
    /// <summary>The history of everything.</summary>
    public DbSet<Change> Changes => Set<Change>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Account>(account =>
        {
            account.ToTable("Accounts");
            account.Property(a => a.Name).HasMaxLength(Account.MaxName);
            account.Property(a => a.Role).HasConversion<string>().HasMaxLength(20);
        });
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("AccountClaims");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("AccountLogins");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("AccountTokens");
        builder.ApplyConfigurationsFromAssembly(typeof(BoardDb).Assembly);
        foreach (var entity in builder.Model.GetEntityTypes().Where(e => typeof(IVersioned).IsAssignableFrom(e.ClrType)))
            builder.Entity(entity.ClrType).Property(nameof(IVersioned.Version)).IsConcurrencyToken();
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) =>
        conventions.Properties<DateTime>().HaveConversion<UtcDateTime>();

    /// <inheritdoc/>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        foreach (var entry in ChangeTracker.Entries<IVersioned>())
        {
            if (entry.State is EntityState.Added or EntityState.Modified)
                entry.Entity.Version = Guid.CreateVersion7();
        }

        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>Times are stored without an offset and are always UTC; they come back saying so.</summary>
    private sealed class UtcDateTime() : Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter<DateTime, DateTime>(
        t => t, t => DateTime.SpecifyKind(t, DateTimeKind.Utc));
}
