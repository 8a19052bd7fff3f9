#pragma warning disable IDE0130 // The namespace of what handler code sees.
namespace Sluice;
#pragma warning restore IDE0130

/// <summary>400: what is wrong with which value, in the shape of the problems that binding finds.</summary>
[ResultStatus(400)]
public sealed class ValidationProblem : HttpProblem
{
    /// <summary>A problem with messages by name.</summary>
    /// <param name="errors">Messages by the name of the value as the client wrote it, such as <c>lines[2].quantity</c>.</param>
    /// <param name="detail">What is wrong this time, for the client to read; <see langword="null"/> for nothing.</param>
    public ValidationProblem(IReadOnlyDictionary<string, string[]> errors, string? detail = null)
        : base(400, detail, "One or more validation errors occurred.") => Errors = errors;
}
