using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Sluice.LocalGateway.Basics;

namespace Sluice.LocalGateway.Http.Server;

/// <summary>Reads a request's body into memory, up to a limit.</summary>
internal static class BodyReader
{
    private const int LargestFirstReservation = 64 * 1024;

    /// <summary>Reads the whole body.</summary>
    /// <param name="context">The features of the request.</param>
    /// <param name="target">Receives the bytes. If the body exceeds the limit, it receives only a part of them.</param>
    /// <param name="limit">The largest length in bytes.</param>
    /// <returns>The length of the body in bytes. If it exceeds the limit, it is some number above the limit, and the rest of the body is not
    /// read.</returns>
    /// <exception cref="Microsoft.AspNetCore.Http.BadHttpRequestException">The body does not follow HTTP.</exception>
    public static async ValueTask<long> ReadAsync(IFeatureCollection context, PooledBuffer target, int limit)
    {
        var declared = context.Get<IHttpRequestFeature>()!.Headers.ContentLength;
        if (declared > limit)
        {
            return declared.Value;
        }

        if (declared is > 0)
        {
            // The first reservation is small, because a client can declare a length that it does not send.
            target.GetMemory((int)Math.Min(declared.Value, LargestFirstReservation));
        }

        if (context.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == false)
        {
            return 0;
        }

        var body = context.Get<IHttpRequestFeature>()!.Body;
        while (target.Length <= limit)
        {
            var read = await ReadPartAsync(body, target).ConfigureAwait(false);
            if (read == 0)
            {
                return target.Length;
            }

            target.Advance(read);
        }

        return target.Length;
    }

    private static async ValueTask<int> ReadPartAsync(Stream body, PooledBuffer target)
    {
        try
        {
            return await body.ReadAsync(target.GetMemory(1)).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is not (BadHttpRequestException or OperationCanceledException or ConnectionResetException))
        {
            // The server reports some mistakes in a chunked body as faults of its own: a size beyond its range, or a NUL in a trailer.
            throw new BadHttpRequestException("The body does not follow the rules of HTTP.", problem);
        }
    }
}
