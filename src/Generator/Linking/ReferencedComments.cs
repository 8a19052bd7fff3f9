using System.Collections.Immutable;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Linking;

/// <summary>Adds the descriptions and examples of declarations in referenced projects, from the XML comments of those projects.</summary>
internal static class ReferencedComments
{
    public static ApiModel? Apply(ApiModel? api, ImmutableArray<EquatableArray<CommentModel>> files)
    {
        if (api is null || files.All(static file => file.Count == 0))
        {
            return api;
        }

        var comments = new Dictionary<string, CommentModel>(StringComparer.Ordinal);
        foreach (var comment in files.SelectMany(static file => file.Items))
        {
            comments[comment.Id] = comment;
        }

        return api with { Operations = api.Operations.Items.Select(Described).ToEquatableArray() };

        ApiOperation Described(ApiOperation operation) => operation with
        {
            Parameters = operation.Parameters.Items.Select(DescribedParameter).ToEquatableArray(),
            Types = operation.Types.Items.Select(DescribedType).ToEquatableArray(),
        };

        ParameterModel DescribedParameter(ParameterModel parameter) => Comment(parameter.CommentId) is { } comment
            ? parameter with { Description = parameter.Description ?? comment.Summary, Example = parameter.Example ?? comment.Example }
            : parameter;

        NamedTypeModel DescribedType(NamedTypeModel type)
        {
            var described = Comment(type.CommentId) is { } comment
                ? type with { Description = type.Description ?? comment.Summary, Example = type.Example ?? comment.Example }
                : type;
            return described is ObjectTypeModel value ? value with { Members = value.Members.Items.Select(DescribedMember).ToEquatableArray() } : described;
        }

        MemberModel DescribedMember(MemberModel member) => Comment(member.CommentId) is { } comment
            ? member with { Description = member.Description ?? comment.Summary, Example = member.Example ?? comment.Example }
            : member;

        CommentModel? Comment(string? id) => id is not null && comments.TryGetValue(id, out var comment) ? comment : null;
    }
}
