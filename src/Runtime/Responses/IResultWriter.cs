using System.ComponentModel;
using System.Text.Json;

namespace Sluice.Runtime;

/// <summary>Writes the result of a method. Generated codecs implement it.</summary>
/// <typeparam name="T">The return type of the method.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IResultWriter<T>
{
    /// <summary>Writes the result as one JSON value.</summary>
    /// <param name="writer">The writer for the value.</param>
    /// <param name="value">The result; may be <see langword="null"/>.</param>
    static abstract void Write(Utf8JsonWriter writer, T? value);
}
