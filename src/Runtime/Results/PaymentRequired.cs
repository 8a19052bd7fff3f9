#pragma warning disable IDE0130 // The namespace of what handler code sees.
namespace Sluice;
#pragma warning restore IDE0130

/// <summary>402: somebody has to pay first.</summary>
/// <param name="detail">What is wrong this time, for the client to read; <see langword="null"/> for nothing.</param>
[ResultStatus(402)]
public sealed class PaymentRequired(string? detail = null) : HttpProblem(402, detail);
