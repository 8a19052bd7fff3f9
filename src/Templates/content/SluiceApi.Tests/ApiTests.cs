using System.Net;
using System.Net.Http.Json;
using Sluice.Testing;
using Xunit;

namespace SluiceApi.Tests;

/// <summary>Tests the whole API in memory: routing, mapping templates and functions.</summary>
public sealed class ApiTests
{
    [Fact]
    public async Task A_note_is_made()
    {
        await using var api = await LocalApi.StartAsync<Program>();
        using var client = api.CreateClient();

        using var response = await client.PostAsJsonAsync("notes", new { text = "milk" }, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal("""{"@op":"Create","note":{"text":"milk"}}""", api.TraceOf(response).Payload);
    }

    [Fact]
    public async Task A_note_that_is_not_there_is_not_found()
    {
        // The functions run as separate processes, as Lambda would start them.
        await using var api = await LocalApi.StartAsync<Program>(new() { Functions = FunctionHosting.Processes });
        using var client = api.CreateClient();

        using var response = await client.GetAsync(new Uri("notes/9", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
