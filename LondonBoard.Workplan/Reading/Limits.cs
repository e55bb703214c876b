namespace LondonBoard.Reading;

/// <summary>What a file may ask of us; a workplan of a thousand items stays far below.</summary>
internal static class Limits
{
    /// <summary>Bytes of a file.</summary>
    public const int FileBytes = 20 * 1024 * 1024;

    /// <summary>Bytes of all parts of a .docx or .xlsx once unpacked.</summary>
    public const long UnpackedBytes = 100L * 1024 * 1024;

    /// <summary>Parts of a .docx or .xlsx.</summary>
    public const int Entries = 2_000;

    /// <summary>How many times larger than packed a part may be.</summary>
    public const int Ratio = 100;

    /// <summary>Parts smaller than this may be packed as tightly as they like.</summary>
    public const int RatioFromBytes = 64 * 1024;

    /// <summary>How deep elements may be nested.</summary>
    public const int Depth = 256;

    /// <summary>Markup characters of one table row or one paragraph, which are held in memory as a tree.</summary>
    public const int TreeCharacters = 4_000_000;

    /// <summary>Elements and attributes of one table row or one paragraph.</summary>
    public const int TreeNodes = 200_000;

    /// <summary>Rows of a table.</summary>
    public const int Rows = 20_000;

    /// <summary>Columns of a table.</summary>
    public const int Columns = 60;

    /// <summary>Characters of a cell.</summary>
    public const int CellCharacters = 20_000;
}
