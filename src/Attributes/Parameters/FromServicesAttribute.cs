using System;

namespace Sluice;

/// <summary>Takes a parameter from the service container that the class with <see cref="LambdaStartupAttribute"/> fills. Each invocation has a scope of its own.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class FromServicesAttribute : Attribute;
