namespace Sluice.Generator.Model;

/// <summary>A type that only System.Text.Json can handle, through a context of the project.</summary>
/// <param name="Context">The <c>JsonSerializerContext</c>, with <c>global::</c>.</param>
/// <param name="IsValueType">True for a struct or an enum.</param>
internal sealed record SerializedTypeModel(string Context, bool IsValueType) : NamedTypeModel;
