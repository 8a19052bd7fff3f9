using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Sluice.LocalGateway.Functions.RuntimeApi;

/// <summary>Receives a response that a function sends in chunks, and what its trailers say about an error in the middle.</summary>
internal static class StreamedResponse
{
    private const int LargestPart = 16 * 1024;

    /// <summary>Returns true if a function says that it streams its response.</summary>
    public static bool Is(IHttpRequestFeature request) => request.Headers["Lambda-Runtime-Function-Response-Mode"] == "streaming";

    /// <summary>Passes on the body of the request until its end.</summary>
    public static async Task ReceiveAsync(IFeatureCollection context, FunctionStream stream)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(LargestPart);
        string? problem = null;
        try
        {
            var body = context.Get<IHttpRequestFeature>()!.Body;
            while (await body.ReadAsync(buffer).ConfigureAwait(false) is > 0 and var read)
            {
                await stream.WriteAsync(buffer.AsMemory(0, read)).ConfigureAwait(false);
            }

            problem = FindError(context.Get<IHttpRequestTrailersFeature>());
        }
        catch (Exception exception) when (exception is BadHttpRequestException or ConnectionResetException or ConnectionAbortedException
            or OperationCanceledException or IOException)
        {
            problem = "The process of the function ended, or closed its connection, while it streamed the response.";
        }
        finally
        {
            stream.Complete(problem);
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static string? FindError(IHttpRequestTrailersFeature? feature)
    {
        if (feature is not { Available: true } || feature.Trailers["Lambda-Runtime-Function-Error-Type"] is not [{ } type, ..])
        {
            return null;
        }

        var body = feature.Trailers["Lambda-Runtime-Function-Error-Body"].ToString();
        return $"The function reported an error while it streamed the response: {Message(body) ?? type}";
    }

    private static string? Message(string base64)
    {
        try
        {
            using var error = JsonDocument.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(base64)));
            return error.RootElement.ValueKind == JsonValueKind.Object
                && error.RootElement.TryGetProperty("errorMessage", out var message) && message.ValueKind == JsonValueKind.String
                ? message.GetString() : null;
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            return null;
        }
    }
}
