namespace Sluice.Generator.Model;

/// <summary>The class that fills the service container.</summary>
/// <param name="TypeName">With <c>global::</c>.</param>
/// <param name="IsStatic">True where its method needs no instance.</param>
internal sealed record StartupModel(string TypeName, bool IsStatic);
