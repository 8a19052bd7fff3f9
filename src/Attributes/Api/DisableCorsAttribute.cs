using System;

namespace Sluice;

/// <summary>Keeps pages of other origins from an operation, whatever <see cref="CorsAttribute"/> says around it.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Interface, Inherited = false)]
public sealed class DisableCorsAttribute : Attribute;
