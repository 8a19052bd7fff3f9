using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Model.Integrations;

/// <param name="Name">The name of the key attribute.</param>
/// <param name="Type">The type of the attribute's value.</param>
internal sealed record PageKeyModel(string Name, TypeRef Type);
