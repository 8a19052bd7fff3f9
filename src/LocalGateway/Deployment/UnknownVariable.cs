namespace Sluice.LocalGateway.Deployment;

/// <summary>An environment variable whose value only AWS knows.</summary>
/// <param name="Function">The logical id of the function.</param>
/// <param name="Name">The name of the variable.</param>
/// <param name="Reference">The text with a reference that CloudFormation looks up, such as <c>{{resolve:ssm:/path}}</c>; null for other values.</param>
internal sealed record UnknownVariable(string Function, string Name, string? Reference = null);
