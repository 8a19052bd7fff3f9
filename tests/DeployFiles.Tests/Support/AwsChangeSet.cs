using System.Text.Json.Nodes;

namespace Sluice.DeployFiles.Tests.Support;

/// <summary>A change set as CloudFormation received it.</summary>
internal sealed record AwsChangeSet(string Stack, JsonObject Parameters, string Template);
