using System;

namespace Sluice;

/// <summary>Lets everybody reach an operation, whatever <see cref="AuthorizeAttribute"/> says around it.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Interface, Inherited = false)]
public sealed class AllowAnonymousAttribute : Attribute;
