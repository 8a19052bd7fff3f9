using System;

namespace Sluice;

/// <summary>Binds a parameter to the request's JSON body.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class FromBodyAttribute : Attribute;
