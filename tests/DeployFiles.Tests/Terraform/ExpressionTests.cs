using Sluice.DeployFiles.Tests.Terraform.Expressions;

namespace Sluice.DeployFiles.Tests.Terraform;

/// <summary>The reader of Terraform's expressions.</summary>
public sealed class ExpressionTests
{
    [Theory]
    [InlineData("plain", "\"plain\"", "")]
    [InlineData("$${stageVariables.x} and %%{ if }", "\"$${stageVariables.x} and %%{ if }\"", "")]
    [InlineData("$input $$ % 100%", "\"$input $$ % 100%\"", "")]
    [InlineData("${var.stage}", "\"${var.stage}\"", "var.stage")]
    [InlineData("a${ var.a }b${local.b}", "\"a${var.a}b${local.b}\"", "var.a local.b")]
    [InlineData("${aws_x.y[0].arn}", "\"${aws_x.y[0].arn}\"", "aws_x.y[0].arn")]
    [InlineData("${aws_x.y.0.arn}", "\"${aws_x.y[0].arn}\"", "aws_x.y[0].arn")]
    [InlineData("${one(aws_x.y[*].arn)}", "\"${one(aws_x.y[*].arn)}\"", "aws_x.y[*].arn")]
    [InlineData("${data.aws_region.current.name}", "\"${data.aws_region.current.name}\"", "data.aws_region.current.name")]
    [InlineData("${var.map[var.key]}", "\"${var.map[var.key]}\"", "var.map[var.key] var.key")]
    [InlineData("${var.a == \"\" ? null : var.a}", "\"${(var.a == \"\") ? null : var.a}\"", "var.a var.a")]
    [InlineData("${1 + 2 * 3 > 6 && !var.off || true}", "\"${(((1 + (2 * 3)) > 6) && (!var.off)) || true}\"", "var.off")]
    [InlineData("${\"in \\\"quotes\\\" ${var.a}\"}", "\"in \\\"quotes\\\" ${var.a}\"", "var.a")]
    [InlineData("${[for name, item in var.list : \"${name}=${item.id}${local.x}\" if item.on]}",
        "\"${[for name,item in var.list : \"${name}=${item.id}${local.x}\" if item.on]}\"", "var.list local.x")]
    [InlineData("${{ for k, v in var.map : k => v... }}", "\"${{for k,v in var.map : k => v...}}\"", "var.map")]
    [InlineData("${{ a = 1, \"b\" : var.b, (var.c) = [1, 2,], }}", "\"${{(\"a\") = 1, (\"b\") = var.b, (var.c) = [1, 2]}}\"", "var.b var.c")]
    [InlineData("${max(1.5, var.list...)}", "\"${max(1.5, var.list...)}\"", "var.list")]
    [InlineData("%{ if var.a }yes%{ else }no%{ endif }", "\"${var.a ? \"yes\" : \"no\"}\"", "var.a")]
    [InlineData("%{ for x in var.list ~}<${x}>%{ endfor ~}", "\"${join(\"\", [for x in var.list : \"<${x}>\"])}\"", "var.list")]
    [InlineData("${(var.a ? aws_x.y : aws_x.z)[0].arn}", "\"${(var.a ? aws_x.y : aws_x.z)[0].arn}\"", "var.a aws_x.y aws_x.z")]
    public void A_template_is_read_with_all_its_references(string text, string printed, string references)
    {
        var template = TemplateParser.Parse(text);

        template.ToString().ShouldBe(printed);
        string.Join(' ', template.References()).ShouldBe(references);
        template.Calls().Select(call => call.Text)
            .ShouldBe(text.Contains("one(") ? ["one"] : text.Contains("max(") ? ["max"] : text.Contains("endfor") ? ["join"] : []);
    }

    [Theory]
    [InlineData("${", "An expression is missing")]
    [InlineData("${var.a", "'}' is missing")]
    [InlineData("${var.a b}", "'}' must stand in place of 'b'")]
    [InlineData("${var.}", "'}' begins no expression")]
    [InlineData("${f(1, 2}", "')' must stand in place of '}'")]
    [InlineData("${\"a}", "A quotation mark is missing")]
    [InlineData("${\"\\q\"}", "'\\q' is no escape")]
    [InlineData("${var.a ? 1}", "':' must stand in place of '}'")]
    [InlineData("${[for x : var.list]}", "'in' is missing")]
    [InlineData("%{ if true }a", "'endif' is missing before the end of the text")]
    [InlineData("a%{ endif }", "'endif' has no beginning")]
    [InlineData("%{ when true }%{ endif }", "'when' is no directive")]
    [InlineData("%{ for x in [] }a%{ endif }", "'endfor' is missing before endif")]
    [InlineData("${1.}", "A digit is missing")]
    public void A_damaged_template_is_refused_with_its_place(string text, string problem) =>
        Should.Throw<ExpressionException>(() => TemplateParser.Parse(text)).Message.ShouldContain(problem);
}
