using FluentValidation;
using LondonBoard.Access;
using LondonBoard.Edits;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Meetings;

/// <summary>Keeps a file with a meeting, as the paper of an agenda item: the item's link then leads there.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="ItemId">The line that heads the item.</param>
/// <param name="Name">The file's name.</param>
/// <param name="Content">What is in it.</param>
/// <param name="Seen">The item's link when the person began: where there is another since, it is a conflict and nothing is kept.</param>
public sealed record AttachFile(Guid MeetingId, Guid ItemId, string Name, byte[] Content, string? Seen) : IEdit
{
    /// <inheritdoc/>
    public Permission Needs => Permission.EditMeetings;
}

/// <summary>The rules of <see cref="AttachFile"/>.</summary>
public sealed class AttachFileRules : AbstractValidator<AttachFile>
{
    /// <summary>Sets them up.</summary>
    public AttachFileRules()
    {
        RuleFor(c => c.Name).Must(n => MeetingFile.IsTaken(MeetingFile.Clean(n)))
            .WithMessage("A paper is a PDF, an Office or OpenDocument file, a text or a picture. Save it as one of these and attach that.");
        RuleFor(c => c.Content).Must(c => c.Length > 0).WithMessage("This file is empty; check that it was saved and choose it again.");
        RuleFor(c => c.Content).Must(c => c.Length <= MeetingFile.MaxBytes).WithMessage(MeetingFile.TooLarge);
    }
}

public sealed partial class MeetingStore
{
    /// <summary>Keeps a file with a meeting, as the paper of an agenda item; the result's id is the file's.</summary>
    public Task<EditResult> AttachAsync(AttachFile command) => door.RunAsync(command, async scope =>
    {
        if (await ItemAsync(scope, command.MeetingId, command.ItemId) is not (var meeting, var item))
            return new EditResult.Gone();
        if (!meeting.IsOpen)
            return Frozen();
        if ((item.PaperLink ?? "") != (command.Seen ?? ""))
            return new EditResult.Conflict(item.PaperLink ?? "");
        if (await scope.Db.Set<MeetingFile>().CountAsync(f => f.MeetingId == meeting.Id) >= MeetingFile.MaxFiles)
            return new EditResult.Invalid([new("Content", $"A meeting keeps at most {MeetingFile.MaxFiles} files. Link to where the others are.")]);
        var file = new MeetingFile
        {
            MeetingId = meeting.Id,
            Name = MeetingFile.Clean(command.Name),
            Content = command.Content,
            Author = scope.Actor.Name,
            AddedAt = scope.Now,
        };
        scope.Db.Add(file);
        WriteItem(scope, meeting, item, AgendaFacts.Of(item) with { Link = file.Address });
        return new EditResult.Saved(file.Id, 0);
    });

    /// <summary>A file of a meeting that stands; null where there is none.</summary>
    public async Task<MeetingFile?> FileAsync(Guid meetingId, Guid fileId)
    {
        await using var db = database.Reading();
        return await db.Set<Meeting>().AnyAsync(m => m.Id == meetingId)
            ? await db.Set<MeetingFile>().AsNoTracking().FirstOrDefaultAsync(f => f.Id == fileId && f.MeetingId == meetingId)
            : null;
    }
}
