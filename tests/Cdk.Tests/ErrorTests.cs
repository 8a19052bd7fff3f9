using System.Text.Json.Nodes;
using Sluice.Cdk.Tests.Support;
using Sluice.DeployFiles.Tests.Support;

namespace Sluice.Cdk.Tests;

/// <summary>Folders and templates that cannot be used: each message names the place and the cure.</summary>
public sealed class ErrorTests : IDisposable
{
    private readonly Synthesis _synthesis = new();

    public void Dispose() => _synthesis.Dispose();

    [Fact]
    public void A_folder_that_does_not_exist() =>
        Message("nowhere").ShouldBe($"The deploy folder '{Path.GetFullPath("nowhere")}' does not exist. Run 'dotnet publish' in the project of the API, which writes the folder, and give its path as DeployFolder.");

    [Fact]
    public void A_folder_without_a_template()
    {
        using var folder = Published.Empty("Shop");

        Message(folder.Folder).ShouldStartWith($"The folder '{folder.Folder}' has no template.json, so it is not a deploy folder. Run 'dotnet publish'");
    }

    [Fact]
    public void A_zip_that_only_a_publish_writes()
    {
        using var folder = Published.With(Shop.Template());
        File.Delete(Path.Combine(folder.Folder, "Shop.zip"));

        Message(folder.Folder).ShouldBe($"The code '{Path.Combine(folder.Folder, "Shop.zip")}' does not exist. Run 'dotnet publish' in the project of the API: a build without it writes no zip.");
    }

    [Fact]
    public void A_document_that_is_missing()
    {
        using var folder = Published.Of(Sample.Showcase);
        File.Delete(Path.Combine(folder.Folder, "template.body.json"));

        Message(folder.Folder).ShouldStartWith($"'{Path.Combine(folder.Folder, "template.body.json")}', which the template names, cannot be read:");
    }

    [Fact]
    public void A_template_that_is_not_json()
    {
        using var folder = Published.Empty("Shop");
        folder.Write("template.json", "{\n  Resources: {}");

        Message(folder.Folder).ShouldStartWith($"'{Path.Combine(folder.Folder, "template.json")}' is not JSON: 'R' is an invalid start of a property name.");
    }

    [Theory]
    [InlineData("""{"Resources": []}""", "has no object 'Resources'")]
    [InlineData("""{"Resources": {}}""", "template.json has no resource of the type AWS::ApiGateway::RestApi, so it is not a template of Sluice.")]
    public void A_template_without_an_api(string template, string message)
    {
        using var folder = Published.With(JsonNode.Parse(template)!);

        Message(folder.Folder).ShouldContain(message);
    }

    [Theory]
    [InlineData("\"X\": {\"Type\": \"AWS::SNS::Topic\", \"Properties\": {\"A\": {\"Ref\": \"Gone\"}}}", "template.json: the resource 'X' refers to 'Gone', which the template does not have.")]
    [InlineData("\"X\": {\"Type\": \"AWS::SNS::Topic\", \"Properties\": {\"A\": {\"Fn::Sub\": \"${Gone.Arn}\"}}}", "template.json: the resource 'X' refers to 'Gone', which the template does not have.")]
    [InlineData("\"X\": {\"Type\": \"AWS::SNS::Topic\", \"Condition\": \"Gone\"}", "template.json uses the condition 'Gone', which it does not have.")]
    [InlineData("\"X\": {\"Type\": \"AWS::SNS::Topic\", \"Properties\": {\"A\": {\"Fn::FindInMap\": [\"Gone\", \"a\", \"b\"]}}}", "template.json uses the mapping 'Gone', which it does not have.")]
    [InlineData("\"X\": {\"Type\": \"A\", \"DependsOn\": [\"Y\"]}, \"Y\": {\"Type\": \"A\", \"Properties\": {\"X\": {\"Ref\": \"X\"}}}", "template.json: these resources wait for each other: X → Y → X.")]
    public void A_reference_that_leads_nowhere(string resources, string message)
    {
        using var folder = Published.With(Shop.Template(resources: resources));

        Message(folder.Folder).ShouldBe(message);
    }

    [Theory]
    [InlineData("\"Events\": {}", "template.json: SluiceApi does not expand the property 'Events' of the function 'OrdersFunction'.")]
    [InlineData("\"Policies\": [{\"SQSPollerPolicy\": {}}]", "template.json: a policy of the function 'OrdersFunction' is a policy template of SAM")]
    public void What_only_sams_macro_can_expand(string property, string message)
    {
        using var folder = Published.With(Shop.Template(properties: property));

        Message(folder.Folder).ShouldStartWith(message);
    }

    [Theory]
    [InlineData("\"Globals\": {}", "template.json: SluiceApi does not read 'Globals'. Give the properties to each function.")]
    [InlineData("\"Rules\": {}", "template.json: SluiceApi does not read the section 'Rules'. Remove it from the template.")]
    public void A_section_that_is_not_read(string section, string message)
    {
        using var folder = Published.With(Shop.Template(section));

        Message(folder.Folder).ShouldBe(message);
    }

    [Fact]
    public void A_network_of_a_function_that_does_not_exist()
    {
        using var folder = Published.With(Shop.Template());
        var vpc = new Amazon.CDK.AWS.EC2.Vpc(_synthesis.Stack, "Vpc");

        Should.Throw<SluiceApiException>(() => new SluiceApi(_synthesis.Stack, "Api", new SluiceApiProps
        {
            DeployFolder = folder.Folder,
            FunctionVpcs = new Dictionary<string, SluiceVpcProps> { ["Order"] = new() { Vpc = vpc } },
        })).Message.ShouldBe("FunctionVpcs has 'Order', which is no function of the API. It has: OrdersFunction.");
    }

    private string Message(string folder) =>
        Should.Throw<SluiceApiException>(() => new SluiceApi(_synthesis.Stack, "Api", new SluiceApiProps { DeployFolder = folder })).Message;
}
