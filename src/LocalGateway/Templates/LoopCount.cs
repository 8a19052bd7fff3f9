using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Templates;

/// <summary>Counts what the loops of one template make, so that a small template cannot take all time or memory.</summary>
internal sealed class LoopCount
{
    /// <summary>The most rounds and values of all loops. A processed template of CloudFormation has at most 1 MB.</summary>
    private const int MostValues = 50_000;

    private const long LongestText = 16 * 1024 * 1024;

    private int _values;
    private long _length;
    private long _places;

    /// <summary>Counts a value. Each value of deeply nested objects has a long place.</summary>
    /// <exception cref="DocumentException">There are too many, or their places are too long together.</exception>
    public void AddValue(JsonPlace value, JsonPlace loop)
    {
        Add(loop);
        _places += value.Path.Length;
        if (_places > LongestText)
        {
            throw loop.Error("the loops of the template repeat objects that are too many and too deep for this gateway. Repeat less.");
        }
    }

    /// <summary>Counts a round or a value.</summary>
    /// <exception cref="DocumentException">There are too many.</exception>
    public void Add(JsonPlace loop)
    {
        if (++_values > MostValues)
        {
            throw loop.Error($"the loops of the template make more than {MostValues} values, which is more than CloudFormation takes.");
        }
    }

    /// <summary>Counts the characters of a text.</summary>
    /// <exception cref="DocumentException">There are too many.</exception>
    public void AddText(int length, JsonPlace loop)
    {
        RequireText(length, loop);
        _length += length;
    }

    /// <summary>Requires that a text of this length can be added.</summary>
    /// <exception cref="DocumentException">It is too long.</exception>
    public void RequireText(long length, JsonPlace loop)
    {
        if (_length + length > LongestText)
        {
            throw loop.Error("the loops of the template make more than 16 million characters, which is more than CloudFormation takes.");
        }
    }
}
