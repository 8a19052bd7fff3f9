using Microsoft.AspNetCore.Http.Features;

namespace Sluice.LocalGateway.Functions.RuntimeApi;

/// <summary>The Runtime API's short answers.</summary>
internal static class RuntimeApiAnswers
{
    private static readonly byte[] Accepted = "{\"status\":\"OK\"}\n"u8.ToArray();
    private static readonly byte[] NotFound = "{\"errorMessage\":\"No such call\",\"errorType\":\"NotFound\"}"u8.ToArray();
    private static readonly byte[] UnknownRequest = "{\"errorMessage\":\"Invalid request ID\",\"errorType\":\"InvalidRequestID\"}"u8.ToArray();
    private static readonly byte[] TooLarge = "{\"errorMessage\":\"Exceeded maximum allowed payload size (6291556 bytes).\",\"errorType\":\"RequestEntityTooLarge\"}"u8.ToArray();

    public static Task AcceptedAsync(IFeatureCollection context) => WriteAsync(context, 202, Accepted);

    public static Task NotFoundAsync(IFeatureCollection context) => WriteAsync(context, 404, NotFound);

    public static Task UnknownRequestAsync(IFeatureCollection context) => WriteAsync(context, 400, UnknownRequest);

    public static Task TooLargeAsync(IFeatureCollection context) => WriteAsync(context, 413, TooLarge);

    public static async Task WriteAsync(IFeatureCollection context, int status, ReadOnlyMemory<byte> body)
    {
        var response = context.Get<IHttpResponseFeature>()!;
        response.StatusCode = status;
        response.Headers.ContentType = "application/json";
        response.Headers.ContentLength = body.Length;
        await context.Get<IHttpResponseBodyFeature>()!.Writer.WriteAsync(body).ConfigureAwait(false);
    }
}
