using System;

namespace Sluice;

/// <summary>Binds each public property or constructor parameter of a type as if it were a parameter of the method.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class AsParametersAttribute : Attribute;
