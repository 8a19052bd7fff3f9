namespace Sluice;

/// <summary>400 Bad Request as a problem that lists messages by value, in the same format as the problems that binding finds.</summary>
[ResultStatus(400)]
public sealed class ValidationProblem : HttpProblem
{
    /// <summary>Creates a problem.</summary>
    /// <param name="errors">The messages by the name of the value in the request, such as <c>lines[2].quantity</c>.</param>
    /// <param name="detail">An explanation of this occurrence for the client; <see langword="null"/> for none.</param>
    public ValidationProblem(IReadOnlyDictionary<string, string[]> errors, string? detail = null)
        : base(400, detail, "One or more validation errors occurred.") => Errors = errors;
}
