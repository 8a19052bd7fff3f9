using Microsoft.AspNetCore.Http.Features;

namespace Sluice.LocalGateway.Functions.RuntimeApi;

/// <summary>Writes the responses of the Runtime API that carry no invocation.</summary>
internal static class RuntimeApiAnswers
{
    private static readonly byte[] Accepted = "{\"status\":\"OK\"}\n"u8.ToArray();
    private static readonly byte[] NotFound = "{\"errorMessage\":\"No such call\",\"errorType\":\"NotFound\"}"u8.ToArray();
    private static readonly byte[] UnknownRequest = "{\"errorMessage\":\"Invalid request ID\",\"errorType\":\"InvalidRequestID\"}"u8.ToArray();
    private static readonly byte[] TooLarge
        = "{\"errorMessage\":\"Exceeded maximum allowed payload size (6291556 bytes).\",\"errorType\":\"RequestEntityTooLarge\"}"u8.ToArray();

    private static readonly byte[] Forbidden
        = "{\"errorMessage\":\"The Runtime API is for the function's own process\",\"errorType\":\"Forbidden\"}"u8.ToArray();

    // The status, the type and the message are unconfirmed, because nobody has recorded what Lambda answers here.
    private static readonly byte[] NotStarting
        = ("{\"errorMessage\":\"Transition from Ready to InitError failed for runtime. Error: State transition is not allowed\","u8 +
            "\"errorType\":\"InvalidStateTransition\"}"u8).ToArray();

    public static Task AcceptedAsync(IFeatureCollection context) => WriteAsync(context, 202, Accepted);

    public static Task NotFoundAsync(IFeatureCollection context) => WriteAsync(context, 404, NotFound);

    public static Task UnknownRequestAsync(IFeatureCollection context) => WriteAsync(context, 400, UnknownRequest);

    public static Task TooLargeAsync(IFeatureCollection context) => WriteAsync(context, 413, TooLarge);

    public static Task ForbiddenAsync(IFeatureCollection context) => WriteAsync(context, 403, Forbidden);

    /// <summary>Refuses <c>init/error</c> of a process that has been ready, because its start cannot fail any more.</summary>
    public static Task NotStartingAsync(IFeatureCollection context) => WriteAsync(context, 403, NotStarting);

    public static async Task WriteAsync(IFeatureCollection context, int status, ReadOnlyMemory<byte> body)
    {
        var response = context.Get<IHttpResponseFeature>()!;
        response.StatusCode = status;
        response.Headers.ContentType = "application/json";
        response.Headers.ContentLength = body.Length;
        await context.Get<IHttpResponseBodyFeature>()!.Writer.WriteAsync(body).ConfigureAwait(false);
    }
}
