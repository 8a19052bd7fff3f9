using System.Buffers;
using Sluice.MappingTemplates.Values;

namespace Sluice.MappingTemplates.Json;

/// <summary>
/// A document as the parser left it: where each value is in the text, in order. Values are made when someone asks for them, so that a template pays for
/// what it reads. A name stands before its value; a container before what it holds.
/// </summary>
internal sealed class JsonTape
{
    /// <summary>The longest text: a position takes 28 bits.</summary>
    public const int MaxLength = (1 << PositionBits) - 1;

    private const int PositionBits = 28;
    private const int FirstEntries = 64;

    private readonly string _text;
    private readonly JsonNames _names = new();
    private readonly List<object?> _values = [];
    private (uint Head, int Tail)[] _entries;
    private int _count;

    public JsonTape(string text)
    {
        _text = text;
        _entries = ArrayPool<(uint, int)>.Shared.Rent(FirstEntries);
    }

    /// <summary>Adds a value that is a part of the text.</summary>
    public void Add(JsonTapeKind kind, int start, int length)
    {
        if (_count == _entries.Length)
        {
            Grow();
        }

        _entries[_count++] = (((uint)kind << PositionBits) | (uint)start, length);
    }

    /// <summary>Ends the making.</summary>
    public void Complete()
    {
        var entries = _entries.AsSpan(0, _count).ToArray();
        ArrayPool<(uint, int)>.Shared.Return(_entries);
        _entries = entries;
    }

    /// <summary>Adds a value that is not written so in the text: a number that is neither int nor double.</summary>
    public void AddValue(object? value)
    {
        Add(JsonTapeKind.Value, _values.Count, 0);
        _values.Add(value);
    }

    /// <returns>What <see cref="Close"/> takes.</returns>
    public int Open(JsonTapeKind kind)
    {
        Add(kind, 0, 0);
        return _count - 1;
    }

    public void Close(int container) => _entries[container].Tail = _count;

    /// <summary>The entry after a value and all that it holds.</summary>
    public int After(int entry) => Kind(entry) >= JsonTapeKind.Object ? _entries[entry].Tail : entry + 1;

    /// <summary>How many members an object has; a name that stands there twice counts twice.</summary>
    public int CountMembers(int entry)
    {
        var count = 0;
        for (var i = entry + 1; i < _entries[entry].Tail; i = After(i + 1))
        {
            count++;
        }

        return count;
    }

    public string Name(int entry)
    {
        var (head, length) = _entries[entry];
        return Kind(entry) == JsonTapeKind.Escaped
            ? JsonParser.Unescape(_text, Position(head))
            : _names.Get(_text.AsSpan(Position(head), length));
    }

    /// <summary>Makes a value. An object is made empty, and filled when it is first used.</summary>
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
                return JsonNumbers.ParseInteger(_text.AsSpan(Position(head), length));
            case JsonTapeKind.Float:
                return JsonNumbers.ParseDouble(_text.AsSpan(Position(head), length));
            case JsonTapeKind.Value:
                return _values[Position(head)];
            case JsonTapeKind.Object:
                return new JavaMap(this, entry);
            default:
                return ReadArray(entry);
        }
    }

    private void Grow()
    {
        var larger = ArrayPool<(uint, int)>.Shared.Rent(_count * 2);
        _entries.AsSpan(0, _count).CopyTo(larger);
        ArrayPool<(uint, int)>.Shared.Return(_entries);
        _entries = larger;
    }

    private JsonArray ReadArray(int entry)
    {
        var array = new JsonArray();
        for (var i = entry + 1; i < _entries[entry].Tail; i = After(i))
        {
            array.Add(Read(i));
        }

        return array;
    }

    private static int Position(uint head) => (int)(head & MaxLength);

    private JsonTapeKind Kind(int entry) => (JsonTapeKind)(_entries[entry].Head >> PositionBits);
}
