using Library.Common;
using Sluice;

namespace Library.Loans;

/// <summary>The member has books that are overdue, and must settle that first.</summary>
/// <param name="overdue">How many books.</param>
public sealed class FeesException(int overdue) : LibraryException("fees", $"{overdue} of your books are overdue."), IProblem
{
    /// <summary>The number of books that are overdue.</summary>
    public IEnumerable<KeyValuePair<string, object?>> Extensions => [new("overdue", overdue)];
}
