using System.Text.Json.Nodes;
using Sluice.DeployFiles.Tests.Terraform.Expressions;
using Sluice.DeployFiles.Tests.Terraform.Modules;
using Sluice.DeployFiles.Tests.Terraform.Schema;

namespace Sluice.DeployFiles.Tests.Terraform.Checks;

/// <summary>Finds references to what the module does not declare or the provider does not have, and functions that Terraform does not have.</summary>
internal static class ReferenceCheck
{
    public static IEnumerable<string> Check(TerraformModule module, IEnumerable<ModuleExpression> expressions)
    {
        foreach (var expression in expressions)
        {
            // The condition may refer to others, too: https://developer.hashicorp.com/terraform/language/v1.9.x/upgrade-guides.
            if (expression.Block.Kind == "variable" && expression.Path.EndsWith(".condition", StringComparison.Ordinal)
                && expression.Expression.References().All(reference => Address(reference) != expression.Block.Address))
            {
                yield return $"{expression.Place}: must refer to the variable itself";
            }

            foreach (var call in expression.Expression.Calls().Where(call => !ProviderSchema.Instance.HasFunction(call.Text)))
            {
                yield return $"{expression.Place}: Terraform has no function '{call.Text}'";
            }

            foreach (var reference in expression.Expression.References())
            {
                if (Problem(module, expression, reference) is { } problem)
                {
                    yield return $"{expression.Place}: '{reference}' {problem}";
                }
            }
        }
    }

    private static string? Problem(TerraformModule module, ModuleExpression at, Reference reference) => reference.Root switch
    {
        "path" => reference.Name(0) is "module" or "root" or "cwd" ? null : "does not exist",
        "terraform" => reference.Name(0) == "workspace" ? null : "does not exist",
        "each" => reference.Name(0) is not ("key" or "value") ? "does not exist" : at.Block.Has("for_each") ? null : "stands in a block without for_each",
        "count" => reference.Name(0) != "index" ? "does not exist" : at.Block.Has("count") ? null : "stands in a block without count",
        "self" => at.Path.StartsWith(".lifecycle.postcondition", StringComparison.Ordinal) ? null : "stands outside of a postcondition",
        "var" => Declared(module, "var", reference),
        "local" => Declared(module, "local", reference) ?? LocalProblem(module, reference),
        "data" => ResourceProblem(module, at, reference, start: 2),
        _ when at.Iterators.Contains(reference.Root) => reference.Name(0) is "key" or "value" ? null : "is neither key nor value of the item",
        _ => ResourceProblem(module, at, reference, start: 1),
    };

    private static string? Declared(TerraformModule module, string root, Reference reference) =>
        module.Find($"{root}.{reference.Name(0)}").Any() ? null : "is not declared";

    private static string? LocalProblem(TerraformModule module, Reference reference) =>
        reference.Name(1) is { } member && module.Find($"local.{reference.Name(0)}").Single().Body is JsonObject value && !value.ContainsKey(member)
            ? $"has no member '{member}'"
            : null;

    private static string? ResourceProblem(TerraformModule module, ModuleExpression at, Reference reference, int start)
    {
        if (module.Find(Address(reference)).SingleOrDefault() is not { IsResource: true } block)
        {
            return "is not declared";
        }

        var next = start;
        if (at.IsAddress && reference.Steps.Count == start)
        {
            return null;
        }

        if (at.IsAddress && at.Path == ".depends_on")
        {
            return "must name a whole resource";
        }

        var step = reference.Steps.ElementAtOrDefault(next);
        var isInstance = step?.Kind is ExpressionKind.Index or ExpressionKind.Splat;
        if (block.Has("count") || block.Has("for_each"))
        {
            if (step is not null && !isInstance)
            {
                return $"needs an index, for '{block.Address}' has {(block.Has("count") ? "count" : "for_each")}";
            }

            next++;
        }
        else if (isInstance)
        {
            return $"has an index, but '{block.Address}' has neither count nor for_each";
        }
        else if (step is null)
        {
            return "needs an attribute";
        }

        return ProviderSchema.Instance.Members(block.Kind, block.Type) is { } members ? SchemaPath.Problem(members, [.. reference.Steps.Skip(next)]) : null;
    }

    /// <summary>The address of the declaration that a reference begins with.</summary>
    internal static string Address(Reference reference) =>
        reference.Root == "data" ? $"data.{reference.Name(0)}.{reference.Name(1)}" : $"{reference.Root}.{reference.Name(0)}";
}
