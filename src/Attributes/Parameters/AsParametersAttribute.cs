using System;

namespace Sluice;

/// <summary>
/// Binds each constructor parameter and each settable property of a class, struct or record as if it were a parameter of the method. Names in the request
/// are in camelCase unless an attribute gives one. Such types can be nested.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class AsParametersAttribute : Attribute;
