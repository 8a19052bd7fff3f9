namespace Sluice.MappingTemplates.Json;

/// <summary>The member names of one document: the same name is one string, so that an array of objects does not repeat it.</summary>
internal sealed class JsonNames
{
    private const int Size = 64;

    private readonly string?[] _names = new string?[Size];

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
