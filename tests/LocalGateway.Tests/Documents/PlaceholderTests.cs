using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Linting;
using Sluice.LocalGateway.Templates;
using Sluice.Tool.Files;

namespace Sluice.LocalGateway.Tests.Documents;

/// <summary>Documents for Terraform's <c>templatefile</c> whose placeholders have no value.</summary>
public sealed class PlaceholderTests : IDisposable
{
    private const string Head = "openapi: 3.0.1\npaths:\n  /a:\n    get:\n      x-amazon-apigateway-integration:\n        type: http\n        httpMethod: GET\n";
    private const string Responses = "        responses: {default: {statusCode: '200'}}\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("sluice").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_placeholder_without_a_value_is_a_line_with_its_place_and_the_option()
    {
        const string Text = Head + "        uri: http://${host}/${stageVariables.stage}\n" + """
                    requestTemplates:
                      application/json: |-
                        #set($known = 1)#foreach($item in $input.params().header.keySet())${item}${foreach.count}#end
                        {"tenant": "${tenant}", "known": ${known}, "raw": $${raw}, "id": "${context.requestId}"}
            """ + "\n" + Responses;
        await using var api = new OtherDocument(Text);

        api.Folder.Api.Warnings.ShouldBe(
        [
            "api.yaml(8,9): $.paths['/a'].get['x-amazon-apigateway-integration'].uri: the placeholder '${host}' has no value, so it stays as it is written. Give it a value with --parameter host=VALUE.",
            "api.yaml(10,11): $.paths['/a'].get['x-amazon-apigateway-integration'].requestTemplates['application/json']: nothing gives '${tenant}' a value, so it renders an empty text. If it is a placeholder of Terraform, give it one with --parameter tenant=VALUE; otherwise set '$tenant' in the template.",
        ]);
        Check(Text).Where(static finding => finding.Message.Contains("${", StringComparison.Ordinal)).ShouldBe(api.Folder.Api.Warnings.Select(static warning => (false, warning)));
    }

    [Fact]
    public async Task A_placeholder_outside_of_integrations_is_a_line_too_after_those_that_the_gateway_uses()
    {
        const string Text = "info: {title: \"${title} ${host}\", description: \"for ${env} and ${upper(x)}, $${raw} and ${env}\"}\n" + Head
            + "        uri: http://${host}/a\n" + Responses
            + "      parameters: [{name: a, in: query, example: \"${example}\", schema: {type: string, pattern: \"${pattern}\"}}]\n";
        await using var api = new OtherDocument(Text);

        api.Folder.Api.Warnings.ShouldBe(
        [
            "api.yaml(9,9): $.paths['/a'].get['x-amazon-apigateway-integration'].uri: the placeholder '${host}' has no value, so it stays as it is written. Give it a value with --parameter host=VALUE.",
            "api.yaml(1,8): $.info.title: the placeholder '${title}' has no value, so it stays as it is written. Give it a value with --parameter title=VALUE.",
            "api.yaml(1,35): $.info.description: the placeholder '${env}' has no value, so it stays as it is written. Give it a value with --parameter env=VALUE.",
        ]);
    }

    [Theory]
    [InlineData("contxt.stage", "context.stage")]
    [InlineData("stageVariable.q", "stageVariables.q")]
    [InlineData("inputs.params('x')", "input.params('x')")]
    public async Task A_misspelled_variable_of_a_template_is_no_placeholder(string name, string meant)
    {
        await using var api = new OtherDocument(Head + "        uri: http://example.com\n        requestTemplates: {application/json: \"a ${" + name + "}\"}\n" + Responses);

        var problem = api.Folder.Api.Warnings.ShouldHaveSingleItem();
        problem.ShouldContain(name.Contains('(', StringComparison.Ordinal) ? "Set it in the template" : $"Write '${{{meant}}}', which is probably meant.");
        problem.ShouldNotContain("--parameter");
    }

    [Fact]
    public async Task An_escaped_placeholder_is_named_where_nothing_makes_a_template_of_the_file()
    {
        await using var api = new OtherDocument(Head + "        uri: http://$${stageVariables.host}/a\n" + Responses);

        api.Folder.Api.Warnings.ShouldHaveSingleItem().ShouldContain("'$${stageVariables.host}' stays as it is written. Terraform's templatefile makes '${stageVariables.host}' of it");
    }

    [Fact]
    public void A_placeholder_in_place_of_a_number_is_an_error_that_names_the_option()
    {
        const string Text = Head + "        uri: http://example.com\n        timeoutInMillis: ${time}\n" + Responses;
        const string Problem = "api.yaml(9,9): $.paths['/a'].get['x-amazon-apigateway-integration'].timeoutInMillis: a whole number is expected here, not \"${time}\". Give it a value with --parameter time=VALUE.";

        Should.Throw<DocumentException>(() => new OtherDocument(Text)).Message.ShouldBe(Problem);
        Check(Text).ShouldContain((true, Problem));
    }

    [Fact]
    public void A_placeholder_that_makes_the_text_no_JSON_is_named()
        => Should.Throw<DocumentException>(() => new OtherDocument("{\"openapi\": \"3.0.1\",\n \"x\": ${count}}", "api.json")).Message.ShouldBe(
            "api.json(2,7): $: the placeholder '${count}' has no value, and with it the file is not JSON or YAML here. Give it a value with --parameter count=VALUE.");

    [Theory]
    [InlineData("")]
    [InlineData("title", "Mine")]
    public void A_directive_is_an_error_that_says_what_to_do(params string[] given)
        => Should.Throw<DocumentException>(() => new OtherDocument(
            "openapi: 3.0.1\n# %{ if comment }\ninfo: {title: \"${title}\"}\n%{ if open ~}\npaths: {}\n%{ endif }\n", given: given is [var name, var value] ? [(name, value)] : [])).Message
            .ShouldBe("api.yaml(4,1): $: '%{ if open ~}' is a directive of Terraform's templatefile, which this command does not evaluate. Give it the file that Terraform renders, for example with an output of the templatefile call.");

    [Theory]
    [InlineData("titl")]
    [InlineData("get")]
    [InlineData("openapi")]
    public void A_name_that_is_no_placeholder_is_refused(string name)
        => Should.Throw<DocumentException>(() => new OtherDocument("openapi: 3.0.1\ninfo: {title: \"${title}\"}\npaths: {/a: {get: {}}}", given: (name, "x"))).Message
            .ShouldContain($"nothing in the document is called '{name}', so its value would have no effect. Correct the name. The placeholders without a value of the file are title.");

    [Fact]
    public void An_expression_of_Terraform_is_named()
        => Check(Head + "        uri: http://example.com/${upper(var.path)}\n" + Responses).Single(static finding => finding.Message.Contains("${", StringComparison.Ordinal)).Message.ShouldEndWith(
            "'${upper(var.path)}' is an expression of Terraform, which this gateway does not evaluate. Give it the file that Terraform renders.");

    private List<(bool IsError, string Message)> Check(string text)
    {
        var path = Path.Combine(_folder, "api.yaml");
        File.WriteAllText(path, text);
        return [.. DocumentLint.CheckFile(ApiFile.ReadAll(path, TemplateInputs.None, null).Documents[0]).Select(static finding => (finding.IsError, finding.Finding.Message))];
    }
}
