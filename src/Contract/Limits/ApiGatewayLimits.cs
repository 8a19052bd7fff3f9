namespace Sluice.Contract;

/// <summary>Limits of Amazon API Gateway's REST APIs that several projects check. This file is compiled into each of them.</summary>
/// <remarks>
/// The source is the Amazon API Gateway Developer Guide, "Quotas for configuring and running a REST API", unless a member names another one.
/// </remarks>
internal static class ApiGatewayLimits
{
    /// <summary>The largest mapping template, in bytes of UTF-8: 300 KB.</summary>
    public const int TemplateBytes = 300 * 1024;

    /// <summary>The largest body of a request, or of the response of a backend, in bytes: 10 MB.</summary>
    public const int BodyBytes = 10 * 1024 * 1024;

    /// <summary>The shortest timeout of an integration, in milliseconds.</summary>
    public const int ShortestTimeout = 50;

    /// <summary>The longest timeout of an integration, in milliseconds, unless AWS has raised the quota.</summary>
    public const int LongestTimeout = 29_000;

    /// <summary>The longest timeout that a raised quota allows, in milliseconds.</summary>
    public const int LongestRaisedTimeout = 300_000;

    /// <summary>
    /// The longest timeout of an integration that streams its response, in milliseconds: 15 minutes, whatever the quota is (Amazon API Gateway Developer
    /// Guide, "Stream the integration response for your proxy integrations in API Gateway").
    /// </summary>
    public const int LongestStream = 900_000;

    /// <summary>The longest time for which the result of an authorizer is cached, in seconds (API Gateway API, "authorizerResultTtlInSeconds").</summary>
    public const int LongestAuthorizerTtl = 3600;

    /// <summary>The sizes of a stage's cache, in GB (Amazon API Gateway API, "cacheClusterSize").</summary>
    public static readonly double[] CacheSizes = [0.5, 1.6, 6.1, 13.5, 28.4, 58.2, 118, 237];

    public static bool IsAuthorizerTtl(double seconds) => seconds is >= 0 and <= LongestAuthorizerTtl;

    /// <summary>Returns true for a timeout that an import accepts.</summary>
    /// <param name="milliseconds">The timeout in milliseconds.</param>
    /// <param name="mayBeRaised">True if the account's quota is not known, so that AWS may have raised it.</param>
    /// <param name="isStream">True if the integration streams its response.</param>
    public static bool IsTimeout(double milliseconds, bool mayBeRaised, bool isStream = false) =>
        milliseconds >= ShortestTimeout && milliseconds <= (isStream ? LongestStream : mayBeRaised ? LongestRaisedTimeout : LongestTimeout);

    /// <summary>Returns true for the status of a response: the pattern is <c>[1-5]\d\d</c> (recorded on AWS).</summary>
    public static bool IsStatus(int status) => status is >= 100 and <= 599;
}
