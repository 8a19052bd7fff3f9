using System.Collections.Concurrent;

namespace Sluice.MappingTemplates.Java.Classes;

/// <summary>A Java type for the choice between overloads: its name, its supertypes, and the types that convert to it.</summary>
internal sealed class JavaType
{
    private static readonly ConcurrentDictionary<string, JavaType> All = new(StringComparer.Ordinal);

    private readonly HashSet<string> _supertypes;

    private JavaType(string name)
    {
        Name = name;
        IsPrimitive = name is "int" or "long" or "double" or "float" or "boolean" or "char" or "short" or "byte";
        Element = name.EndsWith("[]", StringComparison.Ordinal) ? Of(name[..^2]) : null;
        _supertypes = new HashSet<string>(JavaTypeHierarchy.SupertypesOf(name), StringComparer.Ordinal);
    }

    /// <summary>The simple name, such as <c>String</c>, <c>int</c> or <c>Object[]</c>.</summary>
    public string Name { get; }

    public bool IsPrimitive { get; }

    /// <summary>The element type of an array; null for other types.</summary>
    public JavaType? Element { get; }

    public static JavaType Of(string name) => All.GetOrAdd(name, static n => new JavaType(n));

    /// <summary>Does the same as <c>isAssignableFrom</c> in Java.</summary>
    public bool IsAssignableFrom(JavaType other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (IsPrimitive || other.IsPrimitive)
        {
            return false;
        }

        return Name == "Object"
            || other._supertypes.Contains(Name)
            || (Element is { } mine && other.Element is { } theirs && mine.IsAssignableFrom(theirs));
    }

    /// <summary>Returns true if an argument of a type can be passed as a parameter of this type. Null stands for the type of a null argument.</summary>
    public bool Accepts(JavaType? argument, bool asVarArgs)
    {
        if (argument is null)
        {
            return !IsPrimitive;
        }

        if (IsAssignableFrom(argument) || (IsPrimitive && JavaTypeHierarchy.Unboxes(argument.Name, Name)))
        {
            return true;
        }

        return asVarArgs && Element is not null && Element.Accepts(argument.Element ?? argument, asVarArgs: false);
    }

    /// <summary>
    /// Returns true if a parameter of another type could be passed on as a parameter of this type. This decides which overload is more specific.
    /// </summary>
    public bool AcceptsParameter(JavaType other, bool asVarArgs) =>
        IsAssignableFrom(other)
        || (IsPrimitive && JavaTypeHierarchy.Widens(other.Name, Name))
        || (asVarArgs && Element is not null && Element.AcceptsParameter(other.Element ?? other, asVarArgs: false));

    public override string ToString() => Name;
}
