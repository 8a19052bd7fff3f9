using System.Text.Json.Nodes;
using Sluice.DeployFiles.Tests.Support;
using Sluice.DeployFiles.Tests.Terraform.Expressions;
using Sluice.DeployFiles.Tests.Terraform.StandIns;

namespace Sluice.DeployFiles.Tests.Terraform;

/// <summary>Terraform itself reads expressions as the checks do.</summary>
public sealed class TerraformAgreementTests
{
    private static readonly string[] Right =
    [
        "plain", "$${x} and %%{ if }", "$$${x}", "$$$${x}", "%%%{x}", "$ $$ % 100% \\n \"", "${local.a}", "a${ local.a }b${local.list[0]}", "${local.list.1}",
        "${one([local.a][*])}", "${local.map[local.a]}", "${local.a == \"\" ? null : local.a}", "${1 + 2 * 3 > 6 && !false || true}", "${2 - 1 - 1}",
        "${1.5 * -2 % 4}", "${\"in \\\"quotes\\\" \\\\ \\n ${local.a}\"}", "${[for i, item in local.list : \"${i}=${item}\" if item != local.a]}",
        "${{ for k, v in local.map : v => k... }}", "${{ for k, v in local.map : k => v if k == \"x\" }}", "${{ a = 1, \"b\" : local.a, (local.a) = [1, 2,], }}",
        "${max(1.5, [1, 2]...)}", "%{ if local.on }yes%{ else }no%{ endif }", "%{ if !local.on }yes%{ endif }", "%{ for x in local.list }<${x}>%{ endfor }",
        "${(local.on ? local.list : [])[0]}", "$${local.a}${local.a}", "${\"$\"}${local.a}", "${\"%\"}%{ if true }${local.a}%{ endif }", "${local.map.x}", "${\"\\u00e4\"}",
    ];

    private static readonly string[] Damaged =
    [
        "${", "${local.a", "${local.a b}", "${local.}", "${max(1, 2}", "${\"a}", "${\"\\q\"}", "${local.on ? 1}", "${[for x : local.list]}", "%{ if true }a", "a%{ endif }",
        "%{ when true }%{ endif }", "%{ for x in [] }a%{ endif }", "${1 +}", "${max([1, 2]..., 1.5)}", "${{ a 1 }}", "${[1 2]}", "${}",
    ];

    private static readonly System.Text.Json.JsonSerializerOptions Indented = new() { WriteIndented = true };

    [Fact]
    public void An_expression_that_is_written_again_has_the_same_value()
    {
        var outputs = new JsonObject();
        for (var i = 0; i < Right.Length; i++)
        {
            outputs[$"o{i}"] = new JsonObject { ["value"] = new JsonArray(Right[i], $"${{{TemplateParser.Parse(Right[i])}}}") };
        }

        using var folder = new TemporaryModule(("main.tf.json", new JsonObject
        {
            ["locals"] = JsonNode.Parse("""{"a":"x","list":["x","y"],"map":{"x":"1","y":"2"},"on":true}"""),
            ["output"] = outputs,
        }.ToJsonString(Indented)));
        TerraformCommand.Run(folder.Path, "apply", "-auto-approve", "-no-color", "-input=false");
        var values = JsonNode.Parse(TerraformCommand.Run(folder.Path, "output", "-json"))!;

        Right.Select((text, i) => (Text: text, Value: values[$"o{i}"]?["value"]))
            .ShouldAllBe(output => output.Value != null && JsonNode.DeepEquals(output.Value[0], output.Value[1]));
    }

    [Fact]
    public void What_the_checks_refuse_terraform_refuses()
    {
        foreach (var text in Damaged)
        {
            Should.Throw<ExpressionException>(() => TemplateParser.Parse(text), text);
        }

        // One to a line, so that an error tells which it means.
        var lines = Damaged.Select((text, i) => $"\"o{i}\":{{\"value\":{JsonValue.Create(text).ToJsonString()}}}");
        using var folder = new TemporaryModule(
            ("main.tf.json", "{\"locals\":{\"a\":\"x\",\"list\":[],\"on\":true},\"output\":{\n" + string.Join(",\n", lines) + "}}"));
        var (_, output) = TerraformCommand.TryRun(folder.Path, "validate", "-json");

        var refused = JsonNode.Parse(output)!["diagnostics"]!.AsArray().Select(found => (int?)found!["range"]?["start"]?["line"] - 2).ToHashSet();
        Damaged.Where((_, i) => !refused.Contains(i)).ShouldBeEmpty();
    }
}
