// A test of an API with backends.
using System.Net;
using System.Net.Http.Json;
using Sluice.Testing;
using Xunit;

public class Program;

internal sealed class Stock : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => throw new NotSupportedException();
}

internal static class Test
{
    internal static async Task RunAsync()
    {
// SAMPLE
    }
}
