using System;

namespace Sluice;

/// <summary>
/// Wants the header <c>x-api-key</c> with a key of a <see cref="UsagePlanAttribute">usage plan</see>: on a method, or for
/// every operation of a class, an interface or the assembly; <see cref="AllowAnonymousAttribute"/> further in lifts it. A key tells callers apart and counts their requests; it is no
/// authorization.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Assembly, Inherited = false)]
public sealed class RequireApiKeyAttribute : Attribute;
