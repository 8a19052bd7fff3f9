using System;

namespace Sluice;

/// <summary>
/// Binds each constructor parameter and each settable property of a class, struct or record as if it were a parameter of
/// the method. Names on the wire are in camelCase unless an attribute gives one. Groups may hold groups.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class AsParametersAttribute : Attribute;
