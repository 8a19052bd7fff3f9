using System.Buffers.Text;
using System.Text.Json;

namespace Sluice.Runtime;

/// <content>
/// Reads values within a body as System.Text.Json's web defaults do: numbers may be in quotes.
/// </content>
public ref partial struct PayloadReader
{
    /// <summary>Takes a JSON string as text, to compare it with <see cref="TextIs"/>. Any other value is a problem.</summary>
    public bool ReadText()
    {
        _items = TextItems.Whole;
        return TryText() || Refuse<bool>();
    }

    /// <summary>Reads a JSON string.</summary>
    public string ReadString()
    {
        if (_json.TokenType != JsonTokenType.String)
        {
            return Refuse<string>() ?? "";
        }

        if (_json.ValueSpan.Length > BindingLimits.MaxStringLength)
        {
            _isRefused = true;
            _state.Problems.AddFailed(Position, null, $"A string is at most {BindingLimits.MaxStringLength} bytes long.");
            return "";
        }

        try
        {
            return _json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Refuse<string>() ?? "";
        }
    }

    /// <summary>Reads true or false.</summary>
    public bool ReadBoolean() => _json.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => Refuse<bool>(),
    };

    /// <summary>Reads an integer.</summary>
    public sbyte ReadSByte() =>
        IsNumber ? _json.TryGetSByte(out var value) ? value : Refuse<sbyte>()
        : TryText() && Utf8Parser.TryParse(_text, out value, out var end) && end == _text.Length ? value : Refuse<sbyte>();

    /// <summary>Reads an integer.</summary>
    public byte ReadByte() =>
        IsNumber ? _json.TryGetByte(out var value) ? value : Refuse<byte>()
        : TryText() && Utf8Parser.TryParse(_text, out value, out var end) && end == _text.Length ? value : Refuse<byte>();

    /// <summary>Reads an integer.</summary>
    public short ReadInt16() =>
        IsNumber ? _json.TryGetInt16(out var value) ? value : Refuse<short>()
        : TryText() && Utf8Parser.TryParse(_text, out value, out var end) && end == _text.Length ? value : Refuse<short>();

    /// <summary>Reads an integer.</summary>
    public ushort ReadUInt16() =>
        IsNumber ? _json.TryGetUInt16(out var value) ? value : Refuse<ushort>()
        : TryText() && Utf8Parser.TryParse(_text, out value, out var end) && end == _text.Length ? value : Refuse<ushort>();

    /// <summary>Reads an integer.</summary>
    public int ReadInt32() =>
        IsNumber ? _json.TryGetInt32(out var value) ? value : Refuse<int>()
        : TryText() && Utf8Parser.TryParse(_text, out value, out var end) && end == _text.Length ? value : Refuse<int>();

    /// <summary>Reads an integer.</summary>
    public uint ReadUInt32() =>
        IsNumber ? _json.TryGetUInt32(out var value) ? value : Refuse<uint>()
        : TryText() && Utf8Parser.TryParse(_text, out value, out var end) && end == _text.Length ? value : Refuse<uint>();

    /// <summary>Reads an integer.</summary>
    public long ReadInt64() =>
        IsNumber ? _json.TryGetInt64(out var value) ? value : Refuse<long>()
        : TryText() && Utf8Parser.TryParse(_text, out value, out var end) && end == _text.Length ? value : Refuse<long>();

    /// <summary>Reads an integer.</summary>
    public ulong ReadUInt64() =>
        IsNumber ? _json.TryGetUInt64(out var value) ? value : Refuse<ulong>()
        : TryText() && Utf8Parser.TryParse(_text, out value, out var end) && end == _text.Length ? value : Refuse<ulong>();

    /// <summary>Reads a finite number.</summary>
    public float ReadSingle()
    {
        var isRead = IsNumber
            ? _json.TryGetSingle(out var value)
            : TryText() & Utf8Parser.TryParse(_text, out value, out var end) && end == _text.Length;
        return isRead && float.IsFinite(value) ? value : Refuse<float>();
    }

    /// <summary>Reads a finite number.</summary>
    public double ReadDouble()
    {
        var isRead = IsNumber
            ? _json.TryGetDouble(out var value)
            : TryText() & Utf8Parser.TryParse(_text, out value, out var end) && end == _text.Length;
        return isRead && double.IsFinite(value) ? value : Refuse<double>();
    }

    /// <summary>Reads a number.</summary>
    public decimal ReadDecimal() =>
        IsNumber ? _json.TryGetDecimal(out var value) ? value : Refuse<decimal>()
        : TryText() && Utf8Parser.TryParse(_text, out value, out var end) && end == _text.Length ? value : Refuse<decimal>();

    private bool TryText()
    {
        _text = default;
        if (_json.TokenType != JsonTokenType.String)
        {
            return false;
        }

        if (!_json.ValueIsEscaped)
        {
            _text = _json.ValueSpan;
            return true;
        }

        var buffer = _state.Scratch(_json.ValueSpan.Length);
        try
        {
            _text = buffer.AsSpan(0, _json.CopyString(buffer));
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
