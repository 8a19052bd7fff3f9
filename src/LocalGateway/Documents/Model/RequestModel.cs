using Sluice.LocalGateway.Schemas;

namespace Sluice.LocalGateway.Documents.Model;

/// <summary>The schema that bodies of one media type must follow.</summary>
/// <param name="MediaType">The media type; <c>$default</c> stands for all media types without a model of their own.</param>
/// <param name="Schema">The compiled schema.</param>
internal sealed record RequestModel(string MediaType, Schema Schema);
