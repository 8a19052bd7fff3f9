namespace Sluice.Generator.Model;

/// <summary>How numbers look in JSON; the values are those of <c>JsonNumberHandling</c>.</summary>
[Flags]
internal enum NumberForm
{
    /// <summary>A JSON number and nothing else.</summary>
    Strict = 0,

    /// <summary>A JSON number, or one in quotes where it is read: the web defaults.</summary>
    Quotable = 1,

    /// <summary>In quotes where it is written.</summary>
    Quoted = 2,

    /// <summary><c>"NaN"</c>, <c>"Infinity"</c> and <c>"-Infinity"</c> are numbers, too.</summary>
    Named = 4,
}
