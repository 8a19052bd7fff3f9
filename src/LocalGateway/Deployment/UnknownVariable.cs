namespace Sluice.LocalGateway.Deployment;

/// <summary>An environment variable whose value only AWS knows.</summary>
/// <param name="Function">The logical id of the function.</param>
/// <param name="Name">The name of the variable.</param>
internal sealed record UnknownVariable(string Function, string Name);
