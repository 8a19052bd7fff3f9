namespace Sluice.DeployFiles.Tests.Support;

/// <summary>A stack with the resources that were made for it.</summary>
internal sealed record AwsStack(string Status, IReadOnlyList<AwsResource> Resources);
