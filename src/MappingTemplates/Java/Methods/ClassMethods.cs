using Sluice.MappingTemplates.Java.Classes;

namespace Sluice.MappingTemplates.Java.Methods;

/// <summary>
/// The methods of <c>java.lang.Class</c> for its names. Methods that reach other classes are missing, so <c>forName</c> is an invalid reference.
/// </summary>
internal static class ClassMethods
{
    public static readonly JavaMethod[] Table =
    [
        new("getName()", static (t, _, _) => C(t).Name),
        new("getTypeName()", static (t, _, _) => TypeName(C(t).Name)),
        new("getCanonicalName()", static (t, _, _) => TypeName(C(t).Name).Replace('$', '.')),
        new("getSimpleName()", static (t, _, _) => SimpleName(TypeName(C(t).Name))),
        new("getPackageName()", static (t, _, _) => Package(TypeName(C(t).Name))),
        new("isArray()", static (t, _, _) => C(t).Name.StartsWith('[')),
        new("isInterface()", static (_, _, _) => false),
        new("isPrimitive()", static (_, _, _) => false),
        new("isEnum()", static (_, _, _) => false),
        new("isAnnotation()", static (_, _, _) => false),
        new("isInstance(Object)", static (t, a, _) => a[0] is { } value && C(t).Described.Type.IsAssignableFrom(JavaTypes.Of(value))),
    ];

    private static ClassValue C(object target) => (ClassValue)target;

    private static string TypeName(string name)
    {
        var dimensions = name.LastIndexOf('[') + 1;
        if (dimensions == 0)
        {
            return name;
        }

        var element = name[dimensions..] switch
        {
            "B" => "byte",
            "C" => "char",
            "I" => "int",
            var other => other[1..^1],
        };
        return element + string.Concat(Enumerable.Repeat("[]", dimensions));
    }

    private static string SimpleName(string name) => name[(name.LastIndexOfAny(['.', '$']) + 1)..];

    private static string Package(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot < 0 ? "java.lang" : name[..dot];
    }
}
