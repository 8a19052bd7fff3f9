using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Sluice.LocalGateway.Exchanges;

namespace Sluice.LocalGateway.Hosting;

/// <summary>Writes a response to the HTTP server.</summary>
internal static class ReplyWriter
{
    /// <summary>Writes a response, and the parts of a streamed one as they arrive.</summary>
    /// <returns>
    /// Null, or the reason why a streamed body ends early. The server gets it as an exception: it then closes the connection without the end of the chunked
    /// body, so that the client does not take a part for the whole, and still receives what was sent before.
    /// </returns>
    public static async ValueTask<StreamCutException?> WriteAsync(IFeatureCollection context, GatewayReply reply)
    {
        var response = context.Get<IHttpResponseFeature>()!;
        response.StatusCode = reply.Status;
        foreach (var (name, value) in reply.Headers)
        {
            response.Headers[name] = StringValues.Concat(response.Headers[name], value);
        }

        if (reply.Stream is { } stream)
        {
            return await StreamAsync(context, stream, hasBody: reply.Status is not (204 or 205 or 304)).ConfigureAwait(false);
        }

        // HTTP allows no body for these statuses, whatever a template rendered.
        if (reply.Status is 204 or 205 or 304)
        {
            return null;
        }

        response.Headers.ContentLength = reply.Body.Length;
        if (!reply.Body.IsEmpty && context.Get<IHttpRequestFeature>()!.Method != "HEAD")
        {
            await context.Get<IHttpResponseBodyFeature>()!.Writer.WriteAsync(reply.Body).ConfigureAwait(false);
        }

        return null;
    }

    // The status and the headers are sent before the first part of the body. Each part waits until the client has taken the one before.
    private static async ValueTask<StreamCutException?> StreamAsync(IFeatureCollection context, ReplyStream stream, bool hasBody)
    {
        var connection = context.Get<IHttpRequestLifetimeFeature>()!;
        var writer = context.Get<IHttpResponseBodyFeature>()!.Writer;
        try
        {
            var isGone = (await writer.FlushAsync(connection.RequestAborted).ConfigureAwait(false)).IsCompleted;
            isGone |= !hasBody || context.Get<IHttpRequestFeature>()!.Method == "HEAD";
            while (!isGone && await stream.ReadAsync(connection.RequestAborted).ConfigureAwait(false) is { IsEmpty: false } part)
            {
                isGone = (await writer.WriteAsync(part, connection.RequestAborted).ConfigureAwait(false)).IsCompleted;
            }
        }
        catch (StreamCutException cut)
        {
            return cut;
        }
        catch (OperationCanceledException)
        {
            // The client has closed its connection.
        }
        finally
        {
            stream.Stop();
        }

        return null;
    }
}
