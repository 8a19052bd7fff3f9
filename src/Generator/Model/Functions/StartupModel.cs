namespace Sluice.Generator.Model.Functions;

/// <summary>The class that registers the services of the container.</summary>
/// <param name="TypeName">The name of the class, with <c>global::</c>.</param>
/// <param name="IsStatic">True if its method is static.</param>
internal sealed record StartupModel(string TypeName, bool IsStatic);
