using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.OpenApi;

/// <summary>
/// The types that bodies and responses refer to and that have schemas among the components. The schema of a parameter's type is part of the
/// parameter, and a derived type in the place of its base type has a schema of its own.
/// </summary>
internal sealed class ReferencedTypes
{
    private readonly IReadOnlyDictionary<string, NamedTypeModel> _types;
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);

    /// <param name="api">The API.</param>
    /// <param name="types">All types, by the names of their codecs.</param>
    public ReferencedTypes(ApiModel api, IReadOnlyDictionary<string, NamedTypeModel> types)
    {
        _types = types;
        foreach (var operation in api.Operations)
        {
            foreach (var parameter in operation.Parameters.Items.Where(p => p.Source is ParameterSource.Body or ParameterSource.BodyMember))
            {
                Visit(parameter.Type);
            }

            Visit(operation.Result.Type);
            foreach (var answer in operation.Result.Answers)
            {
                Visit(answer.Value);
            }
        }
    }

    public bool Contains(NamedTypeModel type) => _visited.Contains(type.Codec);

    private void Visit(TypeRef? type)
    {
        if (type?.Element is { } element)
        {
            Visit(element);
        }
        else if (type is { Shape: TypeShape.Object or TypeShape.Enum } && _visited.Add(type.Codec) && _types[type.Codec] is ObjectTypeModel model)
        {
            VisitMembers(model);
            foreach (var derived in model.Polymorphism?.DerivedTypes.Items ?? [])
            {
                VisitMembers((ObjectTypeModel)_types[derived.Type.Codec]);
            }
        }
    }

    private void VisitMembers(ObjectTypeModel model)
    {
        foreach (var member in model.Members)
        {
            Visit(member.Type);
        }
    }
}
