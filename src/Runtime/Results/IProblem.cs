namespace Sluice;

/// <summary>
/// What a problem (RFC 9457) says beside its status. An exception that implements this interface decides what the client reads.
/// </summary>
public interface IProblem
{
    /// <summary>The URI of the problem's type; <see langword="null"/> for the usual one of the status.</summary>
    string? Type => null;

    /// <summary>The summary that is the same for all occurrences; <see langword="null"/> for the status's usual title.</summary>
    string? Title => null;

    /// <summary>The explanation of this occurrence; <see langword="null"/> for none. It is the message of an exception that does not say otherwise.</summary>
    string? Detail => (this as Exception)?.Message;

    /// <summary>The URI of this occurrence; <see langword="null"/> for none.</summary>
    string? Instance => null;

    /// <summary>
    /// Further members, with values of the types that a result of type <see cref="object"/> may have; <see langword="null"/> for none. A member with the
    /// name of one above, or <c>status</c>, is left out.
    /// </summary>
    IEnumerable<KeyValuePair<string, object?>>? Extensions => null;
}
