using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Classes;

namespace Sluice.MappingTemplates.Java.Methods;

/// <summary>Casts values as Java does.</summary>
internal static class Cast
{
    /// <summary>Casts a value.</summary>
    /// <exception cref="JavaException">The value is null, or has another class.</exception>
    public static T To<T>(object? value, string type)
    {
        if (value is T result)
        {
            return result;
        }

        throw value is null ? JavaException.NullPointer() : JavaException.ClassCast($"class {JavaTypes.NameOf(value)} cannot be cast to class {type}");
    }
}
