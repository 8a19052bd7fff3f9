using Library.Common;

namespace Library.Loans;

/// <summary>The member has asked for more time too often.</summary>
/// <param name="limit">How often a loan can be renewed.</param>
public sealed class RenewalLimitException(int limit) : LibraryException("renewal-limit", $"A loan can be renewed {limit} times.");
