using Sluice.Generator.Helpers;

namespace Sluice.Generator.Model.Integrations;

/// <summary>An answer that is always the same.</summary>
/// <param name="Body">The response's text; empty for none.</param>
/// <param name="MediaType">Of the body.</param>
/// <param name="Headers">Constant headers.</param>
internal sealed record MockIntegrationModel(string Body, string MediaType, EquatableArray<ConstantHeaderModel> Headers) : IntegrationModel;
