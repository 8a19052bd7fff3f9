using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Sluice.LocalGateway.Tests.Support;

namespace Sluice.LocalGateway.Tests.Page;

/// <summary>The document for clients beside the page.</summary>
public sealed class ClientDocumentTests : IAsyncLifetime
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false });
    private TestHost _host = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _host = await TestHost.StartAsync(TestApi.Document(TestApi.MockPath("/a")));

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task The_document_is_served_as_the_build_wrote_it()
    {
        var bytes = "{ \"openapi\": \"3.1.0\" }\n"u8.ToArray();
        await File.WriteAllBytesAsync(Path.Combine(_host.Folder, "openapi.client.json"), bytes, Cancellation);

        using var response = await _client.GetAsync(new Uri(_host.Url, "/_sluice/openapi.client.json"), Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        (await response.Content.ReadAsByteArrayAsync(Cancellation)).ShouldBe(bytes);
        (await HasLinkAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task Without_the_document_there_is_no_link_and_the_answer_names_the_property()
    {
        using var response = await _client.GetAsync(new Uri(_host.Url, "/_sluice/openapi.client.json"), Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await response.Content.ReadAsStringAsync(Cancellation)).ShouldContain("SluiceClientDocument");
        (await HasLinkAsync()).ShouldBeFalse();
    }

    private async Task<bool> HasLinkAsync() =>
        (bool)(await _client.GetFromJsonAsync<JsonNode>(new Uri(_host.Url, "/_sluice/api/routes"), Cancellation))!["clientDocument"]!;
}
