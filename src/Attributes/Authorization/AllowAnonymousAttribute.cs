using System;

namespace Sluice;

/// <summary>
/// Lets everybody call operations: an <see cref="AuthorizeAttribute"/> or a <see cref="RequireApiKeyAttribute"/> further out (on the class, interface or
/// assembly) does not apply. A <see cref="RequireApiKeyAttribute"/> at the same place applies: a caller then needs only a key.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Interface, Inherited = false)]
public sealed class AllowAnonymousAttribute : Attribute;
