using Sluice.MappingTemplates.Java.Values;

namespace Sluice.MappingTemplates.Java.Classes;

/// <summary>Gathers the last arguments of a call into an array, if the last parameter is one.</summary>
internal static class VarArgs
{
    public static object?[] Gather(object?[] arguments, int fixedCount, JavaType element)
    {
        var rest = arguments.Length - fixedCount;
        if (rest == 1)
        {
            var last = arguments[fixedCount];
            if (last is null or JavaArray || !element.Accepts(JavaTypes.Of(last), asVarArgs: false))
            {
                return arguments;
            }
        }

        var gathered = new object?[fixedCount + 1];
        Array.Copy(arguments, gathered, fixedCount);
        gathered[fixedCount] = new JavaArray(arguments.AsSpan(fixedCount).ToArray(), ElementClass(element));
        return gathered;
    }

    private static string ElementClass(JavaType element) => element.Name switch
    {
        "String" or "CharSequence" or "Object" => "java.lang." + element.Name,
        "Entry" => "java.util.Map$Entry",
        _ => element.Name,
    };
}
