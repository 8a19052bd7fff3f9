using Sluice.LocalGateway.Schemas;

namespace Sluice.LocalGateway.Documents.Model;

/// <summary>The schema that bodies of one media type must follow.</summary>
/// <param name="MediaType"><c>$default</c> stands for every other one.</param>
/// <param name="Schema">Compiled.</param>
internal sealed record RequestModel(string MediaType, Schema Schema);
