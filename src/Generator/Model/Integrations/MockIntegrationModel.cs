using Sluice.Generator.Helpers;

namespace Sluice.Generator.Model.Integrations;

/// <summary>A response without a backend.</summary>
/// <param name="Body">The text of the response, which is empty if there is no body or a template makes it.</param>
/// <param name="MediaType">The media type of the body.</param>
/// <param name="Headers">The constant headers.</param>
internal sealed record MockIntegrationModel(string Body, string MediaType, EquatableArray<ConstantHeaderModel> Headers) : IntegrationModel;
