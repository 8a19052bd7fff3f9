using Sluice.LocalGateway.Json;

namespace Sluice.Tool.Checking;

/// <summary>What a check says about a place of a file.</summary>
/// <param name="IsError">Whether it is an error, and not a warning.</param>
/// <param name="Code">The id of the rule: <c>SLUICE301</c> of documents, <c>SLUICE302</c> of templates.</param>
/// <param name="Problem">The place and the problem.</param>
internal sealed record CheckFinding(bool IsError, string Code, DocumentException Problem);
