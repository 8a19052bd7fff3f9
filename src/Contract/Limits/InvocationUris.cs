namespace Sluice.Contract;

/// <summary>The ends of the URIs by which API Gateway invokes functions. This file is compiled into each project that writes or reads them.</summary>
internal static class InvocationUris
{
    /// <summary>The end for Lambda's action <c>Invoke</c>.</summary>
    public const string Buffered = "/invocations";

    /// <summary>
    /// The end for Lambda's action <c>InvokeWithResponseStream</c> (Amazon API Gateway Developer Guide, "Set up a Lambda proxy integration with payload
    /// response streaming").
    /// </summary>
    public const string Streamed = "/response-streaming-invocations";

    public static bool IsStreamed(string uri) => uri.EndsWith(Streamed, StringComparison.Ordinal);
}
