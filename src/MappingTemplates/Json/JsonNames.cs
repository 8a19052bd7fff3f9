using Sluice.MappingTemplates.Values;

namespace Sluice.MappingTemplates.Json;

/// <summary>The member names of one document: the same name is one string, so that an array of objects does not repeat it.</summary>
internal sealed class JsonNames
{
    private const int Size = 64;
    private const int Depths = 16;
    private const int LargestShape = 64;

    [ThreadStatic]
    private static JsonNames? _spare;

    private readonly string?[] _names = new string?[Size];
    private readonly string[]?[] _shapes = new string[Depths][];

    public static JsonNames Rent()
    {
        var names = _spare ?? new JsonNames();
        _spare = null;
        return names;
    }

    /// <summary>Gives it to the next document on this thread; the names themselves are forgotten.</summary>
    public void Return()
    {
        Array.Clear(_names);
        Array.Clear(_shapes);
        _spare = this;
    }

    /// <summary>The names that the last object at a depth had, in order: a guess for the next one.</summary>
    public ref string[]? Shape(int depth) => ref _shapes[depth % Depths];

    /// <summary>The names of an object as a guess; none where a name would not be found by its text.</summary>
    public static string[] ShapeOf(JavaMap map)
    {
        if (map.Count > LargestShape)
        {
            return [];
        }

        var names = new string[map.Count];
        var position = 0;
        for (var i = 0; map.MoveNext(ref position, out var key, out _); i++)
        {
            names[i] = (string)key!;
            if (names[i].AsSpan().ContainsAny('"', '\\'))
            {
                return [];
            }
        }

        return names;
    }

    public string Get(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty)
        {
            return "";
        }

        ref var slot = ref _names[(name.Length + (name[0] * 7) + (name[^1] * 31) + (name[name.Length / 2] * 3)) & (Size - 1)];
        if (slot is not null && name.SequenceEqual(slot))
        {
            return slot;
        }

        return slot = name.ToString();
    }
}
