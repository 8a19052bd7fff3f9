using Sluice.LocalGateway.Basics;

namespace Sluice.LocalGateway.Exchanges;

/// <summary>The ids of the API and its deployment, which stand for those that AWS would give. They are the same in each run.</summary>
internal sealed record ApiIdentity(string ApiId, string DeploymentId)
{
    public static ApiIdentity Of(string title) => new(AwsNames.IdOf(title), AwsNames.IdOf($"{title} deployment", 6));
}
