using System;

namespace Sluice;

/// <summary>The forms of numbers in JSON, which mean the same as those of <c>JsonNumberHandling</c>.</summary>
[Flags]
public enum JsonNumbers
{
    /// <summary>Only JSON numbers are read, and numbers are written as such.</summary>
    Strict = 0,

    /// <summary>A number in quotes is read, too. This is the default.</summary>
    AllowReadingFromString = 1,

    /// <summary>Numbers are written in quotes.</summary>
    WriteAsString = 2,

    /// <summary><c>"NaN"</c>, <c>"Infinity"</c> and <c>"-Infinity"</c> are read and written as numbers.</summary>
    AllowNamedFloatingPointLiterals = 4,
}
