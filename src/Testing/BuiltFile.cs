using System.Text;

namespace Sluice.Testing;

/// <summary>A file that the build writes into the deploy folder.</summary>
/// <param name="Path">The path below the deploy folder, with slashes, such as <c>vtl/Get/request.vtl</c>.</param>
/// <param name="Bytes">Its bytes.</param>
public sealed record BuiltFile(string Path, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The text of the file, in which lines end with <c>\n</c>.</summary>
    public string Text => Encoding.UTF8.GetString(Bytes.Span);

    /// <summary>Returns the path.</summary>
    public override string ToString() => Path;
}
