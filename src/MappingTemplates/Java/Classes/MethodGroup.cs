namespace Sluice.MappingTemplates.Java.Classes;

/// <summary>The overloads of one method name, and Velocity's choice between them.</summary>
internal sealed class MethodGroup
{
    private readonly List<JavaMethod> _methods = [];

    public IReadOnlyList<JavaMethod> Methods => _methods;

    public void Add(JavaMethod method) => _methods.Add(method);

    /// <summary>Returns the overload that fits best.</summary>
    /// <param name="arguments">The type of each argument; null for a null argument.</param>
    /// <returns>Null if no overload fits, or if several fit equally well. The call is then an invalid reference.</returns>
    public JavaMethod? Find(JavaType?[] arguments)
    {
        if (arguments.Contains(null) && FindExact(arguments) is { } exact)
        {
            return exact;
        }

        JavaMethod? best = null;
        List<JavaMethod>? rivals = null;
        foreach (var method in _methods)
        {
            if (!Fits(method.Parameters, arguments))
            {
                continue;
            }

            var order = best is null ? 1 : Compare(method.Parameters, best.Parameters);
            if (best is null || (order > 0 && rivals is null))
            {
                best = method;
            }
            else if (order == 0)
            {
                (rivals ??= []).Add(method);
            }
            else if (order > 0)
            {
                BeatRivals(method, ref best, ref rivals);
            }
        }

        return rivals is null ? best : null;
    }

    // Velocity caches each method under its own parameter types, and looks up a null argument as an Object.
    private JavaMethod? FindExact(JavaType?[] arguments)
    {
        foreach (var method in _methods)
        {
            var matches = method.Parameters.Length == arguments.Length;
            for (var i = 0; matches && i < arguments.Length; i++)
            {
                var name = arguments[i]?.Name ?? "Object";
                matches = method.Parameters[i].Name == name || (method.Parameters[i].IsPrimitive && JavaTypeHierarchy.Boxed(method.Parameters[i].Name) == name);
            }

            if (matches)
            {
                return method;
            }
        }

        return null;
    }

    private static void BeatRivals(JavaMethod method, ref JavaMethod best, ref List<JavaMethod>? rivals)
    {
        foreach (var rival in rivals!.ToArray())
        {
            var order = Compare(method.Parameters, rival.Parameters);
            if (order > 0)
            {
                best = method;
                rivals = null;
                return;
            }

            if (order == 0)
            {
                rivals.Add(method);
            }
        }
    }

    private static bool Fits(JavaType[] parameters, JavaType?[] arguments)
    {
        var count = parameters.Length;
        if (count == arguments.Length)
        {
            for (var i = 0; i < count; i++)
            {
                if (!parameters[i].Accepts(arguments[i], asVarArgs: i == count - 1))
                {
                    return false;
                }
            }

            return true;
        }

        if (count == 0)
        {
            return true;
        }

        if (count > arguments.Length + 1 || parameters[^1].Element is not { } element)
        {
            return false;
        }

        for (var i = 0; i < count - 1; i++)
        {
            if (!parameters[i].Accepts(arguments[i], asVarArgs: false))
            {
                return false;
            }
        }

        for (var i = count - 1; i < arguments.Length; i++)
        {
            if (!element.Accepts(arguments[i], asVarArgs: false))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Compares which of two overloads is more specific.</summary>
    /// <returns>1 if the first is more specific, -1 if the second is, 0 if neither is.</returns>
    private static int Compare(JavaType[] first, JavaType[] second)
    {
        if (first.Length != second.Length)
        {
            return first.Length > second.Length ? 1 : -1;
        }

        var firstWins = false;
        var secondWins = false;
        for (var i = 0; i < first.Length; i++)
        {
            if (first[i] != second[i])
            {
                var last = i == first.Length - 1;
                firstWins |= second[i].AcceptsParameter(first[i], last) || second[i].Name == "Object";
                secondWins |= first[i].AcceptsParameter(second[i], last) || first[i].Name == "Object";
            }
        }

        if (firstWins && secondWins)
        {
            var firstIsArray = first[^1].Element is not null;
            var secondIsArray = second[^1].Element is not null;
            return firstIsArray == secondIsArray ? 0 : firstIsArray ? -1 : 1;
        }

        return firstWins ? 1 : secondWins ? -1 : 0;
    }
}
