namespace Sluice.Generator.Model.Types;

/// <summary>The forms of numbers in JSON. The values are those of <c>JsonNumberHandling</c>.</summary>
[Flags]
internal enum NumberForm
{
    /// <summary>Only a JSON number.</summary>
    Strict = 0,

    /// <summary>A JSON number; in JSON that is read, also a number in quotes. This is the default for web APIs.</summary>
    Quotable = 1,

    /// <summary>Numbers are written in quotes.</summary>
    Quoted = 2,

    /// <summary><c>"NaN"</c>, <c>"Infinity"</c> and <c>"-Infinity"</c> are accepted as numbers.</summary>
    Named = 4,
}
