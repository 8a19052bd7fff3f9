using System;

namespace Sluice;

/// <summary>Excludes operations from the <see cref="CorsAttribute"/> of the class, interface or assembly around them.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Interface, Inherited = false)]
public sealed class DisableCorsAttribute : Attribute;
