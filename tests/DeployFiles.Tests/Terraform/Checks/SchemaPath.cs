using Sluice.DeployFiles.Tests.Terraform.Expressions;
using Sluice.DeployFiles.Tests.Terraform.Schema;

namespace Sluice.DeployFiles.Tests.Terraform.Checks;

/// <summary>Follows the steps after a resource through the schema.</summary>
internal static class SchemaPath
{
    public static string? Problem(IReadOnlyDictionary<string, SchemaMember> members, ReadOnlySpan<Expression> steps)
    {
        if (steps.Length == 0)
        {
            return null;
        }

        if (Name(steps[0]) is not { } name || !members.TryGetValue(name, out var member))
        {
            return $"has no attribute '{Name(steps[0]) ?? steps[0].ToString()}'";
        }

        steps = steps[1..];
        if (steps.Length == 0)
        {
            return null;
        }

        var isIndex = steps[0].Kind is ExpressionKind.Index or ExpressionKind.Splat;
        if (member.Members is { } inner)
        {
            return member.Type == "object" ? Problem(inner, steps)
                : member.Type == "set" && steps[0].Kind == ExpressionKind.Index ? $"takes an item of the set '{name}' by an index"
                : isIndex ? Problem(inner, steps[1..])
                : $"needs an index after '{name}', which is a {member.Type}";
        }

        var isRight = member.Type.Split('(')[0] switch
        {
            "list" => isIndex,
            "map" => steps[0].Kind != ExpressionKind.Splat,
            "set" => steps[0].Kind == ExpressionKind.Splat,
            _ => false,
        };
        return isRight && steps.Length == 1 ? null : $"has a step after '{name}' that a {member.Type} does not have";
    }

    private static string? Name(Expression step) => step.Kind == ExpressionKind.Attribute ? step.Text
        : step is { Kind: ExpressionKind.Index, Parts: [{ Kind: ExpressionKind.Text } text] } ? text.Text
        : null;
}
