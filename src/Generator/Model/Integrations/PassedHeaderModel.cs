namespace Sluice.Generator.Model.Integrations;

/// <param name="Backend">The name of the header in the endpoint's response.</param>
/// <param name="Name">The name of the header in the response to the client.</param>
internal sealed record PassedHeaderModel(string Backend, string Name);
