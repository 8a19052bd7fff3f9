using System.ComponentModel;
using System.Text.Json;

namespace Sluice.Runtime;

/// <summary>Writes what a method returns. Generated codecs implement it.</summary>
/// <typeparam name="T">What the method returns.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IResultWriter<T>
{
    /// <summary>Writes one JSON value.</summary>
    /// <param name="writer">Takes the value.</param>
    /// <param name="value">What the method returned; may be <see langword="null"/>.</param>
    static abstract void Write(Utf8JsonWriter writer, T? value);
}
