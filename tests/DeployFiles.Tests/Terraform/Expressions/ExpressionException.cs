namespace Sluice.DeployFiles.Tests.Terraform.Expressions;

/// <summary>An expression that Terraform would not read.</summary>
public sealed class ExpressionException(string message) : Exception(message);
