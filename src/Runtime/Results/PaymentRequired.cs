namespace Sluice;

/// <summary>402 Payment Required as a problem.</summary>
/// <param name="detail">An explanation of this occurrence for the client; <see langword="null"/> for none.</param>
[ResultStatus(402)]
public sealed class PaymentRequired(string? detail = null) : HttpProblem(402, detail);
