namespace Sluice.LocalGateway.Deployment.Usage;

/// <summary>What a stage's <c>MethodSettings</c> limit, over all clients.</summary>
/// <param name="HttpMethod">Upper case; <c>*</c> for each method.</param>
/// <param name="ResourcePath">As in the document; <c>*</c> for each resource.</param>
/// <param name="Throttle">Null where the settings leave the account's limits.</param>
internal sealed record MethodThrottle(string HttpMethod, string ResourcePath, Throttle? Throttle);
