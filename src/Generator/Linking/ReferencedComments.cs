using System.Collections.Immutable;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Linking;

/// <summary>Adds the descriptions of declarations in referenced projects, from the XML comments of those projects.</summary>
internal static class ReferencedComments
{
    public static ApiModel? Apply(ApiModel? api, ImmutableArray<EquatableArray<CommentModel>> files)
    {
        if (api is null || files.All(static file => file.Count == 0))
        {
            return api;
        }

        var summaries = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var comment in files.SelectMany(static file => file.Items))
        {
            summaries[comment.Id] = comment.Summary;
        }

        return api with { Operations = api.Operations.Items.Select(Described).ToEquatableArray() };

        ApiOperation Described(ApiOperation operation) => operation with
        {
            Parameters = operation.Parameters.Items.Select(p => p with { Description = p.Description ?? Summary(p.CommentId) }).ToEquatableArray(),
            Types = operation.Types.Items.Select(DescribedType).ToEquatableArray(),
        };

        NamedTypeModel DescribedType(NamedTypeModel type)
        {
            var described = type with { Description = type.Description ?? Summary(type.CommentId) };
            return described is ObjectTypeModel value
                ? value with { Members = value.Members.Items.Select(m => m with { Description = m.Description ?? Summary(m.CommentId) }).ToEquatableArray() }
                : described;
        }

        string? Summary(string? id) => id is not null && summaries.TryGetValue(id, out var summary) ? summary : null;
    }
}
