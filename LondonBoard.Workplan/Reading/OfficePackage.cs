using System.Buffers.Binary;
using System.IO.Compression;
using System.Xml;

namespace LondonBoard.Reading;

/// <summary>
/// A .docx or .xlsx (a ZIP, ECMA-376 part 2), opened only after its table of contents was found harmless: bombs, lies
/// about sizes and deep nesting end in a refusal before anything is unpacked or built up in memory.
/// </summary>
internal sealed class OfficePackage : IDisposable
{
    private const string Damaged = "This file is cut off or damaged; open it in Word or Excel, save it again and try once more.";

    private readonly ZipArchive _zip;
    private long _unpacked;

    private OfficePackage(ZipArchive zip) => _zip = zip;

    /// <summary>Which format the bytes of a ZIP are.</summary>
    public static PaperFormat FormatOf(ReadOnlyMemory<byte> bytes)
    {
        using var package = Open(bytes);
        if (package.Has("word/document.xml"))
            return PaperFormat.Docx;
        if (package.Has("xl/workbook.xml"))
            return PaperFormat.Xlsx;
        if (package.Has("xl/workbook.bin"))
            throw new Refused("This is a binary Excel file (.xlsb); open it in Excel, save it as .xlsx and try again.");
        if (package.Has("content.xml"))
            throw new Refused("This is an OpenDocument file; open it in LibreOffice or Word, save it as .docx or .xlsx and try again.");
        throw new Refused("This is a ZIP archive and no Word or Excel file; unpack it and choose the document in it.");
    }

    /// <summary>Opens a package; refuses what is cut off, too many, too large or packed too tightly to be a document.</summary>
    public static OfficePackage Open(ReadOnlyMemory<byte> bytes)
    {
        if (EntryCount(bytes.Span) is not { } count)
            throw new Refused(Damaged);
        if (count > Limits.Entries)
            throw Bomb();
        ZipArchive zip;
        try
        {
            zip = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
            long total = 0;
            if (zip.Entries.Count > Limits.Entries)
                throw Bomb();
            foreach (var entry in zip.Entries)
            {
                total += entry.Length;
                var tight = entry.Length > Limits.RatioFromBytes && entry.Length > entry.CompressedLength * Limits.Ratio;
                if (entry.Length < 0 || total > Limits.UnpackedBytes || tight)
                    throw Bomb();
                if (entry.IsEncrypted)
                    throw new Refused("This file is protected with a password; take the password off, save it and try again.");
            }
        }
        catch (Exception e) when (e is InvalidDataException or ArgumentException or IOException)
        {
            throw new Refused(Damaged);
        }

        return new OfficePackage(zip);
    }

    /// <summary>Whether the package has a part.</summary>
    public bool Has(string part) => _zip.GetEntry(part) is not null;

    /// <summary>The names of all parts.</summary>
    public IEnumerable<string> Parts => _zip.Entries.Select(e => e.FullName);

    /// <summary>
    /// A reader over a part, null where there is none. The part has been read through once before: no document type, no
    /// nesting deeper than <see cref="Limits.Depth"/>, and no <paramref name="trees"/> (elements that the caller holds in
    /// memory whole) larger than the limits.
    /// </summary>
    public XmlReader? Read(string part, params ReadOnlySpan<string> trees)
    {
        if (_zip.GetEntry(part) is not { } entry)
            return null;
        using (var scout = Create(entry))
        {
            var (tree, nodes, characters) = (-1, 0, 0L);
            while (scout.Read())
            {
                if (scout.Depth > Limits.Depth)
                    throw new Refused("This file is nested more deeply than any document that a person writes; copy the workplan's table into a new document and try again.");
                if (tree < 0 && scout.NodeType == XmlNodeType.Element && trees.Contains(scout.LocalName))
                    (tree, nodes, characters) = (scout.Depth, 0, 0);
                if (tree < 0)
                    continue;
                nodes += 1 + scout.AttributeCount;
                characters += scout.HasValue ? scout.Value.Length : scout.Name.Length;
                if (nodes > Limits.TreeNodes || characters > Limits.TreeCharacters)
                    throw new Refused("This file has a row or paragraph far larger than any workplan needs; copy the workplan's table into a new document and try again.");
                if (scout.Depth == tree && (scout.NodeType == XmlNodeType.EndElement || scout.IsEmptyElement))
                    tree = -1;
            }
        }

        return Create(entry);
    }

    /// <inheritdoc/>
    public void Dispose() => _zip.Dispose();

    private XmlReader Create(ZipArchiveEntry entry) => XmlReader.Create(
        new CappedStream(entry.Open(), this),
        new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = Limits.UnpackedBytes,
            CloseInput = true,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        });

    private static Refused Bomb() =>
        new("This file unpacks to far more than a workplan can be; copy the workplan's table into a new document and try again.");

    // The end of the central directory (PKWARE APPNOTE 4.3.16) says how many entries there are.
    private static int? EntryCount(ReadOnlySpan<byte> bytes)
    {
        var at = bytes.LastIndexOf((ReadOnlySpan<byte>)[0x50, 0x4B, 0x05, 0x06]);
        return at < 0 || at + 22 > bytes.Length ? null : BinaryPrimitives.ReadUInt16LittleEndian(bytes[(at + 10)..]);
    }

    /// <summary>Counts what really comes out, since the table of contents can lie. Each part is read twice.</summary>
    private sealed class CappedStream(Stream inner, OfficePackage package) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            package._unpacked += read;
            return package._unpacked > 2 * Limits.UnpackedBytes ? throw Bomb() : read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
