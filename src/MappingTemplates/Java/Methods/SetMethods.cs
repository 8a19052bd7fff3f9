using Sluice.MappingTemplates.Java.Classes;
using static Sluice.MappingTemplates.Java.Methods.Arguments;

namespace Sluice.MappingTemplates.Java.Methods;

/// <summary>The static methods of <c>java.util.Set</c> that need no new kind of value.</summary>
internal static class SetMethods
{
    public static readonly JavaMethod[] Table =
    [
        new("static copyOf(Collection)", static (_, a, _) => Collection(a[0])),
    ];
}
