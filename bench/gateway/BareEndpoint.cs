using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Sluice.GatewayBench;

/// <summary>Kestrel alone, with the bytes that the gateway's mock answers: what the gateway is measured against.</summary>
internal static class BareEndpoint
{
    private static readonly byte[] Answer = "{\"id\":\"42\",\"q\":\"a b\",\"stage\":\"prod\"}"u8.ToArray();

    public static async Task<int> RunAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:5091");
        var application = builder.Build();
        application.Run(static context =>
        {
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = Answer.Length;
            return context.Response.Body.WriteAsync(Answer).AsTask();
        });
        await application.RunAsync();
        return 0;
    }
}
