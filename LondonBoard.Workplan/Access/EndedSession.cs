using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LondonBoard.Access;

/// <summary>A session that was signed out: its cookie, should somebody have kept a copy, opens nothing any more.</summary>
public sealed class EndedSession
{
    /// <summary>The session's id.</summary>
    public Guid Id { get; set; }

    /// <summary>When it was signed out (UTC); the row may go once the cookie would have run out by itself.</summary>
    public DateTime EndedAt { get; set; }
}

/// <summary>How <see cref="EndedSession"/> is stored.</summary>
internal sealed class EndedSessionTable : IEntityTypeConfiguration<EndedSession>
{
    public void Configure(EntityTypeBuilder<EndedSession> table)
    {
        table.ToTable("EndedSessions");
        table.Property(s => s.Id).ValueGeneratedNever();
    }
}
