using Sluice.MappingTemplates.Java.Basics;

namespace Sluice.MappingTemplates.Java.Strings;

/// <summary>Collects the parts of Java's <c>split</c>.</summary>
internal struct SplitState(string text, int limit, Budget budget)
{
    // The memory of a string object and of the references to it.
    private const int BytesOfAPart = 40;

    private readonly List<string> _parts = [];
    private int _start;

    /// <summary>Adds the part before a separator.</summary>
    /// <returns>False if there are as many parts as the limit allows.</returns>
    public bool Add(int index, int length)
    {
        if (limit > 0 && _parts.Count >= limit - 1)
        {
            return false;
        }

        // An empty match at the start of the text makes no part.
        if (_start == 0 && index == 0 && length == 0)
        {
            return true;
        }

        budget.Allocate(BytesOfAPart + ((index - _start) * 2L));
        _parts.Add(text[_start..index]);
        _start = index + length;
        return true;
    }

    public readonly string[] Finish()
    {
        if (_start == 0)
        {
            return [text];
        }

        _parts.Add(text[_start..]);
        var count = _parts.Count;
        while (limit == 0 && count > 0 && _parts[count - 1].Length == 0)
        {
            count--;
        }

        return count == _parts.Count ? [.. _parts] : [.. _parts.Take(count)];
    }
}
