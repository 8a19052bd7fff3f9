namespace Sluice.MappingTemplates.Java.Basics;

/// <summary>
/// An exception that Java code would throw, or a limit that is exceeded. The rendering fails, and the engine adds the position in the template.
/// </summary>
internal sealed class JavaException(string type, string? message) : Exception(message ?? type)
{
    /// <summary>The simple name of the Java class, such as <c>IndexOutOfBoundsException</c>.</summary>
    public string ClassName { get; } = type;

    public static JavaException IndexOutOfBounds(int index, int length) =>
        new("IndexOutOfBoundsException", $"Index {index} out of bounds for length {length}");

    public static JavaException StringIndexOutOfBounds(string message) => new("StringIndexOutOfBoundsException", message);

    public static JavaException NullPointer(string? message = null) => new("NullPointerException", message);

    public static JavaException IllegalArgument(string message) => new("IllegalArgumentException", message);

    public static JavaException NumberFormat(string message) => new("NumberFormatException", message);

    public static JavaException ConcurrentModification() => new("ConcurrentModificationException", null);

    public static JavaException NoSuchElement() => new("NoSuchElementException", null);

    public static JavaException UnsupportedOperation() => new("UnsupportedOperationException", null);

    public static JavaException NestsTooDeeply(int limit) =>
        new("StackOverflowError", $"collections are nested deeper than {limit} levels, or contain themselves");

    public static JavaException ClassCast(string message) => new("ClassCastException", message);
}
