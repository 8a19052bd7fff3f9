using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Sluice.LocalGateway.Exchanges;

namespace Sluice.LocalGateway.Hosting;

/// <summary>Writes a response to the HTTP server.</summary>
internal static class ReplyWriter
{
    public static async ValueTask WriteAsync(IFeatureCollection context, GatewayReply reply)
    {
        var response = context.Get<IHttpResponseFeature>()!;
        response.StatusCode = reply.Status;
        foreach (var (name, value) in reply.Headers)
        {
            response.Headers[name] = StringValues.Concat(response.Headers[name], value);
        }

        // HTTP allows no body for these statuses, whatever a template rendered.
        if (reply.Status is 204 or 205 or 304)
        {
            return;
        }

        response.Headers.ContentLength = reply.Body.Length;
        if (!reply.Body.IsEmpty && context.Get<IHttpRequestFeature>()!.Method != "HEAD")
        {
            await context.Get<IHttpResponseBodyFeature>()!.Writer.WriteAsync(reply.Body).ConfigureAwait(false);
        }
    }
}
