namespace Sluice.MappingTemplates.Text;

/// <summary>A cache for the names of one document or template. Equal names become the same string object, so repeated names take no memory.</summary>
internal sealed class SharedStrings
{
    private const int Size = 64;

    // A longer text is probably not a name.
    private const int MaxLength = 64;

    private readonly string?[] _names = new string?[Size];

    public string Get(ReadOnlySpan<char> name)
    {
        if (name.Length is 0 or > MaxLength)
        {
            return name.ToString();
        }

        ref var slot = ref _names[(name.Length + (name[0] * 7) + (name[^1] * 31) + (name[name.Length / 2] * 3)) & (Size - 1)];
        if (slot is not null && name.SequenceEqual(slot))
        {
            return slot;
        }

        return slot = name.ToString();
    }
}
