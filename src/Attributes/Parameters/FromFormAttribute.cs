using System;

namespace Sluice;

/// <summary>
/// Binds a parameter to a field of an <c>application/x-www-form-urlencoded</c> body. If the parameter is a class, struct or record, each of its
/// members is
/// bound to a field. The case of field names is ignored. If a field is repeated, the last value counts; a list takes all values.
/// A parameter or member of the type <c>FormFile</c> is a file, and the body is then <c>multipart/form-data</c>.
/// </summary>
/// <param name="name">The field's name; <see langword="null"/> for the parameter's own name.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class FromFormAttribute(string? name = null) : Attribute
{
    /// <summary>The field's name; <see langword="null"/> for the parameter's own name.</summary>
    public string? Name { get; } = name;
}
