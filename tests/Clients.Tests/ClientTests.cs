using Sluice.Clients.Tests.Support;

namespace Sluice.Clients.Tests;

/// <summary>Generates a client of a sample with each tool, compiles it, and calls every operation with it through the local gateway.</summary>
public abstract class ClientTests(ServedSample api) : IAsyncLifetime
{
    private string Name => api.Sample.Name;

    // Each test has a gateway of its own, so that it sees only its own requests.
    public ValueTask InitializeAsync() => api.InitializeAsync();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return api.DisposeAsync();
    }

    [Fact]
    public Task A_client_by_Kiota_calls_every_operation() =>
        RunAsync("Kiota", () => Task.FromResult(CSharpGenerators.Kiota(api.Document.File, Name)));

    [Fact]
    public Task A_client_by_NSwag_calls_every_operation() =>
        RunAsync("NSwag", async () => [await CSharpGenerators.NSwagAsync(api.Document.File, Name)]);

    [Fact]
    public Task A_client_by_openapi_typescript_calls_every_operation() => api.CheckCallsAsync(() =>
    {
        foreach (var id in TypeScriptClient.Run(api.Document.File, Name, api.Address))
        {
            api.Succeed(id);
        }

        return Task.CompletedTask;
    });

    private async Task RunAsync(string tool, Func<Task<IReadOnlyList<string>>> generate)
    {
        var sources = await generate();
        using var http = api.CreateClient();
        await api.CheckCallsAsync(() => CompiledClient.RunAsync(sources, Name + "." + tool + ".cs", http));
    }
}
