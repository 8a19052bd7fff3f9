using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Classes;
using Sluice.MappingTemplates.Java.Values;
using static Sluice.MappingTemplates.Java.Methods.Arguments;

namespace Sluice.MappingTemplates.Java.Methods;

/// <summary>The methods of <c>java.util.Map.Entry</c>.</summary>
internal static class EntryMethods
{
    public static readonly JavaMethod[] Table =
    [
        new("getKey()", static (t, _, _) => ((JavaEntry)t).Key),
        new("getValue()", static (t, _, b) => ((JavaEntry)t).Value(b)),
        new("setValue(Object)", static (t, a, b) => ((JavaEntry)t).SetValue(a[0], b)),
        new("static copyOf(Entry)", static (_, a, _) => a[0] ?? throw JavaException.NullPointer()),
        new("static comparingByKey()", Unsupported),
        new("static comparingByKey(Comparator)", NullPointer),
        new("static comparingByValue()", Unsupported),
        new("static comparingByValue(Comparator)", NullPointer),
    ];
}
