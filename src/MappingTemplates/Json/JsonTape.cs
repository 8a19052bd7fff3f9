using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Values;
using Sluice.MappingTemplates.Text;

namespace Sluice.MappingTemplates.Json;

/// <summary>
/// A parsed document: the positions of all values in the text, in their order. Values are created when they are read, so that a template has only the
/// costs of what it reads. A name comes before its value, and a container before its content.
/// </summary>
internal sealed class JsonTape : IMapDocument
{
    /// <summary>The greatest length of a document in characters. It is limited by the 28 bits of a position.</summary>
    public const int MaxLength = (1 << PositionBits) - 1;

    private const int PositionBits = 28;
    private const int FirstEntries = 16;
    private const int CharactersAnEntry = 4;

    private readonly string _text;
    private SharedStrings? _names;
    private UnreadMembers? _unread;
    private List<object?>? _values;
    private (uint Head, int Tail)[] _entries = [];

    public JsonTape(string text, Budget budget)
    {
        Budget = budget;
        _text = text;
        Building = new JsonTapeEntries(FirstEntries + (text.Length / CharactersAnEntry));
    }

    /// <summary>The budget to which reading values is charged.</summary>
    public Budget Budget { get; }

    /// <summary>The entries until <see cref="Complete"/> is called.</summary>
    public JsonTapeEntries Building;

    /// <summary>Returns the head of an entry.</summary>
    public static uint Head(JsonTapeKind kind, int position) => ((uint)kind << PositionBits) | (uint)position;

    /// <summary>Completes the tape.</summary>
    /// <returns>The document.</returns>
    public object? Complete()
    {
        _entries = Building.Take();
        return Read(0);
    }

    /// <summary>Keeps a value that is not created from the text when it is read: a number that is neither an integer nor a double.</summary>
    /// <returns>The position for the value's entry.</returns>
    public int Keep(object? value)
    {
        _values ??= [];
        _values.Add(value);
        return _values.Count - 1;
    }

    /// <summary>Finds the value of a member without creating the object's map.</summary>
    /// <returns>The entry of the value; 0 if there is no such member; negative if a name has escapes, so that it must be decoded first.</returns>
    public int FindMember(int entry, string key)
    {
        ReadOnlySpan<char> text = _text;
        ReadOnlySpan<(uint Head, int Tail)> entries = _entries;
        var end = entries[entry].Tail;
        var found = 0;
        for (var i = entry + 1; i < end; i = After(i + 1))
        {
            var (head, length) = entries[i];
            if ((JsonTapeKind)(head >> PositionBits) == JsonTapeKind.Escaped)
            {
                return -1;
            }

            // If two members have the same name, the last one counts.
            if (length == key.Length && text.Slice(Position(head), length).SequenceEqual(key))
            {
                found = i + 1;
            }
        }

        return found;
    }

    public bool IsContainer(int entry) => Kind(entry) >= JsonTapeKind.Object;

    /// <summary>Returns the entry after a value and everything in it.</summary>
    public int After(int entry) => Kind(entry) >= JsonTapeKind.Object ? _entries[entry].Tail : entry + 1;

    /// <summary>Returns the number of members of an object. A repeated name counts each time.</summary>
    public int CountMembers(int entry)
    {
        var count = 0;
        for (var i = entry + 1; i < _entries[entry].Tail; i = After(i + 1))
        {
            count++;
        }

        return count;
    }

    /// <summary>Returns the entry after the last one of a container.</summary>
    public int End(int container) => _entries[container].Tail;

    /// <summary>Returns the text of a value in the document. Not for a value with escapes, whose entry has only its start.</summary>
    public ReadOnlySpan<char> Raw(int entry)
    {
        var (head, length) = _entries[entry];
        return _text.AsSpan(Position(head), length);
    }

    public string Name(int entry)
    {
        var (head, length) = _entries[entry];
        return Kind(entry) == JsonTapeKind.Escaped
            ? JsonParser.Unescape(_text, Position(head))
            : (_names ??= new SharedStrings()).Get(_text.AsSpan(Position(head), length));
    }

    /// <summary>Creates a value. An object becomes an empty map, which is filled when it is first used.</summary>
    public object? Read(int entry)
    {
        var (head, length) = _entries[entry];
        switch (Kind(entry))
        {
            case JsonTapeKind.Null:
                return null;
            case JsonTapeKind.True:
                return JavaBoolean.True;
            case JsonTapeKind.False:
                return JavaBoolean.False;
            case JsonTapeKind.Text:
                return _text.Substring(Position(head), length);
            case JsonTapeKind.Escaped:
                return JsonParser.Unescape(_text, Position(head));
            case JsonTapeKind.Integer:
                return JsonNumbers.ParseInteger(_text.AsSpan(Position(head), length), Budget);
            case JsonTapeKind.Float:
                return JsonNumbers.ParseDouble(_text.AsSpan(Position(head), length));
            case JsonTapeKind.Value:
                return _values![Position(head)];
            case JsonTapeKind.Object:
                return new JavaMap(_unread ??= new UnreadMembers(this), entry);
            default:
                return ReadArray(entry);
        }
    }

    private JsonArray ReadArray(int entry)
    {
        var end = _entries[entry].Tail;
        var count = 0;
        for (var i = entry + 1; i < end; i = After(i))
        {
            count++;
        }

        var items = count == 0 ? [] : new object?[count];
        for (int i = entry + 1, n = 0; n < items.Length; i = After(i))
        {
            items[n++] = Read(i);
        }

        return new JsonArray(items);
    }

    private static int Position(uint head) => (int)(head & MaxLength);

    public JsonTapeKind Kind(int entry) => (JsonTapeKind)(_entries[entry].Head >> PositionBits);
}
