namespace Sluice;

/// <summary>410 Gone as a problem: the resource does not exist any more.</summary>
/// <param name="detail">An explanation of this occurrence for the client; <see langword="null"/> for none.</param>
[ResultStatus(410)]
public sealed class Gone(string? detail = null) : HttpProblem(410, detail);
