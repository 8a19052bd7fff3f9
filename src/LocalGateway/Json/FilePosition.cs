namespace Sluice.LocalGateway.Json;

/// <summary>A position in a text file.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
internal readonly record struct FilePosition(int Line, int Column)
{
    /// <summary>Returns <c>(line,column)</c>, which can be appended to a file name.</summary>
    public override string ToString() => FormattableString.Invariant($"({Line},{Column})");
}
