using System;

namespace Sluice;

/// <summary>
/// Lets everybody reach an operation: an <see cref="AuthorizeAttribute"/> or a <see cref="RequireApiKeyAttribute"/> further out
/// (class, interface or assembly) does not count. A <see cref="RequireApiKeyAttribute"/> at the same place does: then a key is
/// all that a caller needs.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Interface, Inherited = false)]
public sealed class AllowAnonymousAttribute : Attribute;
