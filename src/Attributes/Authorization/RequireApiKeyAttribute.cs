using System;

namespace Sluice;

/// <summary>
/// Requires the header <c>x-api-key</c> with a key of a <see cref="UsagePlanAttribute">usage plan</see>. The attribute is on a method, or on a class, an
/// interface or the assembly for all its operations. An <see cref="AllowAnonymousAttribute"/> further in lifts it. A key identifies callers and counts
/// their requests; it does not authorize them.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Assembly, Inherited = false)]
public sealed class RequireApiKeyAttribute : Attribute;
