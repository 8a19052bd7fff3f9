namespace Sluice.Generator.Model.Integrations;

/// <param name="Name">The name of the member in the endpoint's JSON object.</param>
/// <param name="Parameter">The C# name of the parameter that fills it.</param>
internal sealed record BodyMemberModel(string Name, string Parameter);
