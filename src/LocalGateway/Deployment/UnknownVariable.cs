namespace Sluice.LocalGateway.Deployment;

/// <summary>An environment variable whose value only AWS knows.</summary>
/// <param name="Function">The function's logical id.</param>
/// <param name="Name">The variable.</param>
internal sealed record UnknownVariable(string Function, string Name);
