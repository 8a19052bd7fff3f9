using Sluice.DeployFiles.Tests.Terraform.Expressions;
using Sluice.DeployFiles.Tests.Terraform.Modules;
using Sluice.DeployFiles.Tests.Terraform.Schema;

namespace Sluice.DeployFiles.Tests.Terraform.Checks;

/// <summary>Compares the files for <c>templatefile</c> with the values that the module gives them.</summary>
internal static class TemplateFileCheck
{
    public static IEnumerable<string> Check(TerraformModule module, IEnumerable<ModuleExpression> expressions) =>
        from expression in expressions
        from call in expression.Expression.Calls()
        where call.Text == "templatefile"
        from problem in Problems(module, call)
        select $"{expression.Place}: {problem}";

    private static IEnumerable<string> Problems(TerraformModule module, Expression call)
    {
        if (call.Parts is not [{ Kind: ExpressionKind.Template, Parts: [var folder, { IsText: true } name] }, { Kind: ExpressionKind.Map } values]
            || folder.ToString() != "path.module")
        {
            return ["templatefile takes a file beside the module and the values that the file uses, as '\"${path.module}/FILE\", { NAME = VALUE }'"];
        }

        var file = name.Text.TrimStart('/');
        var path = Path.Combine(module.Folder, file);
        return File.Exists(path) ? Problems(file, File.ReadAllText(path), [.. values.Parts.Select(pair => pair.Parts[0].Text)])
            : [$"the file '{file}' does not exist"];
    }

    private static IEnumerable<string> Problems(string file, string text, string[] names)
    {
        Expression template;
        try
        {
            template = TemplateParser.Parse(text);
        }
        catch (ExpressionException exception)
        {
            return [$"{file}: {exception.Message}"];
        }

        var used = template.References().Select(reference => reference.Root).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. used.Except(names).Select(name => $"{file} uses '{name}', which is not among the values"),
            .. names.Except(used).Select(name => $"{file} does not use the value '{name}'"),
            .. names.GroupBy(name => name).Where(group => group.Count() > 1).Select(group => $"the value '{group.Key}' is given twice"),
            .. template.Calls().Where(called => !ProviderSchema.Instance.HasFunction(called.Text) || called.Text == "templatefile")
                .Select(called => $"{file} calls '{called.Text}', which a file cannot call"),
        ];
    }
}
