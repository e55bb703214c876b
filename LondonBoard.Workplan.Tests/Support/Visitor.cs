using System.Net;
using System.Text.RegularExpressions;

namespace LondonBoard.Tests.Support;

/// <summary>Somebody with a browser's manners: keeps cookies, posts forms with their hidden fields, follows no redirect by itself.</summary>
public sealed partial class Visitor(Uri address) : IDisposable
{
    private readonly CookieContainer _cookies = new();
    private HttpClient? _client;

    /// <summary>The client underneath, for anything else.</summary>
    public HttpClient Http => _client ??= new(new SocketsHttpHandler { CookieContainer = _cookies, AllowAutoRedirect = false }) { BaseAddress = address };

    /// <summary>The cookies kept.</summary>
    public CookieCollection Cookies => _cookies.GetCookies(address);

    /// <summary>The session's cookie; null where not signed in.</summary>
    public Cookie? SessionCookie => Cookies["LondonBoard"];

    /// <summary>Gets a page.</summary>
    public Task<HttpResponseMessage> GetAsync(string path) => Http.GetAsync(path);

    /// <summary>Gets a page, takes a form's hidden fields and posts it with these fields. The form is the one whose <c>_handler</c> or action is named.</summary>
    /// <param name="page">The page with the form.</param>
    /// <param name="form">The form's name, or the address it posts to.</param>
    /// <param name="fields">What a person fills in.</param>
    public Task<HttpResponseMessage> PostFormAsync(string page, string form, params (string Name, string Value)[] fields) =>
        PostFormAsync(page, form, null, fields);

    /// <summary>The same, posted to another address with the form's token.</summary>
    public async Task<HttpResponseMessage> PostFormAsync(string page, string form, string? to, params (string Name, string Value)[] fields)
    {
        var html = await Http.GetStringAsync(page);
        var found = Forms().Matches(html).FirstOrDefault(f =>
                f.Value.Contains($"value=\"{form}\"", StringComparison.Ordinal)
                || f.Value.Contains($"action=\"{form}\"", StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"There is no form {form} on {page}.");
        var sent = Hidden().Matches(found.Value)
            .Select(h => (Name: Attribute(h.Value, "name"), Value: Attribute(h.Value, "value")))
            .Where(h => fields.All(f => f.Name != h.Name))
            .Concat(fields)
            .Select(f => KeyValuePair.Create(f.Name, f.Value));
        var action = to ?? (found.Value.StartsWith("<form", StringComparison.Ordinal) ? Attribute(found.Value[..(found.Value.IndexOf('>') + 1)], "action") : "");
        using var content = new FormUrlEncodedContent(sent);
        return await Http.PostAsync(action.Length > 0 ? action : page, content);
    }

    /// <summary>Tries to sign in by the page.</summary>
    public Task<HttpResponseMessage> TrySignInAsync(string email, string password, string page = "/sign-in") =>
        PostFormAsync(page, "sign-in", ("Form.Email", email), ("Form.Password", password));

    /// <inheritdoc/>
    public void Dispose() => _client?.Dispose();

    private static string Attribute(string element, string name) =>
        WebUtility.HtmlDecode(Regex.Match(element, $"\\s{name}=\"([^\"]*)\"").Groups[1].Value);

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>")]
    private static partial Regex Hidden();
}
