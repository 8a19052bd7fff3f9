namespace Library.Common;

/// <summary>There is nothing of this name.</summary>
/// <param name="message">What the client reads.</param>
public sealed class NotFoundException(string message) : LibraryException("not-found", message);
