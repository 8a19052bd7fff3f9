namespace Sluice.LocalGateway.Deployment;

/// <summary>A layer of a function whose content is on this machine.</summary>
/// <param name="LogicalId">The logical id of the layer.</param>
/// <param name="Path">The folder or zip file with its content, from the folder of the template.</param>
internal sealed record FunctionLayer(string LogicalId, string Path);
