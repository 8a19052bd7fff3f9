using System.Collections.Concurrent;
using Sluice.MappingTemplates.Java.Basics;

namespace Sluice.MappingTemplates.Java.Regex;

/// <summary>A cache of compiled regular expressions. Its size is limited, because expressions can contain data of a client.</summary>
internal static class JavaRegexCache
{
    private const int MaxExpressions = 256;
    private const int MaxCachedLength = 1000;

    private static readonly ConcurrentDictionary<(string Pattern, TimeSpan Timeout), JavaRegex> Expressions = new();
    private static int _count;

    public static JavaRegex Get(string pattern, Budget budget)
    {
        var timeout = budget.MaxRegexTime;
        if (Expressions.TryGetValue((pattern, timeout), out var regex))
        {
            return regex;
        }

        regex = JavaRegex.Compile(pattern, budget);
        if (pattern.Length <= MaxCachedLength)
        {
            // Clearing the whole cache is rare, and costs less than to record the order of use.
            if (Interlocked.Increment(ref _count) > MaxExpressions)
            {
                Expressions.Clear();
                Interlocked.Exchange(ref _count, 0);
            }

            Expressions.TryAdd((pattern, timeout), regex);
        }

        return regex;
    }
}
