namespace Sluice.Contract;

/// <summary>Limits of Amazon API Gateway's REST APIs that several projects check. This file is compiled into each of them.</summary>
/// <remarks>Source: Amazon API Gateway Developer Guide, "Quotas for configuring and running a REST API".</remarks>
internal static class ApiGatewayLimits
{
    /// <summary>The largest mapping template, in bytes of UTF-8: 300 KB.</summary>
    public const int TemplateBytes = 300 * 1024;
}
