namespace Sluice.DeployFiles.Tests.Support;

/// <summary>A resource of a stack; the physical id is empty where the stand-in of the service has none.</summary>
internal sealed record AwsResource(string LogicalId, string Type, string PhysicalId);
