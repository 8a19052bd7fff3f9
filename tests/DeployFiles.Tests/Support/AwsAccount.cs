namespace Sluice.DeployFiles.Tests.Support;

/// <summary>What commands of <c>aws</c> printed and left in an account.</summary>
/// <param name="Runs">The commands in their order.</param>
/// <param name="Objects">The objects of the bucket, by key.</param>
/// <param name="Received">The change sets that CloudFormation received.</param>
/// <param name="Stacks">The stacks, by name.</param>
internal sealed record AwsAccount(
    IReadOnlyList<AwsRun> Runs,
    IReadOnlyDictionary<string, byte[]> Objects,
    IReadOnlyList<AwsChangeSet> Received,
    IReadOnlyDictionary<string, AwsStack> Stacks);
