namespace Sluice.LocalGateway.Deployment.Usage;

/// <summary>The limits that one entry of a stage's <c>MethodSettings</c> sets for all clients together.</summary>
/// <param name="HttpMethod">The HTTP method in upper case; <c>*</c> for all methods.</param>
/// <param name="ResourcePath">The path as in the document; <c>*</c> for all resources.</param>
/// <param name="Throttle">The limits, or null if the settings leave the account's limits.</param>
internal sealed record MethodThrottle(string HttpMethod, string ResourcePath, Throttle? Throttle);
