using Sluice;

namespace Library.Access;

/// <summary>Lets only librarians pass.</summary>
public sealed class LibrariansOnly
{
    /// <summary>Looks at the role that the authorizer found.</summary>
    /// <param name="role">The caller's role.</param>
    /// <param name="next">The next filter, or the operation.</param>
    [Problems(403)]
    public async ValueTask<FilterResult> InvokeAsync([FromAuthorizer] Role role, FilterNext next) =>
        role == Role.Librarian ? await next.InvokeAsync() : Results.Forbidden("Only librarians may do this.");
}
