namespace Sluice.Generator.Model.Integrations;

/// <param name="Backend">The header of the endpoint's response.</param>
/// <param name="Name">The header of the client's.</param>
internal sealed record PassedHeaderModel(string Backend, string Name);
