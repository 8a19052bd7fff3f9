namespace Library.Catalogue;

/// <summary>How many books there are about a subject.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Books">The number of books.</param>
public sealed record SubjectCount(string Subject, int Books);
