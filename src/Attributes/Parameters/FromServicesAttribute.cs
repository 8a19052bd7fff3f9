using System;

namespace Sluice;

/// <summary>
/// Gets a parameter from the service container, which the class with <see cref="LambdaStartupAttribute"/> configures. Each invocation has its own scope.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class FromServicesAttribute : Attribute;
