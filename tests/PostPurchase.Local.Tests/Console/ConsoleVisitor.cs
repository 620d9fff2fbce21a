using System.Net;
using System.Text.RegularExpressions;
using PostPurchase.Core.Access;
using PostPurchase.Local.Tests.Http;

namespace PostPurchase.Local.Tests.Console;

/// <summary>A browser without pictures: signed in to the console of the demo shop, keeps cookies, follows no redirects.</summary>
internal sealed class ConsoleVisitor : IDisposable
{
    private readonly CookieContainer _cookies = new();

    private ConsoleVisitor(RunningHost host, string language)
    {
        _cookies.Add(new Uri(host.Address), new Cookie("postpurchase-language", language, "/console"));
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = _cookies }) { BaseAddress = new Uri(host.Address) };
    }

    public HttpClient Client { get; }

    /// <summary>What forms of the session carry.</summary>
    public string FormToken { get; private set; } = "";

    public static async Task<ConsoleVisitor> SignIn(RunningHost host, Role role = Role.Owner, string language = "en")
    {
        await ConsoleKeys.Add(host);
        var visitor = new ConsoleVisitor(host, language);
        using var form = new FormUrlEncodedContent(
            [new("shop", "demo"), new("key", ConsoleKeys.Of(role)), new("name", ConsoleKeys.NameOf(role))]);
        using var answer = await visitor.Client.PostAsync("/console", form);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        visitor.FormToken = TokenIn(await visitor.Html(""));
        return visitor;
    }

    /// <summary>A page's HTML; it must be there.</summary>
    /// <param name="path">Within the shop's console.</param>
    public async Task<string> Html(string path)
    {
        using var answer = await Client.GetAsync(Address(path));
        var html = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {answer.StatusCode} {html}");
        return html;
    }

    public Task<HttpResponseMessage> Get(string path) => Client.GetAsync(Address(path));

    /// <summary>Sends a form of this session.</summary>
    public async Task<HttpResponseMessage> Post(string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent([new("form-token", FormToken), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        return await Client.PostAsync(Address(path), form);
    }

    public void Dispose() => Client.Dispose();

    /// <param name="path">Within the shop's console, with its query; or a whole path.</param>
    private static string Address(string path) => path.StartsWith('/') ? path : path.Length == 0 || path[0] == '?' ? $"/console/demo{path}" : $"/console/demo/{path}";

    private static string TokenIn(string html) => Regex.Match(
        html, "name=\"form-token\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["token"].Value;
}
