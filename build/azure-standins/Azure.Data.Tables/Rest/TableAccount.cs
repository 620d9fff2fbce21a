using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables;

/// <summary>Where an account's tables are and the pipeline that signs and retries requests to them.</summary>
internal sealed class TableAccount
{
    // https://learn.microsoft.com/azure/storage/common/storage-use-azurite: the emulator's fixed account, known to everyone.
    private const string EmulatorAccount = "devstoreaccount1";
    private const string EmulatorKey =
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly string _signature;

    private TableAccount(Uri endpoint, string? name, TableClientOptions? options, params HttpPipelinePolicy[] authentication)
    {
        options ??= new TableClientOptions();
        Endpoint = new Uri(endpoint.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/");
        _signature = endpoint.Query;
        Name = name ?? NameIn(Endpoint);
        Pipeline = HttpPipelineBuilder.Build(options, [new TableHeadersPolicy(options.Version)], authentication, null);
    }

    public Uri Endpoint { get; }

    public string Name { get; }

    public HttpPipeline Pipeline { get; }

    public static TableAccount WithSharedKey(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions? options)
        => new(endpoint, credential.AccountName, options, new SharedKeyPolicy(credential));

    // The scope of every storage account: https://learn.microsoft.com/azure/storage/tables/authorize-access-azure-active-directory
    public static TableAccount WithToken(Uri endpoint, TokenCredential credential, TableClientOptions? options)
        => new(endpoint, null, options, new BearerTokenAuthenticationPolicy(credential, "https://storage.azure.com/.default"));

    public static TableAccount WithSignedUri(Uri endpoint, TableClientOptions? options) => new(endpoint, null, options);

    public static TableAccount FromConnectionString(string connectionString, TableClientOptions? options)
    {
        var settings = ConnectionStringParser.Parse(connectionString);
        if (settings.GetValueOrDefault("UseDevelopmentStorage") == "true")
        {
            return WithSharedKey(
                new Uri($"http://127.0.0.1:10002/{EmulatorAccount}"), new(EmulatorAccount, EmulatorKey), options);
        }

        var name = ConnectionStringParser.Need(settings, "AccountName");
        var endpoint = settings.GetValueOrDefault("TableEndpoint")
            ?? $"{settings.GetValueOrDefault("DefaultEndpointsProtocol", "https")}://{name}.table."
                + settings.GetValueOrDefault("EndpointSuffix", "core.windows.net");
        return WithSharedKey(new Uri(endpoint), new(name, ConnectionStringParser.Need(settings, "AccountKey")), options);
    }

    public Uri TableUri(string table) => new(Endpoint, table);

    public Uri At(string path, string query = "") => new(Endpoint, path + (_signature + "&" + query.TrimStart('?')) switch
    {
        "&" => "",
        var both => "?" + both.Trim('&', '?'),
    });

    private static string NameIn(Uri endpoint)
        => endpoint.Segments.Length > 1 ? endpoint.Segments[1].TrimEnd('/') : endpoint.Host.Split('.')[0];
}
