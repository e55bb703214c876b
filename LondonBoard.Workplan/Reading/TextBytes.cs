using System.Text;

namespace LondonBoard.Reading;

/// <summary>Bytes of a text in the encodings that people send: UTF-8, UTF-16 with or without its mark, Windows-1252.</summary>
internal static class TextBytes
{
    // What Windows-1252 has between 0x80 and 0x9F (WHATWG index windows-1252); everything else is Latin-1.
    private const string Windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>The text; any bytes give one.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return Encoding.UTF8.GetString(bytes[3..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        if (Utf16WithoutMark(bytes) is { } utf16)
            return utf16.GetString(bytes);
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return DecodeWindows1252(bytes);
        }
    }

    /// <summary>Whether the bytes are a text at all, in one of the encodings.</summary>
    public static bool IsText(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || Utf16WithoutMark(bytes) is not null)
        {
            var text = Decode(bytes[..Math.Min(bytes.Length, 8192)]);
            return text.Count(c => char.IsControl(c) && c is not ('\t' or '\r' or '\n' or '\v' or '\f')) * 50 <= text.Length;
        }

        var controls = 0;
        foreach (var b in bytes)
        {
            if (b == 0)
                return false;
            if (b < 32 && b is not (9 or 10 or 11 or 12 or 13 or 7 or 30 or 31))
                controls++;
        }

        return (long)controls * 100 <= bytes.Length;
    }

    private static Encoding? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 8 || bytes.Length % 2 != 0)
            return null;
        int even = 0, odd = 0, seen = Math.Min(bytes.Length, 4096);
        for (var i = 0; i < seen; i++)
        {
            if (bytes[i] == 0)
                _ = i % 2 == 0 ? even++ : odd++;
        }

        // In a Western text nearly every second byte of UTF-16 is zero.
        return odd > seen * 0.4 && even < seen * 0.02 ? Encoding.Unicode
            : even > seen * 0.4 && odd < seen * 0.02 ? Encoding.BigEndianUnicode
            : null;
    }

    private static string DecodeWindows1252(ReadOnlySpan<byte> bytes)
    {
        var text = new char[bytes.Length];
        for (var i = 0; i < bytes.Length; i++)
            text[i] = bytes[i] is >= 0x80 and <= 0x9F ? Windows1252[bytes[i] - 0x80] : (char)bytes[i];
        return new string(text);
    }
}
