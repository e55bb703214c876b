using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace LondonBoard.Access;

/// <summary>Secrets of 256 random bits, written so that they fit into a link, and their hashes.</summary>
public static class OneTimeSecret
{
    /// <summary>The length of a secret as written, in characters (base64url of 32 bytes, RFC 4648 section 5).</summary>
    public const int Length = 43;

    /// <summary>A new secret.</summary>
    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>What is kept of a secret: its SHA-256.</summary>
    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    /// <summary>Whether a secret has this hash; takes the same time either way.</summary>
    public static bool Matches(string secret, byte[] hash) => CryptographicOperations.FixedTimeEquals(Hash(secret), hash);
}
