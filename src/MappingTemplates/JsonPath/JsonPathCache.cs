using System.Collections.Concurrent;
using Sluice.MappingTemplates.Java.Basics;

namespace Sluice.MappingTemplates.JsonPath;

/// <summary>A cache of compiled paths. Its size is limited, because paths can contain data of a client.</summary>
internal static class JsonPathCache
{
    private const int MaxPaths = 1000;
    private const int MaxCachedLength = 1000;

    private static readonly ConcurrentDictionary<string, CompiledJsonPath> Paths = new(StringComparer.Ordinal);
    private static int _count;

    public static CompiledJsonPath Get(string path, Budget budget)
    {
        if (Paths.TryGetValue(path, out var compiled))
        {
            return compiled;
        }

        compiled = JsonPathCompiler.Compile(path, 0, budget);
        if (path.Length <= MaxCachedLength)
        {
            // Clearing the whole cache is rare, and costs less than to record the order of use.
            if (Interlocked.Increment(ref _count) > MaxPaths)
            {
                Paths.Clear();
                Interlocked.Exchange(ref _count, 0);
            }

            Paths.TryAdd(path, compiled);
        }

        return compiled;
    }
}
