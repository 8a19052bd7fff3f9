namespace Sluice;

/// <summary>The serializer whose JSON operations keep that were written for it.</summary>
public enum JsonCompatibility
{
    /// <summary>None: JSON is as in System.Text.Json. This is the default.</summary>
    None,

    /// <summary>
    /// The serializers of Amazon.Lambda.Serialization.SystemTextJson. Bytes are arrays of numbers, a <see cref="System.DateTime"/> may be a Unix time,
    /// numbers are not quoted, and a string result that is null is JSON's null.
    /// </summary>
    Amazon,
}
