using System.Text;
using System.Text.Json;

namespace Sluice.Runtime;

/// <summary>The path of a reader in a payload: a name or an index for each open object and array.</summary>
internal sealed class JsonPath
{
    private const int MaxPathLength = 256;

    // Each open object or array has one entry in both arrays: the name of the current member, or null and the index of the current element.
    private readonly string?[] _names = new string?[BindingLimits.Depth + 1];
    private readonly int[] _indexes = new int[BindingLimits.Depth + 1];

    /// <summary>Updates the path for the token that the reader has just read.</summary>
    public void Follow(ref Utf8JsonReader reader)
    {
        var depth = reader.CurrentDepth;
        if (reader.TokenType == JsonTokenType.PropertyName)
        {
            _names[depth] = Name(ref reader);
            return;
        }

        if (reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray) && depth > 0 && _names[depth] is null)
        {
            _indexes[depth]++;
        }

        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && depth + 1 < _names.Length)
        {
            _names[depth + 1] = reader.TokenType == JsonTokenType.StartArray ? null : "";
            _indexes[depth + 1] = -1;
        }
    }

    /// <summary>Updates the path for a value of an array, or a member of an object, that has begun but cannot be read.</summary>
    /// <param name="depth">The depth of the content of the array or object.</param>
    public void Begin(int depth)
    {
        if (_names[depth] is null)
        {
            _indexes[depth]++;
        }
        else
        {
            _names[depth] = "";
        }
    }

    /// <summary>Returns the path below the parameter. The parameter itself is a member of the payload.</summary>
    /// <param name="depth">The depth of the reader.</param>
    public string At(int depth)
    {
        var path = new StringBuilder();
        for (var i = 2; i <= depth && i < _names.Length && path.Length < MaxPathLength; i++)
        {
            if (_names[i] is not { } name)
            {
                path.Append('[').Append(_indexes[i]).Append(']');
            }
            else if (name.Length > 0 || i < depth)
            {
                path.Append(path.Length == 0 ? "" : ".").Append(name.Length > MaxPathLength ? name[..MaxPathLength] : name);
            }
        }

        return path.Length == 0 ? ProblemList.Root : path.ToString();
    }

    private static string Name(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return "?";
        }
    }
}
