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
    /// <param name="context">The request.</param>
    /// <param name="target">Gets at most <paramref name="limit"/> bytes.</param>
    /// <param name="limit">Bytes.</param>
    /// <returns>The body's length; past the limit a number above it, and the rest stays unread.</returns>
    /// <exception cref="Microsoft.AspNetCore.Http.BadHttpRequestException">The body is not as HTTP asks.</exception>
    public static async ValueTask<long> ReadAsync(IFeatureCollection context, PooledBuffer target, int limit)
    {
        var declared = context.Get<IHttpRequestFeature>()!.Headers.ContentLength;
        if (declared > limit)
        {
            return declared.Value;
        }

        if (declared is > 0)
        {
            // What a client only claims is not reserved for it.
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
            // The server itself takes some mistakes in a chunked body for faults of its own: a size past its range, or a NUL in a trailer.
            throw new BadHttpRequestException("The body is not written as HTTP asks.", problem);
        }
    }
}
