using System;

namespace Sluice;

/// <summary>Takes a parameter from the function's service container.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class FromServicesAttribute : Attribute;
